import { expect, it } from "vitest";
import { records, workdir } from "../cli/workdir.ts";

const ARTICLE = `Camat Rawa Indah Minta Netral
RAWA INDAH - Camat meminta perangkat desa *netral*.
Baca juga: Pasar malam ramai
Ia bicara pada Senin (5/2/2024) di balai desa.
# bukan judul
`;
const PARAGRAPHS = [
  "RAWA INDAH - Camat meminta perangkat desa *netral*.",
  "Ia bicara pada Senin (5/2/2024) di balai desa.",
  "# bukan judul",
];

it("prints the article without what stands around it", async () => {
  const run = await workdir().file("a.txt", ARTICLE).netral("extract", "a.txt");
  expect(run).toEqual({ code: 0, stdout: `Camat Rawa Indah Minta Netral\n${PARAGRAPHS.join("\n")}\n`, stderr: "" });
});

it("prints a JSON object a line, which classify reads again", async () => {
  const dir = workdir().jsonl("a.jsonl", { title: "Satu", text: ARTICLE, url: "https://contoh.test/1" }, { text: "Camat netral" });
  const run = await dir.netral("extract", "a.jsonl", "--format", "json");
  const [first] = run.stdout.split("\n");
  expect(JSON.parse(first!)).toMatchObject({
    title: "Satu",
    url: "https://contoh.test/1",
    language: "id",
    place: "RAWA INDAH",
    source: { record: 0 },
  });
  const again = await dir.netralWith({ stdin: run.stdout }, "classify", "-");
  expect(records(again)).toMatchObject([{ themes: [{ id: "netralitas" }] }, { themes: [{ id: "netralitas" }] }]);
});

it("prints markdown with the metadata above", async () => {
  const run = await workdir().file("a.txt", ARTICLE).netral("extract", "a.txt", "-f", "markdown");
  expect(run.stdout).toBe(`---
title: "Camat Rawa Indah Minta Netral"
place: "RAWA INDAH"
language: "id"
source: "a.txt"
---

# Camat Rawa Indah Minta Netral

RAWA INDAH - Camat meminta perangkat desa \\*netral\\*.

${PARAGRAPHS[1]}

\\# bukan judul
`);
});

it("sets articles apart, and goes on after what cannot be read", async () => {
  const dir = workdir().file("a.txt", "Camat netral").file("b.txt", Buffer.alloc(100)).file("c.txt", "KPU tegas");
  const run = await dir.netral("extract", "a.txt", "b.txt", "c.txt");
  expect(run).toMatchObject({ code: 1, stdout: "Camat netral\n\n==> c.txt <==\nKPU tegas\n" });
  expect(run.stderr).toContain("netral: E_DECODE b.txt: is no text");
});

it("says which fields it took, and what of a record is too long to be read", async () => {
  const dir = workdir().jsonl(
    "a.jsonl",
    { judul: "Satu", isi: "Camat netral" },
    { judul: "Dua", isi: `<p>${"kata ".repeat(210_000)}</p>` },
  );
  const run = await dir.netral("extract", "a.jsonl");
  expect(run.stdout).toContain("Satu\nCamat netral\n");
  expect(run.stderr.split("\n")).toEqual([
    "netral: fields: title=judul, text=isi",
    expect.stringMatching(/^netral: a\.jsonl#1: cut: /),
    "",
  ]);
});

it("keeps control characters from a terminal", async () => {
  const dir = workdir().file("a.txt", "Camat \u001b[31mnetral\u001b[0m di desa");
  expect((await dir.netral("extract", "a.txt")).stdout).toContain("\u001b[31m");
  expect((await dir.netralWith({ terminal: 80 }, "extract", "a.txt")).stdout).not.toContain("\u001b");
});

it.each([
  [[], "nothing to read"],
  [["tiada.txt"], "nothing could be read"],
])("extract %j is refused", async (argv, message) => {
  const run = await workdir().netral("extract", ...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});
