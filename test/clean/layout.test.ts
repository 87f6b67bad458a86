import { describe, expect, it } from "vitest";
import { markerOf, showWith } from "./marker.ts";

const mark = markerOf([
  ...["head", "tail", "end", "edge"].flatMap((position) => [
    { id: `line-${position}`, where: "line", any: [`bilah ${position}`], position },
    { id: `start-${position}`, where: "start", any: [`awal ${position}`], position },
    { id: `piece-${position}`, where: "inline", any: [`sisip ${position}`], position },
  ]),
  { id: "piece", where: "inline", any: ["sisip sendiri"] },
]);
/** A paragraph of so many words. */
const prose = (words: number) => `Warga${" pulang".repeat(words - 1)}.`;
const strips = (text: string) => expect(showWith(mark, text.replace(/[⟦⟧]/g, ""))).toBe(text);

it("takes no words away behind a piece in a line's middle", () => {
  strips(`${prose(12)}\nBilah end\nWarga desa Rimba dan para ⟦sisip sendiri⟧ calon pulang dari balai desa.`);
});

describe("a line's position", () => {
  it.each([
    ["above the first paragraph", `⟦Bilah head⟧\nBilah tail\nBilah end\n⟦Bilah edge⟧\n${prose(40)}`],
    ["below the last paragraph", `${prose(40)}\nBilah head\n⟦Bilah tail⟧\n⟦Bilah end⟧\n⟦Bilah edge⟧`],
    ["between paragraphs, early", `${prose(12)}\nBilah head\nBilah tail\nBilah end\nBilah edge\n${prose(40)}`],
    ["between paragraphs, late", `${prose(40)}\nBilah head\n⟦Bilah tail⟧\nBilah end\n⟦Bilah edge⟧\n${prose(12)}`],
    ["behind half of the words", `${prose(12)}\n⟦Bilah tail⟧\n${prose(10)}`],
    ["behind less than half", `${prose(12)}\nBilah tail\n${prose(11)}`],
    ["behind half, of a text with many lines", `${prose(10)}\n${prose(10)}\n⟦Bilah edge⟧\n${prose(18)}`],
    [
      "behind a question in the first line, which is the title",
      `Siapa calon kepala desa di Rimba yang akan dipilih warga tahun depan?\n⟦Bilah head⟧\n${prose(40)}`,
    ],
    [
      "behind a question in the second line",
      `Warga\nSiapa calon kepala desa di Rimba yang akan dipilih warga tahun depan?\nBilah head\n${prose(40)}`,
    ],
    [
      "behind a question below a line without words",
      `***\nSiapa calon kepala desa di Rimba yang akan dipilih warga tahun depan?\n⟦Bilah head⟧\n${prose(40)}`,
    ],
    ["behind a paragraph in the first line", `${prose(12)}\nBilah head\n${prose(40)}`],
    ["in the eighth line of a text without paragraphs", `${"Warga\n".repeat(7)}⟦Bilah head⟧`],
    ["in the ninth", `${"Warga\n".repeat(8)}Bilah head`],
    ["in the tail of a text without paragraphs, which is all of it", `Warga desa pulang\n⟦Bilah end⟧\nWarga\nWarga\nWarga`],
    ["of paragraphs themselves", `Awal head ${prose(12)}\n${prose(12)}\nAwal end ${prose(12)}`],
    ["of the only paragraph", `Awal head ${prose(12)}`],
    ["of the last paragraph, in the second half", `${prose(40)}\n⟦Awal tail ${prose(12)}⟧\n${prose(12)}`],
  ])("%s", (_, text) => strips(text));

  it.each([
    ["in the first paragraph", `${prose(20)} Sisip tail. Sisip end. Sisip head.\n${prose(50)}`],
    ["in the last paragraph", `${prose(20)}\n${prose(20)} ⟦Sisip tail.⟧ ⟦Sisip end.⟧ Sisip head.`],
    ["in the last but one, in the second half", `${prose(50)}\n${prose(12)} ⟦Sisip tail.⟧ Sisip end.\n${prose(12)}`],
  ])("of a piece: %s", (_, text) => strips(text));

  it.each([
    [
      "the words behind it end no sentence",
      `${prose(12)}\n⟦Bilah end⟧\nWarga desa Rimba dan para calon pulang dari balai desa ⟦Sisip sendiri.⟧`,
    ],
    [
      "a piece at the end leaves too few words",
      `${prose(12)}\n⟦Bilah end⟧\nWarga desa Rimba pulang dari balai desa kami. ⟦Sisip sendiri.⟧`,
    ],
    [
      "a piece at the end hides no stop",
      `Warga\n⟦Bilah head⟧\nWarga desa Rimba dan para calon pulang dari balai desa. ⟦Sisip sendiri⟧\nBilah head\n${prose(12)}`,
    ],
  ])("goes by what is left of the lines: %s", (_, text) => strips(text));
});
