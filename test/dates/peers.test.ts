/** Names and phrases of other date tools' Indonesian: each is accepted inside a full date or has a reason. */
import { expect, it } from "vitest";
import { datesIn } from "./dates-in.ts";

const NAMES = (style: "long" | "short", field: "month" | "weekday") => (day: Date) =>
  new Intl.DateTimeFormat("id", { [field]: style, timeZone: "UTC" }).format(day);
const MONTHS = Array.from({ length: 12 }, (_, i) => new Date(Date.UTC(2023, i, 5)));
const WEEK = Array.from({ length: 7 }, (_, i) => new Date(Date.UTC(2023, 7, 14 + i)));
const monthCases = (["long", "short"] as const).flatMap((style) => MONTHS.map((day, i) => [NAMES(style, "month")(day), i + 1] as const));
const weekCases = (["long", "short"] as const).flatMap((style) =>
  WEEK.map((day) => [NAMES(style, "weekday")(day), day.getUTCDate()] as const),
);

// CLDR writes Agu, date-fns Agt, moment Ags
it.each([...monthCases, ["Agt", 8], ["Ags", 8], ["Sept", 9], ["agustus", 8], ["des", 12]] as const)("knows the month %s", (name, month) => {
  expect(datesIn(`5 ${name} 2023`)).toEqual([[`5 ${name} 2023`, `2023-${String(month).padStart(2, "0")}-05`]]);
});

it.each([...weekCases, ["Sn", 14], ["Sl", 15], ["Rb", 16], ["Km", 17], ["Jm", 18], ["Sb", 19], ["Mg", 20], ["Ahad", 20]] as const)(
  "knows the weekday %s",
  (name, day) => {
    expect(datesIn(`${name}, ${day} Agustus 2023`)).toEqual([[`${name}, ${day} Agustus 2023`, `2023-08-${day}`]]);
  },
);

it.each(["full", "long", "medium"] as const)("reads a day and ranges of days in CLDR's %s style", (dateStyle) => {
  const format = new Intl.DateTimeFormat("id", { dateStyle, timeZone: "UTC" });
  const [from, to, later] = [new Date("2023-08-14"), new Date("2023-08-16"), new Date("2024-01-10")];
  expect(datesIn(format.format(from))).toEqual([[format.format(from), "2023-08-14"]]);
  expect(datesIn(format.formatRange(from, to)).map(([, value]) => value)).toEqual(["2023-08-14/2023-08-16"]);
  expect(datesIn(format.formatRange(from, later)).map(([, value]) => value)).toEqual(["2023-08-14/2024-01-10"]);
});

it.each(["day", "week", "month", "quarter", "year"] as const)("reads CLDR's relative %s of the past, of now and next", (unit) => {
  const format = new Intl.RelativeTimeFormat("id", { numeric: "auto" });
  for (const by of [-3, -1, 0]) expect(datesIn(format.format(by, unit))).toHaveLength(1);
  if (unit !== "quarter") expect(datesIn(format.format(1, unit))).toHaveLength(1);
});

const DURATION = "a duration names no calendar time";
const CLOCK = "clock times are no dates";
const UNIT = "a unit of time by itself";
const VAGUE = "vague";
const OFFSET = "an offset from another event";
const LETTER = "one letter is more often part of a degree or a name: M.H., S.H.";

it.each([
  ["5 minggu", DURATION],
  ["sehari", DURATION],
  ["seminggu", DURATION],
  ["sebulan", DURATION],
  ["setahun", DURATION],
  ["dalam 3 hari", DURATION],
  ["dalam 2 minggu", DURATION],
  ["dlm 2 bln", DURATION],
  ["dalam 2 kuartal", DURATION],
  ["dlm 3 thn", DURATION],
  ["dalam 43 menit", CLOCK],
  ["dlm 23 dtk", CLOCK],
  ["3 jam yang lalu", CLOCK],
  ["3 mnt lalu", CLOCK],
  ["jam ini", CLOCK],
  ["menit ini", CLOCK],
  ["dalam 1 jam", CLOCK],
  ["beberapa detik yang lalu", CLOCK],
  ["tahun", UNIT],
  ["thn", UNIT],
  ["bulan", UNIT],
  ["bln", UNIT],
  ["minggu", UNIT],
  ["mgg", UNIT],
  ["hari", UNIT],
  ["hr", UNIT],
  ["jam", UNIT],
  ["menit", UNIT],
  ["mnt", UNIT],
  ["detik", UNIT],
  ["dtk", UNIT],
  ["baru saja", VAGUE],
  ["sekarang", VAGUE],
  ["bulan berikutnya", OFFSET],
  ["bln berikutnya", OFFSET],
  ["kuartal berikutnya", OFFSET],
  ["h", LETTER],
  ["j", LETTER],
  ["m", LETTER],
  ["d", LETTER],
  ["3 h lalu", LETTER],
])("takes no date from %s: %s", (phrase) => {
  expect(datesIn(phrase)).toEqual([]);
});

it.each([
  ["hari ini", "2023-08-16"],
  ["kemarin", "2023-08-15"],
  ["kemarin lusa", "2023-08-14"],
  ["kemarin dulu", "2023-08-14"],
  ["besok", "2023-08-17"],
  ["lusa", "2023-08-18"],
  ["sehari yang lalu", "2023-08-15"],
  ["seminggu yang lalu", "2023-08-07/2023-08-13"],
  ["sebulan yang lalu", "2023-07"],
  ["setahun yang lalu", "2022"],
  ["5 tahun yang lalu", "2018"],
  ["bln ini", "2023-08"],
  ["mgg lalu", "2023-08-07/2023-08-13"],
  ["thn depan", "2024"],
  ["3 bln lalu", "2023-05"],
])("reads %s", (phrase, value) => {
  expect(datesIn(phrase)).toEqual([[phrase, value]]);
});
