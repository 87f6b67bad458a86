import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { ThemeTag } from "../src/types.ts";
import { workdir } from "./cli/workdir.ts";
import { hasPython, PYTHON } from "./output/other-programs.ts";

const EXAMPLES = `${import.meta.dirname}/../examples`;
const has = (program: string, ...args: string[]) => spawnSync(program, args).status === 0;
const run = (program: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: "utf8" });
  expect(status, stderr).toBe(0);
  return stdout;
};
/** What all programs count in the articles of fixtures/. */
let netralitas: number;
let alleged: string[];
const file = (name: string) => join(folder, name);

const folder = mkdtempSync(join(tmpdir(), "netral-"));
afterAll(() => rmSync(folder, { recursive: true }));

beforeAll(() => {
  const netral = (...argv: string[]) => {
    const { status, stderr } = spawnSync("node", [`${EXAMPLES}/../bin/netral.js`, ...argv], { cwd: folder, encoding: "utf8" });
    if (status !== 0) throw new Error(stderr);
  };
  netral("classify", `${import.meta.dirname}/../fixtures/articles`, "-o", "hasil.ndjson", "--max-errors", "100%");
  netral("export", "hasil.ndjson", "-o", "hasil.csv");
  netral("export", "hasil.ndjson", "-f", "csv-long", "-o", "bukti.csv");
  netral("export", "hasil.ndjson", "-o", "hasil.parquet");
  const lines = readFileSync(join(folder, "hasil.ndjson"), "utf8").trim().split("\n");
  const themes: ThemeTag[] = lines.flatMap((line) => JSON.parse(line).themes ?? []);
  netralitas = themes.filter(({ id }) => id === "netralitas").length;
  alleged = themes.flatMap(({ modes }) => modes.filter(({ id }) => id === "dugaan").map(({ cue }) => cue.quote));
});

it("there is something to count", () => {
  expect(netralitas).toBeGreaterThan(3);
  expect(alleged.length).toBeGreaterThan(0);
});

it.skipIf(!has("jq", "--version"))("count.sh (needs jq)", () => {
  const text = run(`${EXAMPLES}/count.sh`, file("hasil.ndjson"));
  expect(text).toMatch(new RegExp(`^ +${netralitas} netralitas$`, "m"));
  for (const quote of alleged.slice(0, 5)) expect(text).toContain(`\t${quote}\t`);
});

it.skipIf(!has("Rscript", "--version"))("frames.R (needs Rscript)", () => {
  expect(run("Rscript", `${EXAMPLES}/frames.R`, file("hasil.csv"), file("bukti.csv"))).toMatch(
    new RegExp(`netralitas.*\\n *${netralitas} `),
  );
});

it.skipIf(!hasPython("pandas", "pyarrow"))("frames.py (needs Python with pandas and pyarrow)", () => {
  expect(run(PYTHON, `${EXAMPLES}/frames.py`, file("hasil.parquet"))).toMatch(new RegExp(`^netralitas +${netralitas}$`, "m"));
});

it.skipIf(!hasPython("duckdb"))("database.sql (needs Python with duckdb)", () => {
  const script = `
import duckdb, os, sys
os.chdir(os.path.dirname(sys.argv[2]))
for query in open(sys.argv[1]).read().split(";"):
    result = duckdb.sql(query) if query.strip() else None
    if result is not None: print(result.fetchall())`;
  const text = run(PYTHON, "-c", script, `${EXAMPLES}/database.sql`, file("hasil.parquet"));
  expect(text).toContain(`('netralitas', ${netralitas}, `);
  for (const quote of alleged.slice(0, 3)) expect(text).toContain(quote);
});

it("program.mjs", () => {
  const text = run("node", `${EXAMPLES}/program.mjs`);
  expect(text).toContain("netralitas main [ 'imbauan' ]");
  expect(text).toContain("Senin pekan lalu = 2024-07-29");
  expect(text).not.toContain("BACA JUGA");
});

it("the steps of github-action.yml are commands that there are", async () => {
  const steps = readFileSync(`${EXAMPLES}/github-action.yml`, "utf8").matchAll(/run: netral (.+)/g);
  const dir = workdir().file("berita/a.txt", "Camat Rawa Indah meminta perangkat desa netral pada Pilkada 2024.");
  const runs = [];
  for (const [, command] of steps) runs.push((await dir.binary(...command!.split(" "))).code);
  expect(runs).toEqual([0, 0]);
  expect(dir.list()).toContain("hasil.xlsx");
});
