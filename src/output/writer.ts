import type { Messages } from "../messages/index.ts";
import type { OutputRecord } from "../types.ts";
import type { GroupKey, SortKey } from "./table-order.ts";

/** Turns records into text piece by piece; whoever holds it writes the pieces in order. */
export interface Writer {
  /** The text that this record adds; may be empty while the writer is still collecting. */
  write(record: OutputRecord): string;
  /** The text that is left when all records have been given. */
  end(): string;
}

export interface WriterOptions {
  /** Columns of the terminal. */
  readonly width: number;
  readonly colour: boolean;
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
  load(): Promise<(options: WriterOptions & TableOptions) => Writer>;
}
