/** Articles with their evidence, as markup. */
import { sayDay, sayNumber } from "./days.ts";
import { type Html, html, linkOf } from "./html.ts";
import { type Detail, MODES, type Passage, type Row } from "./row.ts";
import type { Saying } from "./tables.ts";
import { WORDS } from "./words.ts";

/** An article: what it is tagged with, the words that prove it, what was stripped. */
export function renderCard(row: Row, { passages, stripped }: Detail, saying: Saying): Html {
  const { locale } = saying;
  const words = WORDS[locale];
  const title = row.title === "" ? words.noTitle : row.title;
  const link = linkOf(row.url);
  const facts = [row.day === null ? words.noDate : sayDay(row.day, locale), row.publisher, row.place, row.source].filter(
    (fact): fact is string => fact !== null && fact !== "",
  );
  return html`<article>
<h3>${link === null ? html`<bdi>${title}</bdi>` : html`<a href="${link}" rel="noopener noreferrer" target="_blank"><bdi>${title}</bdi></a>`}</h3>
<p class="facts">${facts.map((fact) => html`<bdi>${fact}</bdi>`)}</p>
<p class="tags">${renderTags(row, saying)}</p>
${passages.length === 0 ? null : html`<ul class="passages">${passages.map((passage) => renderPassage(passage, saying))}</ul>`}
${stripped.length === 0 ? null : renderStripped(row, stripped, saying)}
</article>`;
}

function renderTags(row: Row, { locale, labels }: Saying): Html[] {
  const modes = (theme: number) => {
    const names = row.modes.filter((mode) => Math.floor(mode / MODES) === theme).map((mode) => labels.modes[mode % MODES]!.label[locale]);
    return names.length === 0 ? null : html` <small>${names.join(", ")}</small>`;
  };
  const ordered = (tags: readonly number[]) => [...tags.filter((tag) => tag & 1), ...tags.filter((tag) => !(tag & 1))];
  const span = (facet: string, tag: number, content: Html) => html`<span class="tag ${facet}${tag & 1 ? " main" : ""}">${content}</span> `;
  return [
    ...ordered(row.themes).map((tag) => span("theme", tag, html`${labels.themes[tag >> 1]!.label[locale]}${modes(tag >> 1)}`)),
    ...ordered(row.actors).map((tag) => span("actor", tag, html`${labels.actors[tag >> 1]!.label[locale]}`)),
  ];
}

function renderPassage({ line, pieces }: Passage, { locale, labels }: Saying): Html {
  const labelOf = (facet: "theme" | "actor", tag: number) => labels[`${facet}s`][tag]!.label[locale];
  const proved = [...new Set(pieces.flatMap((piece) => (typeof piece === "string" ? [] : [labelOf(piece[1], piece[2])])))];
  const written = pieces.map((piece) =>
    typeof piece === "string" ? html`${piece}` : html`<mark class="${piece[1]}" title="${labelOf(piece[1], piece[2])}">${piece[0]}</mark>`,
  );
  return html`<li><span class="line">${WORDS[locale].line} ${line}</span> <bdi>${written}</bdi> <span class="proved">${proved.join(" · ")}</span></li>`;
}

function renderStripped({ stripped: all }: Row, lines: Detail["stripped"], { locale }: Saying): Html {
  const words = WORDS[locale];
  const rest = all - lines.length;
  return html`<details><summary>${sayNumber(all, locale)} ${words.strippedLines}</summary><ul class="stripped">${lines.map(
    ([line, text, rule]) => html`<li><span class="line">${words.line} ${line}</span> <bdi>${text}</bdi> <code>${rule}</code></li>`,
  )}${rest > 0 ? html`<li>… ${sayNumber(rest, locale)} ${words.moreLines}</li>` : null}</ul></details>`;
}
