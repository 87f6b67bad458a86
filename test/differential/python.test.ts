/** Tables and days against Python's csv and calendar, which other people's programs use. */
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { dayNumber, monthLength, weekdayOf } from "../../src/dates/civil.ts";
import { readCsv } from "../../src/input/csv/csv.ts";
import { read } from "../input/read.ts";

const python = (program: string, input = "") => spawnSync("python3", ["-c", program], { input, encoding: "utf8", maxBuffer: 1 << 28 });

describe.skipIf(python("").status !== 0)("Python", () => {
  it("reads the same cells out of tables that its own writer makes", async () => {
    const cell = fc.stringMatching(/^[ a-zA-Z0-9,;"'\n|.=é“-]{0,24}$/).filter((text) => text.trim() !== "" && !/^["']|\r/.test(text));
    const tables = fc.sample(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 6 }), { numRuns: 150, seed: 5 });
    const writer = `import csv, io, json, sys
out = []
for i, rows in enumerate(json.load(sys.stdin)):
    text = io.StringIO()
    w = csv.writer(text, delimiter=",;\\t"[i % 3], quoting=[csv.QUOTE_MINIMAL, csv.QUOTE_ALL][i % 2], lineterminator=["\\n", "\\r\\n"][i // 2 % 2])
    w.writerow(["judul", "isi"]); w.writerows(rows)
    out.append([text.getvalue(), list(csv.reader(io.StringIO(text.getvalue(), newline=""), delimiter=",;\\t"[i % 3]))[1:]])
json.dump(out, sys.stdout)`;
    const made = JSON.parse(python(writer, JSON.stringify(tables)).stdout) as [string, string[][]][];
    expect(made).toHaveLength(150);
    for (const [text, rows] of made) {
      const { found } = await read(readCsv, text);
      expect(
        found.map((document) => ("error" in document ? document.error.message : [document.title, document.text])),
        text,
      ).toEqual(rows);
    }
  });

  it("has the same weekday for every day from 1900 to 2100, and the same lengths of months", () => {
    const program = "import calendar\nfor y in range(1900, 2101):\n for m in range(1, 13):\n  print(y, m, *calendar.monthrange(y, m))";
    const lines = python(program).stdout.trim().split("\n");
    expect(lines).toHaveLength(201 * 12);
    for (const line of lines) {
      const [year, month, first, length] = line.split(" ").map(Number) as [number, number, number, number];
      expect(monthLength(year, month), line).toBe(length);
      for (let day = 1; day <= length; day++)
        expect(weekdayOf(dayNumber(year, month, day)), `${line}: ${day}`).toBe(((first + day - 1) % 7) + 1);
    }
  });
});
