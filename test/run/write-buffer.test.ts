import fc from "fast-check";
import { expect, it } from "vitest";
import { createWriteBuffer } from "../../src/run/write-buffer.ts";

function gathered() {
  const chunks: Buffer[] = [];
  // what it is given is overwritten
  const buffer = createWriteBuffer((chunk) => void chunks.push(Buffer.from(chunk)));
  return { ...buffer, chunks };
}

it("hands on what it was given, whatever the pieces are, in chunks", () => {
  const piece = fc.oneof(
    fc.string({ unit: "binary", maxLength: 50 }),
    fc.uint8Array({ maxLength: 50 }),
    fc.nat({ max: 300_000 }).map((length) => "“é".repeat(length)),
    fc.nat({ max: 600_000 }).map((length) => new Uint8Array(length).fill(97)),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
      const { write, flush, chunks } = gathered();
      for (const one of pieces) write(one);
      flush();
      expect(Buffer.concat(chunks).equals(Buffer.concat(pieces.map((one) => Buffer.from(one as string))))).toBe(true);
      expect(chunks.every(({ length }) => length > 0)).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it("gathers small pieces until a chunk is full or asked for", () => {
  const { write, flush, chunks } = gathered();
  write("x".repeat(1000));
  write(new Uint8Array(1000));
  expect(chunks).toEqual([]);
  for (let i = 0; i < 600; i++) write("x".repeat(1000));
  expect(chunks).toHaveLength(1);
  expect(chunks[0].length).toBeGreaterThan(400_000);
  flush();
  flush();
  expect(chunks).toHaveLength(2);
});

it("throws what the writing throws, and does not give the lost chunk again", () => {
  let broken = true;
  const chunks: string[] = [];
  const { write, flush } = createWriteBuffer((chunk) => {
    if (broken) throw new Error("no space left");
    chunks.push(chunk.toString());
  });
  write("lost");
  expect(flush).toThrow("no space left");
  broken = false;
  write("kept");
  flush();
  expect(chunks).toEqual(["kept"]);
});
