import type { OutputRecord } from "../types.ts";

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

/** One output format. `load` fetches its module only when the format is asked for. */
export interface OutputFormat {
  readonly about: string;
  /** Endings of `-o` that mean this format, lower case, with the dot. */
  readonly extensions: readonly string[];
  load(): Promise<(options: WriterOptions) => Writer>;
}
