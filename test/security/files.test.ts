/** Files that lead elsewhere: links, names with "..", keys with a meaning to JavaScript. */
import { readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { records, workdir } from "../cli/workdir.ts";

it.each([
  ["hasil.csv", "hasil.csv.part"],
  ["hasil.ndjson", "hasil.ndjson.part"],
  ["hasil.ndjson", "hasil.ndjson.journal.part"],
])("-o %s does not write through a link laid at %s", async (output, link) => {
  const dir = workdir().file("a.txt", "Camat netral").file("milik-saya", "penting");
  dir.link(`bersama/${link}`, dir.at("milik-saya"));
  const run = await dir.netral("classify", "a.txt", "-o", `bersama/${output}`);
  expect(dir.read("milik-saya")).toBe("penting");
  expect(run.code).toBe(74);
});

it.each([
  ["a key", "../../etc/passwd"],
  ["a file", "/etc/passwd"],
  ["a prototype", "__proto__"],
  ["what every object has", "constructor"],
])("--map names a key and nothing else: %s", async (_name, key) => {
  const dir = workdir().file("a.jsonl", `{"x":"Camat netral"}\n{${JSON.stringify(key)}:"KPU netral"}\n`);
  const run = await dir.netral("classify", "a.jsonl", "--map", `text=${key}`);
  const [without, held] = records(run);
  expect(without).toMatchObject({ error: { code: "E_NO_TEXT" } });
  expect(held).toMatchObject({ actors: [{ id: "kpu" }] });
  expect(run.stdout).not.toContain("root:");
});

it.each([
  [
    "JSON Lines",
    "a.jsonl",
    '{"__proto__":{"text":"dicemari","polluted":1},"constructor":{"prototype":{"polluted":1}},"text":"Camat netral"}\n',
  ],
  ["JSON", "a.json", '[{"__proto__":{"polluted":1},"text":"Camat netral"}]'],
  ["CSV", "a.csv", "__proto__,constructor,prototype,text\npolluted,polluted,polluted,Camat netral\n"],
  [
    "a page's JSON-LD",
    "a.html",
    `<script type="application/ld+json">{"@type":"NewsArticle","__proto__":{"polluted":1},"headline":"Camat Netral"}</script><article><h1>Camat Netral</h1><p>${"Camat meminta perangkat desa netral. ".repeat(9)}</p></article>`,
  ],
])("prototypes stay clean: %s", async (_name, path, content) => {
  const run = await workdir().file(path, content).netral("classify", path);
  expect(records(run)).toMatchObject([{ actors: [{ id: "camat" }] }]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

it("only --follow goes through a link to a folder, and a link among files is read as the file that it is", async () => {
  const dir = workdir().file("luar/rahasia.txt", "KPU netral").file("data/a.txt", "Camat netral");
  dir.link("data/keluar", dir.at("luar"));
  expect(records(await dir.netral("classify", "data"))).toHaveLength(1);
  expect(records(await dir.netral("classify", "data", "--follow"))).toHaveLength(2);
});

it("writes nothing but what -o names", async () => {
  const dir = workdir().file("a.txt", "Camat netral");
  await dir.netral("classify", "a.txt", "-o", "hasil.ndjson");
  expect(dir.list()).toEqual(["a.txt", "hasil.ndjson", "hasil.ndjson.manifest.json"]);
  expect(readFileSync(dir.at("a.txt"), "utf8")).toBe("Camat netral");
});
