import { Option } from "commander";
import { UsageError } from "../errors.ts";
import type { Candidate } from "../study/suggest.ts";
import type { Opinion, Sample } from "../study/suggest-natural.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import { parseConfidence } from "./classify-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes, type Notes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadRulesFor, type RulesOptions } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

interface SuggestCommandOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly theme: string;
  readonly gold?: string;
  readonly words: number;
  readonly min: number;
  readonly precision: number;
  readonly limit: number;
}

const EPILOGUE = `
With codes (a first path with such rows, or --gold), articles raise the theme where the coder says so; without, where netral tags it. Phrases that the theme's rule covers already
are left out. Where the package "natural" is installed, its TF-IDF and the weight of its logistic regression stand beside each phrase.

Examples:
  netral suggest --theme netralitas gold.jsonl berita/ > usul.yaml
  netral suggest --theme politik-uang 'arsip/*.jsonl' --min 10 --format table`;

/** `netral suggest --theme <id>` */
export const suggest: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("suggest")
      .summary("phrases that a theme's rule could take in, as YAML ready to paste")
      .description(
        "Proposes phrases for a theme: those that set the articles that raise it apart from the rest, with precision and places.",
      )
      .argument("[paths...]", "files, folders, globs or -; with --gold the coded articles, where they are not beside it")
      .requiredOption("--theme <id>", "the theme")
      .option("--gold <file>", "codes of the articles: .jsonl, or a filled coding sheet (.csv)");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command, { yaml: "a rule that extends the theme", table: null, json: null, csv: null })
      .optionsGroup("What to propose:")
      .addOption(new Option("--words <n>", "most words of a phrase").argParser(parseNumber).default(3, "3"))
      .addOption(new Option("--min <n>", "least number of articles that raise the theme").argParser(parseNumber).default(3, "3"))
      .addOption(new Option("--precision <share>", "least share of articles that raise it").argParser(parseConfidence).default(0.5, "0.5"))
      .addOption(new Option("--limit <n>", "most phrases").argParser(parseNumber).default(30, "30"))
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: SuggestCommandOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, named: readonly string[], options: SuggestCommandOptions): Promise<0> {
  // codes may stand among the paths, in front
  const { isCodingFile } = await import("./coded-articles.ts");
  const isFirst = options.gold === undefined && named[0] !== undefined && (await isCodingFile(io, named[0]));
  const gold = isFirst ? named[0] : options.gold;
  const paths = isFirst ? named.slice(1) : named;
  if (paths.length === 0 && gold === undefined) throw new UsageError("nothing to read: name files or folders, or --gold");
  const [ruleset, { createAnalyser }, { createSuggester }, { createWordReader }, { askNatural }, { writeSuggestions }] = await Promise.all([
    loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/suggest.ts"),
    import("../study/words.ts"),
    import("../study/suggest-natural.ts"),
    import("../rules/write-suggestions.ts"),
  ]);
  const theme = resolveId("--theme", options.theme, ["theme"], ruleset).slice("theme:".length);
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const analyse = createAnalyser(ruleset);
  const readWords = createWordReader();
  const { words, min, precision } = options;
  const suggester = createSuggester(theme, ruleset, { longest: Math.max(1, words), least: min, precision });
  const samples: Sample[] = [];
  for await (const { document, raises: coded } of articlesWithCodes(io, theme, { gold, paths }, options, notes)) {
    const analysis = analyse(document);
    const raises = coded ?? analysis.record.themes!.some(({ id }) => id === theme);
    samples.push({ raises, terms: suggester.add(analysis, readWords(analysis.article), raises) });
  }
  const candidates = suggester.list().slice(0, options.limit);
  const opinions = askNatural(
    candidates.map(({ term }) => term),
    samples,
  );
  const { articles, inside } = suggester.counts();
  const opinionOf = (term: string) => opinions?.get(term) ?? null;
  await printResult(io, options, {
    json: {
      theme,
      articles,
      inside,
      natural: opinions !== null,
      candidates: candidates.map((candidate) => ({ ...candidate, natural: opinionOf(candidate.term) })),
    },
    grids: [gridOf(candidates, opinionOf)],
    texts: {
      yaml: () =>
        `# ${inside} of ${articles} articles raise ${theme}\n${writeSuggestions(theme, candidates, (term) => remark(opinionOf(term)))}`,
    },
  });
  if (candidates.length === 0) notes.say("no phrase stands out; try --min or --precision");
  return 0;
}

async function* articlesWithCodes(
  io: Io,
  theme: string,
  { gold, paths }: { readonly gold: string | undefined; readonly paths: readonly string[] },
  options: SuggestCommandOptions,
  notes: Notes,
) {
  if (gold === undefined) {
    for await (const document of readArticles(io, paths, options, notes)) yield { document, raises: null };
    return;
  }
  const { readCodedArticles } = await import("./coded-articles.ts");
  for await (const { document, labels } of readCodedArticles(io, gold, paths, options, notes))
    yield { document, raises: labels.themes.has(theme) };
}

function remark(opinion: Opinion | null): string {
  if (!opinion) return "";
  return ` · natural: TF-IDF ${opinion.tfidf.toFixed(2)}${opinion.weight === null ? "" : `, weight ${opinion.weight.toFixed(2)}`}`;
}

function gridOf(candidates: readonly Candidate[], opinionOf: (term: string) => Opinion | null) {
  return {
    columns: [
      { name: "phrase", least: 20 },
      { name: "tier" },
      ...["in", "out", "precision", "G2", "gains", "costs", "TF-IDF", "weight"].map((name) => ({ name, align: "right" as const })),
      { name: "place", least: 20, weight: 3, dress: "dim" as const },
    ],
    rows: candidates.map(({ term, tier, inside, outside, precision, g2, gains, costs, contexts: [first] }) => [
      term,
      tier,
      inside,
      outside,
      precision.toFixed(2),
      g2.toFixed(1),
      gains,
      costs,
      opinionOf(term)?.tfidf.toFixed(2) ?? null,
      opinionOf(term)?.weight?.toFixed(2) ?? null,
      first ? `${first.left} ${first.hit} ${first.right}` : null,
    ]),
  };
}
