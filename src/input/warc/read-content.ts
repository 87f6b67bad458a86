import { brotliDecompressSync } from "node:zlib";
import { WARCParser } from "warcio";

/** What a WARC record holds, as far as an article may be in it. */
export interface WarcContent {
  /** Media type, lower case, without parameters; "" where none is told. */
  readonly type: string;
  readonly charset: string | null;
  readonly url: string | null;
  /** WARC-Record-ID without its brackets. */
  readonly id: string | null;
  /** The crawler stopped before the page was whole. */
  readonly truncated: boolean;
  /** Unpacked: no chunks, no compression. Null where it would have more than `cap` bytes. */
  readonly bytes: Buffer | null;
}

/** The content of a record, or why it has none: "request", "status 404" … `bytes` are one whole record. */
export async function readContent(bytes: Buffer, cap: number): Promise<WarcContent | string> {
  const record = await WARCParser.parse([bytes], { keepHeadersCase: false });
  if (record === null) return "no record";
  const kind = record.warcType;
  if (kind !== "response" && kind !== "resource" && kind !== "conversion") return kind ?? "no type";
  const http = kind === "response" ? record.httpHeaders : null;
  const status = Number(http?.statusCode ?? 200);
  if (kind === "response" && !/^http/i.test(http?.protocol ?? "")) return "no page";
  if (status !== 200) return `status ${status}`;
  const header = (http ? http.headers.get("content-type") : record.warcContentType) ?? "";
  return {
    type: /^[^;\s]*/.exec(header)![0].toLowerCase(),
    charset: /charset\s*=\s*["']?(?<label>[\w:.-]+)/i.exec(header)?.groups?.label ?? null,
    url: record.warcTargetURI ?? null,
    id: record.warcHeader("WARC-Record-ID")?.replace(/^<|>$/g, "") ?? null,
    truncated: record.warcHeader("WARC-Truncated") != null,
    bytes: await unpack(record, http?.headers.get("content-encoding") ?? "", cap),
  };
}

async function unpack(record: AsyncIterable<Uint8Array>, encoding: string, cap: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of record) {
    length += part.length;
    if (length > cap) return null;
    parts.push(part);
  }
  const bytes = Buffer.concat(parts);
  return encoding.toLowerCase() === "br" ? unbrotli(bytes, cap) : bytes;
}

/** warcio leaves brotli as it is. Crawlers that unpack a page may leave its old header. */
function unbrotli(bytes: Buffer, cap: number): Buffer | null {
  try {
    return brotliDecompressSync(bytes, { maxOutputLength: cap });
  } catch (error) {
    return (error as { code?: string }).code === "ERR_BUFFER_TOO_LARGE" ? null : bytes;
  }
}
