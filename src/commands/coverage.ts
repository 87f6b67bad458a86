import type { Grid } from "../output/grid.ts";
import type { RuleCoverage } from "../study/coverage.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

interface CoverageOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly id?: string;
  readonly patterns: boolean;
  readonly never: boolean;
}

const EPILOGUE = `
Examples:
  netral coverage berita/                                what each rule does
  netral coverage berita/ --id theme:netralitas          and each of its patterns
  netral coverage berita/ --never --format csv > diam.csv`;

/** `netral coverage <paths…>` */
export const coverage: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("coverage")
      .summary("what each rule does in a corpus, and what never fires")
      .description(
        "Counts for each rule the articles and places where it holds, the rule it overlaps with most, and its patterns that never fire.",
      )
      .argument("<paths...>", "files, folders, globs or -");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to show:")
      .option("--id <id>", "one rule, pattern by pattern: theme:sara, actor:kpu, mode:putusan")
      .option("--patterns", "every rule, pattern by pattern", false)
      .option("--never", "only patterns that never fired", false)
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: CoverageOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, paths: readonly string[], options: CoverageOptions): Promise<0> {
  const [ruleset, { createAnalyser }, { createCoverageCounter }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/coverage.ts"),
  ]);
  const name = options.id === undefined ? null : resolveId("--id", options.id, ["theme", "actor", "mode"], ruleset);
  const analyse = createAnalyser(ruleset, { evidence: Number.POSITIVE_INFINITY });
  const counter = createCoverageCounter(ruleset);
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  for await (const document of readArticles(io, paths, options, notes)) counter.add(analyse(document));
  const rules = counter.list().filter(({ kind, id }) => name === null || name === `${kind}:${id}`);
  const byPattern = name !== null || options.patterns || options.never;
  await printResult(io, options, {
    json: {
      articles: counter.articles(),
      rules: options.never ? rules.map(onlySilent).filter(({ patterns }) => patterns.length > 0) : rules,
    },
    grids: [byPattern ? patternGrid(options.never ? rules.map(onlySilent) : rules) : ruleGrid(rules, counter.articles())],
  });
  const silent = rules.reduce((sum, rule) => sum + onlySilent(rule).patterns.length, 0);
  notes.say(
    `${counter.articles()} articles · ${silent} of ${rules.reduce((sum, { patterns }) => sum + patterns.length, 0)} patterns never fired`,
  );
  return 0;
}

function onlySilent(rule: RuleCoverage): RuleCoverage {
  return { ...rule, patterns: rule.patterns.filter(({ places }) => places === 0) };
}

function ruleGrid(rules: readonly RuleCoverage[], articles: number): Grid {
  return {
    columns: [
      { name: "rule", weight: 0, least: 24 },
      { name: "articles" },
      { name: "share" },
      { name: "main", align: "right" },
      { name: "places" },
      { name: "silent patterns", align: "right" },
      { name: "most often with", least: 16 },
    ],
    rows: rules.map((rule) => [
      `${rule.kind}:${rule.id}`,
      rule.articles,
      Number((rule.articles / articles).toFixed(3)),
      rule.main,
      rule.places,
      rule.patterns.length === 0 ? null : `${onlySilent(rule).patterns.length} of ${rule.patterns.length}`,
      rule.overlap ? `${rule.overlap.id} (${rule.overlap.articles})` : null,
    ]),
  };
}

function patternGrid(rules: readonly RuleCoverage[]): Grid {
  return {
    columns: [
      { name: "rule", weight: 0, least: 24 },
      { name: "articles" },
      { name: "places" },
      { name: "alone" },
      { name: "pattern", least: 30 },
    ],
    rows: rules.flatMap(({ kind, id, patterns }) =>
      [...patterns]
        .sort((a, b) => b.articles - a.articles)
        .map(({ pattern, articles, places, alone }) => [`${kind}:${id}`, articles, places, alone, pattern]),
    ),
  };
}
