/**
 * The calendar of Indonesian elections: KPU's campaign, quiet days and polling day, as the press printed them; where outlets differ, what fits
 * the polling day. Pilkada of 2018 (171 regions) and 2020 (270) were partial.
 */
export interface ElectionDates {
  readonly name: string;
  /** First and last day, inclusive. */
  readonly campaign: readonly [from: string, to: string];
  readonly quiet: readonly [from: string, to: string];
  readonly polling: string;
}

export const CALENDAR: readonly ElectionDates[] = [
  { name: "Pilkada 2018", campaign: ["2018-02-15", "2018-06-23"], quiet: ["2018-06-24", "2018-06-26"], polling: "2018-06-27" },
  { name: "Pemilu 2019", campaign: ["2018-09-23", "2019-04-13"], quiet: ["2019-04-14", "2019-04-16"], polling: "2019-04-17" },
  { name: "Pilkada 2020", campaign: ["2020-09-26", "2020-12-05"], quiet: ["2020-12-06", "2020-12-08"], polling: "2020-12-09" },
  { name: "Pemilu 2024", campaign: ["2023-11-28", "2024-02-10"], quiet: ["2024-02-11", "2024-02-13"], polling: "2024-02-14" },
  { name: "Pilkada 2024", campaign: ["2024-09-25", "2024-11-23"], quiet: ["2024-11-24", "2024-11-26"], polling: "2024-11-27" },
];
