/** The cleaned article of a document, without its tags. Pure. */
import { createAnalyser } from "./classifier.ts";
import { zoneNumber } from "./clean/mark-zones.ts";
import type { ClassifierOptions, CleanArticle } from "./library-types.ts";
import type { Ruleset } from "./ruleset.ts";
import type { Document } from "./types.ts";

/** Gives the function that cleans. It holds buffers, so one is not to be called from inside itself. */
export function createCleaner(ruleset: Ruleset, options: Pick<ClassifierOptions, "dateOrder"> = {}): (document: Document) => CleanArticle {
  const analyse = createAnalyser(ruleset, { ...options, only: ["laws"], evidence: 0 });
  return (document) => {
    const { record, article, zones } = analyse(document);
    const { id, source, title, url, publisher, author, place, published, published_basis, language, warnings } = record;
    const { text, lineCount, lineStart, lineEnd } = article.tokens;
    const pieces = zones.stripped.filter(({ inline }) => inline);
    const lines: string[] = [];
    let next = 0;
    for (let line = 0; line < lineCount; line++) {
      let kept = "";
      let at = lineStart[line]!;
      for (; next < pieces.length && pieces[next]!.line === line; next++) {
        kept += text.slice(at, pieces[next]!.start);
        at = pieces[next]!.end;
      }
      if (zones.lines[line]! >= zoneNumber.related || zones.lines[line] === zoneNumber.title) continue;
      const clean = (kept + text.slice(at, lineEnd[line])).trim();
      if (clean !== "") lines.push(clean);
    }
    return {
      id,
      source,
      title,
      url,
      publisher,
      author,
      place,
      published,
      published_basis,
      language,
      warnings,
      text: lines.join("\n"),
    };
  };
}
