/** The other side of `collectHits`: what a rule found and did not keep, and what took it away. For explaining, not for speed. */
import { Gap, type Tokens } from "../types.ts";
import type { Match } from "./matches.ts";
import { collectHits, type RuleHit, type RuleIndex, Slot, usesOf } from "./rule-index.ts";

/** A place that a rule does not hold at, because of another place. */
export interface LostHit extends RuleHit {
  readonly because: "exclude" | "not_after" | "not_before" | "longer";
  readonly by: RuleHit;
}

/** The hits that a rule loses, in reading order. */
export function lostHits(index: RuleIndex, rule: number, matches: readonly Match[], tokens: Tokens): LostHit[] {
  const kept = collectHits(index, matches, tokens).get(rule) ?? [];
  const all = matches.flatMap(({ pattern, from, to }) =>
    usesOf(index, pattern)
      .filter((use) => use.rule === rule)
      .map(({ slot }): RuleHit => ({ pattern, from, to, slot })),
  );
  const isKept = (hit: RuleHit) => kept.some((other) => other.pattern === hit.pattern && other.from === hit.from && other.to === hit.to);
  return all
    .filter((hit) => hit.slot >= 0 && !isKept(hit))
    .flatMap((hit) => {
      const find = (because: LostHit["because"], test: (other: RuleHit) => boolean) => {
        const by = all.find(test);
        return by ? [{ ...hit, because, by }] : [];
      };
      return [
        ...find("exclude", (other) => other.slot === Slot.EXCLUDE && other.from < hit.to && other.to > hit.from),
        ...find("not_after", (other) => other.slot === Slot.NOT_AFTER && other.to === hit.from && tokens.gap[hit.from]! < Gap.SENTENCE),
        ...find("not_before", (other) => other.slot === Slot.NOT_BEFORE && other.from === hit.to && tokens.gap[hit.to]! < Gap.SENTENCE),
        ...find("longer", (other) => other.slot >= 0 && isKept(other) && other.from < hit.to && other.to > hit.from),
      ].slice(0, 1);
    });
}
