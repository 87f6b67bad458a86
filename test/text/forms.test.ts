import { createRequire } from "node:module";
import { describe, expect, it } from "vitest";
import { formsOf } from "../../src/text/forms.ts";

const stemmer = createRequire(import.meta.url)("natural/lib/natural/stemmers/indonesian/stemmer_id") as { stem(word: string): string };

describe("forms of a root", () => {
  it.each([
    ["sebar", ["menyebarkan", "penyebaran", "disebarkan", "tersebar", "sebarkan", "penyebar"]],
    ["pilih", ["memilih", "pemilih", "pemilihan", "dipilih", "terpilih", "pilihan"]],
    ["tindak", ["menindak", "penindakan", "ditindak", "tindakan"]],
    ["kampanye", ["mengampanyekan", "mengkampanyekan", "dikampanyekan", "berkampanye"]],
    ["sukses", ["menyukseskan", "mensukseskan", "kesuksesan"]],
    ["imbau", ["mengimbau", "imbauan", "diimbau"]],
    ["himbau", ["menghimbau", "himbauan", "dihimbau"]],
    ["langgar", ["melanggar", "pelanggaran", "dilanggar"]],
    ["bantah", ["membantah", "bantahan", "dibantah", "terbantahkan"]],
    ["deklarasi", ["mendeklarasikan", "pendeklarasian", "dideklarasikan"]],
    ["rusuh", ["kerusuhan", "perusuh"]],
    ["lapor", ["melaporkan", "dilaporkan", "laporan", "pelapor"]],
    ["pihak", ["memihak", "berpihak", "keberpihakan"]],
    ["netral", ["netralkan", "ketidaknetralan"]],
    ["cek", ["mengecek", "pengecekan", "dicek"]],
  ])("%s", (root, expected) => {
    expect(formsOf(root)).toEqual(expect.arrayContaining(expected));
  });

  it.each([
    ["sebar", ["sebaya", "sabar", "menebar"]],
    ["pilih", ["pilah", "memulih"]],
    ["suara", ["swara", "bersuarai"]],
  ])("%s has no other words", (root, others) => {
    for (const other of others) expect(formsOf(root)).not.toContain(other);
  });
});

// natural's StemmerId knows a dictionary and so stems any word; ours starts from the root. Where natural leads a made form back to
// its root, both agree. Where it does not, the reason must be one of those listed.
const DIFFERENT: Record<string, string> = {
  himbau: "natural's dictionary lacks the variant himbau",
  bantah: "natural takes membantah for mem-ban-tah",
};

describe("against natural's stemmer", () => {
  const usual = (root: string) =>
    ({
      sebar: ["menyebarkan", "penyebaran", "disebarkan", "tersebar"],
      pilih: ["memilih", "pemilihan", "dipilih", "terpilih"],
      tindak: ["menindak", "penindakan", "ditindak"],
      lapor: ["melaporkan", "dilaporkan", "laporan"],
      langgar: ["melanggar", "pelanggaran", "dilanggar"],
      bantah: ["membantah", "dibantah", "bantahan"],
      imbau: ["mengimbau", "imbauan", "diimbau"],
      himbau: ["menghimbau", "himbauan", "dihimbau"],
      dukung: ["mendukung", "dukungan", "didukung", "pendukung"],
      ancam: ["mengancam", "ancaman", "diancam", "terancam"],
    })[root]!;

  it.each(["sebar", "pilih", "tindak", "lapor", "langgar", "bantah", "imbau", "himbau", "dukung", "ancam"])("%s", (root) => {
    for (const form of usual(root)) {
      expect(formsOf(root)).toContain(form);
      if (stemmer.stem(form) !== root) expect(DIFFERENT[root], `${form} → ${stemmer.stem(form)}`).toBeTruthy();
    }
  });
});
