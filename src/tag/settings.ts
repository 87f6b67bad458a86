/** Whether an article has an Indonesian election or political setting, by the words that show one. */
import { collectHits, type RuleIndex, RuleIndexBuilder, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns } from "../rules/register.ts";
import type { SettingEntry } from "../rules/schema.ts";
import type { Article } from "./article.ts";
import type { ElectionHits } from "./elections.ts";

export interface SettingRules {
  readonly index: RuleIndex;
}

/** How plainly an article shows its setting: one word may be a banner's, two are none. */
export const Setting = { NONE: 0, ONE_WORD: 1, PLAIN: 2 } as const;
export type Setting = (typeof Setting)[keyof typeof Setting];

/** Slots of a setting's pattern lists. */
const CLEAR = 0;
const AMBIGUOUS = 1;

export function compileSettings(entries: readonly Entry<SettingEntry>[], compiling: Compiling): SettingRules {
  const index = new RuleIndexBuilder();
  entries.forEach((entry, rule) => {
    for (const pattern of registerPatterns(entry, "words", entry.value.words, compiling)) index.add(pattern, rule, CLEAR);
    for (const pattern of registerPatterns(entry, "ambiguous", entry.value.ambiguous, compiling)) index.add(pattern, rule, AMBIGUOUS);
    for (const pattern of registerPatterns(entry, "exclude", entry.value.exclude, compiling)) index.add(pattern, rule, Slot.EXCLUDE);
  });
  return { index: index.build() };
}

/** An election that is named so often is a setting by itself. */
const NAMED_ENOUGH = 2;

export function findSetting(article: Article, elections: ElectionHits, rules: SettingRules): Setting {
  for (const hits of elections.values()) if (hits.length >= NAMED_ENOUGH) return Setting.PLAIN;
  const words = new Set<number>();
  const clear = new Set<number>();
  for (const hits of collectHits(rules.index, article.matches, article.tokens).values())
    for (const hit of hits) {
      words.add(article.tokens.word[hit.from]);
      if (hit.slot === CLEAR) clear.add(article.tokens.word[hit.from]);
    }
  if (words.size >= 2 && clear.size > 0) return Setting.PLAIN;
  return words.size >= 2 || clear.size > 0 ? Setting.ONE_WORD : Setting.NONE;
}
