/** Whether an article has an Indonesian election or political setting, by the words that show one. */
import { addUse, collectHits, type RuleIndex, Slot } from "../match/rule-index.ts";
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

export function compileSettings(entries: readonly Entry<SettingEntry>[], compiling: Compiling): SettingRules {
  const index: RuleIndex = [];
  entries.forEach((entry, rule) => {
    for (const pattern of registerPatterns(entry, "words", entry.value.words, compiling)) addUse(index, pattern, rule, 0);
    for (const pattern of registerPatterns(entry, "exclude", entry.value.exclude, compiling)) addUse(index, pattern, rule, Slot.EXCLUDE);
  });
  return { index };
}

/** An election that is named so often is a setting by itself. */
const NAMED_ENOUGH = 2;

export function findSetting(article: Article, elections: ElectionHits, rules: SettingRules): Setting {
  for (const hits of elections.values()) if (hits.length >= NAMED_ENOUGH) return Setting.PLAIN;
  const words = new Set(
    [...collectHits(rules.index, article.matches, article.tokens).values()].flatMap((hits) => hits.map((hit) => hit.pattern)),
  );
  return words.size === 0 ? Setting.NONE : words.size === 1 ? Setting.ONE_WORD : Setting.PLAIN;
}
