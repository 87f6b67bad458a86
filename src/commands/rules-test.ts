import { ExitCode } from "../errors.ts";
import type { Pack } from "../load-rules.ts";
import { type ArticleOptions, addArticleOptions } from "./article-options.ts";
import type { Io } from "./io.ts";
import { createNotes, type Notes } from "./notes.ts";
import { frame } from "./problem-frame.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addFolders, type FolderOptions, inFolders, packOf, type RulesCommand } from "./rules-command.ts";

interface TestOptions extends FolderOptions, ResultOptions, ArticleOptions {
  readonly golden: readonly string[];
  readonly coverage: boolean;
}

const EPILOGUE = `
Golden articles are whole articles with the tags that they must get, in a file such as "netral eval" takes; each facet that a line holds must
come out exactly. Examples under "todo" may be broken; those that hold are told, so that they can move up.

Examples:
  netral rules test
  netral rules test aturan/ --coverage --golden emas.jsonl

Exit: 0 everything holds, 1 something does not, 2 could not run.`;

/** `netral rules test` */
export const rulesTest: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("test")
      .summary("run all examples, counterexamples, todos and golden articles")
      .description("Holds rules against their own examples and against golden articles.");
    addFolders(command);
    addArticleOptions(command);
    addResultOptions(command, { text: "what does not hold, and a count", json: null })
      .optionsGroup("What to test:")
      .option(
        "--golden <file>",
        "articles with the tags that they must get (repeatable)",
        (value: string, before: readonly string[]) => [...before, value],
        [],
      )
      .option("--coverage", "also list patterns that no example shows", false)
      .addHelpText("after", EPILOGUE)
      .action(async (folders: string[], options: TestOptions) => {
        done(await run(io, folders, options));
      });
  },
};

async function run(io: Io, folders: readonly string[], options: TestOptions): Promise<ExitCode> {
  const [{ readPack }, { testExamples }] = await Promise.all([import("../load-rules.ts"), import("../examples.ts")]);
  const pack = await readPack(await packOf(io, folders, options));
  const isAsked = inFolders(io, folders);
  const asked = pack.entries.filter((entry) => isAsked(entry.at().file));
  const results = [...testExamples(asked, pack.ruleset)];
  const broken = results.filter(({ problem, todo }) => problem !== null && !todo);
  const passing = results.filter(({ problem, todo }) => problem === null && todo);
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const golden = await testGolden(io, pack, options, notes);
  const shown = options.coverage ? (await import("../study/unshown-patterns.ts")).unshownPatterns(pack, asked, results) : null;
  const kinds = [...new Set(results.map(({ kind }) => kind))];
  const counts = kinds.map((kind) => {
    const own = results.filter((result) => result.kind === kind && !result.todo);
    return { kind, examples: own.length, broken: own.filter(({ problem }) => problem !== null).length };
  });
  const todos = results.filter(({ todo }) => todo).length;
  await printResult(io, options, {
    json: { counts, broken, todos, todo_that_holds: passing, golden, ...(shown && { unshown: shown }) },
    texts: {
      text: () =>
        [
          ...broken.map((result) => frame({ ...result, message: `${result.kind}:${result.id}: ${result.problem}` })),
          ...golden.broken.map(
            ({ key, facet, missing, extra }) =>
              `golden ${key}: ${facet}:${missing.map((id) => ` -${id}`).join("")}${extra.map((id) => ` +${id}`).join("")}\n`,
          ),
          ...passing.map((result) => `${result.file}:${result.line}: todo of ${result.kind}:${result.id} holds: "${result.text}"\n`),
          ...(shown ?? []).map(({ file, line, rule, pattern }) => `${file}:${line}: no example of ${rule} shows "${pattern}"\n`),
          ...counts.map(({ kind, examples, broken: n }) => `${kind}: ${examples - n} of ${examples} examples hold\n`),
          ...(todos > 0 ? [`todo: ${passing.length} of ${todos} hold\n`] : []),
          ...(golden.articles > 0
            ? [`golden: ${golden.articles - new Set(golden.broken.map(({ key }) => key)).size} of ${golden.articles} articles hold\n`]
            : []),
        ].join(""),
    },
  });
  return broken.length > 0 || golden.broken.length > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

/** Golden articles, and each facet that does not come out. */
async function testGolden(io: Io, { ruleset }: Pack, options: TestOptions, notes: Notes) {
  const broken: { key: string; facet: string; missing: string[]; extra: string[] }[] = [];
  let articles = 0;
  if (options.golden.length === 0) return { articles, broken };
  const [{ createClassifier }, { FACETS, labelsOf }, { readCodedArticles }] = await Promise.all([
    import("../classifier.ts"),
    import("../study/labels.ts"),
    import("./coded-articles.ts"),
  ]);
  const classify = createClassifier(ruleset);
  for (const file of options.golden)
    for await (const {
      document,
      labels,
      facets,
      keys: [key],
    } of readCodedArticles(io, file, [], options, notes)) {
      articles++;
      const given = labelsOf(classify(document));
      for (const facet of FACETS.filter((name) => facets.has(name))) {
        const missing = [...labels[facet]].filter((id) => !given[facet].has(id));
        const extra = [...given[facet]].filter((id) => !labels[facet].has(id));
        if (missing.length + extra.length > 0) broken.push({ key: key!, facet, missing, extra });
      }
    }
  return { articles, broken };
}
