/** Regions as rules write them → tables of which phrase may name which region, and which words in front tell the kind. */

import type { Entry } from "../../rules/read.ts";
import type { Compiling } from "../../rules/register.ts";
import { type Integers, narrow } from "../../text/integers.ts";
import type { PlaceWordsEntry, RegionEntry } from "./entry.ts";

/** Level of a region. */
export type Level = "provinsi" | "kabupaten" | "kota";

/** A province, regency or city. */
interface Region {
  /** Kemendagri code: "16" or "16.08". */
  readonly code: string;
  readonly name: string;
  readonly level: Level;
}

/** A region that a phrase may name. */
export interface Naming {
  /** Place in `PlaceRules.regions`. */
  readonly region: number;
  /** Only behind a word for a unit or an office, or as a dateline. */
  readonly guarded: boolean;
}

export interface PlaceRules {
  readonly regions: readonly Region[];
  /** Number of a wording → place in `namings` + 1, 0 where it names no region; wordings behind the end name none. */
  readonly namingOf: Integers;
  /** What such a wording may name. */
  readonly namings: readonly (readonly Naming[])[];
  /** Word number → bits of `Hint`; words behind the end have none. */
  readonly hints: Uint8Array;
  /** Number of the word "kota", which behind a police unit's region makes it the city's. */
  readonly kota: number;
}

/** What a word in front of a place's name says. */
export const Hint = { PROVINSI: 1, KABUPATEN: 2, KOTA: 4, POLRES: 8, UNIT: 16 } as const;

const HINT_OF: Readonly<Record<PlaceWordsEntry["id"], number>> = {
  provinsi: Hint.PROVINSI,
  kabupaten: Hint.KABUPATEN,
  kota: Hint.KOTA,
  polres: Hint.POLRES,
  unit: Hint.UNIT,
};

/** `08! Name (other name, other name!)`: a regency's line. */
const LINE = /^(?<code>\d\d)(?<guard>!?) (?<name>[^()]+?)(?: \((?<aliases>[^()]+)\))?$/;

/** Words behind which a name of two words is not written as one: Aceh Barat, unlike Bandar Lampung. */
const APART =
  /^(?:Barat|Timur|Utara|Selatan|Tengah|Tenggara|Jaya|Raya|Besar|Pusat|Kota|Laut|Hulu|Hilir|Ilir|Daya|Baru|Mas|Kepulauan|[A-Z]{2,})$/;

/** Bandar Lampung is also Bandarlampung. */
function asOneWord(name: string): string[] {
  const [first, second, more] = name.split(" ");
  return second === undefined || more !== undefined || APART.test(second) || first.length < 3 ? [] : [first + second.toLowerCase()];
}

export function compilePlaces(
  regionEntries: readonly Entry<RegionEntry>[],
  wordEntries: readonly Entry<PlaceWordsEntry>[],
  { builder, problems }: Compiling,
): PlaceRules {
  const { lexicon } = builder;
  const regions: Region[] = [];
  const namings: Naming[][] = [];
  const namingOf: number[] = [];
  const add = (region: Region, names: readonly string[]) => {
    const number = regions.push(region) - 1;
    for (const written of names) {
      const guarded = written.endsWith("!");
      const plain = guarded ? written.slice(0, -1) : written;
      for (const name of [plain, ...asOneWord(plain)]) {
        for (const wording of lexicon.phrase(name)) {
          namingOf[wording] ??= namings.push([]);
          const same = namings[namingOf[wording] - 1];
          if (!same.some((naming) => naming.region === number)) same.push({ region: number, guarded });
        }
      }
    }
  };
  for (const entry of regionEntries) {
    const { id, name, aliases } = entry.value;
    add({ code: id, name, level: "provinsi" }, [name, ...aliases]);
    for (const level of ["kabupaten", "kota"] as const)
      entry.value[level].split("\n").forEach((line) => {
        const parts = LINE.exec(line)?.groups;
        if (line === "") return;
        if (!parts) problems.push({ ...entry.at([level]), message: `"${line}" is not: code name (other name, …)` });
        else
          add({ code: `${id}.${parts.code}`, name: parts.name, level }, [parts.name + parts.guard, ...(parts.aliases?.split(/, */) ?? [])]);
      });
  }
  const hintOf: number[] = [];
  for (const entry of wordEntries) {
    for (const word of entry.value.words.split(/\s+/)) hintOf[lexicon.word(word)] = HINT_OF[entry.value.id];
  }
  return {
    regions,
    namings,
    namingOf: narrow(Int32Array.from(namingOf, (place) => place ?? 0)),
    hints: Uint8Array.from(hintOf, (hint) => hint ?? 0),
    kota: lexicon.word("kota"),
  };
}
