import { hash } from "node:crypto";
import type { Source } from "../types.ts";

/** One of `count` shares of the input; `index` counts from 1. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** The shard that a source belongs to, 1-based: by its path and place alone, so that it is the same in every run and on every machine. */
export function shardOf({ path, record }: Pick<Source, "path" | "record">, count: number): number {
  const digest = hash("sha256", record === undefined ? path : `${path}#${record}`, "buffer");
  return (digest.readUInt32BE(0) % count) + 1;
}

/** "part-00003" */
export function partName(index: number): string {
  return `part-${String(index).padStart(5, "0")}`;
}
