import { addArticleOptions } from "./article-options.ts";
import type { CommandEntry } from "./command-entry.ts";
import { type EvalOptions, parseFloors } from "./eval-options.ts";
import { addResultOptions } from "./result-options.ts";
import { addRulesOptions } from "./rules-options.ts";

const EPILOGUE = `
GOLD is JSON Lines with id (or file) and relevant, elections, actors, main_actors, themes, main_themes, modes; or the coding sheet that
"netral sample" made, filled in. Its articles stand under the paths, beside it (gold-articles.jsonl, articles/), or in it.
Intervals are 95 % bootstrap intervals over articles. Alpha of a facet takes the ids of an article as one set (MASI distance).

Examples:
  netral eval gold.jsonl --ids --errors themes
  netral eval lembar.csv berita/ --coder2 lembar-b.csv --fail-under themes=0.9,main_themes=0.85
  netral eval gold.jsonl --calibrate aturan/confidence.yaml

Exit: 0 done, 1 below --fail-under, 2 could not run.`;

/** `netral eval <gold> [paths…]` */
export const evaluate: CommandEntry = {
  group: "Ask a corpus:",
  add(program, io, done) {
    const command = program
      .command("eval")
      .summary("hold tags against hand-coded articles: F1, kappa, alpha, calibration")
      .description("Classifies coded articles and holds the tags against the coder's: precision, recall, F1, confusion, agreement.")
      .argument("<gold>", "the codes: .jsonl, or a filled coding sheet (.csv)")
      .argument("[paths...]", "the articles, where they are not beside it");
    addArticleOptions(command);
    addRulesOptions(command);
    addResultOptions(command)
      .optionsGroup("What to measure:")
      .option("--coder2 <file>", "a second coder's codes: coder against coder beside tool against coder")
      .option("--ids", "figures for each id as well", false)
      .option("--errors [facet]", "list what is extra and what is missing, with the evidence", false)
      .option("--calibrate <file>", "measure confidences and write them as a rule file")
      .option("--fail-under <name=f1,...>", "exit 1 where F1 is lower: themes=0.9,theme:sara=0.8", parseFloors, [])
      .addHelpText("after", EPILOGUE)
      .action(async (gold: string, paths: string[], options: EvalOptions) => {
        const { runEval } = await import("./run-eval.ts");
        done(await runEval(io, gold, paths, options));
      });
  },
};
