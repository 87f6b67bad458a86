/** What other programs give to the library and get from it, beside the nouns of `types.ts`. */
import type { ArticleRecord, DateMention } from "./types.ts";

export interface ClassifierOptions {
  /** Facets ("actors") and ids with their kind ("theme:sara") that records hold; all unless told. */
  readonly only?: readonly string[];
  /** Tags below are left out; 0 unless told. */
  readonly minConfidence?: number;
  /** Places of evidence for each tag; 3 unless told. */
  readonly evidence?: number;
  /** Which part of a numeric publication date comes first; decided by the date itself unless told. */
  readonly dateOrder?: "DMY" | "MDY";
  /** Whether records hold what near-duplicates are found by. */
  readonly signatures?: boolean;
  /** Whether records hold the text that spans point into. */
  readonly text?: boolean;
  /** Takes every article as having an election setting: for rules' examples. */
  readonly setting?: boolean;
}

/** An article without boilerplate, related links and widgets, with what is known of it. */
export interface CleanArticle
  extends Pick<
    ArticleRecord,
    "id" | "source" | "title" | "url" | "publisher" | "author" | "place" | "published" | "published_basis" | "language" | "warnings"
  > {
  /** Paragraphs joined by "\n". */
  readonly text: string;
}

/** A date with its value; offsets in UTF-16 of the content. */
export interface DatedMention extends Pick<DateMention, "value" | "kind" | "role" | "in_name" | "conflict"> {
  readonly start: number;
  readonly end: number;
  readonly rule: string;
}

export interface ArticleDates {
  /** ISO day. */
  readonly published: string | null;
  readonly basis: ArticleRecord["published_basis"];
  /** ISO day. */
  readonly event: string | null;
  /** The article's day (codebook, "Relevance"): published, else the latest weekday-dated day, else the latest full date with a written year. */
  readonly day: string | null;
  readonly dates: readonly DatedMention[];
}
