import { copyFileSync, readdirSync, writeSync } from "node:fs";
import fc from "fast-check";
import { expect, it } from "vitest";
import type { OutputIdentity } from "../../src/run/manifest.ts";
import { openResumableFile, type Progress, type ResumableFile } from "../../src/run/resumable-file.ts";
import { createTally, toPlain } from "../../src/run/tally.ts";
import { workdir } from "../cli/workdir.ts";

const identity: OutputIdentity = {
  netral: "1.2.3",
  rules: "feedfacefeedface",
  packs: { netral: "1.0.0" },
  format: "ndjson",
  options: {},
  shard: null,
  inputs: { paths: ["a.jsonl"], files_from: null, null: false },
};

const progress = (records: number): Progress => ({
  records,
  input: { files: 1, bytes: records * 3, sha256: "" },
  tally: toPlain(createTally()),
});
const line = (n: number) => `{"record":${n},"é":"${"x".repeat(n % 50)}"}\n`;
const whole = (count: number) => Array.from({ length: count }, (_, n) => line(n)).join("");

async function open(path: string, resume: boolean, write?: typeof writeSync): Promise<ResumableFile> {
  const file = await openResumableFile(path, "a.ndjson", { identity, resume, ...(write && { write: write as never }) });
  if ("differs" in file) throw new Error(file.differs);
  return file;
}

/** Writes records from where the file stands up to `to`, with a commit after every `step` of them. */
async function writeRecords(file: ResumableFile, to: number, step: number): Promise<void> {
  for (let n = file.resumed?.records ?? 0; n < to; n++) {
    await file.write(line(n));
    if ((n + 1) % step === 0 || n + 1 === to) file.commit(progress(n + 1));
    if (n % 100 === 0) await new Promise(setImmediate);
  }
}

it("continues an unfinished file, and leaves nothing but the file at the end", async () => {
  const dir = workdir();
  const first = await open(dir.at("a.ndjson"), false);
  await writeRecords(first, 2500, 100);
  await first.abort();
  expect(dir.list()).toEqual(["a.ndjson.journal", "a.ndjson.part"]);
  const second = await open(dir.at("a.ndjson"), true);
  expect(second.resumed).toMatchObject({ records: 2500 });
  await writeRecords(second, 4000, 100);
  await second.finish();
  second.forget();
  expect(dir.read("a.ndjson")).toBe(whole(4000));
  expect(dir.list()).toEqual(["a.ndjson"]);
  expect(second.written().bytes).toBe(Buffer.byteLength(whole(4000)));
});

it("takes back a file that has its name but not its manifest yet", async () => {
  const dir = workdir();
  const first = await open(dir.at("a.ndjson"), false);
  await writeRecords(first, 1500, 500);
  await first.finish();
  const second = await open(dir.at("a.ndjson"), true);
  expect(second.resumed).toMatchObject({ records: 1500 });
  expect(dir.list()).toEqual(["a.ndjson.journal", "a.ndjson.part"]);
  await second.abort();
});

it("says what differs", async () => {
  const dir = workdir();
  const first = await open(dir.at("a.ndjson"), false);
  await writeRecords(first, 1500, 500);
  await first.abort();
  const options = { identity: { ...identity, rules: "0123456789abcdef" }, resume: true };
  expect(await openResumableFile(dir.at("a.ndjson"), "a.ndjson", options)).toEqual({ differs: "rules" });
  expect(dir.list()).toEqual(["a.ndjson.journal", "a.ndjson.part"]);
});

it("leaves nothing where nothing was committed", async () => {
  const dir = workdir();
  const file = await open(dir.at("a.ndjson"), false);
  await file.write(line(0));
  await file.abort();
  expect(dir.list()).toEqual([]);
});

/** Lets so many bytes through, then fails; writes in small pieces, so that it fails in the middle of a line. */
function failingAfter(room: number, code: string): typeof writeSync {
  let left = room;
  return ((descriptor: number, chunk: Buffer, offset: number, length: number, position: number | null) => {
    if (left <= 0) throw Object.assign(new Error(code), { code, syscall: "write" });
    const written = writeSync(descriptor, chunk, offset, Math.min(length, left, 4093), position);
    left -= written;
    return written;
  }) as typeof writeSync;
}

it("gives the same bytes wherever a write fails, as often as it fails", async () => {
  const total = 6000;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(300_000), { maxLength: 4 }), fc.constantFrom("ENOSPC", "EIO"), async (rooms, code) => {
      const dir = workdir();
      for (const [i, room] of rooms.entries()) {
        const file = await open(dir.at("a.ndjson"), i > 0, failingAfter(room, code));
        try {
          await writeRecords(file, total, 250);
          await file.finish();
        } catch (error) {
          expect(error).toMatchObject({ name: "OutputError", exitCode: 74 });
          await file.abort();
        }
      }
      const last = await open(dir.at("a.ndjson"), true);
      await writeRecords(last, total, 250);
      await last.finish();
      expect(dir.read("a.ndjson")).toBe(whole(total));
    }),
    { numRuns: 25 },
  );
}, 60_000);

it("commits no record whose text could not be written, though its journal still can", async () => {
  const dir = workdir();
  const wide = (n: number) => `{"record":${n},"text":"${"x".repeat(1000)}"}\n`;
  const full = ((descriptor: number, chunk: Buffer, ...rest: [number, number, number | null]) => {
    if (chunk.length > 10_000) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
    return writeSync(descriptor, chunk, ...rest);
  }) as typeof writeSync;
  const first = await open(dir.at("a.ndjson"), false, full);
  await expect(async () => {
    for (let n = 0; n < 800; n++) {
      await first.write(wide(n));
      first.commit(progress(n + 1));
    }
  }).rejects.toThrow("no space left");
  await first.abort();
  const second = await open(dir.at("a.ndjson"), true);
  expect(second.resumed).toBeNull();
  await second.abort();
});

it("gives the same bytes wherever the process dies", async () => {
  const total = 6000;
  await fc.assert(
    fc.asyncProperty(fc.array(fc.integer({ min: 1, max: total }), { maxLength: 4 }), async (deaths) => {
      let dir = workdir();
      for (const death of deaths) {
        const file = await open(dir.at("a.ndjson"), true);
        await writeRecords(file, Math.max(death, file.resumed?.records ?? 0), 250);
        // What is on the disk at this moment is all that is left.
        const grave = workdir();
        for (const name of readdirSync(dir.root)) copyFileSync(dir.at(name), grave.at(name));
        await file.abort();
        dir = grave;
      }
      const last = await open(dir.at("a.ndjson"), true);
      await writeRecords(last, total, 250);
      await last.finish();
      expect(dir.read("a.ndjson")).toBe(whole(total));
    }),
    { numRuns: 25 },
  );
}, 60_000);
