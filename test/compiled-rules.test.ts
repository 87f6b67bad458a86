import { describe, expect, it } from "vitest";
import { createClassifier } from "../src/classifier.ts";
import { hashRuleFiles, packRules, unpackRules } from "../src/compiled-rules.ts";
import { loadPack } from "../src/load-rules.ts";
import { textDocument } from "../src/text-document.ts";
import { berita, NETRAL, PACK } from "./commands/bench.ts";

const { ruleset } = await loadPack([PACK]);
const packed = packRules(ruleset, "source");

describe("compiled rules", () => {
  it("read back as they were", () => {
    const again = unpackRules(packed, "source")!;
    expect(again).toEqual(ruleset);
    expect(createClassifier(again)(textDocument(NETRAL))).toEqual(createClassifier(ruleset)(textDocument(NETRAL)));
  });

  it.each([
    ["of other rule files", packed, "other"],
    ["cut off", packed.subarray(0, packed.length - 1), "source"],
    ["damaged", Buffer.from(packed).fill(7, packed.length - 9, packed.length - 5), "source"],
    ["empty", new Uint8Array(), "source"],
    [
      "of another format",
      Buffer.from(Buffer.from(packed).toString("latin1").replace("netral-rules-6", "netral-rules-5"), "latin1"),
      "source",
    ],
  ])("are not taken when %s", (_, bytes, source) => {
    expect(unpackRules(bytes, source)).toBeNull();
  });

  it("know their files by name and content, in any order", () => {
    const file = (name: string, text: string) => ({ name, bytes: Buffer.from(text) });
    const hash = hashRuleFiles([file("a", "1"), file("b", "2")]);
    expect(hashRuleFiles([file("b", "2"), file("a", "1")])).toBe(hash);
    expect(hashRuleFiles([file("a", "12"), file("b", "")])).not.toBe(hash);
    expect(hashRuleFiles([file("a", "1"), file("c", "2")])).not.toBe(hash);
  });
});

it("gives the built program the same rules as YAML gives", async () => {
  const dir = berita();
  const hashes = await Promise.all(
    [[], ["--rules", dir.at("tambah")]].map(async (more) => {
      dir.file("tambah/lists/a.yaml", "lists:\n  - { id: tak-terpakai, any: [x] }\n");
      const run = await dir.binary("classify", "berita/netral.txt", "--format", "json", "--quiet", ...more);
      expect(run).toMatchObject({ code: 0, stderr: "" });
      const [{ rules, ...record }] = JSON.parse(run.stdout);
      return [rules, record];
    }),
  );
  expect(hashes[0]![1]).toEqual(hashes[1]![1]);
  expect(hashes[0]![0]).not.toBe(hashes[1]![0]);
});
