/** What is selected, as the address holds it and as rows are held against it. */
import { dayOf } from "./days.ts";
import { type Labels, MODES, type Row } from "./row.ts";

/** The choices of the form; "" is any. Dates are ISO days; a region is a Kemendagri code. */
export const CHOICES = ["theme", "actor", "mode", "region", "from", "to", "text"] as const;
export type Choices = { readonly [Name in (typeof CHOICES)[number]]: string };

/** The choices in "theme=sara&region=16"; what is no choice is left out. */
export function readChoices(address: string): Choices {
  const given = new URLSearchParams(address);
  return Object.fromEntries(CHOICES.map((name) => [name, given.get(name) ?? ""])) as Choices;
}

/** The choices as the address holds them. */
export function writeChoices(choices: Choices): string {
  return `${new URLSearchParams(CHOICES.flatMap((name) => (choices[name] === "" ? [] : [[name, choices[name]] as [string, string]])))}`;
}

/** The rows that fit all choices; a choice that nothing has leaves none. */
export function selectRows(rows: readonly Row[], choices: Choices, labels: Labels, textOf: (row: Row) => string): readonly Row[] {
  const tests = testsOf(choices, labels, textOf);
  return tests.length === 0 ? rows : rows.filter((row) => tests.every((test) => test(row)));
}

function testsOf({ theme, actor, mode, region, from, to, text }: Choices, labels: Labels, textOf: (row: Row) => string) {
  const tests: ((row: Row) => boolean)[] = [];
  const numberOf = (kind: keyof Labels, id: string) => labels[kind].findIndex((label) => label.id === id);
  const wanted = numberOf("themes", theme);
  if (theme !== "") tests.push(({ themes }) => themes.some((tag) => tag >> 1 === wanted));
  if (actor !== "") {
    const number = numberOf("actors", actor);
    tests.push(({ actors }) => actors.some((tag) => tag >> 1 === number));
  }
  if (mode !== "") {
    const number = numberOf("modes", mode);
    // With a theme: how that one is treated.
    tests.push(({ modes }) => modes.some((pair) => pair % MODES === number && (theme === "" || Math.floor(pair / MODES) === wanted)));
  }
  if (region !== "") {
    const code = Number(region);
    tests.push(({ provinces }) => provinces.includes(code));
  }
  const first = from === "" ? null : dayOf(from);
  const last = to === "" ? null : dayOf(to);
  if (first !== null) tests.push(({ day }) => day !== null && day >= first);
  if (last !== null) tests.push(({ day }) => day !== null && day <= last);
  const words = foldText(text).split(/\s+/).filter(Boolean);
  if (words.length > 0)
    tests.push((row) => {
      const written = textOf(row);
      return words.every((word) => written.includes(word));
    });
  return tests;
}

/** Without case and marks. */
export function foldText(text: string): string {
  // Most text has none, and asking is cheaper.
  const bare = /[^\x20-\x7e]/.test(text) ? text.normalize("NFKD").replace(/\p{M}/gu, "") : text;
  return bare.toLowerCase();
}

/** What the text filter looks at. */
export function searchText({ title, people, source, publisher, place }: Row): string {
  return foldText(`${title}\n${people.map(({ name }) => name).join("\n")}\n${source}\n${publisher ?? ""}\n${place ?? ""}`);
}
