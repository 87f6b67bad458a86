/** Brings the page to life: what is chosen decides what is counted, drawn, listed and exported. */
import { renderCard } from "../cards.ts";
import type { Charts, DrawCharts, Widths } from "../charts-door.ts";
import { countRows, fromPlain } from "../counts.ts";
import { sayNumber } from "../days.ts";
import { searchText, selectRows } from "../filter.ts";
import { type Html, html } from "../html.ts";
import { PAGE, rowsOf } from "../page-data.ts";
import type { Locale, Row } from "../row.ts";
import { renderPairs, renderPeople, renderProvinces, renderThemes, renderTotals, type Saying } from "../tables.ts";
import { WORDS, type Words } from "../words.ts";
import { createDetailReader, readData } from "./blocks.ts";
import { rowsToCsv } from "./csv.ts";
import { createForm } from "./form.ts";

const NO_ROWS_LEFT = { errors: 0, skipped: 0 };

export async function start(drawCharts: DrawCharts): Promise<void> {
  const data = await readData();
  const rows = rowsOf(data);
  const detailOf = createDetailReader(rows);
  const whole = data.whole ? fromPlain(data.whole) : countRows(rows);
  const texts = new Map<Row, string>();
  const textOf = (row: Row) => {
    const text = texts.get(row) ?? searchText(row);
    texts.set(row, text);
    return text;
  };
  const byId = (id: string) => document.getElementById(id)!;
  const fill = (id: string, content: Html) => {
    byId(id).innerHTML = content.markup;
  };

  let locale = document.documentElement.lang as Locale;
  let selected: readonly Row[] = rows;
  let counts = whole;
  let listed = PAGE;
  let listing = 0;
  const saying = (): Saying => ({ locale, labels: data.labels, calendar: data.calendar });

  /** Tables that are folded away are made when they are opened. */
  const folded: Readonly<Record<string, () => Html>> = {
    themes: () => renderThemes(counts, saying()),
    pairs: () => renderPairs(counts, saying()),
  };
  const unfold = (id: string) => byId(id).closest("details")!.open && fill(id, folded[id]!());

  // Asked for only when they change: an answer makes the browser lay out all that was written before.
  const measure = (): Widths => ({
    timeline: Math.max(320, byId("timeline").clientWidth),
    heatmap: Math.max(820, byId("heatmap").clientWidth),
    map: Math.max(600, byId("map").clientWidth),
  });
  let widths = measure();
  const draw = () => {
    const charts = drawCharts(counts, saying(), widths);
    const nothing = `<p class="note">${WORDS[locale].none}</p>`;
    for (const name of Object.keys(charts) as (keyof Charts)[]) byId(name).innerHTML = charts[name] || nothing;
  };

  const list = async () => {
    const turn = ++listing;
    const shown = selected.slice(0, listed);
    const cards = await Promise.all(shown.map(async (row) => renderCard(row, await detailOf(row), saying())));
    if (turn !== listing) return;
    fill("cards", cards.length > 0 ? html`${cards}` : html`<p class="note">${WORDS[locale].nothing}</p>`);
    byId("more").hidden = shown.length === selected.length;
  };

  const show = () => {
    const { articles } = counts;
    byId("shown").textContent =
      `${sayNumber(articles, locale)} ${WORDS[locale].of} ${sayNumber(form.isEmpty() ? articles : rows.length, locale)} ${WORDS[locale].shown}`;
    fill("totals", renderTotals(counts, form.isEmpty() ? data.left : NO_ROWS_LEFT, saying()));
    fill("provinces", renderProvinces(counts, saying()));
    fill("people", renderPeople(counts, saying()));
    for (const id of Object.keys(folded)) unfold(id);
    draw();
    void list();
  };

  const select = () => {
    selected = selectRows(rows, form.choices(), data.labels, textOf);
    counts = form.isEmpty() ? whole : countRows(selected);
    listed = PAGE;
    show();
    document.documentElement.dataset.shown = String(selected.length);
  };

  const translate = () => {
    document.documentElement.lang = locale;
    document.title = WORDS[locale].title;
    for (const element of document.querySelectorAll<HTMLElement>("[data-word]"))
      element.textContent = WORDS[locale][element.dataset.word as keyof Words];
    for (const button of document.querySelectorAll<HTMLElement>("[data-locale]"))
      button.setAttribute("aria-pressed", String(button.dataset.locale === locale));
    form.name(saying());
  };

  const form = createForm(rows, data.labels, select);
  for (const button of document.querySelectorAll<HTMLElement>("[data-locale]"))
    button.addEventListener("click", () => {
      locale = button.dataset.locale as Locale;
      translate();
      show();
    });
  for (const id of Object.keys(folded))
    byId(id)
      .closest("details")!
      .addEventListener("toggle", () => unfold(id));
  byId("more").addEventListener("click", () => {
    listed += PAGE;
    void list();
  });
  byId("export").addEventListener("click", () => download(rowsToCsv(selected, data.labels)));
  byId("main").addEventListener("click", ({ target }) => {
    const filter = (target as Element).closest("[data-filter]")?.getAttribute("data-filter");
    if (filter) form.choose(filter);
  });
  let width = innerWidth;
  addEventListener("resize", () => {
    if (width === innerWidth) return;
    width = innerWidth;
    widths = measure();
    draw();
  });

  translate();
  select();
  for (const element of document.querySelectorAll<HTMLElement>("#filters, .languages")) element.hidden = false;
  document.documentElement.dataset.ready = "yes";
  // Ahead of the first search, once the page stands.
  setTimeout(() => rows.forEach(textOf), 500);
}

function download(csv: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([csv], { type: "text/csv" }));
  link.download = "netral.csv";
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10_000);
}
