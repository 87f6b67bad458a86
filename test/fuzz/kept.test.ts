/** Inputs that once broke a promise, and a few new ones of each kind; `npm run fuzz` tries many. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { checkSpans, readShipped } from "./check.ts";
import { createRandom, mutate } from "./mutate.ts";
import { createTargets } from "./targets.ts";

const ROUNDS = 60;
const KEPT = join(import.meta.dirname, "kept");
const ruleset = readShipped(readFileSync(join(import.meta.dirname, "../../dist/rules.bin")));
const targets = createTargets(ruleset);

it.each(readdirSync(KEPT).filter((name) => name.endsWith(".bin")))("%s", async (name) => {
  const [target, cut] = name.split("-");
  await targets[target!]!.run(readFileSync(join(KEPT, name)), Number(cut));
});

describe("random edits keep every promise", () => {
  it.each(Object.keys(targets))("%s", async (name) => {
    const { seeds, words, run } = targets[name]!;
    const random = createRandom(20_240_214);
    for (let round = 0; round < ROUNDS; round++) await run(mutate(seeds[round % seeds.length]!, words, random), 1 + random(300));
  });
});

describe("the check of spans", () => {
  const fields = { title: "", text: "Satu 😀\nCamat netral" };
  const span = { field: "text", start: 7, end: 12, line: 2, quote: "Camat", rule: "a" };

  it("takes a span that quotes its place, counted in code points", () => {
    expect(() => checkSpans({ deep: [{ evidence: [span] }] }, fields)).not.toThrow();
  });

  it.each([
    ["counted in UTF-16", { start: 8, end: 13 }],
    ["outside", { end: 100 }],
    ["empty", { end: 7, quote: "" }],
    ["of another line", { line: 1 }],
    ["with another quote", { quote: "camat" }],
  ])("refuses one %s", (_name, wrong) => {
    expect(() => checkSpans([{ ...span, ...wrong }], fields)).toThrow("broken promise");
  });
});
