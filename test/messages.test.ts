import { PassThrough } from "node:stream";
import type { Command } from "commander";
import { expect, it } from "vitest";
import { createProgram } from "../src/cli.ts";
import { en } from "../src/messages/en.ts";
import { id } from "../src/messages/id.ts";
import { localeOf } from "../src/messages/index.ts";
import { createTranslator } from "../src/messages/phrases.ts";
import phrases from "../src/messages/phrases-id.json" with { type: "json" };
import { workdir } from "./cli/workdir.ts";

const translate = createTranslator(phrases);

/** Every sentence of the help of all commands, without what follows the options. */
function spokenByHelp(): Set<string> {
  const said = new Set<string>();
  const io = { argv: ["--help"], stdin: new PassThrough(), stdout: new PassThrough(), stderr: new PassThrough(), env: {}, cwd: "." };
  const program = createProgram(
    io,
    (text) => {
      said.add(text);
      return text;
    },
    () => {},
  );
  said.clear();
  const visit = (command: Command) => {
    command.helpInformation();
    command.commands.forEach(visit);
  };
  visit(program);
  return said;
}

it("says all of help in Indonesian: a new option needs its sentence in src/messages/phrases-id.json", () => {
  expect([...spokenByHelp()].filter((text) => text !== "" && translate(text) === text)).toEqual([]);
});

it("keeps what varies in a sentence", () => {
  for (const [text, said] of Object.entries(phrases)) {
    const places = text.split("{}").length;
    const told = said.match(/\{\d?\}/g) ?? [];
    expect(told.length + 1, text).toBe(places);
    for (const place of told.filter((mark) => mark !== "{}")) expect(Number(place.slice(1, -1))).toBeLessThan(places - 1);
  }
});

it("says everything else in both languages", () => {
  const keys = (value: object): string[] =>
    Object.entries(value).flatMap(([key, inner]) => (typeof inner === "object" ? [key, ...keys(inner)] : [key]));
  expect(keys(id)).toEqual(keys(en));
  expect(en.polling(1)).toBe("polling on the 1st");
  expect([2, 3, 4, 11, 12, 13, 21, 22, 23, 30].map((day) => en.polling(day).slice(15))).toEqual([
    "2nd",
    "3rd",
    "4th",
    "11th",
    "12th",
    "13th",
    "21st",
    "22nd",
    "23rd",
    "30th",
  ]);
});

it.each<[string[], Record<string, string>, string]>([
  [[], {}, "en"],
  [[], { LANG: "id_ID.UTF-8" }, "id"],
  [[], { LANG: "en_GB.UTF-8", LC_ALL: "id_ID" }, "id"],
  [[], { LANG: "id_ID", LC_MESSAGES: "C" }, "en"],
  [[], { LANG: "fr_FR" }, "en"],
  [["count", "--locale", "id"], { LANG: "en" }, "id"],
  [["--locale=en"], { LANG: "id_ID" }, "en"],
])("with %j and %j speaks %s", (argv, env, locale) => {
  expect(localeOf({ argv, env })).toBe(locale);
});

it.each([
  [["clasify"], "netral: perintah 'clasify' tidak dikenal\n(Maksud Anda classify?)\n"],
  [["classify", "--formt", "csv"], "netral: pilihan '--formt' tidak dikenal\n(Maksud Anda --format?)\n"],
  [["classify"], "netral: tidak ada yang dibaca: sebutkan berkas, folder, atau glob, atau - untuk masukan baku\n"],
  [
    ["count", "a", "--by", "tema"],
    "netral: nilai 'tema' untuk pilihan '--by <keys>' tidak sah. Kunci \"tema\" tidak dikenal – maksud Anda \"theme\"?",
  ],
  [
    ["classify", "a", "--format", "x"],
    "netral: nilai 'x' untuk pilihan '-f, --format <format>' tidak sah. Pilihannya table, ndjson, json, csv.\n",
  ],
])("%j is told in Indonesian", async (argv, message) => {
  const run = await workdir().netralWith({ env: { LANG: "id_ID.UTF-8" } }, ...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
});

it("gives programs the same in every language", async () => {
  const dir = workdir().file("a.txt", "Camat netral").file("b.pdf");
  const say = (LANG: string) => dir.netralWith({ env: { LANG } }, "classify", "a.txt", "b.pdf", "--log-format", "json");
  const [english, indonesian] = [await say("en"), await say("id")];
  expect(indonesian.stdout).toBe(english.stdout);
  expect(indonesian.stderr.replace(/"seconds":[\d.]+/, "")).toBe(english.stderr.replace(/"seconds":[\d.]+/, ""));
});
