const DEEPEST = 8;

/**
 * The articles in a parsed JSON value: the value itself where it has a text, else the objects that have one in what it holds (`{"data": {"articles": […]}}`,
 * `{"hits": [{"_source": {…}}]}`), with whatever stands in a list beside them.
 */
export function findArticles(value: unknown, hasText: (value: object) => boolean, depth = 0): unknown[] {
  if (typeof value !== "object" || value === null || depth > DEEPEST) return [];
  if (!Array.isArray(value)) {
    if (hasText(value)) return [value];
    return Object.values(value).flatMap((child) => findArticles(child, hasText, depth + 1));
  }
  const each = value.map((element) => findArticles(element, hasText, depth + 1));
  if (each.every((articles) => articles.length === 0)) return [];
  return each.flatMap((articles, i) => (articles.length > 0 ? articles : [value[i]]));
}
