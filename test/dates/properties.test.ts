import fc from "fast-check";
import { expect, it } from "vitest";
import { parseDay } from "../../src/dates/civil.ts";
import { datesIn, datesOf, rules } from "./dates-in.ts";

const WORDS =
  "Senin Selasa minggu Minggu Jum'at kemarin besok lusa hari ini lalu mendatang nanti tahun bulan pekan tanggal tgl. Januari Mei Juli Agt hingga sampai dengan s.d. dan atau setiap beberapa dua tiga puluh belas H H-3 TW III kuartal semester pertama UU Nomor No. Rp WIB pukul ( ) / - – . , \" “ ” 1 12 31 2023 2024 20240 24 0 00 1945 ke-16 Pemilu Pilkada Tahun Baru Lebaran TA T.A. akan kata Per WIB\n".split(
    " ",
  );
const texts = fc
  .array(fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(" ", "", "  ", "\n")), { maxLength: 40 })
  .map((parts) => parts.flat().join(""));
const days = fc
  .date({ min: new Date("1990-01-01"), max: new Date("2060-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const VALUE = /^(?:\d{4}|\d{4}-\d\d|\d{4}-\d\d-\d\d|\d{4}-Q[1-4])$/;

it("gives spans in order, inside the text, without space at their ends, and values that the calendar has", () => {
  fc.assert(
    fc.property(texts, fc.option(days), (text, published) => {
      let last = 0;
      for (const { start, end, value } of datesOf(text, { published }).dates) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(text.slice(start, end).trim());
        expect(text.slice(start, end)).not.toContain("\n");
        last = end;
        if (value === null) continue;
        for (const part of value.split("/")) {
          expect(part).toMatch(VALUE);
          if (part.length === 10) expect(parseDay(part)).not.toBeNull();
          if (part.length === 7 && part[5] !== "Q") expect(Number(part.slice(5))).toBeLessThanOrEqual(12);
        }
      }
      expect(last).toBeLessThanOrEqual(text.length);
    }),
    { numRuns: 1500 },
  );
});

it("gives the same each time, and the same in the middle of a text", () => {
  fc.assert(
    fc.property(texts, days, (text, published) => {
      expect(datesIn(text, published)).toEqual(datesIn(text, published));
    }),
  );
});

it.each([
  "tahun lalu",
  "bulan ini",
  "tiga bulan silam",
  "April lalu",
  "27 November mendatang",
  "dua tahun lagi",
  "triwulan lalu",
  "tahun depan",
])("moves %s by as many years as the day of publication", (text) => {
  fc.assert(
    fc.property(days, fc.integer({ min: 1, max: 20 }), (published, years) => {
      const later = `${Number(published.slice(0, 4)) + years}${published.slice(4)}`;
      fc.pre(parseDay(later) !== null);
      const [[, value]] = datesIn(text, published);
      const [[, moved]] = datesIn(text, later);
      expect(moved).toBe(value!.replace(/\d{4}(?=-|\/|$)/g, (year) => String(Number(year) + years)));
    }),
  );
});

it("has a compiled form that can be stored and sent", () => {
  expect(structuredClone(rules)).toEqual(rules);
});
