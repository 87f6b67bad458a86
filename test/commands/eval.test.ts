import { describe, expect, it } from "vitest";
import { berita, json, NETRAL, PASAR, UANG } from "./bench.ts";

const CODES = [
  {
    file: "netral.txt",
    relevant: true,
    elections: ["pilkada-2024"],
    actors: ["polri", "kapolres", "kpu"],
    main_actors: ["kpu"],
    themes: ["netralitas"],
    main_themes: ["netralitas"],
    modes: ["imbauan"],
  },
  {
    file: "uang.txt",
    relevant: true,
    elections: ["pilkada-2024"],
    actors: ["kpu"],
    main_actors: ["kpu"],
    themes: ["politik-uang", "hoaks"],
    main_themes: ["politik-uang"],
    modes: [],
  },
  { file: "pasar.txt", relevant: false, elections: [], actors: [], main_actors: [], themes: [], main_themes: [], modes: [] },
];

function coded() {
  const dir = berita();
  dir.jsonl("gold.jsonl", ...CODES);
  return dir;
}

type Score = {
  facet: string;
  id: string | null;
  tool: { right: number; missing: number; extra: number; f1: number };
  coders: object | null;
};
const score = (scores: Score[], facet: string, id: string | null = null) => scores.find((row) => row.facet === facet && row.id === id)!;

describe("eval", () => {
  it("holds tags against codes", async () => {
    const { articles, scores, confusions, salience } = json(await coded().bench("eval", "gold.jsonl", "berita", "--format", "json"));
    expect(articles).toBe(3);
    expect(score(scores, "themes").tool).toMatchObject({ right: 2, extra: 0, missing: 1, precision: 1 });
    expect(score(scores, "themes").tool.f1).toBeCloseTo(0.8, 10);
    expect(score(scores, "themes", "hoaks").tool).toMatchObject({ right: 0, missing: 1 });
    expect(score(scores, "relevant").tool).toMatchObject({ right: 2, agreement: { kappa: 1, alpha: 1 } });
    expect(score(scores, "themes").tool).toMatchObject({ intervals: { f1: [expect.any(Number), 1] } });
    expect(confusions.themes).toEqual([]);
    expect(salience.themes).toMatchObject({ main: { main: 2 }, mention: { none: 1 } });
  });

  it("lists errors with their evidence", async () => {
    const dir = coded();
    dir.jsonl("gold.jsonl", { ...CODES[0], themes: [], main_themes: [] }, CODES[1]);
    const { errors } = json(await dir.bench("eval", "gold.jsonl", "berita", "--errors", "themes", "--format", "json"));
    expect(errors).toEqual([
      { key: "netral.txt", facet: "themes", what: "extra", id: "netralitas", evidence: "Netralitas" },
      { key: "uang.txt", facet: "themes", what: "missing", id: "hoaks", evidence: null },
    ]);
  });

  it("sets coder against coder beside tool against coder", async () => {
    const dir = coded();
    dir.jsonl("dua.jsonl", CODES[0], { ...CODES[1], themes: ["politik-uang"] }, CODES[2]);
    const { scores } = json(await dir.bench("eval", "gold.jsonl", "berita", "--coder2", "dua.jsonl", "--format", "json"));
    expect(score(scores, "themes", "politik-uang").coders).toMatchObject({ agreement: { kappa: 1, alpha: 1 } });
    expect(score(scores, "themes", "hoaks").coders).toMatchObject({ missing: 1, agreement: { kappa: 0 } });
    expect((await dir.bench("eval", "gold.jsonl", "berita", "--coder2", "dua.jsonl")).stdout).toContain("coders: F1");
  });

  it.each([
    ["themes=0.79", 0, ""],
    ["themes=0.9", 1, "--fail-under: themes has F1 0.800, below 0.9"],
    ["actors=1,theme:hoaks=0.5", 1, "theme:hoaks has F1 0.000"],
    ["tema=1", 2, '"tema" is no facet and no coded id'],
    ["themes", 2, "Write NAME=F1"],
  ])("--fail-under %s exits with %i", async (floors, code, message) => {
    const run = await coded().bench("eval", "gold.jsonl", "berita", "--fail-under", floors);
    expect(run.code).toBe(code);
    expect(run.stderr).toContain(message);
  });

  it("writes confidences that the next run takes, and says what stands behind them", async () => {
    const dir = coded();
    const run = await dir.bench("eval", "gold.jsonl", "berita", "--calibrate", "confidence.yaml");
    expect(run.stdout).toContain("themes: confidence by five-fold cross-validation");
    expect(dir.read("confidence.yaml")).toContain("netralitas: { often: [1, 1] }");
    dir.file("aturan/confidence/confidence.yaml", dir.read("confidence.yaml"));
    const record = json(await dir.bench("explain", "berita/netral.txt", "--rules", dir.at("aturan"), "--format", "json"));
    // overall (2 + 1) / (2 + 2) = 0.75; at its level (1 + 2 × 0.75) / 3 = 0.83; of its own (1 + 8 × 0.83) / 9
    expect(record.themes[0].confidence).toBe(0.85);
  });

  it.each([
    [["eval", "gold.jsonl"], "holds no article texts"],
    [["eval", "hilang.jsonl"], "cannot read hilang.jsonl: no such file"],
    [["eval", "rusak.jsonl"], "rusak.jsonl:2: no JSON"],
    [["eval", "gold.jsonl", "berita/pasar.txt", "--errors", "tema"], 'unknown facet "tema"'],
    [["eval", "lain.jsonl", "berita"], "none of its 1 articles"],
  ])("%j exits with 2", async (argv, message) => {
    const dir = coded();
    dir.file("rusak.jsonl", '{"id":"a"}\n{');
    dir.jsonl("lain.jsonl", { file: "lain.txt", themes: [] });
    expect(await dir.bench(...argv)).toMatchObject({ code: 2, stderr: expect.stringContaining(message) });
  });

  it("says what it could not hold against anything", async () => {
    const dir = coded();
    dir.jsonl("gold.jsonl", ...CODES, { file: "hilang.txt", themes: ["netralitaz"] });
    const run = await dir.bench("eval", "gold.jsonl", "berita");
    expect(run.stderr).toContain("no article for hilang.txt");
    dir.jsonl("gold.jsonl", { ...CODES[0], themes: ["netralitaz"] });
    expect((await dir.bench("eval", "gold.jsonl", "berita")).stderr).toContain('no rule has the id "netralitaz"');
  });

  it("finds articles beside the codes, and in them", async () => {
    const dir = coded();
    dir.jsonl("set.jsonl", { id: "a", themes: ["hoaks"] }).jsonl("set-articles.jsonl", { id: "a", text: "Kabar itu hoaks." });
    expect(json(await dir.bench("eval", "set.jsonl", "--format", "json")).scores[0]).toMatchObject({ facet: "themes", tool: { right: 1 } });
    dir.jsonl("satu.jsonl", { id: "a", themes: ["hoaks"], text: "Kabar itu hoaks." });
    expect(json(await dir.bench("eval", "satu.jsonl", "--format", "json")).articles).toBe(1);
  });
});

describe("sample", () => {
  it("draws the same articles whatever order they are read in, the rare groups too", async () => {
    const dir = berita();
    for (let i = 0; i < 40; i++) dir.file(`banyak/${i}.txt`, `Pasar nomor ${i}\n\nPedagang nomor ${i} berjualan.\n`);
    const draw = async (...paths: string[]) =>
      json(await dir.bench("sample", ...paths, "-n", "6", "--format", "json")).map(({ id }: { id: string }) => id);
    const drawn = await draw("berita", "banyak");
    expect(drawn).toHaveLength(6);
    expect(await draw("banyak", "berita", "berita")).toEqual(drawn);
    const titles = json(await dir.bench("sample", "berita", "banyak", "-n", "6", "--format", "json")).map(
      ({ text }: { text: string }) => text.split("\n")[0],
    );
    expect(titles).toEqual(expect.arrayContaining([NETRAL.split("\n")[0], UANG.split("\n")[0]]));
  });

  it("makes a sheet that people fill in and eval reads back", async () => {
    const dir = berita();
    await dir.bench("sample", "berita", "-n", "3", "--blind", "-o", "lembar.csv");
    const sheet = dir.read("lembar.csv");
    expect(
      sheet.startsWith(
        "\ufeffid,file,record,url,date,publisher,title,text,relevant,elections,actors,main_actors,themes,main_themes,modes,note\n",
      ),
    ).toBe(true);
    const filled = sheet.replace(
      /ditutup sore hari\.\n",,,,,,,,/,
      'ditutup sore hari.\n",ya,pilkada-2024,polri; kapolres; kpu,kpu,netralitas,netralitas,imbauan,',
    );
    expect(filled).not.toBe(sheet);
    dir.file("isi.csv", filled);
    const { articles, scores } = json(await dir.bench("eval", "isi.csv", "berita", "--format", "json"));
    // rows that nobody filled in are no codes
    expect(articles).toBe(1);
    expect(score(scores, "actors").tool).toMatchObject({ right: 3, extra: 0, missing: 0 });
    // spreadsheets write semicolons in some countries, and the articles stand in the sheet itself
    dir.file("titik.csv", "id;relevant;themes;text\nb;tidak;;Pasar ramai.\nc;ya;hoaks netralitas;Kabar itu hoaks.\n");
    expect(json(await dir.bench("eval", "titik.csv", "--format", "json")).articles).toBe(2);
  });

  it("keeps spreadsheets from taking an article for a formula", async () => {
    const dir = berita();
    dir.jsonl("jahat.jsonl", { id: "j", title: '=HYPERLINK("http://contoh.test")', text: "-1 hoaks" });
    const run = await dir.bench("sample", "jahat.jsonl");
    expect(run.stdout).toContain(`"'=HYPERLINK`);
    expect(run.stdout).toContain("'-1 hoaks");
    dir.file("lembar.csv", run.stdout);
    expect(json(await dir.bench("eval", "lembar.csv", "--format", "json")).articles).toBe(1);
  });

  it.each(["actor", "election", "publisher", "year", "relevant", "none"])("stratifies by %s", async (by) => {
    const run = await berita().bench("sample", "berita", "-n", "2", "--stratify", by, "--format", "json");
    expect(json(run)).toHaveLength(2);
    expect(run.stderr).toMatch(new RegExp(`^netral: 2 articles of \\d groups? \\(${by}\\)\n$`));
  });
});

it("keeps netral's own codes where the sheet is not blind", async () => {
  const rows = json(await berita().bench("sample", "berita", "-n", "3", "--format", "json"));
  expect(rows.find(({ text }: { text: string }) => text === PASAR)).toMatchObject({ relevant: "tidak", themes: "" });
  expect(rows.find(({ text }: { text: string }) => text === UANG)).toMatchObject({ relevant: "ya", themes: "politik-uang" });
});
