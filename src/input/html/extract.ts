import type { Warning } from "../../types.ts";
import { chooseContainers } from "./choose.ts";
import { emitLines } from "./emit.ts";
import { ExtractError } from "./extract-error.ts";
import { readHead } from "./head.ts";
import { readJsonLd } from "./json-ld.ts";
import {
  chooseDate,
  chooseHeadline,
  chooseLanguage,
  choosePublisher,
  chooseUrl,
  chooseWriter,
  isIndonesian,
  type MetadataSources,
} from "./metadata.ts";
import { type Captions, CUT, LIMITS, type Limits, type Line, type Page } from "./page.ts";
import { isOneOfSeveral } from "./pager.ts";
import { prefilter } from "./prefilter.ts";
import { scanPage } from "./scan-page.ts";
import { squeeze } from "./text.ts";
import { type Weights, weighPage } from "./weigh.ts";

export interface ExtractOptions extends Partial<Limits> {
  /** Where the page was saved from; makes relative addresses absolute and stands in for a canonical one. */
  readonly url?: string;
  /** "inline" unless told. */
  readonly captions?: Captions;
}

/** An article as its page gives it. Nulls where the page is silent. */
export interface ExtractedArticle {
  readonly title: string | null;
  /** The article's lines joined by "\n": body and captions of its own photos; never navigation, scripts or widgets. */
  readonly text: string;
  /** 0-based lines of `text` that are captions. */
  readonly captions: readonly number[];
  /** Canonical. */
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** ISO 8601 date, or date-time with offset. */
  readonly published: string | null;
  readonly publishedBasis: "metadata" | "stamp" | "url" | null;
  /** As the page declares it, BCP 47. */
  readonly language: string | null;
  readonly warnings: readonly Warning[];
}

/** Below this many characters flagged places are looked at again. */
const SHORT = 250;
/** Below this many the extraction is doubted. */
const POOR = 120;
const BINARY_SAMPLE = 4096;
const HTML_TAG_REACH = 8192;

/**
 * Finds the article of a saved page and what the page says of it. Pure, without recursion, linear in the page's size.
 * Throws ExtractError: E_TOO_LARGE over `maxSize`, E_PARSE for what is no HTML.
 */
export function extractArticle(html: string, options: ExtractOptions = {}): ExtractedArticle {
  const limits: Limits = { ...LIMITS, ...options };
  if (html.length > limits.maxSize) throw new ExtractError("E_TOO_LARGE", `page of ${html.length} characters; ${limits.maxSize} are read`);
  if (isBinary(html)) throw new ExtractError("E_PARSE", "no HTML: binary data");
  const clean = prefilter(html);
  const page = scanPage(clean.body, limits);
  const warnings: Warning[] = [];
  if (page.cut) warnings.push(CUT);

  const { weights, chosen } = findArticle(page);
  const range = rangeOf(page, chosen);
  const sources: MetadataSources = {
    head: readHead(clean.head || clean.body),
    jsonLd: readJsonLd(clean.jsonLd),
    page,
    body: clean.body,
    range,
    url: options.url ?? null,
    htmlTag: /<html\b[^>]{0,2000}/i.exec(html.slice(0, HTML_TAG_REACH))?.[0] ?? "",
  };
  const url = chooseUrl(sources);
  const publisher = choosePublisher(sources, url);
  const title = chooseHeadline(sources, publisher, url);
  let lines: readonly Line[] = emitLines(page, weights, chosen, title, options.captions ?? "inline");
  let text = lines.map((line) => line.text).join("\n");

  const declared = sources.jsonLd?.body ?? "";
  if (declared.length >= SHORT && text.length < declared.length / 2) {
    text = linesOf(declared, limits);
    lines = [];
    warnings.push({ code: "jsonld_body", message: "the article's text is taken from the page's metadata" });
  }
  if (text === "") warnings.push({ code: "empty", message: "no article text found" });
  else if (text.length < POOR) warnings.push({ code: "low_quality", message: `only ${text.length} characters of article text found` });
  if (isOneOfSeveral(page, range[0], range[1]))
    warnings.push({ code: "truncated", message: "the page is one of several pages of its article" });

  const language = chooseLanguage(sources);
  const published = chooseDate(sources, isIndonesian(language, url, text.slice(0, 4000)), url);
  return {
    title,
    text,
    captions: lines.flatMap((line, i) => (line.caption ? i : [])),
    url,
    publisher,
    author: chooseWriter(sources, publisher, url),
    published: published?.value ?? null,
    publishedBasis: published?.basis ?? null,
    language,
    warnings,
  };
}

/** The article's containers and the page's weights; where flags leave next to nothing, the same again with hidden places and comments flagged only. */
function findArticle(page: Page): { weights: Weights; chosen: readonly number[] } {
  const weights = weighPage(page);
  const chosen = chooseContainers(page, weights);
  const found = chosen.reduce((sum, i) => sum + weights.cleanChars[i]!, 0);
  if (found >= SHORT) return { weights, chosen };
  const relaxed = weighPage(page, true);
  const again = chooseContainers(page, relaxed);
  const more = again.reduce((sum, i) => sum + relaxed.prose[i]!, 0);
  return more > 2 * found ? { weights: relaxed, chosen: again } : { weights, chosen };
}

function rangeOf(page: Page, chosen: readonly number[]): readonly [number, number] {
  const first = chosen[0];
  const last = chosen.at(-1);
  return first === undefined || last === undefined ? [0, 0] : [page.containers[first]!.firstBlock, page.containers[last]!.endBlock];
}

/** The lines of a body that may hold tags. */
function linesOf(body: string, limits: Limits): string {
  if (!body.includes("<")) return body.split(/\n+/).map(squeeze).filter(Boolean).join("\n");
  return scanPage(body, limits)
    .blocks.map((block) => block.text)
    .join("\n");
}

/** Data of other kinds named .html: many control characters or undecodable bytes. */
function isBinary(html: string): boolean {
  const sample = html.slice(0, BINARY_SAMPLE);
  let odd = 0;
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i);
    if (code === 0xfffd || code === 0 || (code < 32 && code !== 9 && code !== 10 && code !== 12 && code !== 13)) odd++;
  }
  return odd > 16 && odd * 20 > sample.length;
}
