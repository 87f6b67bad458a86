import { resolve } from "node:path";
import { ExitCode } from "../errors.ts";
import type { Change } from "../study/compare.ts";
import type { Document } from "../types.ts";
import { type ArticleOptions, addArticleOptions, placeOf, readArticles } from "./article-options.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import type { RulesCommand } from "./rules-command.ts";

interface DiffOptions extends ArticleOptions, ResultOptions {
  readonly alone: boolean;
  readonly failOnChange: boolean;
}

/** The name under which the shipped rules alone can be compared. */
const SHIPPED = "shipped";

const EPILOGUE = `
OLD and NEW are rule folders on top of the shipped rules, or "${SHIPPED}" for those alone; with --alone they are whole packs.

Examples:
  netral rules diff ${SHIPPED} aturan/ berita/
  git worktree add /tmp/lama main && netral rules diff /tmp/lama/rules rules berita/ --alone --fail-on-change

Exit: 0 done, 1 something changed and --fail-on-change was given, 2 could not run.`;

/** `netral rules diff` */
export const rulesDiff: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("diff")
      .summary("which articles change their tags between two versions of rules, and why")
      .description(
        "Classifies articles with two versions of rules and lists every tag that comes, goes or changes, with the words that prove it.",
      )
      .argument("<old>", `a rule folder, or "${SHIPPED}"`)
      .argument("<new>", `a rule folder, or "${SHIPPED}"`)
      .argument("<paths...>", "files, folders, globs or -")
      .option("--alone", "the folders are whole packs", false)
      .option("--fail-on-change", "exit 1 if any article changes", false);
    addArticleOptions(command);
    addResultOptions(command)
      .addHelpText("after", EPILOGUE)
      .action(async (old: string, fresh: string, paths: string[], options: DiffOptions) => {
        done(await run(io, old, fresh, paths, options));
      });
  },
};

interface ChangedArticle {
  readonly article: string;
  readonly title: string | null;
  readonly changes: readonly Change[];
}

async function run(io: Io, old: string, fresh: string, paths: readonly string[], options: DiffOptions): Promise<ExitCode> {
  const { compareRecords } = await import("../study/compare.ts");
  const before = await classifierOf(io, old, options);
  const after = await classifierOf(io, fresh, options);
  const notes = createNotes(io, { quiet: options.quiet, logFormat: "text" });
  const changed: ChangedArticle[] = [];
  let articles = 0;
  for await (const document of readArticles(io, paths, options, notes)) {
    articles++;
    const record = after(document);
    const changes = compareRecords(before(document), record);
    if (changes.length > 0) changed.push({ article: placeOf(document), title: record.title, changes });
  }
  const totals = new Map<string, { gained: number; lost: number; other: number }>();
  for (const { name, change } of changed.flatMap(({ changes }) => changes)) {
    const total = totals.get(name) ?? { gained: 0, lost: 0, other: 0 };
    totals.set(name, total);
    total[change === "gained" || change === "lost" ? change : "other"]++;
  }
  const sums = [...totals].sort((a, b) => b[1].gained + b[1].lost - a[1].gained - a[1].lost || (a[0] < b[0] ? -1 : 1));
  await printResult(io, options, {
    json: { articles, changed, totals: Object.fromEntries(sums) },
    grids: [
      {
        columns: [
          { name: "article", weight: 0, least: 16, keep: "end" },
          { name: "tag", weight: 0, least: 16 },
          { name: "change", weight: 0 },
          { name: "because", weight: 3, least: 20 },
          { name: "title", weight: 2, least: 16, dress: "dim" },
        ],
        rows: changed.flatMap(({ article, title, changes }) =>
          changes.map(({ name, change, because }) => [article, name, change, because, title]),
        ),
      },
      {
        title: "in all",
        columns: [{ name: "tag" }, { name: "gained" }, { name: "lost" }, { name: "changed" }],
        rows: sums.map(([name, { gained, lost, other }]) => [name, gained, lost, other]),
      },
    ],
  });
  notes.say(`${changed.length} of ${articles} articles change`);
  return options.failOnChange && changed.length > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
}

async function classifierOf(io: Io, folder: string, { alone }: DiffOptions) {
  const [{ loadPack, loadRules, packFolders }, { createClassifier }] = await Promise.all([
    import("../load-rules.ts"),
    import("../classifier.ts"),
  ]);
  const ruleset = folder === SHIPPED ? await loadRules() : (await loadPack(packFolders([resolve(io.cwd, folder)], alone))).ruleset;
  const classify = createClassifier(ruleset, { evidence: Number.POSITIVE_INFINITY });
  return (document: Document) => classify(document);
}
