/** Whom a title or a lead's beginning names without the post: `Arya Minta Warga Tenang`, where the text tells that Arya is the mayor. */
import { fold } from "./compare-names.ts";
import type { FoundPeople } from "./find-people.ts";
import type { Holder } from "./mention.ts";
import { namesAnother } from "./merge.ts";
import { isCapital } from "./sheet.ts";
import { Word } from "./word-classes.ts";

/** Words of the lead and capital words in all that are looked at, since a page's title may be long, and the shortest word that tells a person. */
const LEAD_WORDS = 25;
const MOST_CAPITALS = 60;
const LEAST_LETTERS = 4;

/** The roles of each of them, as places of the actors' rules, the first named first. */
export function rolesNamedEarly({ holders, sheet }: FoundPeople): number[][] {
  if (holders.length === 0) return [];
  const { tokens, article, rules, inActor, inPlace, bits } = sheet;
  const { leadFrom, zoneOf } = article;
  const found = new Set<Holder>();
  const end = Math.min(tokens.count, leadFrom + LEAD_WORDS);
  for (let at = 0, looked = 0; at < end && looked < MOST_CAPITALS; at++) {
    if (!isCapital(sheet, at) || inActor[at] !== 0 || inPlace[at] !== 0 || tokens.end[at] - tokens.start[at] < LEAST_LETTERS) continue;
    const zone = zoneOf(at);
    if (zone !== "title" && (zone !== "lead" || at < leadFrom)) continue;
    looked++;
    const word = fold(tokens.text.slice(tokens.start[at], tokens.end[at]));
    const full = (bits[at] & Word.NICKNAME) === 0 ? undefined : rules.nicknames.get(word);
    for (const holder of holders) {
      const named = holder.words.includes(word) || holder.aliases.has(word);
      if (named ? !namesAnother(sheet, at, holder) : full !== undefined && holder.words.join(" ") === full) found.add(holder);
    }
  }
  return [...found].map(rolesOf);
}

/** What the text says that a person is; what only a rank or a title of religion tells counts where nothing else does. */
function rolesOf({ mentions }: Holder): number[] {
  const strong = mentions.filter(({ weak }) => !weak);
  const told = (strong.length > 0 ? strong : [...mentions]).sort((a, b) => a.person.from - b.person.from);
  return [...new Set(told.map(({ actor }) => actor))];
}
