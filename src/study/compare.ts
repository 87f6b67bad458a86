/** What a change of rules does to articles: which tags come, go or change, and the words that are the reason. */
import type { ArticleRecord, Span, Tag, ThemeTag } from "../types.ts";

/** One change of one tag. */
export interface Change {
  /** "theme:sara", "mode:netralitas/imbauan", "election:pemilu-2024", "relevant". */
  readonly name: string;
  readonly change: "gained" | "lost" | "main" | "mention" | "confidence";
  /** What proves it: of what is gained the new evidence, of what is lost the old; at most three quotes. */
  readonly because: string;
}

/** The changes from one record to another of the same article, made with all evidence. Confidence counts from `step` on. */
export function compareRecords(before: ArticleRecord, after: ArticleRecord, step = 0.1): Change[] {
  return [
    ...(before.relevant === after.relevant
      ? []
      : [{ name: "relevant", change: after.relevant ? ("gained" as const) : ("lost" as const), because: "" }]),
    ...compareTags("actor", before.actors ?? [], after.actors ?? [], step),
    ...compareTags("theme", before.themes ?? [], after.themes ?? [], step),
    ...comparePlain("mode", modesOf(before.themes ?? []), modesOf(after.themes ?? [])),
    ...comparePlain("election", spansOf(before.elections), spansOf(after.elections)),
  ];
}

function compareTags(kind: string, before: readonly Tag[], after: readonly Tag[], step: number): Change[] {
  const changes = comparePlain(kind, spansOf(before), spansOf(after));
  for (const tag of after) {
    const old = before.find(({ id }) => id === tag.id);
    if (!old) continue;
    const name = `${kind}:${tag.id}`;
    const fresh = tag.evidence.filter((span) => !old.evidence.some((other) => isSame(span, other)));
    const gone = old.evidence.filter((span) => !tag.evidence.some((other) => isSame(span, other)));
    if (old.salience !== tag.salience)
      changes.push({ name, change: tag.salience, because: quotes(tag.salience === "main" ? fresh : gone) });
    else if (Math.abs(old.confidence - tag.confidence) >= step)
      changes.push({
        name,
        change: "confidence",
        because: `${old.confidence} → ${tag.confidence} ${quotes(fresh.length > 0 ? fresh : gone)}`.trim(),
      });
  }
  return changes;
}

function comparePlain(kind: string, before: ReadonlyMap<string, readonly Span[]>, after: ReadonlyMap<string, readonly Span[]>): Change[] {
  const changes: Change[] = [];
  for (const [id, spans] of after) if (!before.has(id)) changes.push({ name: `${kind}:${id}`, change: "gained", because: quotes(spans) });
  for (const [id, spans] of before) if (!after.has(id)) changes.push({ name: `${kind}:${id}`, change: "lost", because: quotes(spans) });
  return changes;
}

function spansOf(tags: readonly { readonly id: string; readonly evidence: readonly Span[] }[]): Map<string, readonly Span[]> {
  return new Map(tags.map(({ id, evidence }) => [id, evidence]));
}

function modesOf(themes: readonly ThemeTag[]): Map<string, readonly Span[]> {
  return new Map(themes.flatMap(({ id, modes }) => modes.map((mode) => [`${id}/${mode.id}`, [mode.cue]])));
}

function isSame(a: Span, b: Span): boolean {
  return a.field === b.field && a.start === b.start && a.end === b.end;
}

function quotes(spans: readonly Span[]): string {
  const distinct = [...new Set(spans.map(({ quote }) => quote.replace(/\s+/g, " ")))];
  return distinct
    .slice(0, 3)
    .map((quote) => `"${quote}"`)
    .join(", ");
}
