/** Numbers as markup: what is read where no chart is. */
import { type Counts, ranked } from "./counts.ts";
import { sayDay, sayNumber } from "./days.ts";
import { type Html, html } from "./html.ts";
import type { LeftOut } from "./page-data.ts";
import { provinceName } from "./provinces.ts";
import type { Locale, Lore } from "./row.ts";
import { WORDS, type Words } from "./words.ts";

/** What every piece of the page is written with. */
export interface Saying extends Lore {
  readonly locale: Locale;
}

const MOST_PEOPLE = 40;
const MOST_MODES = 3;

/** The figures at the top. */
export function renderTotals(counts: Counts, left: LeftOut, { locale }: Saying): Html {
  const words = WORDS[locale];
  const days = [...counts.days.keys()];
  const dated = [...counts.days.values()].reduce((sum, tallies) => sum + tallies[0]!, 0);
  const first = days.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const last = days.reduce((a, b) => Math.max(a, b), Number.NEGATIVE_INFINITY);
  const say = (number: number) => sayNumber(number, locale);
  const share = counts.articles === 0 ? "" : ` (${Math.round((100 * counts.relevant) / counts.articles)} %)`;
  const figures: readonly (readonly [keyof Words, string])[] = [
    ["articles", say(counts.articles)],
    ["relevant", `${say(counts.relevant)}${share}`],
    ["themes", say(ranked(counts.themes).length)],
    ["actors", say(ranked(counts.actors).length)],
    ["people", `${counts.names > counts.people.size ? "≥ " : ""}${say(counts.names)}`],
    ["span", dated === 0 ? words.none : `${sayDay(first, locale)} – ${sayDay(last, locale)}`],
    ["undated", say(counts.articles - dated)],
    ["stripped", say(counts.stripped)],
    ...(left.errors > 0 ? ([["errors", say(left.errors)]] as const) : []),
    ...(left.skipped > 0 ? ([["skipped", say(left.skipped)]] as const) : []),
  ];
  return html`${figures.map(([name, figure]) => html`<div><dt>${words[name]}</dt><dd>${figure}</dd></div>`)}`;
}

/** Every theme with its articles and modes. */
export function renderThemes(counts: Counts, { locale, labels }: Saying): Html {
  const words = WORDS[locale];
  const themes = ranked(counts.themes);
  const most = counts.themes[themes[0] ?? 0] ?? 0;
  const modes = (theme: number) =>
    ranked(counts.themeModes[theme] ?? [])
      .slice(0, MOST_MODES)
      .map((mode) => `${labels.modes[mode]!.label[locale]} ${sayNumber(counts.themeModes[theme]![mode]!, locale)}`)
      .join(", ");
  return table(
    [words.theme, words.articles, words.mainOnly, words.modes],
    themes.map((theme) => [
      labels.themes[theme]!.label[locale],
      barred(counts.themes[theme]!, most, locale),
      sayNumber(counts.mainThemes[theme] ?? 0, locale),
      modes(theme),
    ]),
  );
}

/** Every actor with its articles and those of each theme. */
export function renderPairs(counts: Counts, { locale, labels }: Saying): Html {
  const words = WORDS[locale];
  const themes = ranked(counts.themes);
  return table(
    [words.actor, words.articles, ...themes.map((theme) => labels.themes[theme]!.label[locale])],
    ranked(counts.actors).map((actor) => [
      labels.actors[actor]!.label[locale],
      sayNumber(counts.actors[actor]!, locale),
      ...themes.map((theme) => sayNumber(counts.pairs[actor]![theme] ?? 0, locale)),
    ]),
  );
}

/** Provinces, the most named first. */
export function renderProvinces(counts: Counts, { locale }: Saying): Html {
  const words = WORDS[locale];
  const codes = ranked(counts.provinces);
  const most = counts.provinces[codes[0] ?? 0] ?? 0;
  return table(
    [words.region, words.articles],
    codes.map((code) => [provinceName(code), barred(counts.provinces[code]!, most, locale)]),
  );
}

/** The people who are in most articles. */
export function renderPeople(counts: Counts, { locale, labels }: Saying): Html {
  const words = WORDS[locale];
  const people = [...counts.people].sort(([a, n], [b, m]) => m - n || (a.name < b.name ? -1 : 1)).slice(0, MOST_PEOPLE);
  const most = people[0]?.[1] ?? 0;
  return table(
    [words.name, words.role, words.unit, words.articles],
    people.map(([{ name, role, unit }, count]) => [
      name,
      labels.actors[role]?.label[locale] ?? words.none,
      unit ?? words.none,
      barred(count, most, locale),
    ]),
  );
}

function table(heads: readonly string[], rows: readonly (readonly (string | Html)[])[]): Html {
  if (rows.length === 0) return html`<p class="note">–</p>`;
  const cells = ([head, ...rest]: readonly (string | Html)[]) =>
    html`<tr><th scope="row">${head!}</th>${rest.map((cell) => html`<td>${cell}</td>`)}</tr>`;
  return html`<table><thead><tr>${heads.map((head) => html`<th scope="col">${head}</th>`)}</tr></thead><tbody>${rows.map(cells)}</tbody></table>`;
}

function barred(count: number, most: number, locale: Locale): Html {
  const width = most === 0 ? 0 : Math.round((1000 * count) / most) / 10;
  return html`<span class="barred"><span>${sayNumber(count, locale)}</span><svg class="bar" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true"><rect width="${width}" height="8"/></svg></span>`;
}
