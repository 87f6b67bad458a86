/** What a name or a tag says about a place on the page. */
export const Hint = {
  /** Navigation, advertisement, related links, comments, share buttons … */
  UNLIKELY: 1,
  HIDDEN: 2,
  /** A picture's caption or credit. */
  CAPTION: 4,
  /** Byline, date line, source: about the article, not the article. */
  META: 8,
  /** Named as the article's body. */
  BODY: 16,
  /** Switches between the pages of one article. */
  PAGER: 32,
  /** Readers' words: never taken for the article, however long they are. */
  COMMENT: 64,
  /** Names the writer or the editor. */
  BYLINE: 128,
  /** Speaks for or against holding the article. */
  GOOD: 256,
  BAD: 512,
  VIDEO: 1024,
} as const;
