import { describe, expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";
import { actor, fakeRecord, theme, unreadable } from "../output/fake-record.ts";

const RECORD = fakeRecord({ title: "KPU bantah <hoaks>", actors: [actor("kpu")], themes: [theme("hoaks")], people: [] });

/** The parts of a page that are read without scripts. */
function partsOf(page: string) {
  return {
    language: /<html lang="(\w+)">/.exec(page)?.[1],
    articles: /<dt>\w+<\/dt><dd>(\d+)<\/dd>/.exec(page)?.[1],
    titles: [...page.matchAll(/<h3>(?:<a [^>]*>)?<bdi>([^<]*)/g)].map(([, title]) => title),
  };
}

describe("writes a page", () => {
  it("of finished records", async () => {
    const dir = workdir().jsonl("hasil.ndjson", RECORD, unreadable("hilang.txt"));
    const run = await dir.netral("report", "hasil.ndjson", "-o", "laporan.html", "--locale", "id");
    expect(run).toEqual({
      code: 0,
      stdout: "",
      stderr: "netral: E_READ hilang.txt: no such file or folder\nnetral: 1 artikel: laporan.html\n",
    });
    expect(partsOf(dir.read("laporan.html"))).toEqual({ language: "id", articles: "1", titles: ["KPU bantah &#60;hoaks&#62;"] });
    expect(dir.list()).toEqual(["hasil.ndjson", "laporan.html"]);
  });

  it("of articles, with their words, to standard output", async () => {
    const dir = workdir().file("berita/a.txt", "KPU bantah hoaks").file("berita/b.txt", "Pasar ramai");
    const run = await dir.netralWith({ env: { LANG: "en_GB.UTF-8" } }, "report", "berita", "-q");
    expect(run).toMatchObject({ code: 0, stderr: "" });
    expect(partsOf(run.stdout)).toMatchObject({ language: "en", articles: "2" });
    expect(run.stdout).toMatch(/<mark class="(?:theme|actor)"/);
  });

  it("of records from standard input", async () => {
    const run = await workdir().netralWith({ stdin: `${JSON.stringify(RECORD)}\n` }, "report", "-", "-q", "-o", "-");
    expect(partsOf(run.stdout)).toMatchObject({ articles: "1" });
  });

  it("that is not its own input", async () => {
    const dir = workdir().file("a.txt", "KPU bantah hoaks");
    for (const _ of [1, 2]) {
      const run = await dir.netral("report", ".", "-o", "laporan.html");
      expect(run).toEqual({ code: 0, stdout: "", stderr: "netral: 1 article: laporan.html\n" });
    }
  });

  it("that is the same for the same records", async () => {
    const dir = workdir().jsonl("hasil.ndjson", RECORD);
    const runs = [await dir.netral("report", "hasil.ndjson", "-q"), await dir.netral("report", "hasil.ndjson", "-q")];
    expect(runs[0]!.stdout).toBe(runs[1]!.stdout);
  });
});

it("lets nothing in but its own script and style", async () => {
  const { stdout } = await workdir().jsonl("hasil.ndjson", RECORD).netral("report", "hasil.ndjson", "-q");
  const [, policy] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(stdout)!;
  expect(policy).toMatch(
    /^default-src 'none'; script-src 'sha256-[\w+/]+=*'; style-src 'sha256-[\w+/]+=*'; base-uri 'none'; form-action 'none'$/,
  );
  expect(stdout).not.toMatch(/\bfetch\(|XMLHttpRequest|WebSocket|EventSource|sendBeacon|\bimport\(|\beval\(/);
  const markup = stdout.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>/g, "");
  expect(markup).not.toMatch(/\s(?:style|on\w+|src)=/);
});

it.each([
  [["report", "tak-ada/*.txt"], 2, "nothing"],
  [["report", "rusak.ndjson"], 2, "rusak.ndjson:2: no record of netral"],
  [["report"], 2, "missing required argument 'paths'"],
  [["report", "hasil.ndjson", "-o", "tak/ada.html"], 74, "cannot write tak/ada.html"],
])("netral %j exits with %i", async (argv, code, message) => {
  const dir = workdir().jsonl("hasil.ndjson", RECORD).jsonl("rusak.ndjson", RECORD, "{rusak");
  const run = await dir.netral(...argv);
  expect(run).toMatchObject({ code, stdout: "" });
  expect(run.stderr).toContain(message === "nothing" ? "tak-ada" : message);
  expect(dir.list()).toEqual(["hasil.ndjson", "rusak.ndjson"]);
});

it("prints no page on a terminal", async () => {
  const run = await workdir().jsonl("hasil.ndjson", RECORD).netralWith({ terminal: 80 }, "report", "hasil.ndjson");
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain("name a file with -o");
});

it("explains itself with two examples", async () => {
  const run = await workdir().netral("report", "--help");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  expect(run.stdout.match(/^ {2}netral .*report /gm)!.length).toBeGreaterThanOrEqual(2);
});
