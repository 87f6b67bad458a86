/** Rules that load and are doubtful all the same: what a careful colleague would ask about. */

import { formsOf } from "../text/forms.ts";
import { type Finding, LINTS, type LintCode } from "./lint-codes.ts";
import { isSuppressed, type Suppressions, unusedSuppressions } from "./lint-suppressions.ts";
import { type Wordings, wordingsOf } from "./lint-wordings.ts";
import type { Entry } from "./read.ts";

type Report = (path: readonly (string | number)[], code: LintCode, detail?: string) => void;
type Fields = Readonly<Record<string, unknown>>;

const TESTED = new Set(["actors", "themes", "modes"]);
const TIERS: Readonly<Record<string, readonly string[]>> = {
  actors: ["any"],
  themes: ["strong", "medium", "weak", "act"],
  modes: ["cues", "strong"],
};
const SHORT = 3;
const SHORT_CAPITALS = 2;
const LONG_CAPITALS = 8;
const MANY_WORDINGS = 5000;

/** Findings in order of place. `suppressions` are those of all files, by file. */
export function lint(entries: readonly Entry[], suppressions: ReadonlyMap<string, Suppressions>): Finding[] {
  const found: Finding[] = [];
  const themes = new Set(entries.filter(({ kind }) => kind === "themes").map(({ value }) => value.id));
  const lists = new Map(
    entries.filter(({ kind }) => kind === "lists").map(({ value }) => [value.id, (value as unknown as { any: string[] }).any]),
  );
  for (const entry of entries) {
    const report: Report = (path, code, detail) => {
      found.push({
        ...entry.at(path),
        code,
        entry: `${entry.kind}:${entry.value.id}`,
        message: detail ? `${LINTS[code]}: ${detail}` : LINTS[code],
      });
    };
    checkPapers(entry, themes, report);
    checkPatterns(entry, lists, report);
  }
  found.push(...checkStrong(entries), ...checkLists(entries));
  const used = new Set<string>();
  const kept = found.filter((finding) => {
    const entry = entries.find(({ kind, value }) => `${kind}:${value.id}` === finding.entry)!;
    return !isSuppressed(finding, entry.at().line, suppressions, used);
  });
  kept.push(...unusedSuppressions(suppressions, used));
  return kept.sort((a, b) =>
    a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column || (a.code < b.code ? -1 : 1),
  );
}

/** Examples and sources. */
function checkPapers({ kind, value }: Entry, themes: ReadonlySet<string>, report: Report): void {
  const { examples, counterexamples, sources } = value as Fields & {
    examples?: unknown[];
    counterexamples?: unknown[];
    sources?: unknown[];
  };
  if (TESTED.has(kind) && examples?.length === 0) report([], "W101");
  if (TESTED.has(kind) && counterexamples?.length === 0) report([], "W102");
  if ((TESTED.has(kind) || kind === "elections") && sources?.length === 0) report([], "W113");
  if (kind !== "modes") return;
  for (const key of ["examples", "counterexamples"] as const)
    for (const [i, example] of ((value as Fields)[key] as { theme: string }[]).entries())
      if (!themes.has(example.theme)) report([key, i, "theme"], "E005", `"${example.theme}"`);
}

/** Each pattern by itself, and against those beside it. */
function checkPatterns({ kind, value }: Entry, lists: ReadonlyMap<string, readonly string[]>, report: Report): void {
  const fields = value as unknown as Fields;
  const own: Wordings[] = [];
  const seen = new Map<string, string>();
  for (const key of TIERS[kind] ?? []) {
    const before: Wordings[] = [];
    for (const [i, pattern] of ((fields[key] as unknown[]) ?? []).entries()) {
      checkValid(pattern, () => report([key, i], "W114"));
      const wordings = wordingsOf(pattern, lists);
      own.push(wordings);
      const text = JSON.stringify(pattern);
      const elsewhere = seen.get(text);
      if (elsewhere !== undefined && elsewhere !== key) report([key, i], "W106", `it stands under ${elsewhere} too`);
      seen.set(text, key);
      if (typeof pattern !== "string") continue;
      if (wordings.count > MANY_WORDINGS) report([key, i], "W119", `${wordings.count}`);
      checkWords(pattern, wordings, (code, detail) => report([key, i], code, detail));
      if (wordings.plain === null) continue;
      const same = before.find((other) => wordings.plain!.every((wording) => other.set.has(wording)));
      if (same) report([key, i], "E004", `"${same.source}"`);
      else before.push(wordings);
    }
    for (const [i, wordings] of before.entries()) {
      const wider = before.find((other, j) => j !== i && wordings.plain!.every((wording) => holdsOneOf(wording, other.set)));
      const place = ((fields[key] as unknown[]) ?? []).indexOf(wordings.source);
      if (wider) report([key, place], "W104", `"${wider.source}"`);
    }
  }
  if (own.some(({ plain }) => plain === null)) return;
  const words = new Set(own.flatMap((wordings) => [...wordings.words]));
  for (const [i, pattern] of ((fields.exclude as unknown[]) ?? []).entries()) {
    const wordings = wordingsOf(pattern, lists);
    if (TIERS[kind] && wordings.plain !== null && ![...wordings.words].some((word) => touches(word, words))) report(["exclude", i], "W107");
  }
}

function checkWords(pattern: string, { single }: Wordings, report: (code: LintCode, detail?: string) => void): void {
  for (const word of pattern.match(/(?<![\p{L}~@*])\p{Lu}{2,}(?![\p{L}*])/gu) ?? [])
    if (word.length > LONG_CAPITALS) report("W108", `"${word}"`);
  for (const word of new Set(single)) {
    const isCapital = word === word.toUpperCase();
    // with a digit it is a code: DP4, C1
    if (!/\d/.test(word) && word.length <= (isCapital ? SHORT_CAPITALS : SHORT)) report("W103", `"${word}"`);
  }
}

function checkValid(pattern: unknown, report: () => void): void {
  const { from, until } = (pattern as { valid?: { from?: string; until?: string } } | null)?.valid ?? {};
  if (from !== undefined && until !== undefined && from > until) report();
}

/** Phrases that are strong in two themes. */
function checkStrong(entries: readonly Entry[]): Finding[] {
  const owners = new Map<string, string>();
  return entries
    .filter(({ kind }) => kind === "themes")
    .flatMap((entry) =>
      (entry.value as unknown as { strong: unknown[] }).strong.flatMap((pattern, i): Finding[] => {
        const text = JSON.stringify(pattern);
        const owner = owners.get(text);
        if (owner === undefined || owner === entry.value.id) {
          owners.set(text, entry.value.id);
          return [];
        }
        return [
          { ...entry.at(["strong", i]), code: "W105", entry: `themes:${entry.value.id}`, message: `${LINTS.W105}: also of ${owner}` },
        ];
      }),
    );
}

function checkLists(entries: readonly Entry[]): Finding[] {
  const used = new Set([...JSON.stringify(entries.map(({ value }) => value)).matchAll(/@([a-z0-9-]+)/g)].map((match) => match[1]));
  return entries
    .filter(({ kind, value }) => kind === "lists" && !used.has(value.id))
    .map((entry) => ({ ...entry.at(["id"]), code: "W120" as const, entry: `lists:${entry.value.id}`, message: LINTS.W120 }));
}

/** Whether a wording holds, word by word, another one that is shorter. */
function holdsOneOf(wording: string, others: ReadonlySet<string>): boolean {
  const words = wording.split(" ");
  for (let from = 0; from < words.length; from++)
    for (let to = from + 1; to <= words.length; to++)
      if (to - from < words.length && others.has(words.slice(from, to).join(" "))) return true;
  return false;
}

/** Whether a word can be one of others: roots stand for their forms, globs for what begins so. */
function touches(word: string, others: ReadonlySet<string>): boolean {
  return others.has(word) || [...others].some((other) => standsFor(word, other) || standsFor(other, word));
}

function standsFor(word: string, other: string): boolean {
  if (word.startsWith("~")) return formsOf(word.slice(1)).some((form) => form === other || form === other.slice(1));
  return word.endsWith("*") && other.replace("~", "").startsWith(word.slice(0, -1));
}
