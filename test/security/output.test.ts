/** What articles, file names and rules say reaches terminals, pages and spreadsheets as text only. */
import { describe, expect, it } from "vitest";
import { bench } from "../commands/bench.ts";

const ESCAPES = "\x1b[2J\x1b]0;judul\x07\x9b31m\u202e\u2066\x00\x08\x7f";
const NEWS = `Camat Rawa ${ESCAPES}Indah Jaga Netralitas\n\nCamat Rawa Indah ${ESCAPES} mengimbau ASN netral ${ESCAPES} dalam Pilkada 2024, kata Kapolres${ESCAPES}.\n\nBaca juga: ${ESCAPES}Berita lain\n`;
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROLS = /[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/;

function hostile() {
  const dir = bench();
  dir
    .file(`b${ESCAPES.replace("\x00", "")}.txt`, NEWS)
    .jsonl("c.jsonl", { [`judul${ESCAPES}`]: "x", text: NEWS, id: ESCAPES }, `{"${ESCAPES}`, { [ESCAPES]: 1 });
  return dir;
}

describe("no control character reaches the terminal", () => {
  it.each([
    [["classify", ".", "--format", "table"]],
    [["classify", ".", "--format", "csv"]],
    [["explain", ".", "--no-color"]],
    [["kwic", "netral", ".", "--no-color"]],
    [["keyness", ".", "."]],
    [["leftover", "."]],
    [["coverage", "."]],
    [["dates", "."]],
    [["dedupe", "."]],
  ])("%j", async (argv) => {
    const dir = hostile();
    const own = ["classify", "dates", "dedupe"].includes(argv[0]!);
    const terminal = { terminal: 100, env: { NO_COLOR: "1" } };
    const run = await (own ? dir.netralWith(terminal, ...argv) : dir.benchWith(terminal, ...argv));
    expect(run.stdout + run.stderr).not.toBe("");
    // CSV is data, and holds what the article holds
    if (argv.at(-1) !== "csv") expect(CONTROLS.exec(run.stdout)).toBeNull();
    expect(CONTROLS.exec(run.stderr)).toBeNull();
  });

  it("from rules that do not load", async () => {
    const dir = bench().file("aturan/a.yaml", `themes:\n  - "a\\e[2J": 1\n    id: "x\\e[2J"\n    label: ${ESCAPES.slice(0, 4)}\n`);
    const run = await dir.netral("rules", "check", "aturan", "--alone");
    expect(run.code).not.toBe(0);
    expect(CONTROLS.exec(run.stdout + run.stderr)).toBeNull();
  });
});

it("markup in rules stays text on the codebook's page", async () => {
  const evil = "<img src=x onerror=alert(1)>\"'&";
  const theme = `themes:\n  - id: x\n    label: { id: ${JSON.stringify(evil)}, en: ${JSON.stringify(evil)} }\n    definition: { id: ${JSON.stringify(evil)}, en: x }\n    setting: none\n    strong: [${JSON.stringify(`kuda ${evil}`)}]\n    examples: [${JSON.stringify(`kuda ${evil}`)}]\n`;
  const dir = bench().file("aturan/a.yaml", theme);
  const run = await dir.netral("codebook", "--rules", "aturan", "--alone", "--format", "html");
  expect(run.code).toBe(0);
  expect(run.stdout).toContain("&lt;img");
  expect(run.stdout).not.toContain("<img");
});
