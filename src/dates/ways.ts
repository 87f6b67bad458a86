/** The ways to write a date, in order: of two that take as much text the first wins. */
import { ago } from "./ago.ts";
import { countdown } from "./countdown.ts";
import { dayMonth } from "./day-month.ts";
import { dayOfMonth } from "./day-of-month.ts";
import { dayRange } from "./day-range.ts";
import { dayWord } from "./day-word.ts";
import { englishDate } from "./english-date.ts";
import { hijri } from "./hijri.ts";
import { holiday } from "./holiday.ts";
import { isoDate } from "./iso-date.ts";
import { monthRange } from "./month-range.ts";
import { monthYear } from "./month-year.ts";
import { noDate } from "./no-date.ts";
import { numericDate } from "./numeric-date.ts";
import { partOfYear } from "./part-of-year.ts";
import { relativeUnit } from "./relative-unit.ts";
import type { Way } from "./way.ts";
import { weekday } from "./weekday.ts";
import { weekdayDate } from "./weekday-date.ts";
import { year } from "./year.ts";

export const WAYS: readonly Way[] = [
  weekdayDate,
  dayMonth,
  dayRange,
  isoDate,
  numericDate,
  englishDate,
  dayOfMonth,
  holiday,
  hijri,
  monthRange,
  monthYear,
  partOfYear,
  ago,
  relativeUnit,
  dayWord,
  weekday,
  countdown,
  noDate,
  year,
];
