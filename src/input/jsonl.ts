import { isUtf8 } from "node:buffer";
import type { Document, DocumentError, Source } from "../types.ts";
import { type Decoded, decodeText, guessUtf16 } from "./decode.ts";
import { createFieldPicker, type FieldMap, type Found, makeDocument } from "./fields.ts";
import { documentError, type InputFormat, inMegabytes } from "./input-format.ts";
import { splitLines } from "./split-lines.ts";

/** JSON Lines: each line is one article as a JSON object. Blank lines are no records; a broken line costs only itself. */
export const jsonl: InputFormat = {
  name: "jsonl",
  about: "one article a line",
  extensions: [".jsonl", ".ndjson"],
  async *read(file, { maxBytes, map }) {
    const { path } = file;
    const pick = createFieldPicker(map);
    let record = 0;
    for await (const { number, bytes } of splitLines(file.chunks(), maxBytes)) {
      const place = `${path}:${number}`;
      if (number === 1 && bytes && guessUtf16(bytes)) {
        yield documentError({ path, format: "jsonl", encoding: null }, "E_DECODE", path, "is UTF-16; JSON Lines are UTF-8");
        return;
      }
      if (bytes && isBlank(bytes)) continue;
      const source = { path, record: record++, format: "jsonl", encoding: null };
      if (bytes) yield readLine(bytes, source, place, pick, map);
      else yield documentError(source, "E_TOO_LARGE", place, `the line has more than ${inMegabytes(maxBytes)}`);
    }
  },
};

function readLine(bytes: Buffer, unread: Source, place: string, pick: (record: object) => Found, map: FieldMap): Document | DocumentError {
  const decoded = decodeLine(bytes);
  if (!decoded) return documentError(unread, "E_DECODE", place, "is no text");
  const source = { ...unread, encoding: decoded.encoding };
  let value: unknown;
  try {
    value = JSON.parse(decoded.text);
  } catch (error) {
    return documentError(source, "E_PARSE", place, `no JSON: ${(error as Error).message}`);
  }
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    return documentError(
      source,
      "E_PARSE",
      place,
      `expected a JSON object, found ${value === null ? "null" : Array.isArray(value) ? "an array" : `a ${typeof value}`}`,
    );
  }
  const found = pick(value);
  if (typeof found.text === "string") return makeDocument({ ...found, text: found.text }, source, decoded.warnings);
  const keys = Object.keys(value).slice(0, 12).join(", ") || "nothing";
  const wanted = map.text ?? "text";
  return documentError(
    source,
    "E_NO_TEXT",
    place,
    found.text === undefined ? `no field "${wanted}" among: ${keys}` : "the text is not a string",
  );
}

// JSON.parse needs no unified line ends, and most lines are valid UTF-8 without a mark.
function decodeLine(bytes: Buffer): Decoded | null {
  if (bytes[0] !== 0xef && isUtf8(bytes)) return { text: bytes.toString("utf8"), encoding: "utf-8", warnings: [] };
  return decodeText(bytes);
}

function isBlank(bytes: Buffer): boolean {
  for (const byte of bytes) if (byte !== 32 && byte !== 13 && byte !== 9) return false;
  return true;
}
