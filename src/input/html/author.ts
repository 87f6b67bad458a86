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
  const bylines = sources.lines.flatMap(({ text }) => peopleOf(WRITER.exec(text)?.groups?.name));
  const editors = new Set(
    [...sources.editors, ...sources.lines.flatMap(({ text }) => EDITOR.exec(text)?.groups?.name ?? [])]
      .flatMap((name) => [name, ...peopleOf(name)])
      .map(squash),
  );
  const site = new Set(sources.site.filter((name): name is string => name !== null).map(squash));
  const isWriter = (name: string): boolean => !editors.has(squash(name)) && !site.has(squash(name));
  const named = sources.lines
    .filter((line) => line.named)
    .flatMap(({ text }) => (EDITOR.test(text) || WRITER.test(text) ? [] : peopleOf(text)));
  for (const group of [sources.writers.flatMap(peopleOf), bylines, sources.declared.flatMap(peopleOf), named]) {
    const people = [...new Set(group.filter(isWriter))];
    if (people.length > 0) return people.slice(0, group === named ? 1 : MAX_AUTHORS).join(", ");
  }
  // An editor who is declared as the writer too did write it.
  const both = sources.writers.flatMap(peopleOf)[0];
  return both ?? null;
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
