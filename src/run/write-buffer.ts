/** Room for some hundred records: a longer piece goes by it. */
const BYTES = 512 * 1024;
/** Most bytes that a UTF-16 unit becomes. */
const MOST_BYTES = 3;

/** Gathers small pieces of an output as UTF-8. */
export interface WriteBuffer {
  write(piece: string | Uint8Array): void;
  /** Hands on what has been gathered. */
  flush(): void;
}

/** `put` takes large chunks, in order; what a chunk holds is overwritten once `put` is back. Whatever `put` throws comes out of the call at hand. */
export function createWriteBuffer(put: (chunk: Buffer) => void): WriteBuffer {
  // one room for the whole run: pieces joined as strings, and new chunks of bytes, were most of what the main thread had to clear away
  const room = Buffer.allocUnsafe(BYTES);
  let used = 0;
  const flush = () => {
    const chunk = room.subarray(0, used);
    used = 0;
    if (chunk.length > 0) put(chunk);
  };
  return {
    write(piece) {
      const most = typeof piece === "string" ? piece.length * MOST_BYTES : piece.length;
      if (most > BYTES - used) flush();
      if (most > BYTES) put(typeof piece === "string" ? Buffer.from(piece) : Buffer.from(piece.buffer, piece.byteOffset, piece.byteLength));
      else if (typeof piece === "string") used += room.write(piece, used);
      else {
        room.set(piece, used);
        used += piece.length;
      }
    },
    flush,
  };
}
