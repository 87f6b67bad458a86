const MARK = Buffer.from(";base64,");
/** Shorter ones cost less than cutting them out. */
const WORTH = 1024;

/** A page's bytes without the pictures and fonts that are written into its addresses (`data:image/png;base64,…`): savers of single files put megabytes there. */
export function withoutInlineData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  let kept = 0;
  for (let at = bytes.indexOf(MARK); at !== -1; at = bytes.indexOf(MARK, at)) {
    const start = at + MARK.length;
    at = start;
    while (isBase64(bytes[at])) at++;
    if (at - start < WORTH) continue;
    parts.push(bytes.subarray(kept, start));
    kept = at;
  }
  return kept === 0 ? bytes : Buffer.concat([...parts, bytes.subarray(kept)]);
}

function isBase64(byte: number | undefined): boolean {
  return (
    byte !== undefined &&
    ((byte >= 97 && byte <= 122) || (byte >= 65 && byte <= 90) || (byte >= 47 && byte <= 57) || byte === 43 || byte === 61)
  );
}
