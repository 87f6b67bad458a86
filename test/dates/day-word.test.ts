import { expect, it } from "vitest";
import { datesIn, type Row } from "./dates-in.ts";

it.each<Row>([
  ["kemarin", ["kemarin", "2023-08-15"]],
  ["besok pagi", ["besok", "2023-08-17"]],
  ["lusa", ["lusa", "2023-08-18"]],
  ["kemarin lusa", ["kemarin lusa", "2023-08-14"]],
  ["hari ini", ["hari ini", "2023-08-16"]],
  ["Hari ini, Rabu (16/8/2023)", ["Hari ini", "2023-08-16"], ["Rabu (16/8/2023)", "2023-08-16"]],
  ["tadi malam", ["tadi malam", "2023-08-15"]],
  ["semalam", ["semalam", "2023-08-15"]],
  ["nanti malam", ["nanti malam", "2023-08-16"]],
  ["malam nanti", ["malam nanti", "2023-08-16"]],
  ["Tadi siang", ["Tadi siang", "2023-08-16"]],
  ["pagi ini", ["pagi ini", "2023-08-16"]],
  ["besok, 18 Agustus 2023", ["besok", "2023-08-18"], ["18 Agustus 2023", "2023-08-18"]],
  ["kemarin - kemarin", ["kemarin", "2023-08-15"], ["kemarin", "2023-08-15"]],
  ["kemarin, kemarin", ["kemarin", "2023-08-15"], ["kemarin", "2023-08-15"]],
  ["hari-besok", ["besok", "2023-08-17"]],
  ["besok-", ["besok", "2023-08-17"]],
  ["besok namanya", ["besok", "2023-08-17"]],
  // none
  ["kemarin-kemarin"],
  ["hari-hari ini"],
  ["keesokan harinya"],
  ["esok harinya"],
  ["apel pagi ini"],
  ["saat ini, kini, sekarang, nanti, tadi"],
  ["hari itu"],
])("%s", (text, ...dates) => {
  expect(datesIn(text)).toEqual(dates);
});
