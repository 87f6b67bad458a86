import { expect, it } from "vitest";
import { datesIn, datesOf, found, type Row } from "./dates-in.ts";

it.each<Row>([
  ["Rapat di Balai Desa Sukamulya, Senin (14/8/2023).", ["Senin (14/8/2023)", "2023-08-14"]],
  ["Senin (14/08/2023) pagi", ["Senin (14/08/2023)", "2023-08-14"]],
  ["Senin, (14/8/2023) pukul 09.00", ["Senin, (14/8/2023)", "2023-08-14"]],
  ["Jum'at (11/8) lalu", ["Jum'at (11/8) lalu", "2023-08-11"]],
  ["Jum’at (11/8/23)", ["Jum’at (11/8/23)", "2023-08-11"]],
  ["ujar Sutarno, Minggu 13/8/2023).", ["Minggu 13/8/2023", "2023-08-13"]],
  ["Selasa (15/8/2023 di kantor", ["Selasa (15/8/2023", "2023-08-15"]],
  ["Selasa (15 /8/ 2023)", ["Selasa (15 /8/ 2023)", "2023-08-15"]],
  ["Selasa (15/8//2023)", ["Selasa (15/8//2023)", "2023-08-15"]],
  ["Selasa (15-8-2023)", ["Selasa (15-8-2023)", "2023-08-15"]],
  ["Selasa (1582023)", ["Selasa (1582023)", "2023-08-15"]],
  ["Kamis (17/8/2023) mendatang", ["Kamis (17/8/2023) mendatang", "2023-08-17"]],
  ["Kamis (10/8/2023) pekan lalu", ["Kamis (10/8/2023) pekan lalu", "2023-08-10"]],
  ["Rabu (16/8/2023) malam nanti", ["Rabu (16/8/2023)", "2023-08-16"]],
  ["Selasa (15/8) kemarin", ["Selasa (15/8)", "2023-08-15"], ["kemarin", "2023-08-15"]],
  ["Kemarin (15/8), warga datang", ["Kemarin (15/8)", "2023-08-15"]],
  ["Sabtu-Minggu (12-13/8/2023)", ["Sabtu-Minggu (12-13/8/2023)", "2023-08-12/2023-08-13"]],
  ["Senin-Rabu (31/7-2/8/2023)", ["Senin-Rabu (31/7-2/8/2023)", "2023-07-31/2023-08-02"]],
  ["Senin (14/8/2023) hingga Rabu (16/8/2023)", ["Senin (14/8/2023) hingga Rabu (16/8/2023)", "2023-08-14/2023-08-16"]],
  ["PADASenin (14/8)", ["Senin (14/8)", "2023-08-14"]],
  ["Selasa (15/8/20233)", ["Selasa (15/8/20233)", "2023-08-15"]],
  ["Senin-14/8", ["Senin", "2023-08-14"]],
  ["Senin 14082023", ["Senin", "2023-08-14"]],
  ["Senin (14082023)", ["Senin (14082023)", "2023-08-14"]],
  ["Senin (1182023)", ["Senin", "2023-08-14"]],
  ["Senin (14/8/2023] lalu", ["Senin (14/8/2023] lalu", "2023-08-14"]],
  ["Senin (14/8/2023 ) lalu", ["Senin (14/8/2023 ) lalu", "2023-08-14"]],
  ["Kemarin 15/8", ["Kemarin", "2023-08-15"]],
  ["Besok Kamis (17/8)", ["Besok Kamis (17/8)", "2023-08-17"]],
  ["Senin (14/13)", ["Senin", "2023-08-14"]],
  ["Senin (8/14)", ["Senin", "2023-08-14"]],
  ["Senin (14.8.23)", ["Senin", "2023-08-14"]],
  ["Senin-Rabu (30/12-2/1/2024)", ["Senin-Rabu (30/12-2/1/2024)", "2023-12-30/2024-01-02"]],
  ["Rabu (16/8/2023), malam nanti hujan", ["Rabu (16/8/2023)", "2023-08-16"], ["malam nanti", "2023-08-16"]],
  ["Rabu (16/8/2023) malam, nanti", ["Rabu (16/8/2023)", "2023-08-16"]],
  ["Kemarin (1582023)", ["Kemarin", "2023-08-15"]],
  ["Senin-Selasa (14/8/2023) ramai", ["Senin-Selasa (14/8/2023)", "2023-08-14"]],
  // none
  ["Blok (14/8)"],
  ["antara 3/14 dan 5/14 bagian"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});

it("keeps the written date where the weekday does not fit, and says so", () => {
  const [date] = datesOf("Camat Lembah Hijau datang, Kamis (14/8/2023).").dates;
  expect(date).toMatchObject({ value: "2023-08-14", conflict: "2023-08-14 is a Monday" });
});

it("reads the month first only where that day fits the weekday and lies near", () => {
  expect(datesOf("Kamis (8/10/2023)", { published: "2023-08-11" }).dates[0]).toMatchObject({
    value: "2023-08-10",
    conflict: "month before day",
  });
  expect(datesOf("Kamis (8/10/2023)", { published: "2023-10-09" }).dates[0]).toMatchObject({ value: "2023-10-08" });
});

it("names its way", () => {
  expect(found("Senin (14/8/2023)")[0]?.rule).toBe("weekday-date");
});
