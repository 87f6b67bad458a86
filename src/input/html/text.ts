import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

let decoded = "";
let source = "";
const ignore = (): void => {};
const callbacks: TokenizerCallbacks = {
  ontext: (start, end) => {
    decoded += source.slice(start, end);
  },
  ontextentity: (code) => {
    decoded += String.fromCodePoint(code);
  },
  onattribdata: ignore,
  onattribentity: ignore,
  onattribend: ignore,
  onattribname: ignore,
  oncdata: ignore,
  onclosetag: ignore,
  oncomment: ignore,
  ondeclaration: ignore,
  onend: ignore,
  onopentagend: ignore,
  onopentagname: ignore,
  onprocessinginstruction: ignore,
  onselfclosingtag: ignore,
};
const decoder = new Tokenizer({ decodeEntities: true }, callbacks);

/** Resolves character references (`&amp;`, `&#8220;`) as HTML does; tags inside are dropped. */
export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  decoded = "";
  source = text;
  decoder.reset();
  decoder.write(text);
  decoder.end();
  return decoded;
}

/** White space other than single spaces. */
const UNEVEN = /[^\S ]| {2}/;

/** One space for every run of white space, none at the ends. Soft hyphens stay: they belong to the text as written. */
export function squeeze(text: string): string {
  const trimmed = text.trim();
  return UNEVEN.test(trimmed) ? trimmed.replace(/\s+/g, " ") : trimmed;
}
