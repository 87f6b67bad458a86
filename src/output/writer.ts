import type { Messages } from "../messages/index.ts";
import type { OutputRecord } from "../types.ts";
import type { CsvPreset } from "./csv-presets.ts";
import type { GroupKey, SortKey } from "./table-order.ts";

/** Turns records into text piece by piece; whoever holds it writes the pieces in order. */
export interface Writer {
  /** The text that this record adds; may be empty while the writer is still collecting. */
  write(record: OutputRecord): string;
  /** The text that is left when all records have been given. */
  end(): string;
}

/** The same for formats that are no text. */
export interface ByteWriter {
  write(record: OutputRecord): Uint8Array | "";
  end(): Iterable<Uint8Array>;
}

export interface WriterOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
}

/** Bytes that wait outside the memory until they are read once. Throws an `OutputError` where there is no room for them. */
export interface Spool {
  append(bytes: Uint8Array): void;
  /** Gives the bytes in order, and lets go of them. */
  take(): Iterable<Uint8Array>;
}

/** What an id of the rules means. */
export interface Meaning {
  readonly facet: string;
  readonly id: string;
  readonly label: { readonly id: string; readonly en: string };
  readonly definition: { readonly id: string; readonly en: string };
  /** Laws and indexes that it follows. */
  readonly follows: readonly string[];
}

/** What writers of records may need. */
export interface FormatOptions extends WriterOptions {
  readonly csv: CsvPreset;
  readonly spool: () => Spool;
  /** Of all ids, for formats that print a codebook; else empty. */
  readonly meanings: readonly Meaning[];
}

/** How the table of articles is laid out and ordered. */
export interface TableOptions {
  /** Names of its columns, in their order. */
  readonly columns?: readonly string[];
  /** One line an article, as wide as it needs. */
  readonly wide?: boolean;
  readonly sort?: readonly SortKey[];
  readonly groupBy?: GroupKey;
  /** What an id means, in the reader's language. */
  readonly label?: (kind: GroupKey, value: string) => string | null;
  readonly words?: Messages;
  /** Told once where so many records are held for their order. */
  readonly onMany?: (records: number) => void;
}

/** One output format. `load` fetches its module only when the format is asked for. */
export interface OutputFormat {
  readonly about: string;
  /** Endings of `-o` that mean this format, lower case, with the dot. */
  readonly extensions: readonly string[];
  /** It is bytes: nothing for a terminal. */
  readonly binary?: true;
  /** It prints a codebook. */
  readonly meanings?: true;
  load(): Promise<(options: FormatOptions & TableOptions) => Writer | ByteWriter>;
}
