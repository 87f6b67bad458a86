/** Marks texts with the shipped boilerplate rules. */
import { readdirSync, readFileSync } from "node:fs";
import * as v from "valibot";
import { parse } from "yaml";
import { Boilerplate, type BoilerplateEntry } from "../../src/clean/entry.ts";
import { ZONES } from "../../src/types.ts";
import { createMarker, showWith } from "./marker.ts";

const folder = new URL("../../rules/boilerplate/", import.meta.url);

export const entries: BoilerplateEntry[] = readdirSync(folder)
  .sort()
  .flatMap((file) => parse(readFileSync(new URL(file, folder), "utf8")).boilerplate.map((entry: unknown) => v.parse(Boilerplate, entry)));

export const mark = createMarker(entries);

/** The text with ⟦ and ⟧ around everything that the rules strip. */
export const show = (text: string) => showWith(mark, text);

/** The words of each line's zone. */
export function zonesOfLines(text: string, title: string | null = null): string[] {
  return Array.from(mark(text, title).lines, (zone) => ZONES[zone]);
}
