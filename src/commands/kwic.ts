import { Option } from "commander";
import { UsageError } from "../errors.ts";
import type { Context, Order } from "../study/kwic.ts";
import type { Span } from "../types.ts";
import { type ArticleOptions, addArticleOptions, placeOf, readArticles } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions, writerOptions } from "./result-options.ts";
import { addRulesOptions, loadPackFor, loadRulesFor, type RulesOptions } from "./rules-options.ts";
import { resolveId } from "./tag-names.ts";

interface KwicOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly id?: string;
  readonly everywhere: boolean;
  readonly window: number;
  readonly sort: Order;
  readonly limit: number;
}

const EPILOGUE = `
A term is a phrase as rules write it: 'politik uang', '~sebar hoaks', 'kampany*', '(pemilu|pilkada) ..4 damai', ASN (capitals only).

Examples:
  netral kwic '~sebar ..2 hoaks' berita/               where the words stand
  netral kwic --id theme:netralitas berita/ --sort right`;

/** `netral kwic <term> <paths…>` */
export const kwic: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("kwic")
      .summary("keyword in context: a term's places, or a tag's evidence, aligned")
      .description("Shows each place of a term, or of a tag's evidence, on a line of its own, with what stands around it.")
      .usage("[options] <term> <paths...>\n       netral kwic [options] --id <id> <paths...>")
      .argument("[term-and-paths...]", "the term, then files, folders, globs or -");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to show:")
      .option("--id <id>", "the evidence of a tag instead of a term: theme:sara, mode:putusan")
      .option("--everywhere", "also in what is not the article: links, widgets, repeats", false)
      .addOption(new Option("--sort <order>", "order of the lines").choices(["source", "hit", "left", "right"]).default("source", "source"))
      .addOption(new Option("--window <n>", "characters on each side (json, csv)").argParser(parseNumber).default(80, "80"))
      .addOption(new Option("--limit <n>", "most lines").argParser(parseNumber).default(Number.POSITIVE_INFINITY, "all"))
      .addHelpText("after", EPILOGUE)
      .action(async (args: string[], options: KwicOptions) => {
        done(await run(io, args, options));
      });
  },
};

async function run(io: Io, args: readonly string[], options: KwicOptions): Promise<0> {
  const term = options.id === undefined ? args[0] : undefined;
  const paths = options.id === undefined ? args.slice(1) : args;
  if (paths.length === 0)
    throw new UsageError(options.id === undefined ? "name a term and the files to search" : "name the files to search");
  // only a term that names a list needs the rules as they are written
  const pack = term?.includes("@") ? await loadPackFor(io, options) : null;
  const [ruleset, { createAnalyser }, { contextsOf, sortContexts, spansFor }] = await Promise.all([
    pack?.ruleset ?? loadRulesFor(io, options),
    import("../classifier.ts"),
    import("../study/kwic.ts"),
  ]);
  const analyse = createAnalyser(ruleset, { evidence: Number.POSITIVE_INFINITY });
  let find: (analysis: ReturnType<typeof analyse>) => readonly Span[];
  if (term === undefined) {
    const name = options.id!.startsWith("election:") ? options.id! : resolveId("--id", options.id!, ["theme", "actor", "mode"], ruleset);
    find = ({ record }) => spansFor(name, record);
  } else {
    const finder = await termFinder(term, pack?.entries ?? [], options.everywhere);
    find = ({ article }) => finder(article);
  }
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const window = options.format === "table" ? writerOptions(io, options).width : options.window;
  const found: Context[] = [];
  let articles = 0;
  for await (const document of readArticles(io, paths, options, notes)) {
    const contexts = contextsOf(find(analyse(document)), document.title, document.text, placeOf(document), window);
    found.push(...contexts);
    if (contexts.length > 0) articles++;
    if (options.sort === "source" && found.length >= options.limit) break;
  }
  const contexts = sortContexts(found, options.sort).slice(0, options.limit);
  await printResult(io, options, {
    json: contexts,
    grids: [
      {
        columns: [
          { name: "source", weight: 0, least: 14, keep: "end", dress: "dim" },
          { name: "left", align: "right", keep: "end", least: 20 },
          { name: "hit", weight: 0, dress: "yellow" },
          { name: "right", least: 20 },
        ],
        rows: contexts.map(({ source, line, left, hit, right }) => [`${source}:${line}`, left, hit, right]),
      },
    ],
  });
  notes.say(`${contexts.length} ${contexts.length === 1 ? "place" : "places"} in ${articles} ${articles === 1 ? "article" : "articles"}`);
  return 0;
}

async function termFinder(term: string, entries: readonly { kind: string; value: { id: string } }[], everywhere: boolean) {
  const [{ createTermFinder }, { PhraseError }] = await Promise.all([import("../study/find-term.ts"), import("../match/phrase.ts")]);
  const listOf = (name: string) =>
    (entries.find(({ kind, value }) => kind === "lists" && value.id === name)?.value as { any?: readonly string[] } | undefined)?.any;
  try {
    return createTermFinder(term, listOf, everywhere);
  } catch (error) {
    if (error instanceof PhraseError) throw new UsageError(`the term says nothing: ${error.message}`);
    throw error;
  }
}
