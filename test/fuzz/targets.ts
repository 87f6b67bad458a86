/** What is fuzzed: for each format seeds, the words that it is made of, and a run that throws where a promise is broken. */
import { gzipSync } from "node:zlib";
import { RuleError } from "../../src/errors.ts";
import { gunzip } from "../../src/input/compressed/gzip.ts";
import { readCsv } from "../../src/input/csv/csv.ts";
import { readMhtml, readSavedPage } from "../../src/input/html.ts";
import type { Reader } from "../../src/input/input-format.ts";
import { readJson } from "../../src/input/json/json.ts";
import { readJsonl } from "../../src/input/jsonl.ts";
import { mendDocument } from "../../src/input/mojibake.ts";
import { readText } from "../../src/input/text.ts";
import { readWarc } from "../../src/input/warc/warc.ts";
import { readXlsx } from "../../src/input/xlsx/xlsx.ts";
import { readZip } from "../../src/input/zip/zip.ts";
import { KINDS } from "../../src/kinds.ts";
import { readRuleFile } from "../../src/rules/read.ts";
import { compileRules, type Ruleset } from "../../src/ruleset.ts";
import { cutAt, read } from "../input/read.ts";
import { http, page, record } from "../input/warc/make-warc.ts";
import { makeZip } from "../input/zip/make-zip.ts";
import { createCheck } from "./check.ts";

export interface Target {
  readonly seeds: readonly Buffer[];
  readonly words: readonly string[];
  /** Throws where a promise is broken. `cut` is how many bytes come at a time. */
  run(bytes: Buffer, cut: number): Promise<void>;
}

const NEWS = `Bawaslu Imbau ASN Netral\n\nMUARA SEMBILAN, KOMPAS.com – Ketua Bawaslu Dr. Andi Wijaya, S.H., mengimbau ASN netral pada Pilkada 2024, Senin (12/2/2024).\n\nBaca juga: Camat Dilantik\n\n“Kami tindak sesuai Pasal 280 ayat (1) UU Nomor 7 Tahun 2017,” kata Kapolres AKBP Sumarno, kemarin.\n`;
const TEXT_WORDS = ["Bawaslu ", "Kapolres ", "netral", "Pilkada 2024", "Baca juga: ", "\n", " – ", "“", "”", "UU Nomor 7 Tahun 2017 ", "Pasal 280 ayat (1) ", "Senin (12/2/2024)", "AKBP ", "Dr. ", "S.H., ", "Kab. ", "hari ini ", "31/02/2024 ", "1", ", ", "(", ")", "A".repeat(200), "Tag\n", "Copyright ©", "di ", "Kota "]; // biome-ignore format: a list
const HTML_WORDS = ["<p>", "</p>", "<div class='baca-juga'>", "</div>", "<article>", "<script type='application/ld+json'>", "</script>", '{"@type":"NewsArticle","headline":"x"}', "<!--", "-->", "<![CDATA[", "]]>", "<svg>", "<table><tr><td>", "&#x110000;", "&amp", "&#0;", "<br>", "<meta charset=utf-16>", "<meta name=author content='", '"', "'", ">", "<", "<title>", "<textarea>", "<template>", "<noscript>", "<figure><figcaption>", "<x-y ", "hidden style='display:none'", "</"]; // biome-ignore format: a list
const WARC_WORDS = ["WARC/1.0\r\n", "\r\n\r\n", "Content-Length: ", "-1", "99999999999999999999", "WARC-Type: response\r\n", "HTTP/1.1 200 OK\r\n", "Content-Encoding: gzip\r\n", "Content-Encoding: br\r\n", "Transfer-Encoding: chunked\r\n", "\r\n", ":", "0", "ffffffff\r\n", "Content-Type: text/html; charset=x\r\n"]; // biome-ignore format: a list
const JSON_WORDS = ["{", "}", "[", "]", '"', "\\", "\\u0000", "\\ud800", ",", ":", "null", '"text":', '"isi":', '"__proto__":', "1e999", "-", "true", "\n", "'", "NaN", "//"]; // biome-ignore format: a list
const CSV_WORDS = [",", ";", "\t", "|", '"', '""', "\n", "\r\n", "\r", "judul", "isi", "sep=;\n", "'", "\\", "=1+1"];
const YAML_WORDS = ["themes:\n", "lists:\n", "  - ", "id: ", "any: [", "]", "{", "}", "&a ", "*a", "!!js/function ", "|\n", ">-\n", "? ", ": ", "- - ", "<<: ", "\n", "  ", '"', "'", "#", "%YAML 1.1\n", "---\n", "...\n", "@a", "~sebar", "(a|b)", "[a]", " ..4 ", "near: ", "within: 3", "null", "1e9", "0x1f", "\t"]; // biome-ignore format: a list
const YAML = `themes:\n  - id: a\n    label: { id: A, en: A }\n    definition: { id: a, en: a }\n    setting: none\n    strong: ["politik uang", "~sebar ..3 hoaks", "(a|b) [c] d*"]\n    medium:\n      - { near: [kuda, [sapi, "@l"]], within: 8 }\n      - { phrase: ASN, with: [netral], without: [proyek], within: 25 }\n    examples: ["kuda sapi"]\n`;
const LISTS = "lists:\n  - { id: l, any: [satu, dua kata] }\n";

const buffers = (...texts: string[]) => texts.map((text) => Buffer.from(text));

/** The targets, with `more` articles among the seeds of texts. */
export function createTargets(ruleset: Ruleset, more: readonly Buffer[] = []): Readonly<Record<string, Target>> {
  const check = createCheck(ruleset);
  /** Reads, classifies what comes, and holds that it does not matter how the bytes arrive. */
  const reading = (reader: Reader) => async (bytes: Buffer, cut: number) => {
    const { found, texts } = await read(reader, bytes);
    for (const document of found) if (!("error" in document)) check(mendDocument(document, cut % 2 === 0));
    const { texts: cutTexts } = await read(reader, bytes, { cut: Math.max(cut, Math.ceil(bytes.length / 2000)) });
    if (JSON.stringify(cutTexts) !== JSON.stringify(texts))
      throw new Error(`broken promise: other articles where ${cut} bytes come at a time`);
  };
  const articles = [Buffer.from(NEWS), ...more];
  const warc = Buffer.concat([
    record("warcinfo", "x", "a: b\r\n"),
    record("response", "https://a.id/1", http(page("Camat Netral", NEWS.slice(0, 90)))),
  ]);
  const target = (reader: Reader, seeds: readonly Buffer[], words: readonly string[]): Target => ({ seeds, words, run: reading(reader) });
  return {
    text: target(readText, articles, TEXT_WORDS),
    html: target(
      readSavedPage,
      buffers(
        page("Camat Netral", NEWS),
        `<html><body>${NEWS.split("\n")
          .map((line) => `<p>${line}</p>`)
          .join("")}</body></html>`,
      ),
      [...HTML_WORDS, ...TEXT_WORDS],
    ),
    mhtml: target(
      readMhtml,
      buffers(
        `From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="b"\r\n\r\n--b\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${page("Camat", "Netral=20itu")}\r\n--b--\r\n`,
      ),
      [...HTML_WORDS, "--b\r\n", "=3D", "=\r\n", "Content-Type: "],
    ),
    warc: target(
      readWarc,
      [warc, record("response", "https://a.id/2", http(gzipSync(page("Camat", "Netral")), { "Content-Encoding": "gzip" }))],
      [...WARC_WORDS, ...HTML_WORDS.slice(0, 5)],
    ),
    jsonl: target(
      readJsonl,
      buffers(`{"judul":"Camat Netral","isi":${JSON.stringify(NEWS)},"tanggal":"2024-02-14"}\n{"text":"satu"}\n`),
      JSON_WORDS,
    ),
    json: target(
      readJson,
      buffers(`{"data":{"articles":[{"title":"a","content":${JSON.stringify(NEWS)}},{"content":"dua"}]}}`, '[{"text":"a"},{"text":"b"}]'),
      JSON_WORDS,
    ),
    csv: target(
      readCsv,
      buffers('judul,isi,tanggal\nA,"Camat ""netral""\nitu",2024-01-01\nB,KPU netral,\n', "judul;isi\nA;B\n"),
      CSV_WORDS,
    ),
    zip: target(
      readZip,
      [makeZip({ name: "a.txt", content: NEWS }, { name: "b.txt", content: "KPU", method: 0 })],
      ["PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "../", "a.txt"],
    ),
    xlsx: target(
      readXlsx,
      [
        makeZip(
          { name: "xl/workbook.xml", content: '<workbook><sheets><sheet name="a" r:id="r1"/></sheets></workbook>', method: 0 },
          {
            name: "xl/_rels/workbook.xml.rels",
            content: '<Relationships><Relationship Id="r1" Type="x/worksheet" Target="worksheets/sheet1.xml"/></Relationships>',
            method: 0,
          },
          {
            name: "xl/worksheets/sheet1.xml",
            content: '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>isi</t></is></c></row></sheetData></worksheet>',
            method: 0,
          },
        ),
      ],
      ["<c r='ZZZZ9'>", "<row r='-1'>", "&b;", "<!DOCTYPE a [", "PK\x05\x06"],
    ),
    gzip: {
      seeds: [gzipSync(NEWS), Buffer.concat([gzipSync("satu"), gzipSync(NEWS)])],
      words: ["\x1f\x8b\b\0", "\0\0\0\0"],
      async run(bytes, cut) {
        let whole = "";
        for await (const chunk of gunzip(chunksOf(bytes, 65536))) whole += told(chunk);
        let parts = "";
        for await (const chunk of gunzip(chunksOf(bytes, Math.max(1, cut)))) parts += told(chunk);
        if (textOf(whole) !== textOf(parts)) throw new Error("broken promise: other bytes where they come in parts");
      },
    },
    rules: {
      seeds: buffers(YAML, LISTS, YAML + LISTS.replace("lists:\n", "")),
      words: YAML_WORDS,
      async run(bytes) {
        const problems: Parameters<typeof readRuleFile>[3] = [];
        const entries = [YAML, LISTS].flatMap((text, i) => readRuleFile(`${i}.yaml`, text, KINDS, problems));
        const own = readRuleFile("a.yaml", bytes.toString(), KINDS, problems).filter(({ value }) =>
          entries.every((entry) => entry.value.id !== value.id),
        );
        for (const { line, column } of problems)
          if (!(line >= 1 && column >= 1)) throw new Error("broken promise: a problem without a place");
        try {
          createCheck(compileRules([...entries, ...own]))({
            source: { path: "a", format: "text", encoding: null },
            title: null,
            text: NEWS,
            url: null,
            publisher: null,
            author: null,
            date: null,
            warnings: [],
          });
        } catch (error) {
          if (!(error instanceof RuleError)) throw error;
        }
      },
    },
  };
}

async function* chunksOf(bytes: Buffer, cut: number) {
  yield* cutAt(bytes, cut);
}

const told = (chunk: Buffer | { readonly lost: string }) => (Buffer.isBuffer(chunk) ? chunk.toString("latin1") : "\0LOST\0");
/** Where data is lost is told once, but not always at the same byte. */
const textOf = (text: string) => text.replaceAll("\0LOST\0", "");
