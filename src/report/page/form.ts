/** The form of filters, and the address that holds what it says. */
import { countRows } from "../counts.ts";
import { CHOICES, type Choices, readChoices, writeChoices } from "../filter.ts";
import { PROVINCES } from "../provinces.ts";
import type { Label, Labels, Row } from "../row.ts";
import type { Saying } from "../tables.ts";
import { WORDS } from "../words.ts";

const TYPING_PAUSE = 120;

export interface Form {
  choices(): Choices;
  isEmpty(): boolean;
  /** Takes choices ("theme=sara&region=16") on top of those that are made. */
  choose(address: string): void;
  /** Writes the names of what can be chosen in the language. */
  name(saying: Saying): void;
}

/** The page's form; `changed` is called after every choice, also one that the address brings. */
export function createForm(rows: readonly Row[], labels: Labels, changed: () => void): Form {
  const form = document.querySelector<HTMLFormElement>("#filters")!;
  const field = (name: keyof Choices) => form.elements.namedItem(name) as HTMLInputElement | HTMLSelectElement;
  const counts = countRows(rows);
  let choices = readChoices(location.hash.slice(1));

  const show = () => {
    for (const name of CHOICES) field(name).value = choices[name];
  };
  const take = (taken: Choices) => {
    choices = taken;
    const address = writeChoices(choices);
    // No entry in the history for every letter that is typed.
    history.replaceState(null, "", address === "" ? location.pathname + location.search : `#${address}`);
    changed();
  };
  const read = () => take(Object.fromEntries(CHOICES.map((name) => [name, field(name).value])) as Choices);

  let pause: ReturnType<typeof setTimeout> | undefined;
  form.addEventListener("input", ({ target }) => {
    clearTimeout(pause);
    if ((target as HTMLInputElement).type === "search") pause = setTimeout(read, TYPING_PAUSE);
    else read();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  form.addEventListener("reset", (event) => {
    event.preventDefault();
    take(readChoices(""));
    show();
  });
  addEventListener("hashchange", () => {
    // The link that skips to the content chooses nothing.
    if (document.getElementById(location.hash.slice(1))) return;
    choices = readChoices(location.hash.slice(1));
    show();
    changed();
  });

  return {
    choices: () => choices,
    isEmpty: () => writeChoices(choices) === "",
    choose(address) {
      const given = readChoices(address);
      take(Object.fromEntries(CHOICES.map((name) => [name, given[name] || choices[name]])) as Choices);
      show();
    },
    name({ locale }) {
      const any = new Option(WORDS[locale].all, "");
      const offer = (name: "theme" | "actor" | "mode" | "region", options: readonly (readonly [text: string, value: string])[]) => {
        const sorted = options.toSorted(([a], [b]) => a.localeCompare(b, locale));
        (field(name) as HTMLSelectElement).replaceChildren(any.cloneNode(true), ...sorted.map(([text, value]) => new Option(text, value)));
      };
      const used = (all: readonly Label[], tallies: readonly number[]) =>
        all.filter((_, i) => (tallies[i] ?? 0) > 0).map(({ id, label }) => [label[locale], id] as const);
      offer("theme", used(labels.themes, counts.themes));
      offer("actor", used(labels.actors, counts.actors));
      offer("mode", used(labels.modes, counts.modes));
      offer(
        "region",
        PROVINCES.filter(({ code }) => (counts.provinces[code] ?? 0) > 0).map(({ name, code }) => [name, String(code)] as const),
      );
      field("text").setAttribute("placeholder", WORDS[locale].textHint);
      show();
    },
  };
}
