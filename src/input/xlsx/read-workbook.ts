import type { ZipEntry } from "../zip/open-zip.ts";
import { isDateFormat, unescapeCell } from "./cell-text.ts";
import { readXml, XmlError, type XmlListener } from "./read-xml.ts";

/** What the cells of a workbook's first sheet refer to. */
export interface Workbook {
  readonly sheet: ZipEntry;
  /** Texts by number. */
  readonly strings: readonly string[];
  /** For each cell format whether it shows a date. */
  readonly dates: readonly boolean[];
  readonly from1904: boolean;
}

/** Reads all but the sheet itself. Throws an `XmlError` where something is missing, damaged, or has more than `cap` characters. */
export async function readWorkbook(entries: ReadonlyMap<string, ZipEntry>, cap: number): Promise<Workbook> {
  const main = await readRelations(entries, "");
  const workbookPath = [...main.values()].find(({ type }) => type.endsWith("/officeDocument"))?.target ?? "xl/workbook.xml";
  const related = await readRelations(entries, workbookPath);
  const { sheetId, from1904 } = await readSheets(entries.get(workbookPath));
  const ofType = (type: string) => [...related.values()].find((relation) => relation.type.endsWith(type))?.target ?? "";
  const sheet = entries.get(related.get(sheetId)?.target ?? "");
  if (!sheet) throw new XmlError("the workbook has no sheet");
  return {
    sheet,
    from1904,
    strings: await readStrings(entries.get(ofType("/sharedStrings")), cap),
    dates: await readDateFormats(entries.get(ofType("/styles"))),
  };
}

interface Relation {
  readonly type: string;
  readonly target: string;
}

/** What a part of the package refers to, by id. */
async function readRelations(entries: ReadonlyMap<string, ZipEntry>, part: string): Promise<Map<string, Relation>> {
  const folder = part.slice(0, part.lastIndexOf("/") + 1);
  const relations = new Map<string, Relation>();
  await listen(entries.get(`${folder}_rels/${part.slice(folder.length)}.rels`), {
    open(name, { Id = "", Type = "", Target = "" }) {
      if (name !== "Relationship") return;
      const target = Target.startsWith("/") ? Target.slice(1) : new URL(Target, `zip:///${folder}`).pathname.slice(1);
      relations.set(Id, { type: Type, target });
    },
  });
  return relations;
}

/** The relation that leads to the first sheet that is not hidden. */
async function readSheets(entry: ZipEntry | undefined): Promise<{ sheetId: string; from1904: boolean }> {
  const sheets: { id: string; hidden: boolean }[] = [];
  let from1904 = false;
  await listen(entry, {
    open(name, attributes) {
      if (name === "workbookPr") from1904 = /^(?:1|true)$/.test(attributes.date1904 ?? "");
      if (name !== "sheet") return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(":id"))?.[1] ?? "";
      sheets.push({ id, hidden: attributes.state !== undefined && attributes.state !== "visible" });
    },
  });
  return { sheetId: (sheets.find(({ hidden }) => !hidden) ?? sheets[0])?.id ?? "", from1904 };
}

async function readStrings(entry: ZipEntry | undefined, cap: number): Promise<string[]> {
  const strings: string[] = [];
  let text: string | null = null;
  let inText = false;
  let inPhonetic = false;
  let length = 0;
  await listen(entry, {
    open(name) {
      if (name === "si") {
        text = "";
        // an empty one takes room too
        length++;
      } else if (name === "rPh") inPhonetic = true;
      else if (name === "t") inText = !inPhonetic;
    },
    text(piece) {
      if (!inText || text === null) return;
      length += piece.length;
      if (length > cap) throw new XmlError("the workbook's texts are too many");
      text += piece;
    },
    close(name) {
      if (name === "t") inText = false;
      else if (name === "rPh") inPhonetic = false;
      else if (name === "si" && text !== null) strings.push(unescapeCell(text));
    },
  });
  return strings;
}

async function readDateFormats(entry: ZipEntry | undefined): Promise<boolean[]> {
  const codes = new Map<number, string>();
  const dates: boolean[] = [];
  let inCellFormats = false;
  await listen(entry, {
    open(name, { numFmtId, formatCode }) {
      if (name === "numFmt" && formatCode !== undefined) codes.set(Number(numFmtId), formatCode);
      else if (name === "cellXfs") inCellFormats = true;
      else if (name === "xf" && inCellFormats) dates.push(isDateFormat(Number(numFmtId ?? 0), codes.get(Number(numFmtId))));
    },
    close(name) {
      if (name === "cellXfs") inCellFormats = false;
    },
  });
  return dates;
}

async function listen(entry: ZipEntry | undefined, listener: XmlListener): Promise<void> {
  if (!entry) return;
  for await (const _ of readXml(entry.chunks(), listener));
}
