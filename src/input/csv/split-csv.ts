import type { CsvError } from "csv-parse";
import type { Chunk } from "../input-file.ts";
import { inMegabytes } from "../input-format.ts";
import { parseLoosely, type RowOptions, startParser } from "./row-parser.ts";
import { RowShape } from "./row-shape.ts";

/** A row with its cells as bytes. Line (1-based) and byte are those where it begins. */
export interface CsvRow {
  readonly cells: readonly Buffer[];
  readonly line: number;
  readonly byte: number;
  /** Its quotes are not as they should be; the cells could be told apart all the same. */
  readonly loose?: true;
}

/** A place where no row could be read. */
export interface CsvFault {
  readonly code: "E_PARSE" | "E_TOO_LARGE";
  readonly message: string;
  readonly line: number;
  readonly byte: number;
}

const UNCLOSED = "a quote is not closed";
const STRAY = "a quote stands where none can be";

/**
 * Cuts CSV into rows. Where quotes are broken, the line is read by itself and without regard to them; if that gives no row like the others, the place
 * is lost up to the next line that does. (Parsers left to themselves take all the rest for one cell.) Holds one row at a time, `cap` bytes at most.
 * `preamble` bytes, one line, have been taken before.
 */
export async function* splitCsv(
  chunks: AsyncIterable<Chunk>,
  options: RowOptions & { readonly preamble: number },
): AsyncGenerator<CsvRow | CsvFault> {
  const splitter = new CsvSplitter(options);
  for await (const chunk of chunks) {
    if (Buffer.isBuffer(chunk)) await splitter.read(chunk);
    else splitter.lose(chunk.lost);
    yield* splitter.ready.splice(0);
  }
  await splitter.end();
  yield* splitter.ready;
}

class CsvSplitter {
  readonly ready: (CsvRow | CsvFault)[] = [];
  readonly #options: RowOptions;
  readonly #lineEnd: number;
  readonly #shape = new RowShape();
  /** The bytes behind the last row, and where they begin. */
  #held: Buffer[] = [];
  #byte = 0;
  #line = 1;
  /** Behind a lost place, before the next sound row. */
  #lost = false;
  /** In a line that is too long. */
  #skipping = false;
  /** What the parser stopped at, while the end of the line is still to come. */
  #stopped: CsvError | null = null;
  #parser: ReturnType<typeof startParser>;

  constructor(options: RowOptions & { readonly preamble: number }) {
    this.#options = options;
    this.#byte = options.preamble;
    if (options.preamble > 0) this.#line++;
    this.#lineEnd = options.carriageReturns ? 13 : 10;
    this.#parser = this.#start();
  }

  async read(chunk: Buffer): Promise<void> {
    let bytes = chunk;
    if (this.#skipping) {
      const end = chunk.indexOf(this.#lineEnd);
      this.#byte += end === -1 ? chunk.length : end + 1;
      if (end === -1) return;
      bytes = chunk.subarray(end + 1);
      this.#skipping = false;
      this.#parser = this.#start();
    }
    this.#held.push(bytes);
    await this.#parse(bytes);
  }

  async end(): Promise<void> {
    // A parser that has stopped says nothing more when it is ended.
    const stop = async () => this.#stopped ?? (await this.#parser.end());
    for (let error = await stop(); error; error = await stop()) await this.#parse(this.#giveUpLine(error));
  }

  /** Gives up what is held, and what comes until the next sound row. */
  lose(message: string): void {
    this.#fail("E_PARSE", message);
    for (const part of this.#held.splice(0)) this.#byte += part.length;
    this.#stopped = null;
    this.#parser = this.#start();
  }

  async #parse(bytes: Buffer): Promise<void> {
    for (let rest = bytes; rest.length > 0; ) {
      this.#stopped ??= await this.#parser.write(rest);
      if (!this.#stopped || !(this.#held.some((part) => part.includes(this.#lineEnd)) || this.#heldBytes() > this.#options.cap)) return;
      rest = this.#giveUpLine(this.#stopped);
    }
  }

  #start(): ReturnType<typeof startParser> {
    const byte = this.#byte;
    const line = this.#line;
    return startParser(this.#options, (cells, bytes, lines) => {
      this.#keep({ cells, line: this.#line, byte: this.#byte });
      this.#drop(byte + bytes - this.#byte);
      this.#line = line + lines;
    });
  }

  #keep(row: CsvRow): void {
    if (this.#lost && !this.#shape.fits(row.cells)) return;
    this.#lost = false;
    this.#shape.learn(row.cells);
    this.ready.push(row);
  }

  #fail(code: CsvFault["code"], message: string): void {
    if (!this.#lost) this.ready.push({ code, message, line: this.#line, byte: this.#byte });
    this.#lost = true;
  }

  /** Gives up the line that the parser stopped in, and starts again. Answers what is to be parsed behind it. */
  #giveUpLine({ code }: CsvError): Buffer {
    const bytes = this.#skipBlankLines(Buffer.concat(this.#held));
    const end = bytes.indexOf(this.#lineEnd);
    const line = end === -1 ? bytes : bytes.subarray(0, end + 1);
    const { cap } = this.#options;
    const cells = line.length > cap ? null : parseLoosely(line, this.#options);
    if (cells && this.#shape.hasAsMany(cells)) this.#keep({ cells, line: this.#line, byte: this.#byte, loose: true });
    else if (line.length > cap) this.#fail("E_TOO_LARGE", `the line has more than ${inMegabytes(cap)}`);
    else this.#fail("E_PARSE", code === "CSV_INVALID_CLOSING_QUOTE" || code === "INVALID_OPENING_QUOTE" ? STRAY : UNCLOSED);
    this.#held = [bytes];
    this.#drop(line.length);
    this.#line++;
    this.#skipping = end === -1 && line.length > cap;
    this.#stopped = null;
    this.#parser = this.#start();
    return bytes.subarray(line.length);
  }

  #skipBlankLines(bytes: Buffer): Buffer {
    let start = 0;
    for (; bytes[start] === 10 || bytes[start] === 13; start++) if (bytes[start] === this.#lineEnd) this.#line++;
    this.#byte += start;
    return bytes.subarray(start);
  }

  #heldBytes(): number {
    return this.#held.reduce((sum, { length }) => sum + length, 0);
  }

  #drop(count: number): void {
    this.#byte += count;
    for (let rest = count; rest > 0; ) {
      const first = this.#held[0]!;
      if (first.length > rest) this.#held[0] = first.subarray(rest);
      else this.#held.shift();
      rest -= first.length;
    }
  }
}
