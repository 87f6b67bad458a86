import type { Labels, Lore, Row } from "../../src/report/row.ts";
import { MODES } from "../../src/report/row.ts";

const label = (id: string, en: string) => ({ id, label: { id: id[0]!.toUpperCase() + id.slice(1), en } });

export const LABELS: Labels = {
  themes: [label("netralitas", "Neutrality"), label("hoaks", "Hoaxes")],
  actors: [label("kpu", "KPU"), label("camat", "Subdistrict head")],
  modes: [label("imbauan", "Appeal"), label("dugaan", "Alleged")],
};
export const LORE: Lore = {
  labels: LABELS,
  calendar: [{ name: "Pemilu 2024", polling: "2024-02-14", campaign: ["2023-11-28", "2024-02-10"], quiet: ["2024-02-11", "2024-02-13"] }],
};

/** A row about nothing, with what a test is about. */
export function fakeRow(facts: Partial<Row> = {}): Row {
  return {
    id: "0123456789abcdef",
    title: "Camat Rawa Indah",
    url: null,
    publisher: null,
    place: null,
    source: "a.txt",
    day: null,
    relevant: true,
    stripped: 0,
    themes: [],
    modes: [],
    actors: [],
    provinces: [],
    people: [],
    ...facts,
  };
}

/** The number of a tag, main or not; of a theme's mode. */
export const main = (tag: number) => 2 * tag + 1;
export const mention = (tag: number) => 2 * tag;
export const modeOf = (theme: number, mode: number) => MODES * theme + mode;
