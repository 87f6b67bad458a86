import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["kata Suparno, Selasa.", ["Selasa", "2023-08-15"]],
  ["kata Suparno, Rabu pagi.", ["Rabu", "2023-08-16"]],
  ["Jumat ini", ["Jumat ini", "2023-08-18"]],
  ["Kamis lalu", ["Kamis lalu", "2023-08-10"]],
  ["Senin mendatang", ["Senin mendatang", "2023-08-21"]],
  ["hari Sabtu nanti", ["Sabtu nanti", "2023-08-19"]],
  ["Selasa kemarin pihaknya datang", ["Selasa kemarin", "2023-08-15"]],
  ["Selasa (15/8) kemarin", ["Selasa (15/8)", "2023-08-15"], ["kemarin", "2023-08-15"]],
  ["besok Kamis", ["besok Kamis", "2023-08-17"]],
  ["Rabu pekan depan", ["Rabu pekan depan", "2023-08-23"]],
  ["Sabtu malam lalu", ["Sabtu malam lalu", "2023-08-12"]],
  ["akan dibuka pada Sabtu", ["Sabtu", "2023-08-19"]],
  ["libur 17-18 Agustus 2023, lalu masuk lagi Senin", ["17-18 Agustus 2023", "2023-08-17/2023-08-18"], ["Senin", "2023-08-21"]],
  ["pada Minggu lalu", ["Minggu lalu", "2023-08-13"]],
  ["lusa, Jumat", ["lusa", "2023-08-18"], ["Jumat", "2023-08-18"]],
  ["Senin hingga Rabu", ["Senin hingga Rabu", "2023-08-14/2023-08-16"]],
  ["Selasa besok", ["Selasa besok", "2023-08-22"]],
  ["pada selasa", ["selasa", "2023-08-15"]],
  ["selasa lalu", ["selasa lalu", "2023-08-15"]],
  ["salat. Jumat", ["Jumat", "2023-08-11"]],
  // none
  ["setiap Senin dan Kamis"],
  ["tiap hari Jumat"],
  ["salat Jumat"],
  ["Jumat Agung"],
  ["Jumat Berkah"],
  ["Senin-Jumat pukul 08.00"],
  ["jatuh pada Rabu Pon"],
  ["dua minggu"],
  ["minggu tenang"],
  ["berminggu-minggu"],
  ["Rabunya"],
  ["selasa"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
