import { Option } from "commander";
import { ExitCode } from "../errors.ts";
import type { Document } from "../types.ts";
import { type ArticleOptions, addArticleOptions, readArticles } from "./article-options.ts";
import type { Io } from "./io.ts";
import { createNotes } from "./notes.ts";
import { parseNumber } from "./parse-number.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import type { RulesCommand } from "./rules-command.ts";
import { addRulesOptions, foldersFor, type RulesOptions } from "./rules-options.ts";

interface ProfileOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly limit: number;
  readonly articles: number;
}

const EPILOGUE = `
Times depend on the machine and on what else it does; compare rules with each other, not with other days.

Examples:
  netral rules profile                  how long loading takes
  netral rules profile berita/ --limit 10`;

/** `netral rules profile` */
export const rulesProfile: RulesCommand = {
  add(parent, io, done) {
    const command = parent
      .command("profile")
      .summary("how long rules take to load, and which of them cost time")
      .description("Times loading, the stages of reading articles, and each rule's patterns.")
      .argument("[paths...]", "files, folders, globs or -; none: only loading");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to time:")
      .addOption(new Option("--articles <n>", "most articles").argParser(parseNumber).default(200, "200"))
      .addOption(new Option("--limit <n>", "most rules, the dearest first").argParser(parseNumber).default(20, "20"))
      .addHelpText("after", EPILOGUE)
      .action(async (paths: string[], options: ProfileOptions) => {
        done(await run(io, paths, options));
      });
  },
};

async function run(io: Io, paths: readonly string[], options: ProfileOptions): Promise<ExitCode> {
  const [{ timePack }, { profile }] = await Promise.all([import("../load-rules.ts"), import("../study/profile.ts")]);
  const { ruleset, stages: loading } = await timePack(await foldersFor(io, options), () => performance.now());
  const documents: Document[] = [];
  if (paths.length > 0)
    for await (const document of readArticles(io, paths, options, createNotes(io, { quiet: options.quiet, logFormat: "text" }))) {
      documents.push(document);
      if (documents.length === options.articles) break;
    }
  const found = documents.length > 0 ? profile(documents, ruleset, () => performance.now()) : null;
  const stageGrid = (title: string, stages: readonly { name: string; milliseconds: number }[]) => ({
    title,
    columns: [{ name: "stage" }, { name: "ms" }],
    rows: stages.map(({ name, milliseconds }) => [name, round(milliseconds)]),
  });
  await printResult(io, options, {
    json: { loading, ...found },
    grids: [
      ...(found
        ? [
            {
              title: "rules",
              columns: [{ name: "rule", least: 24 }, { name: "patterns" }, { name: "matches" }, { name: "ms" }],
              rows: found.rules
                .slice(0, options.limit)
                .map(({ rule, patterns, matches, milliseconds }) => [rule, patterns, matches, round(milliseconds)]),
            },
            stageGrid(`${found.articles} articles, ${found.characters} characters`, found.stages),
          ]
        : []),
      stageGrid("loading", loading),
    ],
  });
  return ExitCode.DONE;
}

function round(milliseconds: number): number {
  return Math.round(milliseconds * 10) / 10;
}
