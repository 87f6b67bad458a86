/** Who says what: direct speech with the person who says it. */
import type { Quote } from "../../types.ts";
import type { Article } from "../article.ts";
import type { FoundPeople } from "../people/find-people.ts";
import { SpeakerFinder } from "./find-speaker.ts";
import type { Speech } from "./find-speech.ts";
import { cueAt, cueName, type SpeechRules } from "./speech-rules.ts";

/** The direct speech of an article, each with its speaker. */
export function tagQuotes(article: Article, speeches: readonly Speech[], found: FoundPeople, rules: SpeechRules): Quote[] {
  if (speeches.length === 0) return [];
  const { tokens } = article;
  const finder = new SpeakerFinder(found, speeches, rules);
  return speeches.map((speech, i) => {
    const { holder, actor } = finder.find(i);
    const rule = speech.verb < 0 ? "speech" : `speech:${cueName(cueAt(tokens, rules, speech.verb))}`;
    return {
      speaker: holder?.name ?? null,
      role: actor < 0 ? null : found.sheet.rules.ids[actor],
      span: article.spanOf(tokens.start[speech.from], endOf(article, speech), rule),
    };
  });
}

/** The end of speech, with the stop or comma that belongs to it. */
function endOf({ tokens: { text, end } }: Article, { to }: Speech): number {
  let at = end[to - 1];
  while (at < text.length && ".,!?…)".includes(text[at])) at++;
  return at;
}
