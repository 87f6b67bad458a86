import { Option } from "commander";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

interface LeftoverCommandOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly in?: string;
  readonly all: boolean;
  readonly words: number;
  readonly min: number;
  readonly limit: number;
}

const EPILOGUE = `
Counts in articles about elections or the neutrality of officials (relevant), unless told, and compares with the other articles: G2 is the
log-likelihood over articles (Dunning 1993). Where there are no others, the most frequent come first.

Examples:
  netral leftover berita/ --words 3 --min 5
  netral leftover berita/ --in theme:hoaks --format csv > sisa.csv`;

/** `netral leftover <paths…>` */
export const leftover: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("leftover")
      .summary("frequent words and phrases that no rule knows")
      .description("Lists frequent words and phrases that lie in no phrase of any rule: where vocabulary has moved on.")
      .argument("<paths...>", "files, folders, globs or -");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to count:")
      .option("--in <id>", "only articles with this tag: theme:sara, actor:kpu")
      .option("--all", "also articles that are not relevant", false)
      .addOption(new Option("--words <n>", "most words of a phrase").argParser(parseNumber).default(2, "2"))
      .addOption(new Option("--min <n>", "least number of articles").argParser(parseNumber).default(3, "3"))
      .addOption(new Option("--limit <n>", "most terms").argParser(parseNumber).default(50, "50"))
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: LeftoverCommandOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, paths: readonly string[], options: LeftoverCommandOptions): Promise<0> {
  const [ruleset, { createAnalyser }, { createLeftoverCounter }, { createWordReader }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/leftover.ts"),
    import("../study/words.ts"),
  ]);
  const wanted = options.in === undefined ? null : resolveId("--in", options.in, ["theme", "actor"], ruleset).split(":");
  const analyse = createAnalyser(ruleset);
  const readWords = createWordReader();
  const counter = createLeftoverCounter({ longest: Math.max(1, options.words), least: options.min });
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  for await (const document of readArticles(io, paths, options, notes)) {
    const analysis = analyse(document);
    const { record } = analysis;
    const tags = wanted?.[0] === "actor" ? record.actors : record.themes;
    const isAsked = wanted ? tags?.some(({ id }) => id === wanted[1]) === true : options.all || record.relevant;
    counter.add(analysis, readWords(analysis.article), isAsked);
  }
  const counted = counter.asked();
  const terms = counter.list().slice(0, options.limit);
  await printResult(io, options, {
    json: { articles: counted, terms },
    grids: [
      {
        columns: [
          { name: "term", least: 16 },
          { name: "articles" },
          { name: "places" },
          { name: "elsewhere" },
          { name: "G2", align: "right" },
          { name: "example", weight: 4, least: 30, dress: "dim" },
        ],
        rows: terms.map(({ term, articles, tokens, elsewhere, g2, example }) => [
          term,
          articles,
          tokens,
          elsewhere,
          g2 === null ? null : g2.toFixed(1),
          example,
        ]),
      },
    ],
  });
  notes.say(`${counted} ${counted === 1 ? "article" : "articles"} counted`);
  return 0;
}
