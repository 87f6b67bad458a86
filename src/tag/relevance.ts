/** Whether the article is about an Indonesian election or the neutrality of officials, or an election is part of its story (codebook, "Relevance"). */
import type { ThemeTag } from "../types.ts";
import type { Article } from "./article.ts";
import type { ElectionHits } from "./elections.ts";
import { isCentral } from "./tags.ts";

/** Mentions of elections in the body from which an election is more than background. */
const BODY_MENTIONS = 3;

export function isRelevant(article: Article, elections: ElectionHits, themes: readonly ThemeTag[]): boolean {
  let mentions = 0;
  for (const hits of elections.values())
    for (const hit of hits) {
      if (isCentral(article.zoneOf(hit.from))) return true;
      mentions++;
    }
  return mentions >= BODY_MENTIONS || themes.some((theme) => theme.id === "netralitas" && theme.salience === "main");
}
