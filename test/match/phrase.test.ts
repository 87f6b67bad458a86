import { expect, it } from "vitest";
import { LexiconBuilder } from "../../src/match/lexicon.ts";
import { expandPhrase, PhraseError } from "../../src/match/phrase.ts";

const LISTS: Record<string, string[]> = {
  warna: ["merah", "biru muda"],
  semua: ["@warna", "hijau"],
  diri: ["@diri"],
  putar: ["@balik"],
  balik: ["@putar"],
};
const foldWords = (text: string) =>
  text
    .split(/[-']/)
    .filter(Boolean)
    .map((word) => ({ folded: word.toLowerCase(), upper: word.length > 1 && word === word.toUpperCase() }));
const listOf = (name: string) => {
  if (!LISTS[name]) throw new PhraseError(`no list @${name}`);
  return LISTS[name];
};
const expand = (phrase: string) =>
  expandPhrase(phrase, foldWords, listOf).map((words) =>
    words
      .map(
        ({ kind, folded, upper, strict }) =>
          `${kind === "word" ? "" : `${kind}:`}${upper ? folded.toUpperCase() : folded}${strict ? "=" : ""}`,
      )
      .join(" "),
  );

it.each([
  ["kuda putih", ["kuda putih"]],
  ["  kuda\tputih ", ["kuda putih"]],
  ["KUDA putih", ["KUDA putih"]],
  ["kuda-putih", ["kuda putih"]],
  ["kuda=", ["kuda="]],
  ["~tulis surat", ["root:tulis surat"]],
  ["tuli*", ["glob:tuli*"]],
  ["kuda [putih]", ["kuda putih", "kuda"]],
  ["[kuda|domba] putih", ["kuda putih", "domba putih", "putih"]],
  ["(kuda|domba) (putih|hitam)", ["kuda putih", "domba putih", "kuda hitam", "domba hitam"]],
  ["(kuda (putih|hitam)|domba)", ["kuda putih", "kuda hitam", "domba"]],
  ["(kuda)(putih)", ["kuda putih"]],
  ["kuda@warna", ["kuda merah", "kuda biru muda"]],
  ["@semua", ["merah", "biru muda", "hijau"]],
  ["(@warna|@warna) kuda", ["merah kuda", "biru muda kuda", "merah kuda", "biru muda kuda"]],
  ["(|kuda) putih", ["putih", "kuda putih"]],
])("%s stands for %j", (phrase, sequences) => {
  expect(expand(phrase)).toEqual(sequences);
});

it.each([
  ["kuda)", '"kuda)": ")" closes nothing'],
  ["kuda|domba", '"kuda|domba": "|" closes nothing'],
  ["[kuda", '"[kuda": "]" is missing'],
  ["(kuda]", '"(kuda]": ")" is missing'],
  ["~adu", '"~adu": a root is one word of at least 4 letters'],
  ["~tulis-surat", '"~tulis-surat": a root is one word of at least 4 letters'],
  ["tul*", '"tul*": at least 4 letters before "*"'],
  ["tulis-sura*", '"tulis-sura*": at least 4 letters before "*"'],
  ["@kosong", "no list @kosong"],
  ["@diri", "list @diri contains itself"],
  ["@putar", "list @putar contains itself"],
  [`${"(".repeat(41)}kuda${")".repeat(41)}`, "has more than 40 brackets inside each other"],
  ["(a|b)".repeat(15), "stands for more than 20000 word sequences"],
])("%s: %s", (phrase, message) => {
  expect(() => expand(phrase)).toThrow(new PhraseError(message));
});

it("takes as many brackets and sequences as there may be", () => {
  expect(expand(`${"(".repeat(40)}kuda${")".repeat(40)}`)).toEqual(["kuda"]);
  expect(expand("(kuda)".repeat(41))).toHaveLength(1);
  expect(expand("(a|b)".repeat(14))).toHaveLength(2 ** 14);
});

it("says when its sequences are too long for memory, and takes those that are not", () => {
  const many = `${"(a|b)".repeat(14)} `;
  expect(expand(many + "kuda ".repeat(25))).toHaveLength(2 ** 14);
  expect(() => expand(many + "kuda ".repeat(40))).toThrow("stands for sequences of more than 500000 words");
});

it("numbers the same wordings the same, and forgets nothing between phrases", () => {
  const lexicon = new LexiconBuilder(() => []);
  const horse = lexicon.phrase("kuda putih");
  expect(lexicon.phrase("kuda (putih|hitam)")).toEqual([horse[0], horse[0]! + 1]);
  expect(lexicon.phrase("(kuda|kuda) putih")).toEqual(horse);
  expect(lexicon.phrase("kuda putih=")).not.toEqual(horse);
  expect(lexicon.phrase("KUDA putih")).not.toEqual(horse);
  expect(lexicon.phrase("kuda PUTIH")).not.toEqual(lexicon.phrase("KUDA putih"));
  expect(lexicon.wordings).toBe(5);
});

it.each([
  ["Kuda", "kuda"],
  ["KUDA", "kuda"],
  ["Jum'at", "jumat"],
  ["Jum’at", "Jum'at"],
  ["K-U-D-A", "k"],
])("%s and %s are one word", (one, other) => {
  const lexicon = new LexiconBuilder(() => []);
  expect(lexicon.word(one)).toBe(lexicon.word(other));
});

it("tells words apart", () => {
  const lexicon = new LexiconBuilder(() => []);
  expect(new Set(["kuda", "kudaku", "domba", "!!", "??"].map((word) => lexicon.word(word))).size).toBe(5);
});
