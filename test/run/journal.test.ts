import fc from "fast-check";
import { expect, it } from "vitest";
import { type Commit, differenceOf, encodeCommit, encodeIdentity, parseJournal } from "../../src/run/journal.ts";
import type { OutputIdentity } from "../../src/run/manifest.ts";
import { createTally, toPlain } from "../../src/run/tally.ts";

const identity: OutputIdentity = {
  netral: "1.2.3",
  rules: "feedfacefeedface",
  packs: { netral: "1.0.0" },
  format: "ndjson",
  options: { evidence: 3, map: { text: "isi" } },
  shard: null,
  inputs: { paths: ["a.jsonl"], files_from: null, null: false },
};

function commitAt(records: number): Commit {
  const input = { files: 1, bytes: records * 7, sha256: "ab".repeat(32) };
  return { records, bytes: records * 11, sha256: "cd".repeat(32), input, tally: toPlain(createTally()) };
}

function journalOf(counts: readonly number[], of: OutputIdentity = identity): Buffer {
  return Buffer.from(encodeIdentity(of) + counts.map((n) => encodeCommit(of, commitAt(n))).join(""));
}

it("reads back what was written", () => {
  expect(parseJournal(journalOf([1000, 2000]))).toEqual({ identity, commits: [commitAt(1000), commitAt(2000)] });
});

const counts = fc.uniqueArray(fc.nat(1e9), { maxLength: 8 });
/** What may happen to bytes: cut, cut out, overwritten, flipped, added to, repeated. */
const damage = fc.record({
  kind: fc.constantFrom("cut", "cut out", "overwrite", "flip", "append", "repeat"),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  length: fc.nat(2000),
  bytes: fc.uint8Array({ maxLength: 200 }),
});

function apply(journal: Buffer, { kind, at, length, bytes }: typeof damage extends fc.Arbitrary<infer T> ? T : never): Buffer {
  const from = Math.floor(at * journal.length);
  switch (kind) {
    case "cut":
      return journal.subarray(0, from);
    case "cut out":
      return Buffer.concat([journal.subarray(0, from), journal.subarray(from + length)]);
    case "overwrite":
      return Buffer.concat([journal.subarray(0, from), bytes, journal.subarray(from + bytes.length)]);
    case "append":
      return Buffer.concat([journal, bytes]);
    case "repeat":
      return Buffer.concat([journal, journal.subarray(from)]);
    default: {
      const flipped = Buffer.from(journal);
      if (flipped.length > 0) flipped[from]! ^= 1 << (length % 8);
      return flipped;
    }
  }
}

it("never takes a damaged commit for a sound one", () => {
  fc.assert(
    fc.property(counts, fc.array(damage, { minLength: 1, maxLength: 3 }), (all, damages) => {
      const parsed = parseJournal(damages.reduce(apply, journalOf(all)));
      if (!parsed) return;
      expect(parsed.identity).toEqual(identity);
      for (const commit of parsed.commits) expect(commit).toEqual(commitAt(commit.records));
      for (const { records } of parsed.commits) expect(all).toContain(records);
    }),
    { numRuns: 500 },
  );
});

it("keeps every commit before a torn end", () => {
  fc.assert(
    fc.property(counts, fc.nat(5000), (all, torn) => {
      const whole = journalOf(all);
      const journal = whole.subarray(0, Math.max(encodeIdentity(identity).length, whole.length - torn));
      const lines = journal.toString("utf8").split("\n").length - 2;
      // The last line feed may be gone and the line still whole.
      expect(parseJournal(journal)!.commits.length).toBeGreaterThanOrEqual(lines);
    }),
  );
});

it("does not take commits of another run", () => {
  const other = journalOf([1000], { ...identity, rules: "0123456789abcdef" }).toString("utf8");
  const mixed = encodeIdentity(identity) + other.slice(other.indexOf("\n") + 1);
  expect(parseJournal(Buffer.from(mixed))).toEqual({ identity, commits: [] });
});

it.each([[""], ["\n"], ["{}"], ["x".repeat(500)], [`${"0".repeat(32)} {"identity":{}}\n`]])("gives up on %j", (text) => {
  expect(parseJournal(Buffer.from(text))).toBeNull();
});

it.each([
  [identity, null],
  [{ ...identity, rules: "x" }, "rules"],
  [{ ...identity, options: { evidence: 3, map: { text: "teks" } } }, "options.map.text"],
  [{ ...identity, options: { ...identity.options, text: true } }, "options.text"],
  [{ ...identity, inputs: { ...identity.inputs, paths: ["b.jsonl"] } }, "inputs.paths"],
  [{ ...identity, shard: "1/2" }, "shard"],
])("finds the first difference", (other, expected) => {
  expect(differenceOf(identity, other)).toBe(expected);
});
