/** The page inside a web archive, its bytes as the page's server sent them. */
export interface MhtmlPage {
  readonly bytes: Uint8Array;
  /** The charset of the part's header, a label, or null. */
  readonly charset: string | null;
  /** `Content-Location` or `Snapshot-Content-Location`. */
  readonly url: string | null;
}

type Headers = ReadonlyMap<string, string>;

/** Unpacks the first HTML part of an `.mhtml` file (RFC 2557), single or multipart; null where there is none. */
export function unpackMhtml(bytes: Uint8Array): MhtmlPage | null {
  // Latin-1 keeps one character per byte.
  const text = new TextDecoder("latin1").decode(bytes);
  const whole = splitPart(text, 0, text.length);
  if (whole === null) return null;
  const outer = snapshotUrl(whole.headers);
  const boundary = /boundary\s*=\s*(?:"(?<quoted>[^"]+)"|(?<plain>[^\s;]+))/i.exec(whole.headers.get("content-type") ?? "")?.groups;
  if (boundary === undefined) return readPart(whole, outer);
  const mark = `--${boundary.quoted ?? boundary.plain}`;
  let at = text.indexOf(mark, whole.start);
  while (at !== -1) {
    const start = at + mark.length;
    const next = text.indexOf(mark, start);
    const part = splitPart(text, start, next === -1 ? text.length : next);
    const page = part === null ? null : readPart(part, outer);
    if (page !== null) return page;
    at = next;
  }
  return null;
}

interface Part {
  readonly headers: Headers;
  readonly body: string;
  /** Where the body begins in the file. */
  readonly start: number;
}

function splitPart(text: string, from: number, end: number): Part | null {
  const blank = /\r?\n\r?\n/g;
  blank.lastIndex = from;
  const gap = blank.exec(text.slice(0, Math.min(end, from + 100_000)));
  if (gap === null) return null;
  const headers = new Map<string, string>();
  for (const line of text
    .slice(from, gap.index)
    .replace(/\r?\n[ \t]+/g, " ")
    .split(/\r?\n/)) {
    const colon = line.indexOf(":");
    if (colon > 0) headers.set(line.slice(0, colon).trim().toLowerCase(), line.slice(colon + 1).trim());
  }
  const start = gap.index + gap[0].length;
  return { headers, body: text.slice(start, end), start };
}

function readPart({ headers, body }: Part, outer: string | null): MhtmlPage | null {
  const type = headers.get("content-type") ?? "";
  if (!/^(?:text\/html|application\/xhtml\+xml)\b/i.test(type)) return null;
  const encoding = headers.get("content-transfer-encoding")?.toLowerCase() ?? "";
  const decoded =
    encoding === "base64" ? Buffer.from(body, "base64") : Buffer.from(encoding === "quoted-printable" ? unquote(body) : body, "latin1");
  return {
    bytes: decoded,
    charset: /charset\s*=\s*"?(?<label>[\w-]+)/i.exec(type)?.groups?.label?.toLowerCase() ?? null,
    url: headers.get("content-location") ?? outer,
  };
}

function snapshotUrl(headers: Headers): string | null {
  return headers.get("snapshot-content-location") ?? headers.get("content-location") ?? null;
}

function unquote(text: string): string {
  return text.replace(/=\r?\n/g, "").replace(/=([\dA-Fa-f]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
}
