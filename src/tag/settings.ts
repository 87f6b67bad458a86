/** Whether an article has an Indonesian election or political setting: two different words that show one, since one may be a banner's. */
import { addUse, collectHits, type RuleIndex, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns } from "../rules/register.ts";
import type { SettingEntry } from "../rules/schema.ts";
import type { Article } from "./article.ts";
import type { ElectionHits } from "./elections.ts";

export interface SettingRules {
  readonly index: RuleIndex;
}

const WORDS_NEEDED = 2;

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

export function hasSetting(article: Article, elections: ElectionHits, rules: SettingRules): boolean {
  for (const hits of elections.values()) if (hits.length >= NAMED_ENOUGH) return true;
  for (const hits of collectHits(rules.index, article.matches, article.tokens).values())
    if (new Set(hits.map((hit) => hit.pattern)).size >= WORDS_NEEDED) return true;
  return false;
}
