/** Finds a phrase that no rule holds, as a rule would: the same syntax, the same folding. */
import type { Analysis } from "../classifier.ts";
import { createMatcher } from "../match/hits.ts";
import { LexiconBuilder } from "../match/lexicon.ts";
import { createPatternMatcher } from "../match/matches.ts";
import { PatternBuilder } from "../match/patterns.ts";
import { PhraseError } from "../match/phrase.ts";
import { createScanner } from "../text/tokens.ts";
import type { Span } from "../types.ts";

/** Gives a function that finds a phrase in the article's own parts, or `everywhere`. `listOf` gives the phrases of a list by name. Throws `PhraseError`. */
export function createTermFinder(
  term: string,
  listOf: (name: string) => readonly string[] | undefined,
  everywhere = false,
): (article: Analysis["article"]) => Span[] {
  const lexicon = new LexiconBuilder((name) => {
    const list = listOf(name);
    if (!list) throw new PhraseError(`unknown list "@${name}"`);
    return list;
  });
  const patterns = new PatternBuilder(lexicon);
  patterns.add(term);
  const built = lexicon.build();
  const scan = createScanner(built.vocabulary);
  const findHits = createMatcher(built);
  const findMatches = createPatternMatcher(patterns.build());
  return ({ tokens: read, zoneOf, spanOf }) => {
    const tokens = scan(read.text);
    const masked = new Uint8Array(tokens.count);
    if (!everywhere) {
      // other words are known here, so that glued ones may be cut elsewhere: zones go by offsets
      let at = 0;
      for (let token = 0; token < tokens.count; token++) {
        while (at + 1 < read.count && read.start[at + 1]! <= tokens.start[token]!) at++;
        masked[token] = ["related", "boilerplate", "repeat"].includes(zoneOf(at)) ? 1 : 0;
      }
    }
    return findMatches(tokens, findHits(tokens), masked, null).map(({ from, to }) =>
      spanOf(tokens.start[from]!, tokens.end[to - 1]!, term),
    );
  };
}
