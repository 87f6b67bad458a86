import type { Chunk, Lost } from "./input-file.ts";

/** Reads a byte stream piece by piece. A damaged place ends the bytes at hand until `takeLost` steps over it. */
export class ByteReader {
  /** Of the next byte in the stream; bytes that are lost do not count. */
  offset = 0;
  readonly #chunks: AsyncIterator<Chunk> | Iterator<Chunk>;
  #parts: Buffer[] = [];
  #length = 0;
  #lost: Lost | null = null;
  #done = false;

  constructor(chunks: AsyncIterable<Chunk> | Iterable<Chunk>) {
    this.#chunks = Symbol.asyncIterator in chunks ? chunks[Symbol.asyncIterator]() : chunks[Symbol.iterator]();
  }

  /** How many bytes are at hand. */
  get available(): number {
    return this.#length;
  }

  /** Whether no damaged place stands behind the bytes at hand; true as long as it is not known. */
  get endsWell(): boolean {
    return this.#lost === null;
  }

  /** Waits until so many bytes are at hand; false where the stream ends or is damaged before. */
  async has(count: number): Promise<boolean> {
    while (this.#length < count) {
      if (this.#done || this.#lost !== null) return false;
      const { value, done } = await this.#chunks.next();
      if (done) this.#done = true;
      else if (!Buffer.isBuffer(value)) this.#lost = value;
      else if (value.length > 0) {
        this.#parts.push(value);
        this.#length += value.length;
      }
    }
    return true;
  }

  /** The next bytes without taking them; as many as are at hand where there are fewer. */
  peek(count: number): Buffer {
    if (this.#parts.length > 1 && this.#parts[0]!.length < count) this.#parts = [Buffer.concat(this.#parts)];
    return (this.#parts[0] ?? EMPTY).subarray(0, count);
  }

  /** Takes the next bytes; as many as are at hand where there are fewer. */
  take(count: number): Buffer {
    const taken = this.peek(count);
    this.skip(taken.length);
    return taken;
  }

  /** Takes what is at hand in one piece, at most so many bytes. */
  takePiece(most: number): Buffer {
    return this.take(Math.min(most, this.#parts[0]?.length ?? 0));
  }

  /** Steps over bytes at hand. */
  skip(count: number): void {
    this.offset += count;
    this.#length -= count;
    for (let rest = count; rest > 0; ) {
      const first = this.#parts[0]!;
      if (first.length > rest) this.#parts[0] = first.subarray(rest);
      else this.#parts.shift();
      rest -= first.length;
    }
  }

  /** Gives bytes back that were taken last. */
  unread(bytes: Buffer): void {
    if (bytes.length === 0) return;
    this.#parts.unshift(bytes);
    this.#length += bytes.length;
    this.offset -= bytes.length;
  }

  /** What is wrong at the place that stands next, and steps over it; null where bytes or the end stand next. */
  takeLost(): Lost | null {
    const lost = this.#length === 0 ? this.#lost : null;
    if (lost !== null) this.#lost = null;
    return lost;
  }

  /** The same, but only where the place spoils what was read before it. */
  takeSpoiled(): Lost | null {
    return this.#lost?.spoils ? this.takeLost() : null;
  }

  /** Goes to the next place where `find` answers an offset in the bytes it is shown, -1 for none; `overlap` bytes are shown twice. False where there is none. */
  async seek(find: (bytes: Buffer) => number, overlap: number): Promise<boolean> {
    for (;;) {
      if (!(await this.has(overlap + 1))) {
        const at = find(this.peek(this.#length));
        this.skip(at === -1 ? this.#length : at);
        return at !== -1;
      }
      const bytes = this.peek(Math.max(overlap + 1, this.#parts[0]!.length));
      const at = find(bytes);
      this.skip(at === -1 ? bytes.length - overlap : at);
      if (at !== -1) return true;
    }
  }
}

const EMPTY = Buffer.alloc(0);
