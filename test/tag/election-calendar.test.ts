import { expect, it } from "vitest";
import { loadRules } from "../../src/load-rules.ts";

it("has campaign, quiet days and polling day behind one another, without a gap before the polling day", async () => {
  const { calendar } = await loadRules();
  const nextDay = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);
  const known = calendar.filter(({ campaign }) => campaign !== null);
  expect(known.map(({ election }) => election)).toEqual(["pilkada-2018", "pemilu-2019", "pilkada-2020", "pemilu-2024", "pilkada-2024"]);
  for (const { campaign, quiet, polling } of known) {
    expect(campaign![0] < campaign![1]).toBe(true);
    expect(nextDay(campaign![1])).toBe(quiet![0]);
    expect(nextDay(quiet![1])).toBe(polling);
  }
  expect(calendar.map(({ polling }) => polling)).toEqual(calendar.map(({ polling }) => polling).sort());
});
