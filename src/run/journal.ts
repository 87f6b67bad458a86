/** The journal of an unfinished output: what makes the run, and how far the output and the input have come together. Pure. */
import { createHash } from "node:crypto";
import type { InputFacts, OutputIdentity } from "./manifest.ts";
import type { PlainTally } from "./tally.ts";

/** A place up to which the output is whole and safe on the disk. */
export interface Commit {
  readonly records: number;
  /** Size and hash of the output up to here. */
  readonly bytes: number;
  readonly sha256: string;
  /** What of the input had been read when the last of these records was. */
  readonly input: InputFacts;
  readonly tally: PlainTally;
}

/** What is sound in a journal. */
export interface Journal {
  readonly identity: OutputIdentity;
  /** In the order of writing. */
  readonly commits: readonly Commit[];
}

/** The journal's first line. */
export function encodeIdentity(identity: OutputIdentity): string {
  return encode("", { identity });
}

/** The line of a commit; it counts only under its own identity. */
export function encodeCommit(identity: OutputIdentity, commit: Commit): string {
  return encode(encodeIdentity(identity), { commit });
}

/**
 * Reads what is left of a journal. Each line carries its own hash: one that was cut, flipped or overwritten is left out.
 * Answers null where the first line is lost.
 */
export function parseJournal(bytes: Buffer): Journal | null {
  const [first, ...rest] = bytes.toString("utf8").split("\n");
  const head = decode("", first!) as { identity?: OutputIdentity } | null;
  if (!head?.identity) return null;
  const salt = `${first}\n`;
  const commits: Commit[] = [];
  for (const line of rest) {
    const entry = decode(salt, line) as { commit?: Commit } | null;
    if (entry?.commit) commits.push(entry.commit);
  }
  return { identity: head.identity, commits };
}

/** Whether two identities are of the same run, and if not, the first thing that differs: "rules", "options.evidence". */
export function differenceOf(a: unknown, b: unknown, path = ""): string | null {
  if (JSON.stringify(a) === JSON.stringify(b)) return null;
  const isObject = (value: unknown): value is Record<string, unknown> =>
    typeof value === "object" && value !== null && !Array.isArray(value);
  if (!isObject(a) || !isObject(b)) return path;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    const found = differenceOf(a[key], b[key], path === "" ? key : `${path}.${key}`);
    if (found !== null) return found;
  }
  return path;
}

function encode(salt: string, value: unknown): string {
  const json = JSON.stringify(value);
  return `${digest(salt, json)} ${json}\n`;
}

function decode(salt: string, line: string): unknown {
  const space = line.indexOf(" ");
  const json = line.slice(space + 1);
  return space > 0 && line.slice(0, space) === digest(salt, json) ? JSON.parse(json) : null;
}

function digest(salt: string, json: string): string {
  return createHash("sha256").update(salt).update(json).digest("hex").slice(0, 32);
}
