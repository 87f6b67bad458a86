/**
 * How the article treats a theme: cues in the sentences of its evidence (the scope idea of ConText, Harkema et al. 2009),
 * for some modes in the next sentence too: who names an issue appeals, rules or explains in the sentence after it.
 * A cue of some modes in the title counts for every main theme: the title says who appeals, the lead on what.
 * A cue of what is done or ruled under a word of the unreal (akan, jika, terancam) becomes a threat. Negation never deletes a theme.
 */
import { collectHits, type RuleHit, type RuleIndex, RuleIndexBuilder, Slot } from "../match/rule-index.ts";
import type { Entry } from "../rules/read.ts";
import { type Compiling, registerPatterns, resolveId } from "../rules/register.ts";
import type { ModeEntry } from "../rules/schema.ts";
import type { ModeTag } from "../types.ts";
import type { Article } from "./article.ts";
import { isCentral, spanAt } from "./tags.ts";

export interface ModeRules {
  readonly ids: readonly string[];
  /** Sentences of the body that must have a cue where title and lead have none. */
  readonly sentences: readonly number[];
  /** Whether the sentence after one of the evidence counts too. */
  readonly after: readonly boolean[];
  /** Whether a cue in the title counts for every main theme. */
  readonly title: readonly boolean[];
  readonly irrealis: readonly (Irrealis | null)[];
  readonly index: RuleIndex;
}

interface Irrealis {
  /** Most words between the word of the unreal and the cue. */
  readonly within: number;
  /** The mode that it makes of this one. */
  readonly becomes: number;
}

/** Slots of a mode's pattern lists. */
const CUE = 0;
const STRONG = 1;
const UNREAL = 2;

/** How many sentences from one of the evidence a strong cue may stand. */
const STRONG_REACH = 2;

/** A mode's first cue in a sentence, strong ones before others, and for how many sentences with a cue that sentence counts. */
interface Found {
  readonly cue: RuleHit;
  readonly sentences: number;
}

export function compileModes(entries: readonly Entry<ModeEntry>[], compiling: Compiling): ModeRules {
  const ids = entries.map(({ value }) => value.id);
  const index = new RuleIndexBuilder();
  const irrealis = entries.map((entry, rule) => {
    const { cues, strong, exclude, irrealis: unreal } = entry.value;
    for (const pattern of registerPatterns(entry, "cues", cues, compiling)) index.add(pattern, rule, CUE);
    for (const pattern of registerPatterns(entry, "strong", strong, compiling)) index.add(pattern, rule, STRONG);
    for (const pattern of registerPatterns(entry, "exclude", exclude, compiling)) index.add(pattern, rule, Slot.EXCLUDE);
    if (!unreal) return null;
    for (const pattern of registerPatterns(entry, "irrealis", unreal.before, compiling)) index.add(pattern, entries.length + rule, UNREAL);
    for (const pattern of registerPatterns(entry, "irrealis", unreal.except, compiling))
      index.add(pattern, entries.length + rule, Slot.EXCLUDE);
    return { within: unreal.within, becomes: resolveId(entry, ["irrealis", "becomes"], unreal.becomes, ids, compiling) };
  });
  return {
    ids,
    sentences: entries.map(({ value }) => value.sentences),
    after: entries.map(({ value }) => value.after),
    title: entries.map(({ value }) => value.title),
    irrealis,
    index: index.build(),
  };
}

/** The cues of one article, asked for by the hits of a theme. */
export interface Modes {
  /** Modes whose cues stand in or near the sentences of the hits of a theme, main or not, each with the cue that weighs most: in title or lead, strong, or often enough in the body. */
  of(hits: readonly RuleHit[], main: boolean): ModeTag[];
}

export function findModes(article: Article, rules: ModeRules): Modes {
  const { sentence } = article.tokens;
  const collected = collectHits(rules.index, article.matches, article.tokens);
  /** Sentence → mode → what stands there. */
  const cues = new Map<number, Map<number, Found>>();
  rules.ids.forEach((_, mode) => {
    const unreal = rules.irrealis[mode];
    const unrealHits = collected.get(rules.ids.length + mode) ?? [];
    for (const cue of collected.get(mode) ?? []) {
      const at = sentence[cue.from];
      const threatened =
        unreal !== null && unrealHits.some((hit) => hit.to <= cue.from && cue.from - hit.to <= unreal.within && sentence[hit.from] === at);
      const meant = threatened ? unreal.becomes : mode;
      const there = cues.get(at) ?? cues.set(at, new Map()).get(at)!;
      const enough = cue.slot === STRONG || isCentral(article.zoneOf(cue.from));
      const before = there.get(meant);
      if (!before || (enough && before.sentences === 1)) there.set(meant, { cue, sentences: enough ? Number.POSITIVE_INFINITY : 1 });
    }
  });
  const inOrder = [...cues].sort(([a], [b]) => a - b);
  return {
    of(hits, main) {
      const own = new Set(hits.map((hit) => sentence[hit.from]));
      const found = new Map<number, Found>();
      for (const [at, there] of inOrder)
        for (const [mode, { cue, sentences }] of there) {
          const reach = cue.slot === STRONG ? STRONG_REACH : 0;
          const titled = main && rules.title[mode] && article.zoneOf(cue.from) === "title";
          if (!titled && !isNear(own, at, reach, rules.after[mode] ? Math.max(reach, 1) : reach)) continue;
          const before = found.get(mode);
          if (!before) found.set(mode, { cue, sentences });
          else found.set(mode, { cue: sentences > before.sentences ? cue : before.cue, sentences: sentences + before.sentences });
        }
      return [...found].flatMap(([mode, { cue, sentences }]) => {
        if (sentences < rules.sentences[mode]) return [];
        const id = rules.ids[mode];
        return [{ id, cue: spanAt(cue, article, `mode:${id}`) }];
      });
    },
  };
}

/** Whether one of `sentences` stands at most `after` sentences before `at` or at most `before` behind it. */
function isNear(sentences: ReadonlySet<number>, at: number, before: number, after: number): boolean {
  for (let one = at - after; one <= at + before; one++) if (sentences.has(one)) return true;
  return false;
}
