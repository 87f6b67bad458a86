import type { Document, DocumentError, Source } from "../../types.ts";
import type { InputFile } from "../input-file.ts";
import { documentError, type ReadOptions } from "../input-format.ts";
import { openZip, type ZipArchive, type ZipEntry, ZipError } from "./open-zip.ts";

/** An archive of files of the other formats. Entries are articles in the order of its directory. */
export async function* readZip(file: InputFile, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const { path } = file;
  let record = 0;
  let archive: ZipArchive | null = null;
  try {
    archive = await openZip(file, options.maxBytes);
    for await (const entry of archive.entries()) {
      if (isHidden(entry.name)) continue;
      for await (const document of readEntry(entry, path, options)) {
        const { source } = document;
        const key = source.record === undefined ? entry.name : `${entry.name}#${source.record}`;
        yield { ...document, source: { ...source, path, record: record++, key } };
      }
    }
  } catch (error) {
    if (!(error instanceof ZipError)) throw error;
    const source: Source = { path, format: "zip", encoding: null };
    yield documentError(record === 0 ? source : { ...source, record }, error.code, path, error.message);
  } finally {
    archive?.close();
  }
}

async function* readEntry(entry: ZipEntry, archive: string, options: ReadOptions): AsyncGenerator<Document | DocumentError> {
  const path = `${archive}:${entry.name}`;
  if (entry.refused !== null) {
    yield documentError({ path, format: null, encoding: null }, "E_PARSE", path, entry.refused);
    return;
  }
  const inner = /\.zip$/i.test(entry.name) ? null : await options.readInner({ path, location: null, chunks: entry.chunks });
  if (inner) yield* inner;
  else options.skipped(path, /(\.[^./]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? "no ending");
}

/** Folders, hidden files, and what a Mac adds. */
function isHidden(name: string): boolean {
  return name.endsWith("/") || /(?:^|\/)\.[^./]/.test(name) || name.startsWith("__MACOSX/");
}
