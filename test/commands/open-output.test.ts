import { execFileSync, spawn } from "node:child_process";
import { statSync } from "node:fs";
import { text } from "node:stream/consumers";
import { expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";
import { fakeRecord } from "../output/fake-record.ts";

function withPipe() {
  const dir = workdir().jsonl("hasil.ndjson", fakeRecord({ signature: { hash: "0123456789abcdef", minhash: "" } }));
  execFileSync("mkfifo", [dir.at("pipa")]);
  return dir;
}

it.each([
  [["count", "hasil.ndjson", "--by", "actor", "--format", "csv", "-o", "pipa"], "actor,articles"],
  [["dedupe", "hasil.ndjson", "-o", "pipa"], '"id":"0123456789abcdef"'],
])("%j writes into a pipe and leaves it a pipe", async (argv, expected) => {
  const dir = withPipe();
  const reader = spawn("timeout", ["10", "cat", dir.at("pipa")]);
  const output = text(reader.stdout);
  expect((await dir.netral(...argv)).code).toBe(0);
  expect(await output).toContain(expected);
  expect(statSync(dir.at("pipa")).isFIFO()).toBe(true);
});

it("never puts a file in the place of a pipe or a device", async () => {
  const dir = withPipe();
  const run = await dir.netral("classify", "hasil.ndjson", "-q", "-o", "x.ndjson", "--summary-json", "pipa");
  expect(run).toMatchObject({ code: 74 });
  expect(run.stderr).toContain("is no regular file");
  expect(statSync(dir.at("pipa")).isFIFO()).toBe(true);
});
