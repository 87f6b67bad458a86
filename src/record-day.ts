import type { ArticleRecord } from "./types.ts";

/** An article's day: its publication, else the day of what it reports; ISO 8601, null where unknown. */
export function dayOf({ published, event }: Pick<ArticleRecord, "published" | "event">): string | null {
  return (published ?? event)?.slice(0, 10) ?? null;
}
