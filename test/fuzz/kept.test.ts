/** Inputs that once broke a promise, and a few new ones of each kind; `npm run fuzz` tries many. */
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { createCheck, readShipped } from "./check.ts";
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

describe("the check finds", () => {
  const document = {
    source: { path: "a", format: "text", encoding: null },
    title: null,
    text: "KPU netral",
    url: null,
    publisher: null,
    author: null,
    date: null,
    warnings: [],
  };

  it("nothing in a plain article", () => {
    expect(createCheck(ruleset)(document)).toMatchObject({ relevant: true });
  });

  it("a table whose flags are shifted", () => {
    const { lexicon } = ruleset;
    const poolStart = lexicon.vocabulary.poolStart.map((start) => start + 1);
    const shifted = { ...ruleset, lexicon: { ...lexicon, vocabulary: { ...lexicon.vocabulary, poolStart } } };
    expect(createCheck(shifted)(document)).toMatchObject({ relevant: false });
  });
});
