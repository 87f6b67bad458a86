// node examples/program.mjs: without a disk but for the rules' bytes, which a program may come by as it likes.
import { readFileSync } from "node:fs";
import { createClassifier, extractArticle, findDates, pageDocument, readRules, textDocument } from "netral";

const rules = readRules(readFileSync(new URL(import.meta.resolve("netral/rules.bin"))));

const classify = createClassifier(rules, { evidence: 1 });
const { themes, people } = classify(
  textDocument("Kapolres Muara Sembilan AKBP Budi Santoso mengimbau anggotanya netral pada Pilkada 2024."),
);
for (const { id, salience, modes, evidence } of themes)
  console.log(
    id,
    salience,
    modes.map((mode) => mode.id),
    evidence[0].quote,
  );
console.log(people.map(({ name, rank, role, unit }) => ({ name, rank, role, unit })));

const page = `<title>Camat Minta Netral</title><article><h1>Camat Minta Netral</h1>
<p>RAWA INDAH – Camat Rawa Indah meminta perangkat desa netral, Senin (5/8/2024).</p><p>BACA JUGA: Bupati Lantik Pejabat</p></article>`;
console.log(extractArticle(await pageDocument(page, { url: "https://contoh.test/1" }), rules).text);

const text = "Apel digelar Senin pekan lalu.";
for (const { start, end, value } of findDates(text, rules, { published: "2024-08-07" }).dates)
  console.log(`${text.slice(start, end)} = ${value}`);
