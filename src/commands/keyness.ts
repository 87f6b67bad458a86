import { Option } from "commander";
import type { Key, TermCounts } from "../study/keyness.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes, type Notes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";

interface KeynessCommandOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly min: number;
  readonly words: number;
  readonly by: "tokens" | "articles";
  readonly functionWords: boolean;
  readonly limit: number;
}

const EPILOGUE = `
Figures: G2, the log-likelihood ratio of Dunning (1993), over words and over articles (3.84: p < .05, 10.83: p < .001); log ratio, the binary
logarithm of how many times as frequent a term is in A as in B (Hardie 2014). What is not the article (links, widgets, repeats) is not counted.

Examples:
  netral keyness pemilu/ pilkada/
  netral keyness hoaks.jsonl lainnya.jsonl --words 3 --by articles --format csv > kunci.csv`;

/** `netral keyness <a> <b>` */
export const keyness: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("keyness")
      .summary("words and phrases that set two sets of articles apart")
      .description("Lists the words and phrases that are more frequent in one set of articles than in another, the surest first.")
      .argument("<a>", "a file, folder or glob")
      .argument("<b>", "a file, folder or glob");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to count:")
      .addOption(new Option("--min <n>", "least frequency in both sets together").argParser(parseNumber).default(5, "5"))
      .addOption(new Option("--words <n>", "most words of a phrase").argParser(parseNumber).default(2, "2"))
      .addOption(
        new Option("--by <what>", "what orders the list and is held against --min")
          .choices(["tokens", "articles"])
          .default("tokens", "tokens"),
      )
      .option("--function-words", "also terms that begin or end with words such as yang, di", false)
      .addOption(new Option("--limit <n>", "most terms of each set").argParser(parseNumber).default(50, "50"))
      .addHelpText("after", EPILOGUE)
      .action(async (a: string, b: string, options: KeynessCommandOptions) => {
        done(await run(io, a, b, options));
      });
  },
};

async function run(io: Io, a: string, b: string, options: KeynessCommandOptions): Promise<0> {
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const [{ findKeys }, countIn] = await Promise.all([import("../study/keyness.ts"), termCounting(io, options, notes)]);
  const [inA, inB] = [await countIn(a), await countIn(b)];
  const { min: least, by, functionWords, limit } = options;
  const keys = findKeys(inA, inB, { least, by, functionWords });
  const ofA = keys.filter(({ logRatio }) => logRatio > 0).slice(0, limit);
  const ofB = keys.filter(({ logRatio }) => logRatio < 0).slice(0, limit);
  const set = (name: string, counts: TermCounts, terms: readonly Key[]) => ({
    name,
    articles: counts.articles,
    tokens: counts.tokens,
    terms,
  });
  await printResult(io, options, {
    json: { a: set(a, inA, ofA), b: set(b, inB, ofB) },
    grids:
      options.format === "csv"
        ? [gridOf([...ofA.map((key) => [a, key] as const), ...ofB.map((key) => [b, key] as const)])]
        : [
            { ...gridOf(ofA.map((key) => [a, key])), title: `A ${a}: ${inA.articles} articles, ${inA.tokens} words` },
            { ...gridOf(ofB.map((key) => [b, key])), title: `B ${b}: ${inB.articles} articles, ${inB.tokens} words` },
          ],
  });
  return 0;
}

/** Gives a function that counts the terms of the articles under a path. */
async function termCounting(io: Io, options: KeynessCommandOptions, notes: Notes) {
  const [ruleset, { createAnalyser }, { createWordReader }, { TermCounter }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/words.ts"),
    import("../study/keyness.ts"),
  ]);
  const analyse = createAnalyser(ruleset);
  const readWords = createWordReader();
  return async (path: string): Promise<TermCounts> => {
    const counter = new TermCounter(Math.max(1, options.words));
    for await (const document of readArticles(io, [path], options, notes)) counter.add(readWords(analyse(document).article));
    return counter;
  };
}

function gridOf(rows: readonly (readonly [set: string, key: Key])[]) {
  return {
    columns: [
      { name: "set", weight: 0, least: 3, keep: "end" as const },
      { name: "term", least: 16 },
      { name: "in A" },
      { name: "in B" },
      { name: "articles A" },
      { name: "articles B" },
      { name: "G2" },
      { name: "G2 articles" },
      { name: "log ratio" },
    ],
    rows: rows.map(([set, { term, tokens, articles, g2, g2Articles, logRatio }]) => [
      set,
      term,
      ...tokens,
      ...articles,
      Number(g2.toFixed(1)),
      Number(g2Articles.toFixed(1)),
      Number(logRatio.toFixed(2)),
    ]),
  };
}
