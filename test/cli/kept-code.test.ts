/** What `bin/load.js` keeps of the code that V8 made: it never changes what is printed. */
import { spawnSync } from "node:child_process";
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, it } from "vitest";

const installed = mkdtempSync(join(tmpdir(), "netral-kept-"));
const kept = join(installed, "dist/.cache");
for (const name of ["bin", "dist", "package.json"]) cpSync(name, join(installed, name), { recursive: true });
writeFileSync(join(installed, "a.txt"), "Bawaslu Rawa Indah mengimbau ASN netral pada Pemilu 2024.\n");

beforeEach(() => rmSync(kept, { recursive: true, force: true }));
afterAll(() => rmSync(installed, { recursive: true, force: true }));

function run(...argv: string[]) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [join(installed, "bin/netral.js"), ...argv], {
    cwd: installed,
    encoding: "utf8",
  });
  // Of however many files the code is kept, nobody hears of it.
  expect(stderr).not.toContain("Warning");
  return { status, signal, stdout };
}

const classifier = () => join(kept, readdirSync(kept).find((name) => name.startsWith("classifier-"))!);

it("is kept by the first classification, and used by the next", () => {
  const first = run("classify", "a.txt");
  expect(first).toMatchObject({ status: 0, stdout: expect.stringContaining('"bawaslu"') });
  const bytes = readFileSync(classifier());
  expect(run("classify", "a.txt")).toEqual(first);
  // Made anew, it would not be the same: what runs first is compiled first.
  expect(readFileSync(classifier())).toEqual(bytes);
});

it("is kept by a run with workers too, though they switch the engine over, and where an article fails", () => {
  writeFileSync(join(installed, "b.jsonl"), '{"text":"Bawaslu Rawa Indah"}\n{"text":\n');
  const all = () => readdirSync(kept).map((name) => [name, readFileSync(join(kept, name))]);
  run("classify", "b.jsonl", "-j", "1", "--format", "table");
  const first = run("classify", "b.jsonl", "-j", "1");
  expect(first.status).toBe(1);
  const bytes = all();
  expect(bytes.length).toBeGreaterThan(1);
  expect(run("classify", "b.jsonl", "-j", "1")).toEqual(first);
  expect(all()).toEqual(bytes);
});

it.each([["--version"], ["--help"], ["classify", "hilang.txt"]])("is not kept by what classifies nothing: %s", (...argv) => {
  run(...argv);
  expect(existsSync(kept)).toBe(false);
});

it.each<[string, (sound: Buffer) => Buffer]>([
  ["a bit", (sound) => sound.with(sound.length >> 1, sound[sound.length >> 1]! ^ 1) as Buffer],
  ["the end", (sound) => sound.subarray(0, -1000)],
  ["all of it", () => Buffer.alloc(0)],
])("is made anew where %s is damaged", (_, damage) => {
  const first = run("classify", "a.txt");
  const sound = readFileSync(classifier());
  const damaged = damage(sound);
  writeFileSync(classifier(), damaged);
  expect(run("classify", "a.txt")).toEqual(first);
  expect(readFileSync(classifier()).length).toBeGreaterThan(sound.length / 2);
  expect(readFileSync(classifier())).not.toEqual(Buffer.from(damaged));
});

it("is done without where it cannot be written", () => {
  writeFileSync(kept, "");
  expect(run("classify", "a.txt")).toMatchObject({ status: 0, stdout: expect.stringContaining('"bawaslu"') });
});
