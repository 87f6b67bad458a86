import type { Document, DocumentError, Source } from "../../types.ts";
import { documentError, type InputFormat, inMegabytes } from "../input-format.ts";
import { readPage } from "../read-page.ts";
import { cutWarc } from "./cut-warc.ts";
import { readContent } from "./read-content.ts";

/** Web archives, compressed or not (Common Crawl, Heritrix, wget …): each page that was fetched is one article. */
export const warc: InputFormat = {
  name: "warc",
  about: "a web archive",
  extensions: [".warc", ".wet"],
  async *read(file, options) {
    const { path } = file;
    let record = -1;
    for await (const piece of cutWarc(file.chunks(), options.maxBytes)) {
      record++;
      const source: Source = { path, record, format: "warc", encoding: null };
      const place = `${path}#${record}`;
      if ("fault" in piece) {
        yield documentError(source, "E_PARSE", place, piece.fault);
        continue;
      }
      yield* readPiece();

      async function* readPiece(): AsyncGenerator<Document | DocumentError> {
      }
    }
  },
};
