import { type CsvError, type InfoRecord, parse } from "csv-parse";
import { parse as parseSync } from "csv-parse/sync";

export interface RowOptions {
  readonly delimiter: string;
  /** Lines end with a lone CR. */
  readonly carriageReturns: boolean;
  /** The most bytes that a row may have. */
  readonly cap: number;
}

/** csv-parse, told of each row as it is found; answers the error that it stopped at, or null. */
export interface RowParser {
  write(bytes: Buffer): Promise<CsvError | null>;
  end(): Promise<CsvError | null>;
}

/** Starts a parser. `onRow` gets the cells, the bytes from the start to the row's end, and the lines. */
export function startParser(options: RowOptions, onRow: (cells: Buffer[], bytes: number, lines: number) => void): RowParser {
  let settle = (_failure: CsvError | null) => {};
  const parser = parse({
    ...settings(options),
    max_record_size: options.cap,
    on_record: (cells, { bytes, lines }: InfoRecord) => {
      onRow(asBytes(cells), bytes, lines);
      return DONE;
    },
  });
  parser.on("error", (error: CsvError) => settle(error));
  parser.on("finish", () => settle(null));
  const settled = (start: () => void) =>
    new Promise<CsvError | null>((resolve) => {
      settle = resolve;
      start();
    });
  return {
    write: (bytes) => settled(() => void parser.write(bytes, (error) => settle((error as CsvError | null) ?? null))),
    end: () => settled(() => void parser.end()),
  };
}

/** The cells of one line, with the quotes inside them taken as they come; null where it makes no row. */
export function parseLoosely(line: Buffer, options: RowOptions): Buffer[] | null {
  try {
    const [cells, ...more] = parseSync(line, { ...settings(options), relax_quotes: true });
    if (!cells || more.length > 0) return null;
    const unquoted = asBytes(cells).map(withoutQuotes);
    return unquoted.every((cell) => cell !== null) ? unquoted : null;
  } catch {
    return null;
  }
}

/** What stands between the quotes of a cell that has some; null where it has only one of them. */
function withoutQuotes(cell: Buffer): Buffer | null {
  const opens = cell[0] === QUOTE;
  const closes = cell.length > 1 && cell.at(-1) === QUOTE;
  if (opens !== closes) return opens ? null : cell;
  return opens ? cell.subarray(1, -1) : cell;
}

const QUOTE = 0x22;

/** The first rows of some bytes that may end anywhere. */
export function parseStart(bytes: Buffer, options: RowOptions, most: number): Buffer[][] {
  const rows: Buffer[][] = [];
  try {
    parseSync(bytes, {
      ...settings(options),
      to: most,
      on_record: (cells) => {
        rows.push(asBytes(cells));
        return DONE;
      },
    });
  } catch {
    // What came before the fault is enough.
  }
  return rows;
}

/** Keeps rows that have been told from being queued as well. */
const DONE = null;

/** Without an encoding cells are bytes, which the library's types do not know. */
function asBytes(cells: readonly string[]): Buffer[] {
  return cells as unknown as Buffer[];
}

function settings({ delimiter, carriageReturns }: RowOptions) {
  return {
    delimiter,
    encoding: null,
    relax_column_count: true,
    skip_empty_lines: true,
    record_delimiter: carriageReturns ? ["\r"] : ["\r\n", "\n"],
  };
}
