/** Draws articles for people to code, and lays them out as a sheet. */
import type { ArticleRecord, Document } from "../types.ts";
import { createRandom } from "./bootstrap.ts";
import { FACETS, labelsOf } from "./labels.ts";

/** What groups articles before they are drawn; `none` draws from all alike. */
export const STRATA = ["theme", "actor", "election", "publisher", "year", "relevant", "none"] as const;
export type Stratify = (typeof STRATA)[number];

/** An article that may be drawn. */
export interface Drawable {
  readonly document: Document;
  readonly record: ArticleRecord;
}

/** The groups that an article belongs to; at least one. */
export function strataOf({ themes = [], actors = [], elections, publisher, published, relevant }: ArticleRecord, by: Stratify): string[] {
  const ids = (tags: readonly { readonly id: string }[]) => (tags.length > 0 ? tags.map(({ id }) => id) : ["(none)"]);
  switch (by) {
    case "theme":
      return ids(themes);
    case "actor":
      return ids(actors);
    case "election":
      return ids(elections);
    case "publisher":
      return [publisher ?? "(unknown)"];
    case "year":
      return [published?.slice(0, 4) ?? "(unknown)"];
    case "relevant":
      return [relevant ? "yes" : "no"];
    case "none":
      return ["all"];
  }
}

/**
 * Draws `size` articles so that every stratum gets its turn, the rarest first (equal allocation). Which ones is a matter of the seed and of each
 * article's id alone: the order and the files they came in do not matter. Holds at most `size` articles a stratum.
 */
export function createSampler(size: number, by: Stratify, seed: number) {
  const strata = new Map<string, { total: number; best: (Drawable & { rank: number })[] }>();
  const seen = new Set<string>();
  return {
    add(drawable: Drawable): void {
      const { id } = drawable.record;
      if (seen.has(id)) return;
      seen.add(id);
      const rank = createRandom(Number.parseInt(id.slice(0, 8), 16) ^ Math.imul(seed, 0x9e3779b1))();
      for (const name of strataOf(drawable.record, by)) {
        const stratum = strata.get(name) ?? { total: 0, best: [] };
        strata.set(name, stratum);
        stratum.total++;
        stratum.best.push({ ...drawable, rank });
        if (stratum.best.length > size * 2) shorten(stratum.best, size);
      }
    },
    /** How many articles each stratum has, the rarest first. */
    strata: (): [name: string, articles: number][] =>
      [...strata].map(([name, { total }]): [string, number] => [name, total]).sort((a, b) => a[1] - b[1]),
    draw(): Drawable[] {
      const queues = [...strata.values()].sort((a, b) => a.total - b.total).map(({ best }) => shorten(best, size).values());
      const drawn = new Map<string, Drawable & { rank: number }>();
      while (drawn.size < size && queues.length > 0) {
        for (let i = 0; i < queues.length && drawn.size < size; ) {
          let next = queues[i]!.next();
          while (!next.done && drawn.has(next.value.record.id)) next = queues[i]!.next();
          if (next.done) queues.splice(i, 1);
          else {
            drawn.set(next.value.record.id, next.value);
            i++;
          }
        }
      }
      // by rank, so that a coder meets the strata mixed
      return [...drawn.values()].sort((a, b) => a.rank - b.rank);
    },
  };
}

function shorten<T extends { readonly rank: number }>(best: T[], size: number): T[] {
  best.sort((a, b) => a.rank - b.rank);
  best.length = Math.min(best.length, size);
  return best;
}

/** The columns of a coding sheet: what the article is, then what the coder fills in. */
export const SHEET_COLUMNS = ["id", "file", "record", "url", "date", "publisher", "title", "text", ...FACETS, "note"] as const;

/** One row of a coding sheet; `blind` leaves the codes empty, else they are netral's own, to be corrected. */
export function sheetRow({ document, record }: Drawable, blind: boolean): Readonly<Record<(typeof SHEET_COLUMNS)[number], string>> {
  const labels = labelsOf(record);
  const codes = Object.fromEntries(
    FACETS.map((facet) => [facet, blind ? "" : facet === "relevant" ? (record.relevant ? "ya" : "tidak") : [...labels[facet]].join("; ")]),
  ) as Record<(typeof FACETS)[number], string>;
  const { source, url, date, publisher, title, text } = document;
  return {
    id: record.id,
    file: source.path,
    record: source.record === undefined ? "" : String(source.record),
    url: url ?? "",
    date: date ?? "",
    publisher: publisher ?? "",
    title: title ?? "",
    text,
    ...codes,
    note: "",
  };
}
