import { InvalidArgumentError } from "commander";
import { expect, it } from "vitest";
import { isOver, parseConfidence, parseErrorLimit, parseEvidence, parseList, parseMap } from "../../src/commands/classify-options.ts";
import { wantsColour } from "../../src/commands/notes.ts";
import { workdir } from "../cli/workdir.ts";

it.each([
  [parseEvidence, "all", Number.POSITIVE_INFINITY],
  [parseEvidence, "none", 0],
  [parseEvidence, "7", 7],
  [parseConfidence, "0.25", 0.25],
  [parseConfidence, ".5", 0.5],
  [parseConfidence, "1", 1],
  [parseErrorLimit, "3", { count: 3 }],
  [parseErrorLimit, "2.5%", { percent: 2.5 }],
  [(value: string) => parseList(value, ["a"]), "b, c", ["a", "b", "c"]],
  [(value: string) => parseMap(value, { id: "no" }), "title=judul,text=isi berita", { id: "no", title: "judul", text: "isi berita" }],
])("%o takes %j", (parse, value, expected) => {
  expect(parse(value)).toEqual(expected);
});

it.each([
  [parseEvidence, "-1", "Write all, none, or a whole number."],
  [parseEvidence, "1.5", "Write all, none, or a whole number."],
  [parseEvidence, "", "Write all, none, or a whole number."],
  [parseConfidence, "1.1", "Write a number from 0 to 1."],
  [parseConfidence, "50%", "Write a number from 0 to 1."],
  [parseErrorLimit, "1.5", "Write a whole number, or a share such as 1%."],
  [parseErrorLimit, "101%", "A share is at most 100%."],
  [(value: string) => parseList(value, []), "a,,b", "An item is empty."],
  [(value: string) => parseMap(value, {}), "title", 'Write FIELD=KEY,… such as title=judul; "title" is not that.'],
  [(value: string) => parseMap(value, {}), "titel=judul", 'Unknown field "titel" – did you mean "title"?'],
  [
    (value: string) => parseMap(value, {}),
    "zzzzzz=judul",
    'Unknown field "zzzzzz". The fields are id, title, text, url, date, publisher, html, author.',
  ],
])("%o refuses %j", (parse, value, message) => {
  expect(() => parse(value)).toThrow(InvalidArgumentError);
  expect(() => parse(value)).toThrow(message);
});

// limit, errors, records → over?
it.each([
  [{ count: 0 }, 0, 0, false],
  [{ count: 0 }, 1, 9, true],
  [{ count: 2 }, 2, 9, false],
  [{ percent: 10 }, 1, 10, false],
  [{ percent: 10 }, 2, 19, true],
  [{ percent: 100 }, 5, 5, false],
])("of %o, %i errors among %i records are over: %s", (limit, errors, records, over) => {
  expect(isOver(limit, errors, records)).toBe(over);
});

// --no-color given, environment, terminal → colour
it.each([
  [false, {}, true, true],
  [false, {}, false, false],
  [true, { FORCE_COLOR: "1" }, true, false],
  [false, { NO_COLOR: "1", FORCE_COLOR: "1" }, true, false],
  [false, { NO_COLOR: "" }, true, true],
  [false, { FORCE_COLOR: "1" }, false, true],
  [false, { FORCE_COLOR: "0" }, true, false],
  [false, { TERM: "dumb" }, true, false],
])("with --no-color %s, %o and a terminal %s, colour is %s", (refused, env, isTTY, colour) => {
  expect(wantsColour(!refused, env, { isTTY } as never)).toBe(colour);
});

// arguments → what standard error says
it.each([
  [["a.txt", "--format", "xml"], "Allowed choices are table, ndjson, json, csv, csv-long, tsv, xlsx, parquet."],
  [["a.txt", "--evidence", "x"], "netral: option '--evidence <number>' argument 'x' is invalid. Write all, none, or a whole number."],
  [["a.txt", "--onyl", "x"], "(Did you mean --only?)"],
  [["a.txt", "--only", "hoax"], 'netral: --only: unknown name "hoax" – did you mean "hoaks"?'],
  [["a.txt", "--only", "actor:kpuu"], '--only: unknown name "actor:kpuu" – did you mean "actor:kpu"?'],
  [["a.txt", "--only", "aktors"], 'did you mean "actors"?'],
  [["a.txt", "--only", "tema:hoaks"], '--only: unknown kind "tema" in "tema:hoaks": write actor:ID or theme:ID'],
  [["a.txt", "--fail-on", "pengawasan"], '--fail-on: "pengawasan" is more than one thing: write theme:pengawasan or mode:pengawasan'],
  [["a.txt", "--fail-on", "actors"], '--fail-on: unknown name "actors"'],
  [["a.txt", "--only", "actors,theme:hoaks", "--fail-on", "netralitas"], "--fail-on: --only leaves out theme:netralitas"],
  [["a.txt", "--only", "actors", "--fail-on", "mode:imbauan"], "--fail-on: --only leaves out mode:imbauan"],
  [[], "nothing to read: name files, folders or globs, or - for standard input"],
  [["-", "--files-from", "-"], "standard input can be read only once"],
  [["a.txt", "-0"], "-0 needs --files-from"],
  [["a.txt", "--stdin-filename", "x.txt"], "--stdin-filename needs - among the paths"],
  [["-", "--stdin-filename", "x.pdf"], '--stdin-filename: the ending of "x.pdf" tells no format'],
])("classify %j is refused with a reason", async (argv, message) => {
  const run = await workdir()
    .file("a.txt")
    .netral("classify", ...argv);
  expect(run).toMatchObject({ code: 2, stdout: "" });
  expect(run.stderr).toContain(message);
  expect(run.stderr).not.toContain("    at ");
});
