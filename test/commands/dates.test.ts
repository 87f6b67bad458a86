import { expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";

const ARTICLE = "Kapolres Imbau Warga\n\nApel digelar pada Senin (5/8/2024) dan diulang pekan depan.\n";

it("lists each date with its value, kind, role and rule", async () => {
  const run = await workdir().file("a.txt", ARTICLE).binary("dates", "a.txt");
  expect(run.code).toBe(0);
  expect(run.stdout.split("\n").map((line) => line.split("\t"))).toEqual([
    ["a.txt:3", "Senin (5/8/2024)", "2024-08-05", "date", "event", "date:weekday-date"],
    ["a.txt:3", "pekan depan", "2024-08-12/2024-08-18", "relative", "mention", "date:relative-unit"],
    [""],
  ]);
});

it("gives JSON lines with offsets in code points", async () => {
  const run = await workdir().file("a.txt", `😀 ${ARTICLE}`).binary("dates", "a.txt", "--format", "json");
  expect(JSON.parse(run.stdout.split("\n")[0])).toMatchObject({ path: "a.txt", quote: "Senin (5/8/2024)", start: 42, end: 58, line: 3 });
});

it("says what contradicts a date and where in a container it stands, and ends with 1 where something could not be read", async () => {
  const dir = workdir().jsonl("a.jsonl", { title: "Judul", text: "Rapat Kamis (5/8/2024) di aula." }, "{", { text: "Rapat besok." });
  const run = await dir.binary("dates", "a.jsonl");
  expect(run.code).toBe(1);
  expect(run.stderr).toContain("E_PARSE a.jsonl:2: no JSON");
  expect(run.stdout.split("\n").map((line) => line.split("\t"))).toEqual([
    ["a.jsonl#0:1", "Kamis (5/8/2024)", "2024-08-05", "date", "event", "date:weekday-date", "2024-08-05 is a Monday"],
    ["a.jsonl#2:1", "besok", "-", "relative", "mention", "date:day-word"],
    [""],
  ]);
  const [first] = (await dir.binary("dates", "a.jsonl", "--format", "json")).stdout.split("\n");
  expect(JSON.parse(first!)).toMatchObject({ path: "a.jsonl", record: 0, conflict: "2024-08-05 is a Monday" });
});

it("reads numeric publication dates in the order it is told", async () => {
  const article = { title: "Judul berita", text: "Apel digelar kemarin.", date: "03/04/2024" };
  const values = async (...order: string[]) =>
    JSON.parse(
      (
        await workdir()
          .jsonl("a.jsonl", article)
          .binary("dates", "a.jsonl", "--format", "json", ...order)
      ).stdout,
    ).value;
  expect(await values()).toBe("2024-04-02");
  expect(await values("--date-order", "MDY")).toBe("2024-03-03");
});

it.each([
  [["dates"], /nothing to read/],
  [["dates", "nosuch.txt"], /nothing could be read/],
  [["dates", "a.txt", "--format", "xml"], /Allowed choices are text, json/],
])("%j is refused", async (argv, message) => {
  const run = await workdir()
    .file("a.txt", ARTICLE)
    .netral(...argv);
  expect([run.code, run.stdout]).toEqual([2, ""]);
  expect(run.stderr).toMatch(message);
});
