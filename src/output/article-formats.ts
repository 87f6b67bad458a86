import type { CleanArticle } from "../library-types.ts";

/** One way to print a cleaned article. */
export interface ArticleFormat {
  readonly about: string;
  print(article: CleanArticle): string;
  /** What stands between an article and the next; `place` is where the next comes from. */
  between(place: string): string;
}

/** All of them by the name that `--format` takes. */
export const articleFormats = {
  text: {
    about: "title and paragraphs",
    print: ({ title, text }) => `${[title, text].filter(Boolean).join("\n")}\n`,
    between: (place) => `\n==> ${place} <==\n`,
  },
  json: { about: "a JSON object a line", print: (article) => `${JSON.stringify(article)}\n`, between: () => "" },
  markdown: { about: "paragraphs with the metadata above them", print: printMarkdown, between: () => "\n" },
} as const satisfies Record<string, ArticleFormat>;

export type ArticleFormatName = keyof typeof articleFormats;

/** Metadata as YAML front matter, of which JSON strings are a part, then CommonMark. */
function printMarkdown({ title, text, url, publisher, author, place, published, language, source }: CleanArticle): string {
  const from = source.record === undefined ? source.path : `${source.path}#${source.record}`;
  const facts = Object.entries({ title, url, publisher, author, place, published, language, source: from }).filter(
    ([, value]) => value !== null,
  );
  const front = facts.map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`).join("");
  const paragraphs = [...(title === null ? [] : [`# ${escapeMarks(title)}`]), ...text.split("\n").filter(Boolean).map(escapeLine)];
  return `---\n${front}---\n\n${paragraphs.join("\n\n")}\n`;
}

/** What would make a list, a quotation or a heading of a line. */
function escapeLine(line: string): string {
  return escapeMarks(line).replace(/^(#{1,6}|[-+>=~]|\d{1,9}(?=[.)]))/, (mark) => (/^\d/.test(mark) ? `${mark}\\` : `\\${mark}`));
}

function escapeMarks(text: string): string {
  return text.replace(/[\\`*_[\]<]/g, "\\$&");
}
