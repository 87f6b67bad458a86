import type { CommandEntry } from "./command-entry.ts";
import { rulesCheck } from "./rules-check.ts";
import type { RulesCommand } from "./rules-command.ts";
import { rulesDiff } from "./rules-diff.ts";
import { rulesFmt } from "./rules-fmt.ts";
import { rulesLint } from "./rules-lint.ts";
import { rulesList } from "./rules-list.ts";
import { rulesNew } from "./rules-new.ts";
import { rulesProfile } from "./rules-profile.ts";
import { rulesShow } from "./rules-show.ts";
import { rulesTest } from "./rules-test.ts";

/** The subcommands of `netral rules`, in the order of its help. */
const COMMANDS: readonly RulesCommand[] = [
  rulesNew,
  rulesCheck,
  rulesLint,
  rulesTest,
  rulesFmt,
  rulesList,
  rulesShow,
  rulesDiff,
  rulesProfile,
];

/** `netral rules …` */
export const rules: CommandEntry = {
  group: "Rules:",
  add(program, io, done) {
    const command = program
      .command("rules")
      .summary("write, check, test, compare and measure rules")
      .description("Tools for the people who write rules.")
      .addHelpText("after", "\nnetral rules <command> --help tells more and gives examples.");
    for (const { add } of COMMANDS) add(command, io, done);
    command.helpCommand("help [command]", "explain a command");
  },
};
