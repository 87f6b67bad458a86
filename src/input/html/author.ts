import { squash } from "./hosts.ts";

/** What a page offers for its author. */
export interface AuthorSources {
  /** Names declared as the writer's own, which editors never are: surest first. */
  readonly writers: readonly string[];
  /** Names declared as author, which at many newsrooms are the editor's or the company's. */
  readonly declared: readonly string[];
  readonly editors: readonly string[];
  /** Lines near the article that may name the writer: bylines first. */
  readonly lines: readonly Byline[];
  /** Names of the site and the company. */
  readonly site: readonly (string | null)[];
}

export interface Byline {
  readonly text: string;
  /** The page calls the place a byline. */
  readonly named: boolean;
}

const WRITER =
  /^(?:penulis|(?:di(?:pos(?:t|k)(?:ing|an)|tulis|terbitkan)\s+)?oleh|reporter|wartawan|laporan(?:\s+(?:wartawan|reporter))?|kontributor|jurnalis|pewarta|pewarta\s*:|written\s+by|by)\s*(?:[:;|\-–]\s*|\s)(?<name>.+)$/i;
const EDITOR = /^(?:editor|penyunting|redaktur|red|redpel)\s*[:;|\-–]\s*(?<name>.+)$/i;
/** Accounts and companies that are not a person. */
const COMPANY =
  /\b(?:redaksi|admin|administrator|tim|team|media|developer|cyber|pt|cv|news|newsroom|editor|editorial|staff|staf|humas|berita|portal|online|network|grup|group|digital|super\s*user|webmaster|redaktur|penulis|reporter|author|artikel|kontributor|senin|selasa|rabu|kamis|jum'?at|sabtu|minggu)\b|\.(?:com|co|id|net)\b|https?:|www\.|@|\d/i;
const MAX_NAME = 60;
const MAX_AUTHORS = 5;

/** The writer's name or names, joined by ", "; null rather than an editor, a company or an account. */
export function chooseAuthor(sources: AuthorSources): string | null {
  const editors = new Set(sources.editors.flatMap((name) => [name, ...peopleOf(name)]).map(squash));
  for (const { text } of sources.lines) for (const name of peopleOf(EDITOR.exec(text)?.groups?.name)) editors.add(squash(name));
  const site = new Set(sources.site.map((name) => squash(name ?? "")));
  const writersAmong = (texts: readonly (string | undefined)[], most: number): string | null => {
    const people = new Set(texts.flatMap(peopleOf).filter((name) => !editors.has(squash(name)) && !site.has(squash(name))));
    return people.size === 0 ? null : [...people].slice(0, most).join(", ");
  };
  const named = (): string[] =>
    sources.lines.filter(({ text, named }) => named && !EDITOR.test(text) && !WRITER.test(text)).map(({ text }) => text);
  return (
    writersAmong(sources.writers, MAX_AUTHORS) ??
    writersAmong(
      sources.lines.map(({ text }) => WRITER.exec(text)?.groups?.name),
      MAX_AUTHORS,
    ) ??
    writersAmong(sources.declared, MAX_AUTHORS) ??
    writersAmong(named(), 1) ??
    // An editor who is declared as the writer too did write it.
    sources.writers.flatMap(peopleOf)[0] ??
    null
  );
}

/** The people that a byline names: `Oleh Sari Utami, Budi Karya - detikNews` gives two. */
function peopleOf(text: string | undefined): string[] {
  if (text === undefined || text.length > 200 || text.includes("://")) return [];
  const line = text
    .replace(/^(?:penulis|oleh|reporter|by|wartawan)\s*[:;]?\s+/i, "")
    .split(/\s+[-–—|•]\s+|\s*[|•]\s*/)[0]!
    .trim();
  return line
    .split(/\s*[,;/]\s*|\s+(?:dan|and|&)\s+/)
    .map((name) => name.replace(/^[\s(:]+|[\s):.]+$/g, ""))
    .filter(isName);
}

function isName(text: string): boolean {
  if (text.length < 3 || text.length > MAX_NAME || COMPANY.test(text)) return false;
  const words = text.split(/\s+/);
  return words.length <= 6 && /^\p{Lu}/u.test(text) && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 >= words.length;
}
