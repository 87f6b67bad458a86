/** Bits that say how an element shapes the text. */
export const Role = {
  /** Begins and ends a line of text. */
  BLOCK: 1,
  /** Has no content and no end tag. */
  VOID: 2,
  /** Its text is not read. */
  DROP: 4,
  /** Usually not the article: navigation, page foot … */
  UNLIKELY: 8,
  /** A picture with its caption, or the caption. */
  CAPTION: 16,
  HEADING: 32,
  /** Holds one paragraph, so that its parent is what collects paragraphs. */
  PARAGRAPH: 64,
  /** Closing tags inside don't reach out of it (HTML 5, "in scope"). */
  BARRIER: 128,
  LIST: 256,
  LINK: 512,
  /** The page itself: its names say nothing about a part of it. */
  WHOLE: 1024,
  /** Closed unwritten by the next of its kind. */
  ITEM: 2048,
  TERM: 4096,
  CELL: 8192,
  ROW: 16384,
  /** Part of a table, closed from inside its cells. */
  TABLE: 32768,
} as const;

export interface Tag {
  readonly name: string;
  readonly role: number;
  /** Readability's first score of an element as a place for an article. */
  readonly weight: number;
}

const R = Role;

const TABLE: readonly (readonly [names: string, role: number, weight: number])[] = [
  ["div", R.BLOCK, 5],
  ["article main", R.BLOCK, 10],
  ["section center details summary fieldset hgroup search", R.BLOCK, 0],
  ["body html", R.BLOCK | R.WHOLE, 0],
  ["p", R.BLOCK | R.PARAGRAPH, 0],
  ["pre blockquote", R.BLOCK, 3],
  ["table", R.BLOCK | R.BARRIER | R.TABLE, 0],
  ["tbody thead tfoot", R.BLOCK | R.TABLE, 0],
  ["caption", R.BLOCK, 0],
  ["tr", R.BLOCK | R.ROW | R.TABLE, 0],
  ["td", R.BLOCK | R.BARRIER | R.CELL, 3],
  ["th", R.BLOCK | R.BARRIER | R.CELL, -5],
  ["ul ol dl menu dir", R.BLOCK | R.LIST, -3],
  ["li", R.BLOCK | R.PARAGRAPH | R.ITEM, -3],
  ["dt dd", R.BLOCK | R.PARAGRAPH | R.TERM, -3],
  ["address", R.BLOCK, -3],
  ["h1 h2 h3 h4 h5 h6", R.BLOCK | R.HEADING | R.PARAGRAPH, -5],
  ["figure", R.BLOCK | R.CAPTION, 0],
  ["figcaption", R.BLOCK | R.CAPTION | R.PARAGRAPH, 0],
  ["nav footer aside dialog", R.BLOCK | R.UNLIKELY, -10],
  ["header", R.BLOCK | R.UNLIKELY, -5],
  ["form", R.BLOCK | R.UNLIKELY, -3],
  ["button option optgroup title rp rt", R.DROP, 0],
  ["script style svg noscript template iframe select textarea video audio canvas object datalist map head", R.DROP | R.BLOCK, 0],
  ["br hr img input meta link base area col embed param source track wbr frame keygen basefont", R.VOID, 0],
  ["a", R.LINK, 0],
  [
    "span b i strong em u s font small big sup sub abbr cite code q mark time label ins del tt kbd var dfn bdi bdo nobr strike ruby picture",
    0,
    0,
  ],
];

const TAGS: ReadonlyMap<string, Tag> = new Map(
  TABLE.flatMap(([names, role, weight]) => names.split(" ").map((name) => [name, { name, role, weight }] as const)),
);

/** Looks an element's name up, whatever its case. Unknown ones are inline text; custom elements (`app-article`) are places of their own. */
export function tagOf(written: string): Tag {
  const known = TAGS.get(written);
  if (known !== undefined) return known;
  const lower = written.toLowerCase();
  return TAGS.get(lower) ?? { name: lower, role: lower.includes("-") ? R.BLOCK : 0, weight: 0 };
}
