/** Which rules know some words, and by what. */
import type { Pack } from "../load-rules.ts";
import { createMatcher } from "../match/hits.ts";
import { createPatternMatcher } from "../match/matches.ts";
import { patternText } from "../match/patterns.ts";
import { type RuleIndex, usesOf } from "../match/rule-index.ts";
import { listAt } from "../match/table.ts";
import { createScanner } from "../text/tokens.ts";

/** Rules of which a pattern holds in the words, and lists with a phrase that contains them: `kind:id` → those patterns. */
export function matchingRules({ ruleset, entries }: Pack, words: string): Map<string, string[]> {
  const tokens = createScanner(ruleset.lexicon.vocabulary)(words);
  const hits = createMatcher(ruleset.lexicon)(tokens);
  const found = new Map<string, string[]>();
  const note = (name: string, pattern: string) => {
    const known = found.get(name) ?? [];
    found.set(name, known);
    if (!known.includes(pattern)) known.push(pattern);
  };
  const { actorRules, themeRules, modeRules, electionRules, boilerplate, patterns } = ruleset;
  const indexes: [string, readonly string[], RuleIndex][] = [
    ["actors", actorRules.ids, actorRules.index],
    ["themes", themeRules.ids, themeRules.index],
    ["modes", modeRules.ids, modeRules.index],
    ["elections", electionRules.families.map(({ id }) => id), electionRules.index],
  ];
  for (const { pattern } of createPatternMatcher(patterns)(tokens, hits, new Uint8Array(tokens.count), null))
    for (const [kind, ids, index] of indexes)
      for (const { rule, slot } of usesOf(index, pattern))
        if (ids[rule]) note(`${kind}:${ids[rule]}`, `${slot < 0 ? "not " : ""}${patternText(patterns, pattern)}`);
  for (let hit = 0; hit < hits.count; hit++)
    for (const rule of listAt(boilerplate.rulesOf, hits.wording[hit]!))
      note(`boilerplate:${boilerplate.rules[rule]!.id}`, tokens.text.slice(tokens.start[hits.from[hit]!], tokens.end[hits.to[hit]! - 1]));
  // a list is not compiled by itself
  for (const { kind, value } of entries)
    if (kind === "lists")
      for (const phrase of (value as unknown as { any: string[] }).any)
        if (phrase.toLowerCase().includes(words.toLowerCase())) note(`lists:${value.id}`, phrase);
  return found;
}
