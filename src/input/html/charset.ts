/** How far into a page the charset is declared; HTML 5 says within 1,024 bytes, pages are later. */
const REACH = 4096;

/** What a label means where `TextDecoder` does not know it. */
const ALIASES: Readonly<Record<string, string>> = {
  utf8mb4: "utf-8",
  "iso-8559-1": "windows-1252",
  ansi: "windows-1252",
  unicode: "utf-8",
};

/**
 * The encoding that a page's own bytes declare: a byte order mark, `<meta charset>`, `<meta http-equiv>` or an XML declaration.
 * A label as `TextDecoder` writes it ("utf-8", "windows-1252"), or null where none is declared or known.
 */
export function sniffCharset(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return "utf-8";
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  const start = new TextDecoder("latin1").decode(bytes.subarray(0, REACH));
  const declared =
    /<meta\b[^>]{0,200}?charset\s*=\s*["']?\s*(?<label>[\w:.-]{2,30})/i.exec(start)?.groups?.label ??
    /^\s*<\?xml\b[^>]{0,100}?encoding\s*=\s*["'](?<label>[\w:.-]{2,30})/i.exec(start)?.groups?.label;
  if (declared === undefined) return null;
  const label = known(ALIASES[declared.toLowerCase()] ?? declared);
  // A page whose declaration could be read byte by byte is not in UTF-16, whatever it says.
  return label?.startsWith("utf-16") ? "utf-8" : label;
}

function known(label: string): string | null {
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}
