import { Option } from "commander";
import type { Language } from "../output/codebook.ts";
import type { CommandEntry } from "./command-entry.ts";
import type { Io } from "./io.ts";
import { addResultOptions, printResult, type ResultOptions } from "./result-options.ts";
import { addRulesOptions, loadPackFor, type RulesOptions } from "./rules-options.ts";

interface CodebookOptions extends RulesOptions, ResultOptions {
  readonly lang: Language;
}

const EPILOGUE = `
Examples:
  netral codebook > buku-kode.md
  netral codebook --rules aturan/ --format html --lang en -o codebook.html`;

/** `netral codebook` */
export const codebook: CommandEntry = {
  group: "Rules:",
  add(program, io, done) {
    const command = program
      .command("codebook")
      .summary("the codebook that the rules are: labels, definitions, laws, examples")
      .description("Prints what every id means, what law it follows, what counts and what does not: a paper's appendix.");
    addRulesOptions(command);
    addResultOptions(command, { md: "Markdown", html: "a page", csv: "a row for each id, in both languages", json: null })
      .optionsGroup("What to print:")
      .addOption(new Option("--lang <language>", "of labels and definitions (md, html)").choices(["id", "en"]).default("id", "id"))
      .addHelpText("after", EPILOGUE)
      .action(async (options: CodebookOptions) => {
        done(await run(io, options));
      });
  },
};

async function run(io: Io, options: CodebookOptions): Promise<0> {
  const [{ entries, ruleset }, { codebookOf }, { codebookToHtml, codebookToMarkdown }] = await Promise.all([
    loadPackFor(io, options),
    import("../study/codebook.ts"),
    import("../output/codebook.ts"),
  ]);
  const rows = codebookOf(entries);
  const columns = [
    "facet",
    "id",
    "label_id",
    "label_en",
    "definition_id",
    "definition_en",
    "follows",
    "implies",
    "examples",
    "counterexamples",
    "excluded",
    "sources",
  ];
  const join = (list: readonly string[]) => list.join("; ");
  await printResult(io, options, {
    json: { rules: ruleset.hash, codes: rows },
    grids: [
      {
        columns: columns.map((name) => ({ name })),
        rows: rows.map(({ facet, id, label, definition, follows, implies, examples, counterexamples, excluded, sources }) => [
          facet,
          id,
          label.id,
          label.en,
          definition.id,
          definition.en,
          join(follows),
          join(implies),
          examples.join("\n"),
          counterexamples.join("\n"),
          join(excluded),
          join(sources),
        ]),
      },
    ],
    texts: {
      md: () => codebookToMarkdown(rows, options.lang, ruleset.hash),
      html: () => codebookToHtml(rows, options.lang, ruleset.hash),
    },
  });
  return 0;
}
