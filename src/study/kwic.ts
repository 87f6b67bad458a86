/** Keywords in context: where words stand, each place on a line of its own, with what stands around it. */
import type { ArticleRecord, Span } from "../types.ts";

/** One place; `left` and `right` are on one line, without line feeds. */
export interface Context {
  readonly source: string;
  readonly field: Span["field"];
  readonly line: number;
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  readonly rule: string;
}

export type Order = "source" | "hit" | "left" | "right";

/** The places of spans in a record's own title and text, with so many code points around them. */
export function contextsOf(spans: readonly Span[], title: string | null, text: string, source: string, window: number): Context[] {
  const fields = { title: pointsOf(title ?? ""), text: pointsOf(text) };
  return spans.map(({ field, line, start, end, quote, rule }) => {
    const points = fields[field];
    return {
      source,
      field,
      line,
      left: oneLine(points.slice(Math.max(0, start - window), start)).trimStart(),
      hit: oneLine(quote),
      right: oneLine(points.slice(end, end + window)).trimEnd(),
      rule,
    };
  });
}

/** All spans of a record that an id ("theme:sara", "mode:putusan", "election:pemilu-2024") stands on. */
export function spansFor(name: string, { actors = [], themes = [], elections }: ArticleRecord): Span[] {
  const [kind, id] = [name.slice(0, name.indexOf(":")), name.slice(name.indexOf(":") + 1)];
  const of = (tags: readonly { readonly id: string; readonly evidence: readonly Span[] }[]) =>
    tags.filter((tag) => tag.id === id).flatMap(({ evidence }) => evidence);
  switch (kind) {
    case "actor":
      return of(actors);
    case "theme":
      return of(themes);
    case "election":
      return of(elections);
    default:
      return distinct(themes.flatMap(({ modes }) => modes.filter((mode) => mode.id === id).map(({ cue }) => cue)));
  }
}

/** Sorts contexts: by what follows, by what comes before (from the hit leftwards), by the hit, or as they were read. */
export function sortContexts(contexts: readonly Context[], order: Order): Context[] {
  if (order === "source") return [...contexts];
  const keyOf = ({ left, hit, right }: Context) =>
    (order === "hit" ? hit : order === "right" ? right : left.split(" ").reverse().join(" ")).toLowerCase().replace(/^[^\p{L}\p{N}]+/u, "");
  return contexts
    .map((context, i) => ({ context, key: keyOf(context), i }))
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.i - b.i))
    .map(({ context }) => context);
}

/** A text that can be cut by code points. */
function pointsOf(text: string): { slice(start: number, end: number): string } {
  if (!/[\ud800-\udfff]/.test(text)) return text;
  const points = [...text];
  return { slice: (start, end) => points.slice(start, end).join("") };
}

function distinct(spans: readonly Span[]): Span[] {
  return [...new Map(spans.map((span) => [`${span.field} ${span.start}`, span])).values()];
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, " ");
}
