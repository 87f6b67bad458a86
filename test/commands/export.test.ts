import { spawnSync } from "node:child_process";
import { lstatSync, readFileSync } from "node:fs";
import { normalize } from "node:path";
import { parse } from "csv-parse/sync";
import { readXlsx } from "hucre/xlsx";
import { parquetReadObjects } from "hyparquet";
import { expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";
import { fakeRecord, unreadable } from "../output/fake-record.ts";

const RECORDS = [fakeRecord({ title: "Satu" }), fakeRecord({ title: "=2+2", themes: [], publisher: "Kabar, Sore" }), unreadable("c.txt")];
const finished = () => workdir().jsonl("hasil.ndjson", ...RECORDS);

it.each([
  ["hasil.xlsx", async (bytes: Buffer) => (await readXlsx(bytes)).sheets[0]!.rows.slice(1).map((row) => row[1] ?? null)],
  [
    "hasil.parquet",
    async (bytes: Buffer) => {
      const file = new Uint8Array(bytes).buffer;
      const rows = await parquetReadObjects({ file: { byteLength: file.byteLength, slice: (start, end) => file.slice(start, end) } });
      return rows.map(({ title }) => title);
    },
  ],
  ["hasil.csv", async (bytes: Buffer) => titlesOf(bytes, ",")],
  ["hasil.TSV", async (bytes: Buffer) => titlesOf(bytes, "\t")],
  ["hasil.json", async (bytes: Buffer) => JSON.parse(bytes.toString()).map((record: { title?: string }) => record.title ?? null)],
])("the ending of -o %s says the format", async (name, read) => {
  const dir = finished();
  const run = await dir.netral("export", "hasil.ndjson", "-o", name, "--quiet");
  expect(run).toEqual({ code: 0, stdout: "", stderr: "" });
  expect(await read(readFileSync(dir.at(name)))).toEqual(["Satu", "=2+2", null]);
  expect(dir.list()).toEqual(["hasil.ndjson", name].sort());
});

function titlesOf(bytes: Buffer, delimiter: string): (string | null)[] {
  const rows: { title: string }[] = parse(bytes, { columns: true, delimiter });
  return rows.map(({ title }) => title || null);
}

it("reads several outputs and standard input, and says how much it wrote", async () => {
  const dir = finished();
  const stdin = `${JSON.stringify(fakeRecord({ title: "Tiga" }))}\n`;
  const run = await dir.netralWith({ stdin }, "export", "hasil.ndjson", "-", "-o", "semua.csv");
  expect(run).toEqual({ code: 0, stdout: "", stderr: "netral: 4 records to semua.csv\n" });
  expect(titlesOf(readFileSync(dir.at("semua.csv")), ",")).toEqual(["Satu", "=2+2", null, "Tiga"]);
});

it("--csv excel-id writes what Excel in Indonesian opens", async () => {
  const { stdout } = await finished().netral("export", "hasil.ndjson", "--csv", "excel-id", "-f", "csv-long");
  expect(stdout).toMatch(/^\uFEFFarticle;file;.*\r\n/);
  expect(stdout).toContain(";'=2+2;");
  expect(stdout).toContain(";0,9;");
});

it("takes the manifest of an earlier output of the name away", async () => {
  const dir = finished().file("hasil.csv", "lama").file("hasil.csv.manifest.json", "{}");
  expect((await dir.netral("export", "hasil.ndjson", "-o", "hasil.csv")).code).toBe(0);
  expect(dir.has("hasil.csv.manifest.json")).toBe(false);
});

it("says where the codebook is not that of the records", async () => {
  const run = await finished().netral("export", "hasil.ndjson", "-o", "hasil.xlsx");
  expect(run.stderr).toMatch(/^netral: the codebook is of the rules [0-9a-f]{16}, the records of feedfacefeedface\n/);
});

it.each([
  [["hasil.ndjson"], "which format? Name one with -f, or by an ending of -o such as .xlsx, .parquet or .csv"],
  [["hasil.ndjson", "-o", "hasil.dat"], "which format?"],
  [["hasil.ndjson", "-o", "a.xlsx", "--csv", "excel"], "--csv says how csv is written, not xlsx"],
  [["hasil.ndjson", "-f", "xls"], "argument 'xls' is invalid"],
  [["hilang.ndjson", "-f", "csv"], "hilang.ndjson: no such file or folder"],
  [["rusak.ndjson", "-o", "a.xlsx"], "rusak.ndjson:2: no record of netral"],
])("netral export %j exits with 2 and says why", async (argv, message) => {
  const dir = finished().jsonl("rusak.ndjson", RECORDS[0], '{"id":');
  const run = await dir.netral("export", ...argv);
  expect(run.code).toBe(2);
  expect(run.stderr).toContain(message);
  expect(dir.list()).toEqual(["hasil.ndjson", "rusak.ndjson"]);
});

it.each(["xlsx", "parquet"])("does not write %s to a terminal", async (format) => {
  const run = await finished().netralWith({ terminal: 80 }, "export", "hasil.ndjson", "-f", format);
  expect(run).toEqual({ code: 2, stdout: "", stderr: `netral: ${format} is not for a terminal: write -o FILE.${format}\n` });
});

it.each([
  ["export", ["-f", "csv"]],
  ["dedupe", []],
])("%s writes into a named pipe as it is", async (command, more) => {
  const dir = workdir().jsonl("hasil.ndjson", unreadable("c.txt"));
  spawnSync("mkfifo", [dir.at("pipa")]);
  const reader = dir.shell("cat pipa");
  expect((await dir.netral(command, "hasil.ndjson", ...more, "-o", "pipa")).code).toBe(0);
  expect((await reader).stdout).toContain("E_READ");
  expect(lstatSync(dir.at("pipa")).isFIFO()).toBe(true);
});

it("stops when it is interrupted, and leaves nothing", async () => {
  const dir = finished();
  const run = await dir.netralWith({ signal: AbortSignal.abort("SIGINT") }, "export", "hasil.ndjson", "-o", "hasil.csv");
  expect(run).toEqual({ code: 130, stdout: "", stderr: "netral: interrupted by SIGINT\n" });
  expect(dir.list()).toEqual(["hasil.ndjson"]);
});

it("classify writes the same formats, and its manifest says how", async () => {
  const dir = workdir().file("a.txt", "Camat netral").file("b.txt", "KPU");
  expect((await dir.netral("classify", "a.txt", "b.txt", "-o", "hasil.parquet")).code).toBe(0);
  expect(dir.has("hasil.parquet.manifest.json")).toBe(true);
  expect(readFileSync(dir.at("hasil.parquet")).subarray(0, 4).toString()).toBe("PAR1");
  expect((await dir.netral("classify", "a.txt", "-o", "hasil.csv", "--csv", "excel-id")).code).toBe(0);
  expect(JSON.parse(dir.read("hasil.csv.manifest.json"))).toMatchObject({ format: "csv", options: { csv: "excel-id" } });
  expect(dir.read("hasil.csv")).toMatch(/^\uFEFFfile;/);
  expect(await dir.netral("classify", "a.txt", "--csv", "excel", "-f", "ndjson")).toMatchObject({ code: 2 });
});

it("classify does not load what workbooks and parquet need", () => {
  const seen = new Set<string>();
  const visit = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const text = readFileSync(file, "utf8");
    for (const [, name] of text.matchAll(/^(?:import|export)(?! type)[^;]*?"([^"]+)";/gm)) {
      if (name!.startsWith(".") && name!.endsWith(".ts")) visit(normalize(`${file}/../${name}`));
      else seen.add(name!);
    }
  };
  for (const file of ["cli", "commands/run-classify", "output/ndjson", "output/table"]) visit(`src/${file}.ts`);
  expect([...seen]).toContain("src/output/index.ts");
  expect(
    [...seen].filter((name) => /xlsx\/|parquet|csv-dialect|spool|csv-stringify|study\/codebook/.test(name) && !name.includes("input/")),
  ).toEqual([]);
});
