import { en, type Messages } from "./en.ts";
import { id } from "./id.ts";
import type { Phrases } from "./phrases.ts";

export type { Messages };

const CATALOGUES = { en, id } as const;
export type Locale = keyof typeof CATALOGUES;
export const LOCALES = Object.keys(CATALOGUES) as readonly Locale[];

/** Where a language can be asked for. */
interface Asked {
  readonly argv: readonly string[];
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The language to speak: `--locale`, else LC_ALL, LC_MESSAGES or LANG; English where that is none of ours. */
export function localeOf({ argv, env }: Asked): Locale {
  // asked of the arguments: what is said may be that they could not be read
  const told = /(?:^|\0)--locale(?:=|\0)([^\0]*)/.exec(argv.join("\0"))?.[1];
  const wanted = told ?? (env.LC_ALL || env.LC_MESSAGES || env.LANG || "en");
  return LOCALES.find((locale) => locale === wanted.slice(0, 2).toLowerCase()) ?? "en";
}

/** What netral says, in the language that is asked for. */
export function messagesFor(asked: Asked): Messages {
  return CATALOGUES[localeOf(asked)];
}

/** Sentences of help and errors in the language; null for English, in which they are written. */
export async function loadPhrases(locale: Locale): Promise<Phrases | null> {
  return locale === "id" ? (await import("./phrases-id.json", { with: { type: "json" } })).default : null;
}
