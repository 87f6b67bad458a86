/** Whole sentences of help and errors in another language, looked up by the English ones. `{}` stands for what varies, `{2}` for the third of these. */
export type Phrases = Readonly<Record<string, string>>;

/** Gives the function that says a text in the language of the phrases; English where they don't know it. */
export function createTranslator(phrases: Phrases | null): (text: string) => string {
  if (phrases === null) return (text) => text;
  let patterns: { readonly pattern: RegExp; readonly said: string }[] | null = null;
  const translate = (text: string): string => {
    if (Object.hasOwn(phrases, text)) return phrases[text]!;
    patterns ??= Object.entries(phrases)
      .filter(([known]) => known.includes("{}"))
      .map(([known, said]) => ({ pattern: new RegExp(`^${known.split("{}").map(literally).join("([\\s\\S]*?)")}$`), said }));
    for (const { pattern, said } of patterns) {
      const [, ...parts] = pattern.exec(text) ?? [];
      if (parts.length === 0) continue;
      let next = 0;
      // a whole sentence inside is said in the language too
      return said.replace(/\{(\d?)\}/g, (_, place: string) => {
        const part = parts[place === "" ? next++ : Number(place)] ?? "";
        return part.endsWith(".") ? translate(part) : part;
      });
    }
    return text;
  };
  return translate;
}

function literally(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
}
