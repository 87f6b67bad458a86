import { describe, expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";

const berita = () => workdir().file("a.txt", "Camat netral").file("b.txt", "KPU dan hoaks").file("c.txt", "KPU");

it("sorts and groups what was classified, with labels", async () => {
  const run = await berita().netralWith(
    { terminal: 80 },
    "classify",
    ".",
    "--group-by",
    "actor",
    "--sort",
    "-file",
    "--no-color",
    "--columns",
    "file,actors",
  );
  expect(run.stdout).toBe(
    "file     actors\n───────  ──────\n\nkpu · kpu · 2 articles\n./c.txt  kpu\n./b.txt  kpu\n\ncamat · camat · 1 article\n./a.txt  camat\n",
  );
});

it("sums up under the table with bars, in the reader's language", async () => {
  const run = await berita().netralWith({ terminal: 80, env: { LANG: "id_ID.UTF-8" } }, "classify", ".");
  expect(run.stderr).toMatch(/^\n3 artikel · 3 relevan · 0 galat · 0 dilewati · 0 bagian disisihkan · \d+,\d dtk\n/);
  expect(run.stderr).toMatch(/^hoaks +1 {2}█+ +kpu +2 {2}█+$/m);
});

it.each([
  [["--sort", "publised"], 'Unknown key "publised" – did you mean "published"? There are file, published'],
  [["--sort", "published,"], 'Unknown key ""'],
  [["--group-by", "tema"], 'Unknown key "tema"'],
  [["--group-by", "theme,actor"], "Write one key."],
  [["--columns", "judul"], 'Unknown column "judul"'],
  [["--sort", "published", "--format", "csv"], "--sort is for the table: add --format table"],
  [["--wide", "--format", "ndjson"], "--wide is for the table: add --format table"],
])("%j ends with 2 and says why", async (argv, message) => {
  const run = await berita().netral("classify", ".", ...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});

it("tells the table's order in the manifest", async () => {
  const dir = berita();
  await dir.netral("classify", ".", "-o", "t.txt", "--format", "table", "--sort", "file", "-q");
  expect(JSON.parse(dir.read("t.txt.manifest.json")).options).toMatchObject({
    sort: [{ key: "file", way: 1 }],
    group_by: null,
    columns: null,
    wide: false,
  });
});

describe("on a terminal", () => {
  const show = (rows: number, env: string, ...argv: string[]) =>
    berita().shell(`script -qec 'stty rows ${rows} cols 100; ${env} node "$NETRAL" classify . ${argv.join(" ")}; echo exit $?' /dev/null`);

  it("goes through PAGER where it is longer than the screen, summary and all", async () => {
    const { stdout } = await show(4, 'PAGER="sed s/^/P:/"');
    const lines = stdout.replaceAll("\r", "").split("\n").filter(Boolean);
    expect(lines.at(-1)).toBe("exit 0");
    for (const line of lines.slice(0, -1)) expect(line).toMatch(/^P:/);
    expect(lines.some((line) => line.includes("3 articles"))).toBe(true);
  });

  it.each([
    [40, 'PAGER="sed s/^/P:/"'],
    [4, "PAGER="],
    [4, "PAGER=cat"],
    [4, "PAGER=tak-ada-program"],
  ])("does not with %i rows and %s", async (rows, env) => {
    const { stdout } = await show(rows, env);
    expect(stdout).not.toContain("P:");
    expect(stdout).toContain("./c.txt");
    expect(stdout).toContain("exit 0");
  });

  it("ends well when the reader leaves the pager early", async () => {
    const { stdout } = await show(4, 'PAGER="head -1"');
    expect(stdout).toContain("exit 0");
    expect(stdout).not.toContain("./c.txt");
  });
});
