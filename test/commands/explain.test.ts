import { expect, it } from "vitest";
import { berita, json, NETRAL } from "./bench.ts";

it("marks the article: zones, hits and the rule that took a line away", async () => {
  const run = await berita().bench("explain", "berita/netral.txt");
  expect(run).toMatchObject({ code: 0, stderr: "" });
  const lines = run.stdout.split("\n");
  expect(lines[0]).toMatch(/^title +Camat Rawa Indah Jaga \[Netralitas\] +│ netralitas$/);
  expect(lines.find((line) => line.startsWith("related"))).toMatch(/Baca juga: Serangan Fajar .*│ baca-juga$/);
  expect(run.stdout).toMatch(/theme:netralitas · Neutrality of officials · main · confidence 0\.\d+ \(often\)/);
  expect(run.stdout).toContain("setting: plain");
});

it("colours on a terminal, and leaves the arithmetic out with --brief", async () => {
  const run = await berita().benchWith({ terminal: 100 }, "explain", "berita/netral.txt", "--brief");
  expect(run.stdout).toContain("\x1b[33m");
  expect(run.stdout).not.toContain("confidence");
});

it("gives the arithmetic as JSON", async () => {
  const { themes, actors, relevant } = json(await berita().bench("explain", "berita/netral.txt", "--format", "json"));
  expect(relevant).toBe(true);
  expect(themes[0]).toMatchObject({ id: "netralitas", tagged: true, salience: "main", score: 0.99, needed: 0.6, share: 1 });
  expect(themes[0].groups.map(({ tier, chance }: { tier: string; chance: number }) => [tier, chance])).toContainEqual(["strong", 0.9]);
  expect(themes[0].modes).toEqual([{ id: "imbauan", cue: "mengimbau", line: 3 }]);
  expect(actors.find(({ id }: { id: string }) => id === "polri").groups.map(({ by }: { by: string }) => by)).toEqual(["kapolres", "polri"]);
});

it.each([
  ["politik-uang", NETRAL, '"Serangan Fajar" (line 7) stands in what is not the article: related by the rule baca-juga'],
  ["netralitas", "Bengkel\n\nMobil itu masuk gigi netral di Pilkada KPU.\n", "takes it away"],
  ["netralitas", "Bengkel\n\nCamat itu tidak memihak.\n", "no word of the article shows one"],
  ["netralitas", "Pilkada\n\nKPU mencatat camat itu tersenyum di Pilkada.\n", 'there is "camat", but not the rest'],
  ["kapolres", "Desa\n\nMantan Kapolres itu beternak lele.\n", '"Kapolres" (line 3) does not count: its not_after "@bekas" takes it away'],
  ["kpu", "Desa\n\nPasar ramai.\n", "none of its phrases"],
  ["netralitas", NETRAL, "the article has it"],
])("says why there is no %s in %j", async (id, text, reason) => {
  const dir = berita();
  dir.file("a.txt", text);
  expect((await dir.bench("explain", "a.txt", "--why-not", id, "--brief")).stdout).toContain(reason);
});

it.each([
  [
    "bound to days",
    "Kata Sutarno, camat hadir.",
    '"Sutarno" (line 3) counts only from 2020-01-01 to 2021-12-31, and the article is of an unknown day',
  ],
  ["bound to a first day", "Kata Wulandari, camat hadir.", '"Wulandari" (line 3) counts only from 2020-01-01 to …'],
  [
    "in another spelling",
    "Partai melati itu besar.",
    'of Melati exactly with partai there is "melati" and "Partai", but not in this spelling',
  ],
  ["without what it needs", "PPK itu hadir.", 'of PPK with lantik there is "PPK", but none of the words that it needs with it'],
  [
    "with what it shuns",
    "Ketua panitia proyek itu hadir.",
    'of ketua ..2 panitia without proyek there is "Ketua" and "panitia", but not without the words that it shuns',
  ],
  [
    "too far apart",
    "Gardu di desa yang jauh sekali dari kota itu ronda.",
    'of gardu ..2 ronda there is "Gardu" and "ronda", but not near enough, or not in one sentence',
  ],
])("says why a phrase does not count: %s", async (_, text, reason) => {
  const dir = berita();
  dir.file("a.txt", `Kabar Desa\n\n${text}\n`).file(
    "own/actors/own.yaml",
    `actors:
  - id: tes
    label: { id: Tes, en: Test }
    definition: { id: Untuk uji., en: For a test. }
    any:
      - { phrase: Sutarno, valid: { from: "2020-01-01", until: "2021-12-31" } }
      - { phrase: Wulandari, valid: { from: "2020-01-01" } }
      - { phrase: PPK, with: [lantik] }
      - { phrase: ketua ..2 panitia, without: [proyek] }
      - gardu ..2 ronda
      - { phrase: Melati, case: exact, with: [partai] }
    sources: [own]
    examples: ["Gardu itu ronda."]
    counterexamples: ["Kapur tulis habis."]
`,
  );
  expect((await dir.bench("explain", "a.txt", "--why-not", "tes", "--brief", "--rules", "own")).stdout).toContain(reason);
});

it("asks which article of a container is meant", async () => {
  const dir = berita();
  dir.jsonl("b.jsonl", { title: "Camat", text: "Netralitas." }, { title: "KPU", text: "Hoaks." });
  expect(await dir.bench("explain", "b.jsonl")).toMatchObject({ code: 2, stderr: expect.stringContaining("write b.jsonl#0") });
  expect((await dir.bench("explain", "b.jsonl#1")).stdout).toContain("[Hoaks]");
  expect((await dir.bench("explain", "b.jsonl#7")).stderr).toContain("has no record 7");
  dir.file("satu.jsonl", `${JSON.stringify({ text: "Bawaslu meluruskan hoaks soal TPS." })}\n`);
  expect((await dir.bench("explain", "satu.jsonl")).stdout).toContain("[hoaks]");
  expect((await dir.bench("explain", "berita/netral.txt", "--why-not", "netralita")).stderr).toContain('did you mean "netralitas"');
});
