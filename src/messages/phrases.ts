/** Whole sentences of help and errors in another language, looked up by the English ones. `{}` stands for what varies, in the same order. */
export type Phrases = Readonly<Record<string, string>>;

/** Gives the function that says a text in the language of the phrases; English where they don't know it. */
export function createTranslator(phrases: Phrases | null): (text: string) => string {
  if (phrases === null) return (text) => text;
  let patterns: { readonly pattern: RegExp; readonly said: string }[] | null = null;
  return (text) => {
    if (Object.hasOwn(phrases, text)) return phrases[text]!;
    patterns ??= Object.entries(phrases)
      .filter(([known]) => known.includes("{}"))
      .map(([known, said]) => ({ pattern: new RegExp(`^${known.split("{}").map(literally).join("([\\s\\S]*?)")}$`), said }));
    for (const { pattern, said } of patterns) {
      const [, ...parts] = pattern.exec(text) ?? [];
      if (parts.length > 0) return said.replace(/\{\}/g, () => parts.shift() ?? "");
    }
    return text;
  };
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
