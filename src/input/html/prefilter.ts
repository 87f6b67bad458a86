/** What is left of a page when everything that holds no article text is cut out. */
export interface Prefiltered {
  /** The head and the body without scripts, styles, comments, embedded pages and form fields. A page that does not tell them apart is all body. */
  readonly head: string;
  readonly body: string;
  /** The raw contents of `<script type="application/ld+json">`, in order. */
  readonly jsonLd: readonly string[];
}

/** Elements cut out whole. `noscript` repeats what scripts load; the text of `video`, `object` … is only seen by browsers that can't play them. */
const DROPPED: ReadonlySet<string> = new Set([
  "script",
  "style",
  "svg",
  "noscript",
  "template",
  "iframe",
  "select",
  "textarea",
  "video",
  "audio",
  "canvas",
  "object",
  "datalist",
  "map",
]);

const LONGEST_NAME = 8;
const MAX_JSON_LD = 40;

/** Cuts by `indexOf` alone, in one walk over the page: several times cheaper per byte than the parser that it spares. Linear for any input. */
export function prefilter(html: string): Prefiltered {
  let parts: string[] = [];
  let head: string | null = null;
  const jsonLd: string[] = [];
  const unclosed = new Set<string>();
  let kept = 0;
  let at = html.indexOf("<");
  while (at !== -1) {
    const next = html.charCodeAt(at + 1);
    if (next === 33 && html.startsWith("<!--", at)) {
      parts.push(html.slice(kept, at));
      const end = html.indexOf("-->", at + 2);
      kept = end === -1 ? html.length : end + 3;
      at = html.indexOf("<", kept);
      continue;
    }
    if (head === null && endsHead(html, at, next)) {
      parts.push(html.slice(kept, at));
      head = parts.join("");
      parts = [];
      kept = at;
    }
    const name = droppedName(html, at + 1, next);
    if (name === null || unclosed.has(name)) {
      at = html.indexOf("<", at + 1);
      continue;
    }
    const open = html.indexOf(">", at);
    const empty = name === "svg" && html.charCodeAt(open - 1) === 47;
    const close = open === -1 ? -1 : empty ? open : findClosing(html, name, open + 1);
    if (close === -1) {
      // A browser would swallow the rest of the page after an unclosed script; for the others only the tag is ignored.
      unclosed.add(name);
      if (name === "script" || name === "style") {
        parts.push(html.slice(kept, at));
        kept = html.length;
        break;
      }
      at = html.indexOf("<", at + 1);
      continue;
    }
    parts.push(html.slice(kept, at));
    if (name === "script" && jsonLd.length < MAX_JSON_LD && isJsonLd(html.slice(at, open))) jsonLd.push(html.slice(open + 1, close));
    const end = html.indexOf(">", close);
    kept = end === -1 ? html.length : end + 1;
    // A cut element separates words as a space does.
    parts.push(" ");
    at = html.indexOf("<", kept);
  }
  parts.push(html.slice(kept));
  return { head: head ?? "", body: parts.join(""), jsonLd };
}

/** Whether `</head>` or `<body>` stands at `at`. `next` is the second character. */
function endsHead(html: string, at: number, next: number): boolean {
  if (next === 47) return /^<\/head[\s>]/i.test(html.slice(at, at + 7));
  return (next | 32) === 98 && /^<body[\s>]/i.test(html.slice(at, at + 6));
}

/** The lower-case name of the dropped element that opens at `from`, or null. `first` is the character there. */
function droppedName(html: string, from: number, first: number): string | null {
  switch (first | 32) {
    case 97: // a
    case 99: // c
    case 100: // d
    case 105: // i
    case 109: // m
    case 110: // n
    case 111: // o
    case 115: // s
    case 116: // t
    case 118: // v
      break;
    default:
      return null;
  }
  let end = from + 1;
  while (end < from + LONGEST_NAME && isLetter(html.charCodeAt(end))) end++;
  const after = html.charCodeAt(end);
  if (after !== 62 && after !== 47 && !(after <= 32)) return null;
  const name = html.slice(from, end).toLowerCase();
  return DROPPED.has(name) ? name : null;
}

function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

/** Where `</name` stands at or after `from`, whatever its case; -1 where nowhere. */
function findClosing(html: string, name: string, from: number): number {
  for (let at = html.indexOf("</", from); at !== -1; at = html.indexOf("</", at + 2)) {
    const end = at + 2 + name.length;
    if (html.charCodeAt(at + 2) !== name.charCodeAt(0) && (html.charCodeAt(at + 2) | 32) !== name.charCodeAt(0)) continue;
    const after = html.charCodeAt(end);
    if ((after === 62 || after <= 32 || after === 47) && html.slice(at + 2, end).toLowerCase() === name) return at;
  }
  return -1;
}

function isJsonLd(tag: string): boolean {
  return tag.toLowerCase().includes("ld+json");
}
