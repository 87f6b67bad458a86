import { expect, it } from "vitest";
import { errors, records, workdir } from "./workdir.ts";

const TEXTS = [
  "Bawaslu Kabupaten Rawa Indah mengingatkan perangkat desa agar netral pada Pemilu 2024.",
  "KPU menetapkan daftar pemilih Pemilu 2024, dan menepis hoaks surat suara.",
  "Pasar malam di alun-alun kembali ramai.",
];
const articles = (count: number, poisons: Readonly<Record<number, string>> = {}) =>
  workdir().jsonl(
    "a.jsonl",
    ...Array.from({ length: count }, (_, id) => ({ id, text: poisons[id] ? `POISON ${poisons[id]}` : `${TEXTS[id % 3]} `.repeat(20) })),
  );

it("writes the same bytes in this thread and with any number of workers", async () => {
  const page = `<title>KPU</title><article><h1>KPU Rawa Indah</h1>${`<p>${TEXTS[1]} ${TEXTS[0]}</p>`.repeat(3)}</article>`;
  const dir = articles(300).file("b.html", page);
  const outputs = await Promise.all([[], ["-j", "1"], ["-j", "3"]].map((jobs) => dir.binary("classify", "b.html", "a.jsonl", ...jobs)));
  expect(records(outputs[0]!)[0]).toMatchObject({ title: "KPU Rawa Indah", source: { format: "html", encoding: "utf-8" }, relevant: true });
  for (const { code, stdout } of outputs) expect({ code, stdout }).toEqual({ code: 0, stdout: outputs[0]!.stdout });
  const csv = await Promise.all(["1", "3"].map((jobs) => dir.binary("classify", "a.jsonl", "-j", jobs, "-f", "csv")));
  expect(csv[0]!.stdout).toBe(csv[1]!.stdout);
  expect(csv[0]!.stdout.split("\n")).toHaveLength(302);
}, 60_000);

it("loses one article to each poison, and no other", async () => {
  const dir = articles(200, { 0: "throw", 50: "hang", 51: "exit", 120: "stack", 199: "heap" });
  const run = await dir.poisoned("classify", "a.jsonl", "-j", "2", "--timeout", "20", "--max-errors", "5");
  expect(run.code).toBe(0);
  expect(records(run).map(({ source }) => source.record)).toEqual(Array.from({ length: 200 }, (_, i) => i));
  expect(errors(run)).toEqual([
    "E_CLASSIFY a.jsonl#0: a poisoned article",
    "E_TIMEOUT a.jsonl#50: took longer than 20 s",
    "E_CLASSIFY a.jsonl#51: process.exit(3) was called",
    "E_CLASSIFY a.jsonl#120: Maximum call stack size exceeded",
    "E_OOM a.jsonl#199: needs more memory than 768 MB",
  ]);
}, 60_000);
