import { InvalidArgumentError } from "commander";
import { FIELDS, type Field, type FieldMap } from "../input/fields.ts";
import type { OutputFormatName } from "../output/index.ts";
import { nearestName } from "../rules/nearest.ts";

/** The options of `netral classify` as commander hands them over. */
export interface ClassifyOptions {
  readonly filesFrom?: string;
  readonly null: boolean;
  readonly map: FieldMap;
  readonly stdinFilename?: string;
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
}

/** How many error records a run may have: so many, or so many of a hundred. */
export type ErrorLimit = { readonly count: number } | { readonly percent: number };

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

/** Whether there are more errors than allowed. */
export function isOver(limit: ErrorLimit, errors: number, records: number): boolean {
  return "count" in limit ? errors > limit.count : errors * 100 > limit.percent * records;
}
