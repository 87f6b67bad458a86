/** Words and roles as rules write them → tables by word number and by actor. */
import type { Entry } from "../../rules/read.ts";
import { type Compiling, resolveId } from "../../rules/register.ts";
import type { ActorRules } from "../actors.ts";
import { Cue } from "../speech/entry.ts";
import type { SpeechRules } from "../speech/speech-rules.ts";
import type { PeopleWordsEntry, RoleEntry } from "./entry.ts";
import { Rank, WORD_CLASSES, Word } from "./word-classes.ts";

/** How the holders of an actor's role are written down. */
interface RoleStyle {
  readonly unit: RoleEntry["unit"];
  readonly local: boolean;
  readonly weak: boolean;
  readonly staff: boolean;
}

export interface PeopleRules {
  /** Kind of each word by its number, 0 for words that say nothing; words behind the end say nothing. Bytes, since every word of a text is looked up. */
  readonly kinds: Uint8Array;
  /** Bits of `Word` by kind. */
  readonly bitsOf: Int32Array;
  /** `Rank` by word number: what begins or carries a rank … */
  readonly rankStarts: Uint8Array;
  /** … and what goes on with one. */
  readonly rankParts: Uint8Array;
  /** Degrees in small letters without stops: "sh", "msi". */
  readonly degrees: ReadonlySet<string>;
  /** Short name → full name, both in small letters. */
  readonly nicknames: ReadonlyMap<string, string>;
  /** Numbers of words for relatives. */
  readonly families: ReadonlySet<number>;
  /** Number of a well-known person's word → the person. */
  readonly figureOf: ReadonlyMap<number, number>;
  /** Words known of each of them. */
  readonly figureSizes: readonly number[];
  /** Numbers of the words with which well-known persons' names begin. */
  readonly figureFirsts: ReadonlySet<number>;
  /** Names of well-known persons as written, of three letters and more, by the code of their first letter. */
  readonly figures: ReadonlyMap<number, readonly string[]>;
  /** Numbers of words that tell of several holders: para, ketiga. */
  readonly plurals: ReadonlySet<number>;
  /** Words that a page glues to the name before them, folded. */
  readonly glue: ReadonlySet<string>;
  /** Word number → the armed service that it tells. */
  readonly branches: ReadonlyMap<number, string>;
  /** By actor's number. */
  readonly styles: readonly RoleStyle[];
  /** The body behind each actor, -1 where it is one itself. */
  readonly bodyOf: readonly number[];
  /** Numbers of single actors that ranks and titles of religion tell, -1 where no rule has them. */
  readonly actor: Readonly<
    Record<"polri" | "tni" | "tokoh-agama" | "dprd" | "dpr" | "parpol" | "presiden" | "paslon" | "timses" | "kpu" | "bawaslu", number>
  >;
  readonly ids: readonly string[];
}

/** Words that stand beside a speaker's name. */
const SPEAKS = Cue.SAID | Cue.SAID_BEHIND | Cue.SAYS | Cue.APPEALS | Cue.ACCORDING;
const UNLESS_TOLD: RoleStyle = { unit: "body", local: false, weak: false, staff: true };

export function compilePeople(
  wordEntries: readonly Entry<PeopleWordsEntry>[],
  roleEntries: readonly Entry<RoleEntry>[],
  actors: ActorRules,
  speech: SpeechRules,
  compiling: Compiling,
): PeopleRules {
  const { lexicon } = compiling.builder;
  const bits: number[] = [];
  const rankStarts: number[] = [];
  const rankParts: number[] = [];
  const degrees = new Set<string>();
  const nicknames = new Map<string, string>();
  const figures = new Map<number, string[]>();
  const families = new Set<number>();
  const figureOf = new Map<number, number>();
  const figureFirsts = new Set<number>();
  const figureSizes: number[] = [];
  const plurals = new Set<number>();
  const glue = new Set<string>();
  const branches = new Map<number, string>();
  for (const { value } of wordEntries) {
    const [bit, rank] = WORD_CLASSES[value.id];
    const isFigure = value.id === "figure";
    if (isFigure)
      for (const [i, person] of value.any.entries()) {
        const names = person.split(" ").map((word) => lexicon.word(word));
        for (const word of names) figureOf.set(word, i);
        figureFirsts.add(names[0]);
        figureSizes[i] = names.length;
      }
    const phrases = isFigure ? value.any.flatMap((person) => person.split(" ")) : value.any;
    for (const written of [...value.words.split(/\s+/).filter((word) => word !== ""), ...phrases]) {
      const [word, meaning] = written.split(/: */);
      const number = lexicon.word(word);
      bits[number] = (bits[number] ?? 0) | bit;
      if (rank > 0) (rank <= Rank.LONG ? rankStarts : rankParts)[number] = rank;
      if (isFigure && word.length > 2) figures.set(word.charCodeAt(0), [...(figures.get(word.charCodeAt(0)) ?? []), word]);
      if (value.id === "family") families.add(number);
      if (value.id === "plural") plurals.add(number);
      if (value.id === "glue") glue.add(word);
      if (value.id === "degree") degrees.add(word.toLowerCase());
      if (meaning && value.id === "branch") branches.set(number, meaning);
      else if (meaning) nicknames.set(word.toLowerCase(), meaning.toLowerCase());
    }
  }
  speech.cues.forEach((cues, word) => {
    if ((cues & SPEAKS) !== 0) bits[word] = (bits[word] ?? 0) | Word.REPORT;
  });
  const styles: RoleStyle[] = actors.ids.map(() => UNLESS_TOLD);
  for (const entry of roleEntries) {
    const actor = resolveId(entry, ["id"], entry.value.id, actors.ids, compiling);
    if (actor >= 0) styles[actor] = entry.value;
  }
  const actor = (id: string) => actors.ids.indexOf(id);
  return {
    ...kindsOf(bits),
    rankStarts: Uint8Array.from(rankStarts, (value) => value ?? 0),
    rankParts: Uint8Array.from(rankParts, (value) => value ?? 0),
    degrees,
    nicknames,
    figures,
    figureOf,
    figureFirsts,
    figureSizes,
    families,
    plurals,
    glue,
    branches,
    styles,
    bodyOf: actors.implies.map((bodies) => bodies[0] ?? -1),
    actor: {
      polri: actor("polri"),
      tni: actor("tni"),
      "tokoh-agama": actor("tokoh-agama"),
      dprd: actor("dprd"),
      dpr: actor("dpr"),
      parpol: actor("parpol"),
      presiden: actor("presiden"),
      paslon: actor("paslon"),
      timses: actor("timses"),
      kpu: actor("kpu"),
      bawaslu: actor("bawaslu"),
    },
    ids: actors.ids,
  };
}

/** Words with the same bits are of one kind: there are few. */
function kindsOf(bits: readonly (number | undefined)[]): Pick<PeopleRules, "kinds" | "bitsOf"> {
  const different = [0];
  const kinds = Uint8Array.from(bits, (value = 0) => {
    const known = different.indexOf(value);
    return known >= 0 ? known : different.push(value) - 1;
  });
  if (different.length > 256) throw new Error("more than 256 kinds of words around names");
  return { kinds, bitsOf: Int32Array.from(different) };
}
