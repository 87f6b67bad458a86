/** The page around its data: what is read before any script runs, and a policy that lets nothing in. */
import { createHash } from "node:crypto";
import { gzipSync } from "node:zlib";
import { renderCard } from "./cards.ts";
import type { DrawCharts, Widths } from "./charts-door.ts";
import type { Collected } from "./collect.ts";
import { sayNumber } from "./days.ts";
import { type Html, html, trusted } from "./html.ts";
import { PAGE } from "./page-data.ts";
import type { Detail, Locale, Row } from "./row.ts";
import { renderPairs, renderPeople, renderProvinces, renderThemes, renderTotals, type Saying } from "./tables.ts";
import { WORDS, type Words } from "./words.ts";

/** The page's own parts, as the build made them. */
export interface Assets {
  readonly script: string;
  readonly style: string;
  readonly drawCharts: DrawCharts;
}

export interface PageFacts {
  readonly locale: Locale;
  /** Version of the program and hash of the rules. */
  readonly netral: string;
  readonly rules: string;
}

/** What fits the page as it is laid out on a desktop. */
const WIDTHS: Widths = { timeline: 1100, heatmap: 1100, map: 650 };

/** The page in pieces, in order. */
export function* writePage(collected: Collected, assets: Assets, facts: PageFacts): Generator<string> {
  const { data, blocks } = collected;
  const { script, style } = assets;
  const policy = `default-src 'none'; script-src ${hashOf(script)}; style-src ${hashOf(style)}; base-uri 'none'; form-action 'none'`;
  yield `<!doctype html>
<html lang="${facts.locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="generator" content="netral">
<title>${WORDS[facts.locale].title}</title>
<style>${style}</style>
</head>
`;
  yield bodyOf(collected, assets.drawCharts, facts).markup;
  yield `<script type="text/plain" id="data">${gzipSync(JSON.stringify(data)).toString("base64")}</script>\n`;
  for (const [i, block] of blocks.entries()) yield `<script type="text/plain" id="block-${i}">${block.toString("base64")}</script>\n`;
  yield `<script type="module">${script}</script>\n</body>\n</html>\n`;
}

function hashOf(text: string): string {
  return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

function bodyOf({ data, counts, rows, first }: Collected, drawCharts: DrawCharts, { locale, netral, rules }: PageFacts): Html {
  const saying: Saying = { ...data, locale };
  const charts = drawCharts(counts, saying, WIDTHS);
  const say = (word: keyof Words) => html`<span data-word="${word}">${WORDS[locale][word]}</span>`;
  const heading = (word: keyof Words) => html`<h2 data-word="${word}" id="h-${word}">${WORDS[locale][word]}</h2>`;
  const figure = (name: keyof typeof charts, word: keyof Words) =>
    html`<div class="scroll" id="${name}" tabindex="0" role="group" aria-labelledby="h-${word}">${trusted(charts[name])}</div>`;
  const table = (name: string, word: keyof Words, rendered: Html) =>
    html`<details><summary>${say("table")}</summary><div class="scroll tall" id="${name}" tabindex="0" role="group" aria-labelledby="h-${word}">${rendered}</div></details>`;
  return html`<body>
<a class="skip" href="#main" data-word="skip">${WORDS[locale].skip}</a>
<header>
<div><h1 data-word="title">${WORDS[locale].title}</h1><p class="note" data-word="subtitle">${WORDS[locale].subtitle}</p></div>
<div class="languages" role="group" aria-label="Bahasa / Language" hidden><button type="button" data-locale="id" lang="id">Indonesia</button> <button type="button" data-locale="en" lang="en">English</button></div>
</header>
<main id="main">
${renderForm(say)}
<noscript><p class="note">${WORDS[locale].noScript}</p></noscript>
${data.whole === null ? null : html`<p class="note" id="part">${say("partOne")} ${sayNumber(rows.length, locale)} ${say("partTwo")}</p>`}
<section aria-labelledby="h-totals">${heading("totals")}<dl id="totals">${renderTotals(counts, data.left, saying)}</dl></section>
<section aria-labelledby="h-timeline">${heading("timeline")}
<p class="note" data-word="timelineNote">${WORDS[locale].timelineNote}</p>
<ul class="legend"><li>${say("campaign")}</li><li>${say("quiet")}</li><li>${say("polling")}</li></ul>
${figure("timeline", "timeline")}${table("themes", "timeline", renderThemes(counts, saying))}</section>
<section aria-labelledby="h-heatmap">${heading("heatmap")}<p class="note" data-word="heatmapNote">${WORDS[locale].heatmapNote}</p>
${figure("heatmap", "heatmap")}${table("pairs", "heatmap", renderPairs(counts, saying))}</section>
<section aria-labelledby="h-map">${heading("map")}<p class="note" data-word="mapNote">${WORDS[locale].mapNote}</p>
<div class="two">${figure("map", "map")}<div class="scroll tall" id="provinces" tabindex="0" role="group" aria-labelledby="h-map">${renderProvinces(counts, saying)}</div></div></section>
<section aria-labelledby="h-people">${heading("people")}<div class="scroll tall" id="people" tabindex="0" role="group" aria-labelledby="h-people">${renderPeople(counts, saying)}</div></section>
<section aria-labelledby="h-list">${heading("list")}<div id="cards">${renderCards(rows, first, saying)}</div>
<p><button type="button" id="more" hidden data-word="more">${WORDS[locale].more}</button></p></section>
</main>
<footer>${say("made")} ${netral} · ${say("rules")} <code>${rules}</code></footer>
`;
}

/** The first articles. */
function renderCards(rows: readonly Row[], details: readonly Detail[], saying: Saying): Html {
  return html`${rows.slice(0, PAGE).map((row, i) => renderCard(row, details[i]!, saying))}`;
}

function renderForm(say: (word: keyof Words) => Html): Html {
  const choice = (name: string) => html`<label>${say(name as keyof Words)}<select name="${name}"></select></label>`;
  return html`<form id="filters" aria-label="Saringan / Filters" hidden>
${["theme", "actor", "mode", "region"].map(choice)}
<label>${say("from")}<input type="date" name="from"></label>
<label>${say("to")}<input type="date" name="to"></label>
<label>${say("text")}<input type="search" name="text"></label>
<div class="after"><output id="shown"></output><button type="reset">${say("clear")}</button><button type="button" id="export">${say("export")}</button></div>
</form>`;
}
