/** A codebook as Markdown or as a page: what a paper's appendix needs. */

type Bilingual = { readonly id: string; readonly en: string };
export type Language = keyof Bilingual;

interface Row {
  readonly facet: string;
  readonly id: string;
  readonly label: Bilingual;
  readonly definition: Bilingual;
  readonly follows: readonly string[];
  readonly implies: readonly string[];
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
}

interface Words {
  readonly title: string;
  readonly facets: Readonly<Record<string, string>>;
  readonly follows: string;
  readonly implies: string;
  readonly counts: string;
  readonly not: string;
  readonly rules: string;
}

const WORDS: Readonly<Record<Language, Words>> = {
  id: {
    title: "Buku kode",
    facets: { actor: "Aktor", theme: "Tema", mode: "Modus", election: "Pemilihan" },
    follows: "Mengikuti",
    implies: "Termasuk",
    counts: "Terhitung",
    not: "Tidak terhitung",
    rules: "Aturan",
  },
  en: {
    title: "Codebook",
    facets: { actor: "Actors", theme: "Themes", mode: "Modes", election: "Elections" },
    follows: "Follows",
    implies: "Implies",
    counts: "Counts",
    not: "Does not count",
    rules: "Rules",
  },
};

/** Sentences of an entry that a codebook shows. */
const SENTENCES = 3;

/** The codebook as Markdown; `hash` names the version of the rules. */
export function codebookToMarkdown(rows: readonly Row[], language: Language, hash: string): string {
  const words = WORDS[language];
  const line = (name: string, items: readonly string[]) =>
    items.length === 0 ? "" : `- ${name}: ${items.map(escapeMarkdown).join("; ")}\n`;
  const quoted = (name: string, items: readonly string[]) =>
    items.length === 0
      ? ""
      : `- ${name}: ${items
          .slice(0, SENTENCES)
          .map((item) => `“${escapeMarkdown(item)}”`)
          .join(" · ")}\n`;
  const sections = facetsOf(rows).map(({ facet, own }) => {
    const entries = own.map(
      (row) =>
        `### \`${row.id}\` — ${escapeMarkdown(row.label[language])}\n\n${escapeMarkdown(row.definition[language])}\n\n${line(words.follows, row.follows)}${line(words.implies, row.implies)}${quoted(words.counts, row.examples)}${quoted(words.not, row.counterexamples)}`,
    );
    return `## ${words.facets[facet]}\n\n${entries.join("\n")}`;
  });
  return `# ${words.title}\n\n${words.rules}: \`${hash}\`\n\n${sections.join("\n")}`;
}

/** The codebook as one HTML page without scripts or anything from elsewhere. */
export function codebookToHtml(rows: readonly Row[], language: Language, hash: string): string {
  const words = WORDS[language];
  const items = (name: string, list: readonly string[]) =>
    list.length === 0 ? "" : `<dt>${name}</dt>${list.map((item) => `<dd>${escapeHtml(item)}</dd>`).join("")}`;
  const sections = facetsOf(rows).map(({ facet, own }) => {
    const entries = own.map(
      (row) => `<article id="${facet}-${escapeHtml(row.id)}">
<h3><code>${escapeHtml(row.id)}</code> ${escapeHtml(row.label[language])}</h3>
<p>${escapeHtml(row.definition[language])}</p>
<dl>${items(words.follows, row.follows)}${items(words.implies, row.implies)}${items(words.counts, row.examples.slice(0, SENTENCES))}${items(words.not, row.counterexamples.slice(0, SENTENCES))}</dl>
</article>`,
    );
    return `<section><h2>${words.facets[facet]}</h2>\n${entries.join("\n")}\n</section>`;
  });
  return `<!doctype html>
<html lang="${language}">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>body{font:16px/1.5 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}code{background:#8882;padding:.1em .3em}dt{font-weight:600}dd{margin:0 0 0 1.5rem}</style>
<h1>${words.title}</h1>
<p>${words.rules}: <code>${escapeHtml(hash)}</code></p>
${sections.join("\n")}
</html>
`;
}

function facetsOf(rows: readonly Row[]): { facet: string; own: readonly Row[] }[] {
  return [...new Set(rows.map(({ facet }) => facet))].map((facet) => ({ facet, own: rows.filter((row) => row.facet === facet) }));
}

function escapeMarkdown(text: string): string {
  return text.replace(/\s+/g, " ").replace(/[\\`*_[\]<>|#]/g, "\\$&");
}

function escapeHtml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}
