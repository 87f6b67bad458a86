import { Parser } from "htmlparser2";
import type { Chunk } from "../input-file.ts";

/** What hears an XML file. Names come without their prefix. */
export interface XmlListener {
  open?(name: string, attributes: Readonly<Record<string, string>>): void;
  text?(text: string): void;
  close?(name: string): void;
}

/** Reads XML piece by piece and calls back after each. Throws an `XmlError` where it is damaged. Entities of its own are not known, so they cannot grow. */
export async function* readXml(chunks: AsyncIterable<Chunk>, listener: XmlListener): AsyncGenerator<void> {
  const plain = (name: string) => name.slice(name.indexOf(":") + 1);
  const parser = new Parser(
    {
      onopentag: (name, attributes) => listener.open?.(plain(name), attributes),
      ontext: (text) => listener.text?.(text),
      onclosetag: (name) => listener.close?.(plain(name)),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for await (const chunk of chunks) {
    if (!Buffer.isBuffer(chunk)) throw new XmlError(chunk.lost);
    parser.write(decoder.decode(chunk, { stream: true }));
    yield;
  }
  parser.end(decoder.decode());
  yield;
}

/** An XML file that cannot be read to its end. */
export class XmlError extends Error {
  override readonly name = "XmlError";
}
