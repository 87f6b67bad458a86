import { readFileSync } from "node:fs";
import { Writable } from "node:stream";
import { expect, it } from "vitest";
import { openOutputFile } from "../../src/run/output-file.ts";
import { type Sink, streamSink } from "../../src/run/sink.ts";
import { workdir } from "../cli/workdir.ts";

const PIECES = ["a", new Uint8Array([0xff, 0x00]), "é", "", new Uint8Array([0x80]), new Uint8Array(200_000).fill(7), "z"];
const EXPECTED = Buffer.concat(PIECES.map((piece) => Buffer.from(piece as string)));

async function writeAll(sink: Sink): Promise<void> {
  for (const piece of PIECES) await sink.write(piece);
  await sink.finish();
}

it("a stream gets text and bytes in order, however slow it is", async () => {
  const chunks: Buffer[] = [];
  const slow = new Writable({
    highWaterMark: 1,
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      setImmediate(done);
    },
  });
  await writeAll(streamSink(slow, "slow"));
  expect(Buffer.concat(chunks).equals(EXPECTED)).toBe(true);
});

it("a file gets text and bytes in order", async () => {
  const path = workdir().at("a.bin");
  const file = openOutputFile(path, "a.bin");
  await writeAll(file);
  expect(readFileSync(path).equals(EXPECTED)).toBe(true);
  expect(file.written().bytes).toBe(EXPECTED.length);
});
