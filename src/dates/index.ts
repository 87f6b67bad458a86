/** The door for programs that want dates alone: a text → its dates. */
import type { ArticleDates } from "../library-types.ts";
import { createScanner } from "../text/tokens.ts";
import type { Vocabulary } from "../text/vocabulary.ts";
import { type DateContext, resolveDates } from "./article-dates.ts";
import type { DateRules } from "./date-rules.ts";
import { findDates } from "./find.ts";

/** Gives the function that finds the dates of a text; offsets are UTF-16. `vocabulary` is that of the lexicon with which the rules were compiled. */
export function createDateFinder(vocabulary: Vocabulary, rules: DateRules): (text: string, context?: DateContext) => ArticleDates {
  const scan = createScanner(vocabulary);
  return (text, context) => {
    const tokens = scan(text);
    return resolveDates(findDates(tokens, rules), tokens, rules, context);
  };
}
