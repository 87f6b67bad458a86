import { gzipSync } from "node:zlib";

/** A WARC record. */
export function record(type: string, url: string, block: string | Buffer, fields: Record<string, string> = {}): Buffer {
  const content = Buffer.from(block);
  const header = {
    "WARC-Type": type,
    "WARC-Record-ID": `<urn:uuid:${url}>`,
    "WARC-Target-URI": url,
    "Content-Length": content.length,
    ...fields,
  };
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`WARC/1.0\r\n${lines.join("")}\r\n`), content, Buffer.from("\r\n\r\n")]);
}

/** A response as a server sent it. */
export function http(body: string | Buffer, fields: Record<string, string> = {}, status = "200 OK"): Buffer {
  const header = { "Content-Type": "text/html; charset=utf-8", ...fields };
  const lines = Object.entries(header).map(([name, value]) => `${name}: ${value}\r\n`);
  return Buffer.concat([Buffer.from(`HTTP/1.1 ${status}\r\n${lines.join("")}\r\n`), Buffer.from(body)]);
}

export function page(title: string, text: string): string {
  const sentence = `${text} disampaikan Camat Rawa Indah kepada warga di balai desa pada hari itu juga.`;
  return `<html><head><title>${title}</title></head><body><nav><a href="/">Beranda</a></nav><article><h1>${title}</h1><p>${sentence}</p><p>Warga ${sentence}</p></article></body></html>`;
}

/** A response record with a page. */
export function pageRecord(name: string, fields: Record<string, string> = {}): Buffer {
  return record("response", `https://contoh.test/${name}`, http(page(`Judul ${name}`, `Pesan ${name}`)), fields);
}

/** Records, each a gzip member of its own. */
export function gzipEach(records: readonly Buffer[]): Buffer[] {
  return records.map((bytes) => gzipSync(bytes));
}
