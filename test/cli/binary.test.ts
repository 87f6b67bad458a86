import { existsSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { errors, type Run, records, sources, workdir } from "./workdir.ts";

if (!existsSync("dist/cli.js")) throw new Error("dist/ is missing: npm run build");

const articles = () =>
  workdir()
    .file("a.txt", "Bawaslu Kabupaten Rawa Indah mengingatkan perangkat desa agar netral pada Pemilu 2024.\n")
    .file("b.txt", "Pasar malam di alun-alun kembali ramai.\n")
    .jsonl("c.jsonl", { judul: "KPU Rawa Indah", isi: "KPU menetapkan daftar pemilih Pemilu 2024." }, "{rusak");

// What must hold in process and through the real program; name, arguments, exit code, what is printed.
const CASES: readonly [string, string[], number, (run: Run) => void][] = [
  ["ndjson into a pipe", ["classify", "."], 1, (run) => expect(sources(run)).toEqual(["./a.txt", "./b.txt", "./c.jsonl#0", "./c.jsonl#1"])],
  [
    "an error record in its place",
    ["classify", "c.jsonl"],
    1,
    (run) => expect(errors(run)).toEqual([expect.stringContaining("E_PARSE c.jsonl:2:")]),
  ],
  ["a JSON array", ["classify", "a.txt", "b.txt", "--format", "json"], 0, (run) => expect(JSON.parse(run.stdout)).toHaveLength(2)],
  ["a row per article", ["classify", "a.txt", "--format", "csv"], 0, (run) => expect(run.stdout.split("\n")).toHaveLength(3)],
  ["a table", ["classify", "a.txt", "--format", "table"], 0, (run) => expect(run.stdout).toMatch(/^file +published +title/)],
  ["nothing to read", ["classify", "hilang.txt"], 2, (run) => expect(run.stdout).toBe("")],
  ["a mistyped command", ["clasify"], 2, (run) => expect(run.stderr).toContain("Did you mean classify?")],
  [
    "a mistyped id",
    ["classify", "a.txt", "--only", "theme:hoakss"],
    2,
    (run) => expect(run.stderr).toContain('did you mean "theme:hoaks"?'),
  ],
  ["no output folder", ["classify", "a.txt", "-o", "tiada/x.csv"], 74, (run) => expect(run.stderr).toContain("cannot write tiada/x.csv")],
  ["one line of version", ["--version"], 0, (run) => expect(run.stdout).toMatch(/^\d+\.\d+\.\d+\n$/)],
  ["the schema", ["schema"], 0, (run) => expect(JSON.parse(run.stdout).$defs).toHaveProperty("ArticleRecord")],
];

describe.each(["netral", "binary"] as const)("through %s", (door) => {
  it.each(CASES)("%s", async (_name, argv, code, check) => {
    const run = await articles()[door](...argv);
    check(run);
    expect(run.code).toBe(code);
    expect(run.stderr).not.toContain("    at ");
  });
});

it("classifies with the shipped rules", async () => {
  const [record] = records(await articles().binary("classify", "a.txt"));
  expect(record).toMatchObject({ relevant: true, elections: [{ id: "pemilu-2024" }], rules: expect.stringMatching(/^[0-9a-f]{16}$/) });
});

const many = () =>
  workdir().jsonl("a.jsonl", ...Array.from({ length: 3000 }, (_, i) => ({ id: i, text: `Bawaslu mengawasi kampanye ke-${i}.` })));

// a shell command → exit code of netral, standard output, standard error
it.each([
  ["a reader that goes away", '"$NETRAL" classify a.jsonl -q | head -1 | wc -l; echo "$PIPESTATUS"', "1\n0\n", ""],
  [
    "a reader that goes away from the help",
    '"$NETRAL" classify --help | head -1; echo "$PIPESTATUS"',
    "Usage: netral classify [options] <paths...>\n0\n",
    "",
  ],
  [
    "a full disk behind standard output",
    '"$NETRAL" classify a.jsonl -q > /dev/full; echo $?',
    "74\n",
    "netral: cannot write standard output: no space left on the device\n",
  ],
  [
    "a full device as the output",
    '"$NETRAL" classify a.jsonl -q -o /dev/full; echo $?',
    "74\n",
    "netral: cannot write /dev/full: no space left on the device\n",
  ],
  [
    "a device as the output, which stays one",
    '"$NETRAL" classify a.jsonl -q -o /dev/null; echo $?; test -c /dev/null && echo ya',
    "0\nya\n",
    "",
  ],
  ["all of a long output", '"$NETRAL" classify a.jsonl -q | wc -l', "3000\n", ""],
  ["a pipe that ends", 'head -5 a.jsonl | "$NETRAL" classify -q - | wc -l', "5\n", ""],
  [
    "a pipe that stalls, which a signal ends",
    // Its first records show that it runs, and hears signals.
    [
      "mkfifo pipa; (cat a.jsonl; exec sleep 60) > pipa 2> /dev/null & feeder=$!",
      '"$NETRAL" classify -q - < pipa > hasil & run=$!',
      "until [ -s hasil ]; do sleep 0.1; done",
      "kill -INT $run; wait $run; echo $?; kill $feeder",
    ].join("\n"),
    "130\n",
    "netral: interrupted by SIGINT\n",
  ],
])("survives %s", async (_name, command, stdout, stderr) => {
  const run = await many().shell(command);
  expect(run).toMatchObject({ stdout, stderr });
});

it("leaves no half file when the disk is full", async () => {
  const dir = many();
  const script = 'mount -t tmpfs -o size=64k tmpfs penuh && { "$NETRAL" classify a.jsonl -q -o penuh/hasil.ndjson; echo $?; ls -A penuh; }';
  const run = await dir.folder("penuh").shell(`unshare -rm bash --norc -c '${script}' || echo tidak bisa`);
  // Not every machine lets its users mount.
  if (run.stdout.includes("tidak bisa")) return;
  expect(run).toMatchObject({ stdout: "74\n", stderr: "netral: cannot write penuh/hasil.ndjson: no space left on the device\n" });
});
