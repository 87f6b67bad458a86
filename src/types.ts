/** The nouns of netral. Each is made in exactly one place and never changed afterwards. Offsets in records are Unicode code points. */

/** Where the bytes of one article came from. */
export interface Source {
  /** As given; relative paths stay relative, always with "/". */
  readonly path: string;
  /** 0-based place in a container (jsonl, csv, json array, warc). */
  readonly record?: number;
  /** The container's own id for the article, where it has one. */
  readonly key?: string;
  /** The input format's name: "text", "jsonl", "html", … null where unknown. */
  readonly format: string | null;
  /** As decoded: "utf-8", "windows-1252", … null where unknown. */
  readonly encoding: string | null;
}

/** One article as an input format delivers it, before anything is understood of it. */
export interface Document {
  readonly source: Source;
  /** The title where the input gives it apart from the text, else null. */
  readonly title: string | null;
  /** UTF-16, LF line ends, no byte order mark. */
  readonly text: string;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  /** The publication date as the metadata writes it, undecided, and where else than in metadata it was found. */
  readonly date: string | null;
  readonly dateBasis?: "metadata" | "stamp" | "url";
  readonly warnings: readonly Warning[];
  /** The saved page that the article is still to be taken from, which is most of the work: as long as it is here, the fields above are not known. */
  readonly page?: UnopenedPage;
}

/** A page and what is known of it apart from its bytes. */
export interface UnopenedPage {
  readonly bytes: Uint8Array;
  /** As its server said. */
  readonly charset: string | null;
  readonly url: string | null;
  /** What opens messages. */
  readonly place: string;
}

/** What stands in place of a document that could not be read. */
export interface DocumentError {
  readonly source: Source;
  readonly error: { readonly code: ErrorCode; readonly message: string };
}

/** A record as it lies in its file: to read it is work that many threads can share, where to find it is that of one. */
export interface UnreadRecord {
  readonly source: Source;
  /** Opens messages. */
  readonly place: string;
  /** Its bytes, one a character: of all that can be sent to a thread, strings cost least. */
  readonly json: string;
}

/** What a reader gives: documents whose pages may still be unopened, and records that may still be unread. */
export type Unfinished = Document | DocumentError | UnreadRecord;

export type ErrorCode = "E_READ" | "E_DECODE" | "E_PARSE" | "E_NO_TEXT" | "E_TOO_LARGE" | "E_TIMEOUT" | "E_OOM" | "E_CLASSIFY";

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** A piece of the article, as written. `start` and `end` are Unicode code points in `field`, end exclusive; `line` is 1-based in the field. */
export interface Span {
  readonly field: "title" | "text";
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly quote: string;
  /** The rule that hit. */
  readonly rule: string;
  /** Inside somebody's direct speech. */
  readonly quoted?: true;
}

export interface Tag {
  readonly id: string;
  readonly salience: Salience;
  /** 0..1, two decimals. */
  readonly confidence: number;
  /** Distinct places. */
  readonly count: number;
  /** First places in reading order. */
  readonly evidence: readonly Span[];
}

export type Salience = "main" | "mention";

/** What an actor does in the article: speak, act, be spoken to, or only be named. */
export const PARTS = ["speaker", "agent", "addressee", "mention"] as const;
export type Part = (typeof PARTS)[number];

export interface ActorTag extends Tag {
  /** The part that it plays most often, title and lead counted twice. */
  readonly part?: Part;
  /** The first word that tells it; absent for a mention. */
  readonly part_cue?: Span;
}

export interface ModeTag {
  readonly id: string;
  readonly cue: Span;
}

export interface ThemeTag extends Tag {
  readonly modes: readonly ModeTag[];
}

export interface ElectionTag {
  readonly id: string;
  /** "written": the year stands in the text; "calendar": by the polling day nearest to the article's date. */
  readonly basis: "written" | "calendar";
  readonly evidence: readonly Span[];
}

/** A named holder of an actor role. */
export interface Person {
  readonly name: string;
  readonly rank: string | null;
  readonly degrees: readonly string[];
  readonly role: string;
  readonly unit: string | null;
  /** Kemendagri code, e.g. "16.08". */
  readonly region: string | null;
  readonly region_candidates?: readonly string[];
  readonly span: Span;
}

/** What somebody says in the article, word by word: the span lies between the quotation marks. */
export interface Quote {
  /** A `name` of `people`; null where the speaker is none of them or not plain. */
  readonly speaker: string | null;
  /** The actor id of the speaker, named or not: `kata Kapolres`; null where unknown. */
  readonly role: string | null;
  readonly span: Span;
}

/** A province, regency or city that the article names, at its first place. */
export interface PlaceMention {
  /** Official name without "Kabupaten" or "Kota". */
  readonly name: string;
  /** Kemendagri code, e.g. "16" or "16.08"; null where several regions of the name are possible. */
  readonly code: string | null;
  readonly level: "provinsi" | "kabupaten" | "kota" | null;
  /** The codes that are possible, where more than one is. */
  readonly candidates?: readonly string[];
  readonly span: Span;
}

export interface DateMention extends Span {
  /** ISO 8601 / EDTF at day level: 2023-11-20 · 2024-09-25/2024-11-23 · 2024-11 · 2024 · 2023/2024 · 2023-Q3; null where not resolvable. */
  readonly value: string | null;
  readonly kind: "date" | "range" | "month" | "year" | "quarter" | "relative";
  readonly role: "published" | "event" | "mention";
  /** The year inside a name: Pemilu 2024. */
  readonly in_name?: true;
  /** What does not fit, e.g. the weekday; the written date stays. */
  readonly conflict?: string;
}

export interface LawMention extends Span {
  /** "UU 7/2017 ps 280(1)c" */
  readonly value: string;
}

/** What was taken for boilerplate, and by which rule. */
export interface Stripped {
  readonly field: "title" | "text";
  readonly line: number;
  readonly text: string;
  readonly rule: string;
  readonly inline?: true;
}

/** One input article gives exactly one record. */
export interface ArticleRecord {
  readonly id: string;
  readonly source: Source;
  readonly title: string | null;
  readonly url: string | null;
  readonly publisher: string | null;
  readonly author: string | null;
  readonly place: string | null;
  readonly published: string | null;
  readonly published_basis: "metadata" | "url" | "stamp" | "link" | "text" | null;
  readonly event: string | null;
  /** BCP 47: "id", "ms", "jv", "su", "en", "und". */
  readonly language: string;
  readonly relevant: boolean;
  readonly elections: readonly ElectionTag[];
  readonly actors?: readonly ActorTag[];
  readonly themes?: readonly ThemeTag[];
  readonly people?: readonly Person[];
  readonly places?: readonly PlaceMention[];
  readonly quotes?: readonly Quote[];
  readonly dates?: readonly DateMention[];
  readonly laws?: readonly LawMention[];
  readonly stripped: readonly Stripped[];
  readonly warnings: readonly Warning[];
  /** Where the earlier article is that this one repeats; written by `netral dedupe` only. */
  readonly duplicate_of?: { readonly path: string; readonly record?: number };
  /** What near-duplicates are found by; only with --signatures. */
  readonly signature?: Signature;
  /** The text that spans point into; only with --text. */
  readonly text?: string;
  /** Hash of the compiled rules. */
  readonly rules: string;
}

/** What near-duplicates are found by: of the folded words the first 16 hex digits of their sha-256, and their MinHash as base64 ("" without words). */
export interface Signature {
  readonly hash: string;
  readonly minhash: string;
}

/** In place of a record where a filter left the article out. */
export interface SkippedRecord extends Pick<ArticleRecord, "id" | "source" | "language"> {
  readonly skipped: { readonly code: "language"; readonly message: string };
}

/** In place of a record where an article could not be classified. */
export interface ErrorRecord extends DocumentError {
  readonly id: null;
}

/** What the output holds for one input article. */
export type OutputRecord = ArticleRecord | SkippedRecord | ErrorRecord;

/** Zones of an article, by line or by token. Everything from `related` on is not the article. */
export const ZONES = ["title", "dateline", "byline", "lead", "body", "caption", "related", "boilerplate", "repeat"] as const;
export type Zone = (typeof ZONES)[number];

/** The words of a text as parallel arrays; index = token. Offsets are UTF-16 in `text`. Arrays are reused between articles and may be longer than `count`. */
export interface Tokens {
  readonly text: string;
  readonly count: number;
  readonly start: Int32Array;
  readonly end: Int32Array;
  /** Vocabulary id of the folded word, 0 where no rule knows it. */
  readonly word: Int32Array;
  /** Bits of `Shape`. */
  readonly shape: Uint8Array;
  /** What separates the token from the one before: a value of `Gap`. */
  readonly gap: Uint8Array;
  /** 0-based line of the token. */
  readonly line: Int32Array;
  /** 0-based sentence; a new line is a new sentence. */
  readonly sentence: Int32Array;
  /** Lines: `lineStart[i]`..`lineEnd[i]` in `text` without the line feed; `lineToken[i]` is its first token, `lineToken[lineCount]` = count. */
  readonly lineCount: number;
  readonly lineStart: Int32Array;
  readonly lineEnd: Int32Array;
  readonly lineToken: Int32Array;
}

/** Bits of `Tokens.shape`. */
export const Shape = {
  /** First letter is a capital. Stays 1: who gathers capitals adds it up. */
  CAPITAL: 1,
  /** Only ASCII digits. */
  DIGITS: 2,
  /** All letters are capitals, two or more letters. */
  UPPER: 4,
  /** The vocabulary id is that of the word without its clitic (-nya, -lah, -kah, -pun, -ku, -mu). */
  CLITIC: 8,
} as const;

/** Values of `Tokens.gap`, growing with the distance. */
export const Gap = {
  /** No character: glued to the token before (`padaPemilu`, `2022tentang`). */
  NONE: 0,
  /** Spaces and light punctuation. */
  SPACE: 1,
  /** Comma, bracket, quotation mark, dash with spaces … */
  MARK: 2,
  /** End of a sentence. */
  SENTENCE: 3,
  /** A line feed. */
  LINE: 4,
} as const;

/** Where wordings of the rules' phrases stand: `wording[i]` covers the tokens `from[i]`..`to[i]` (exclusive), in order of `from`, longest first. Reused between articles. */
export interface Hits {
  readonly count: number;
  readonly wording: Int32Array;
  readonly from: Int32Array;
  readonly to: Int32Array;
}
