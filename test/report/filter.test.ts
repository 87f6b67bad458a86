import { expect, it } from "vitest";
import { dayOf } from "../../src/report/days.ts";
import { readChoices, searchText, selectRows, writeChoices } from "../../src/report/filter.ts";
import { fakeRow, LABELS, main, mention, modeOf } from "./lore.ts";

const ROWS = [
  fakeRow({
    id: "a",
    title: "Camat dì Rawa Indah",
    day: dayOf("2023-12-01"),
    themes: [main(0), mention(1)],
    modes: [modeOf(0, 0), modeOf(1, 1)],
    actors: [mention(1)],
    provinces: [16],
    people: [{ name: "Rahma Sari", role: 1, unit: null }],
  }),
  fakeRow({
    id: "b",
    title: "Pasar Mekar",
    day: dayOf("2024-02-14"),
    themes: [mention(1)],
    actors: [main(0), main(1)],
    publisher: "Kabar",
  }),
  fakeRow({ id: "c", source: "arsip/c.txt" }),
];

it.each([
  ["", "abc"],
  ["theme=hoaks", "ab"],
  ["theme=netralitas", "a"],
  ["actor=kpu", "b"],
  ["theme=hoaks&actor=camat", "ab"],
  ["mode=dugaan", "a"],
  ["theme=netralitas&mode=dugaan", ""],
  ["theme=hoaks&mode=dugaan", "a"],
  ["region=16", "a"],
  ["region=31", ""],
  ["from=2023-12-01", "ab"],
  ["from=2023-12-02", "b"],
  ["to=2023-12-01", "a"],
  ["from=2023-12-01&to=2024-02-14", "ab"],
  ["text=rahma", "a"],
  ["text=RAWA di", "a"],
  ["text=rawa pasar", ""],
  ["text=kabar", "b"],
  ["text=arsip", "c"],
  ["theme=tak-ada", ""],
  ["mode=tak-ada", ""],
])("%s selects %s", (address, ids) => {
  const rows = selectRows(ROWS, readChoices(address), LABELS, searchText);
  expect(rows.map(({ id }) => id).join("")).toBe(ids);
});

it("reads what it has written", () => {
  const choices = { ...readChoices(""), theme: "hoaks", text: "a&b =c#", from: "2024-01-01" };
  expect(readChoices(writeChoices(choices))).toEqual(choices);
  expect(writeChoices(readChoices("tema=hoaks&__proto__=1"))).toBe("");
});
