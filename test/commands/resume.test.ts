import { setTimeout } from "node:timers/promises";
import { expect, it } from "vitest";
import { errors, records, workdir } from "../cli/workdir.ts";

const COUNT = 4000;
const line = (i: number) =>
  `${JSON.stringify({ id: i, [i < 5 ? "isi" : "text"]: i % 700 === 5 ? "Rusak" : `Camat netral ke-${i}. ${"Kata ".repeat(60)}` })}\n`;
const input = (count = COUNT) => Array.from({ length: count }, (_, i) => line(i)).join("");
type Dir = ReturnType<typeof workdir>;
const RUN = ["classify", "-", "--max-errors", "100%", "-o", "hasil.ndjson"];

/** Reads the first half, is stopped, and leaves part and journal. */
async function begun(dir: Dir = workdir(), ...more: string[]): Promise<Dir> {
  const interruption = new AbortController();
  async function* stdin() {
    yield Buffer.from(input(COUNT / 2));
    await setTimeout(20);
    interruption.abort("SIGINT");
    await setTimeout(300);
  }
  const run = await dir.netralWith({ stdin: stdin(), signal: interruption.signal }, ...RUN, ...more);
  expect(run.code).toBe(130);
  expect(dir.list()).toContain("hasil.ndjson.journal");
  return dir;
}

const resume = (dir: Dir, stdin: string, ...more: string[]) => dir.netralWith({ stdin }, ...RUN, "--resume", ...more);

async function whole(): Promise<Dir> {
  const dir = workdir();
  expect((await dir.netralWith({ stdin: input() }, ...RUN)).code).toBe(0);
  return dir;
}

it("goes on where a run was stopped, and gives the bytes of one that was not", async () => {
  const [dir, reference] = [await begun(), await whole()];
  const run = await resume(dir, input());
  expect(run).toMatchObject({ code: 0, stdout: "" });
  expect(run.stderr).toContain(`${COUNT - 6} articles`);
  expect(run.stderr).toMatch(/id=id, text=isi, text=text/); // the first of them only in what was done before
  expect(dir.list()).toEqual(["hasil.ndjson", "hasil.ndjson.manifest.json"]);
  for (const file of dir.list()) expect(dir.read(file)).toBe(reference.read(file));
});

it.each([
  ["the input", input().replace("ke-3.", "ke-4."), [], "hasil.ndjson was begun with another input; without --resume it is made anew"],
  ["the input, which is shorter now", input(100), [], "hasil.ndjson was begun with another input"],
  ["an option", input(), ["--evidence", "1"], "hasil.ndjson was begun with another option evidence"],
  ["the map", input(), ["--map", "title=judul"], "hasil.ndjson was begun with another option map.title"],
])("refuses to go on with 65 where there is another: %s", async (_name, stdin, more, message) => {
  const dir = await begun();
  const before = dir.read("hasil.ndjson.part");
  const run = await resume(dir, stdin, ...more);
  expect(run.code).toBe(65);
  expect(run.stderr).toContain(`netral: ${message}`);
  expect(dir.read("hasil.ndjson.part").startsWith(before.slice(0, 1000))).toBe(true);
  expect((await resume(dir, input())).code).toBe(0);
  expect(dir.read("hasil.ndjson")).toBe((await whole()).read("hasil.ndjson"));
});

it("starts anew without --resume, and where there is nothing to resume", async () => {
  const reference = (await whole()).read("hasil.ndjson");
  const dir = await begun();
  expect((await dir.netralWith({ stdin: input() }, ...RUN)).code).toBe(0);
  expect(dir.read("hasil.ndjson")).toBe(reference);
  const other = workdir();
  expect((await resume(other, input())).code).toBe(0);
  expect(other.read("hasil.ndjson")).toBe(reference);
});

it("does nothing where the output is finished", async () => {
  const dir = await whole();
  const run = await resume(dir, input());
  expect(run).toEqual({ code: 0, stdout: "", stderr: "netral: hasil.ndjson is finished: nothing to do\n" });
  expect((await resume(dir, input(), "--max-errors", "5")).code).toBe(1);
});

it.each([
  ["with another option", input(), ["--text"], "was made with another option text"],
  ["of another input", input(10), [], "was made with another input"],
])("refuses a finished output %s", async (_name, stdin, more, message) => {
  const run = await resume(await whole(), stdin, ...more);
  expect(run.code).toBe(65);
  expect(run.stderr).toContain(message);
});

it("refuses a finished output that was changed", async () => {
  const dir = await whole();
  dir.file("hasil.ndjson", dir.read("hasil.ndjson").replace("relevant", "Relevant"));
  expect((await resume(dir, input())).code).toBe(65);
});

it("keeps a second writer out", async () => {
  const dir = workdir().file("a.txt");
  dir.file("hasil.ndjson.lock", JSON.stringify({ host: "mesin-lain", pid: 1, started: null }));
  expect(await dir.netral("classify", "a.txt", "-o", "hasil.ndjson")).toMatchObject({
    code: 74,
    stderr: "netral: cannot write hasil.ndjson: process 1 on mesin-lain may be writing it; if not, remove hasil.ndjson.lock\n",
  });
});

it("takes over the records of articles that did not change", async () => {
  const dir = workdir().jsonl("a.jsonl", { id: 1, text: "Camat netral" }, { id: 2, text: "Rusak" }, { id: 3, text: "KPU hoaks" });
  const run = (...more: string[]) =>
    dir.netral("classify", "a.jsonl", "-o", "hasil.ndjson", "--max-errors", "9", "--skip-unchanged", ...more);
  expect((await run()).stderr).toContain("0 of 3 records are taken over");
  const first = dir.read("hasil.ndjson");
  // What failed is tried again.
  expect((await run()).stderr).toContain("2 of 3 records are taken over");
  expect(dir.read("hasil.ndjson")).toBe(first);
  dir.jsonl(
    "a.jsonl",
    { id: 1, text: "Camat netral" },
    { id: 2, text: "KPU" },
    { id: 3, text: "KPU hoaks", date: "2024-01-01" },
    { id: 4, text: "" },
  );
  expect((await run()).stderr).toContain("1 of 4 records are taken over");
  expect(records(dir.read("hasil.ndjson")).map(({ id }) => id === null)).toEqual([false, false, false, false]);
  const other = await run("--text");
  expect(other.stderr).toContain("hasil.ndjson is made anew: option text is another");
  expect(other.stderr).toContain("0 of 4 records are taken over");
  dir.file("hasil.ndjson.keys", "rusak\n");
  expect((await run("--text")).stderr).toContain("hasil.ndjson is made anew: it was changed");
});

it("writes the summary for programs, and speaks JSON", async () => {
  const dir = workdir().jsonl("a.jsonl", { isi: "Camat netral" }).file("b.txt", "rusak");
  const run = await dir.netral("classify", ".", "--summary-json", "ringkas.json", "--log-format", "json", "--fail-on", "netralitas");
  const summary = {
    articles: 1,
    relevant: 1,
    errors: { E_CLASSIFY: 1 },
    found: { "theme:netralitas": 1 },
    fields: ["text=isi"],
    input: { files: 2, bytes: 28 },
  };
  expect(JSON.parse(dir.read("ringkas.json"))).toMatchObject({ rules: "feedfacefeedface", ...summary });
  const said = run.stderr
    .split("\n")
    .filter(Boolean)
    .map((text) => JSON.parse(text));
  expect(said).toMatchObject([
    { event: "note", message: "fields: text=isi" },
    { event: "errors", message: expect.stringContaining("E_CLASSIFY") },
    { event: "note", message: "--fail-on: theme:netralitas in 1 article" },
    { event: "summary", ...summary },
  ]);
});

it("says in JSON what stopped it", async () => {
  const { code, stderr } = await workdir().netral("classify", "hilang.txt", "--log-format", "json");
  expect([code, JSON.parse(stderr)]).toEqual([
    2,
    { event: "stopped", name: "UsageError", message: "nothing to read\nhilang.txt: no such file or folder", exit: 2 },
  ]);
});

it("makes an error record of what takes too long", async () => {
  // The core of the tests is too fast for that: the limit is a thousandth of a second, and the article long.
  const dir = workdir().file("a.txt", `${"Camat netral ".repeat(2_000_000)}`);
  const run = await dir.netral("classify", "a.txt", "--timeout", "0.001");
  expect(errors(run)).toEqual(["E_TIMEOUT a.txt: took longer than 0.001 s"]);
});
