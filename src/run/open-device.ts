import { createWriteStream } from "node:fs";
import { type Sink, streamSink } from "./sink.ts";

/** A sink on what is no regular file: /dev/null, a named pipe. It is written to as it is, and closed at the end. */
export function openDevice(path: string): Sink {
  const stream = createWriteStream(path);
  const sink = streamSink(stream, path);
  const close = () => new Promise<void>((resolve) => stream.close(() => resolve()));
  return {
    write: sink.write,
    async finish() {
      await sink.finish();
      await close();
    },
    async abort() {
      await sink.abort();
      stream.destroy();
    },
  };
}
