import { InvalidArgumentError } from "commander";
import { FIELDS, type Field, type FieldMap } from "../input/fields.ts";
import type { InputFormatName } from "../input/index.ts";
import type { OutputFormatName } from "../output/index.ts";
import { nearestName } from "../rules/nearest.ts";
import type { Shard } from "../run/shard.ts";
import type { TableChoices } from "./table-options.ts";

/** The options of `netral classify` as commander hands them over. */
export interface ClassifyOptions extends TableChoices {
  readonly filesFrom?: string;
  readonly null: boolean;
  readonly map: FieldMap;
  readonly stdinFilename?: string;
  readonly inputFormat?: InputFormatName;
  /** Patterns of what is not read. */
  readonly exclude: readonly string[];
  readonly hidden: boolean;
  readonly follow: boolean;
  readonly repair: boolean;
  /** Languages that are classified, and texts in none that is known; all unless told. */
  readonly language?: readonly string[];
  /** Whether records hold what near-duplicates are found by. */
  readonly signatures: boolean;
  readonly dateOrder?: "DMY" | "MDY";
  readonly rules: readonly string[];
  readonly only: readonly string[];
  readonly minConfidence: number;
  readonly format?: OutputFormatName;
  readonly output?: string;
  readonly evidence: number;
  readonly text: boolean;
  readonly color: boolean;
  readonly quiet: boolean;
  readonly failOn: readonly string[];
  readonly maxErrors: ErrorLimit;
  /** Workers; all cores but one unless told. */
  readonly jobs?: number;
  /** Seconds that an article may take. */
  readonly timeout: number;
  readonly maxBytes: number;
  readonly resume: boolean;
  readonly skipUnchanged: boolean;
  readonly shard?: Shard;
  readonly progress: boolean;
  readonly summaryJson?: string;
  readonly logFormat: "text" | "json";
}

/** How many error records a run may have: so many, or so many of a hundred. */
export type ErrorLimit = { readonly count: number } | { readonly percent: number };

/** Node's longest string is twice as long, and an article is held more than once. */
const MOST_BYTES = 256 * 1024 * 1024;

// The functions below parse one option's value and throw commander's InvalidArgumentError, whose message follows the option's name.

/** "title=judul,text=isi" */
export function parseMap(value: string, before: FieldMap): FieldMap {
  const map: Partial<Record<Field, string>> = { ...before };
  const fields = Object.keys(FIELDS);
  for (const pair of value.split(",")) {
    const [, field, key] = /^\s*([^=]+?)\s*=(.+)$/.exec(pair) ?? [];
    if (!field || !key) throw new InvalidArgumentError(`Write FIELD=KEY,… such as title=judul; "${pair}" is not that.`);
    if (!fields.includes(field))
      throw new InvalidArgumentError(`Unknown field "${field}"${nearestName(field, fields) || "."} The fields are ${fields.join(", ")}.`);
    map[field as Field] = key;
  }
  return map;
}

/** "actors,theme:sara" */
export function parseList(value: string, before: readonly string[]): readonly string[] {
  const items = value.split(",").map((item) => item.trim());
  if (items.includes("")) throw new InvalidArgumentError("An item is empty.");
  return [...before, ...items];
}

/** "id,ms": subtags of BCP 47. Whether the rules know them is for others to say. */
export function parseLanguages(value: string): readonly string[] {
  return parseList(value.toLowerCase(), []);
}

export function collect(value: string, before: readonly string[]): readonly string[] {
  return [...before, value];
}

/** "all", "none" or a number. */
export function parseEvidence(value: string): number {
  if (value === "all") return Number.POSITIVE_INFINITY;
  if (value === "none") return 0;
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("Write all, none, or a whole number.");
  return Number(value);
}

/** A number from 0 to 1. */
export function parseConfidence(value: string): number {
  if (!/^(0|1|0?\.\d+|1\.0+|0\.\d+)$/.test(value)) throw new InvalidArgumentError("Write a number from 0 to 1.");
  return Number(value);
}

/** "5" or "2.5%" */
export function parseErrorLimit(value: string): ErrorLimit {
  const [, number, percent] = /^(\d{1,9}(?:\.\d+)?)(%)?$/.exec(value) ?? [];
  if (number === undefined || (!percent && number.includes(".")))
    throw new InvalidArgumentError("Write a whole number, or a share such as 1%.");
  if (percent && Number(number) > 100) throw new InvalidArgumentError("A share is at most 100%.");
  return percent ? { percent: Number(number) } : { count: Number(number) };
}

/** A whole number from 1 on. */
export function parseJobs(value: string): number {
  if (!/^[1-9]\d{0,3}$/.test(value)) throw new InvalidArgumentError("Write a whole number from 1 on.");
  return Number(value);
}

/** Seconds, more than none. */
export function parseSeconds(value: string): number {
  const seconds = /^\d{1,6}(\.\d{1,3})?$/.test(value) ? Number(value) : 0;
  if (seconds === 0) throw new InvalidArgumentError("Write seconds, such as 30 or 0.5.");
  return seconds;
}

/** "64M" as bytes; K, M and G are powers of 1024. */
export function parseBytes(value: string): number {
  const [, number, unit = ""] = /^([1-9]\d{0,9})([KMG]?)B?$/i.exec(value) ?? [];
  const bytes = Number(number) * 1024 ** " KMG".indexOf(unit.toUpperCase() || " ");
  if (!(bytes <= MOST_BYTES)) throw new InvalidArgumentError("Write bytes up to 256M, such as 64M or 500K.");
  return bytes;
}

/** "3/16" */
export function parseShard(value: string): Shard {
  const [, index, count] = /^(\d{1,5})\/(\d{1,5})$/.exec(value)?.map(Number) ?? [];
  if (!index || !count || index > count) throw new InvalidArgumentError("Write which of how many, such as 3/16, from 1/16 to 16/16.");
  return { index, count };
}

/** Whether there are more errors than allowed. */
export function isOver(limit: ErrorLimit, errors: number, records: number): boolean {
  return "count" in limit ? errors > limit.count : errors * 100 > limit.percent * records;
}
