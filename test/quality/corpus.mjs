// Checks on the unlabelled corpus: nothing from links to other articles, nothing about elections in background articles.
import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { createClassifier, loadRules } from "../../dist/index.js";

// Independent of the product on purpose: a plain expression for what any reader takes for a link.
const LINK = /\b(baca|lihat|simak|tonton|cek) (juga|lagi|selengkapnya)\b.*$/gim;
const ANYWHERE = new Set(["hoaks", "sara", "ujaran-kebencian", "intoleransi"]);

const readCorpus = (file) =>
  gunzipSync(readFileSync(file))
    .toString("utf8")
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));

const toDocument = ({ title, text, url, date }, body = text) => ({
  source: { path: "corpus", format: "jsonl", encoding: "utf-8" },
  title: title ?? null,
  text: body,
  url: url ?? null,
  publisher: null,
  author: null,
  date: date ?? null,
  warnings: [],
});

const tagsOf = (record) => [...record.actors.map((tag) => `actor:${tag.id}`), ...record.themes.map((tag) => `theme:${tag.id}`)];

/** For each id: in how many articles its phrases stand only in links, and the articles that got the tag all the same. */
export async function relatedOnly(file) {
  const ruleset = await loadRules();
  const classify = createClassifier(ruleset);
  const anySetting = createClassifier(ruleset, { setting: true });
  const rows = new Map();
  for (const article of readCorpus(file)) {
    const links = article.text.match(LINK);
    if (!links) continue;
    const inLinks = new Set(
      tagsOf(
        anySetting({ ...toDocument(article, `Judul\n\n${links.map((link) => link.replace(LINK_WORDS, "")).join("\n")}`), title: null }),
      ),
    );
    if (inLinks.size === 0) continue;
    const without = new Set(tagsOf(anySetting(toDocument(article, article.text.replace(LINK, "")))));
    const given = new Set(tagsOf(classify(toDocument(article))));
    for (const id of inLinks) {
      if (without.has(id)) continue;
      const row = rows.get(id) ?? rows.set(id, { articles: 0, tagged: [] }).get(id);
      row.articles++;
      if (given.has(id)) row.tagged.push(article.id);
    }
  }
  return new Map([...rows].sort((a, b) => b[1].articles - a[1].articles));
}

/** The words that make a line a link, so that what follows can be read as prose. */
const LINK_WORDS = /^(baca|lihat|simak|tonton|cek) (juga|lagi|selengkapnya)\s*:?\s*/i;

/** Background articles that got an election or a theme that needs an election setting. */
export async function backgroundTags(file) {
  const classify = createClassifier(await loadRules());
  const articles = readCorpus(file).filter((article) => article.group === "background");
  const tagged = [];
  for (const article of articles) {
    const record = classify(toDocument(article));
    const found = [
      ...record.elections.map((election) => election.id),
      ...record.themes.map((theme) => theme.id).filter((id) => !ANYWHERE.has(id)),
    ];
    if (found.length > 0) tagged.push(`${article.id}\t${found.join(" ")}\t${article.title}`);
  }
  return { articles: articles.length, clean: articles.length - tagged.length, tagged };
}
