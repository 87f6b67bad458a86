import unbzip2 from "unbzip2-stream";
import type { Chunk } from "../input-file.ts";

/** Decompresses bzip2 of one or many streams. Behind damage nothing can be read. */
export async function* bunzip2(chunks: AsyncIterable<Chunk>): AsyncGenerator<Chunk> {
  const out: Buffer[] = [];
  let read = 0;
  let failure: Error | null = null;
  const blocks = unbzip2();
  blocks.on("data", (block: Buffer) => void out.push(block));
  blocks.on("error", (error: Error) => {
    failure ??= error;
  });
  const rest = () => ({ lost: `damaged or unfinished bzip2 data before byte ${read}` });
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) {
      yield chunk;
      return;
    }
    read += chunk.length;
    // Answers with events before it returns.
    blocks.write(chunk);
    yield* out.splice(0);
    if (failure) {
      yield rest();
      return;
    }
  }
  blocks.end();
  yield* out.splice(0);
  if (failure) yield rest();
}
