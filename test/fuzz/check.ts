/** What holds of every article, whatever it says. */
import { type Analysis, createAnalyser } from "../../src/classifier.ts";
import { unpackRules } from "../../src/compiled-rules.ts";
import type { Ruleset } from "../../src/ruleset.ts";
import { type Document, type Span, ZONES } from "../../src/types.ts";

/** Nobody may wait longer for an article of a few hundred kilobytes; a busy machine is in it. */
const MILLISECONDS = 15_000;

const fail = (what: string): never => {
  throw new Error(`broken promise: ${what}`);
};

/** Gives the function that classifies a document twice and throws where a promise is broken. */
export function createCheck(ruleset: Ruleset): (document: Document) => Analysis["record"] {
  const analyse = createAnalyser(ruleset, { text: true, evidence: Number.POSITIVE_INFINITY, signatures: true });
  return (document) => {
    const started = performance.now();
    const { record, zones, article } = analyse(document);
    if (performance.now() - started > MILLISECONDS) fail(`an article of ${document.text.length} characters takes seconds`);
    const { tokens } = article;
    const content = tokens.text;
    if (content.length !== document.text.length + (document.title === null ? 0 : document.title.length + 1)) fail("text is lost");
    if (content.split("\n").length !== zones.lines.length) fail("zones do not cover the lines");
    if (zones.tokens.length !== tokens.count) fail("zones do not cover the words");
    for (const zone of [...zones.lines, ...zones.tokens]) if (ZONES[zone] === undefined) fail(`no zone ${zone}`);
    let last = 0;
    for (const piece of zones.stripped) {
      if (piece.start < last || piece.end <= piece.start || piece.end > content.length) fail("stripped pieces overlap or lie outside");
      last = piece.end;
    }
    if (record.text !== document.text) fail("the record's text is not the document's");
    checkSpans(record, { title: document.title?.replaceAll("\n", " ") ?? "", text: document.text });
    const again = JSON.stringify(analyse(document).record);
    if (again !== JSON.stringify(record)) fail("the same article gives another record");
    return record;
  };
}

/** Every span in the record, however deep, quotes what stands at its place. */
function checkSpans(value: unknown, fields: Readonly<Record<Span["field"], string>>): void {
  if (typeof value !== "object" || value === null) return;
  if ("start" in value && "quote" in value) {
    const { field, start, end, quote, line } = value as Span;
    const points = pointsOf(fields[field]);
    if (start < 0 || end <= start || end > points.length) fail(`a span outside its field: ${start}..${end} of ${points.length}`);
    if (points.slice(start, end).join("") !== quote) fail(`a span whose quote is not what stands there: ${JSON.stringify(quote)}`);
    if (points.slice(0, start).filter((point) => point === "\n").length + 1 !== line) fail(`a span whose line is not ${line}`);
  }
  for (const part of Object.values(value)) checkSpans(part, fields);
}

let known: { readonly text: string; readonly points: readonly string[] } = { text: "", points: [] };

function pointsOf(text: string): readonly string[] {
  if (known.text !== text) known = { text, points: [...text] };
  return known.points;
}

/** The shipped rules as the build compiled them. */
export function readShipped(bytes: Uint8Array): Ruleset {
  return unpackRules(bytes, null) ?? fail("dist/rules.bin does not load: npm run build");
}
