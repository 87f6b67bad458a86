import { Argument, type Command } from "commander";
import { ExitCode } from "../errors.ts";
import type { CommandEntry } from "./command-entry.ts";
import { printText } from "./result-options.ts";

const SHELLS = ["bash", "zsh", "fish"] as const;

const EPILOGUE = `
Examples:
  source <(netral completion bash)                                          # in ~/.bashrc
  netral completion zsh > ~/.zfunc/_netral                                  # with fpath+=~/.zfunc before compinit
  netral completion fish > ~/.config/fish/completions/netral.fish`;

/** `netral completion <shell>` */
export const completion: CommandEntry = {
  group: "For programs:",
  add(program, io, done) {
    program
      .command("completion")
      .summary("print what completes commands, options and ids in bash, zsh or fish")
      .description("Prints a script that completes netral's commands, options and their values, and the ids of themes, actors and modes.")
      .addArgument(new Argument("<shell>", "whose script").choices(SHELLS))
      .addHelpText("after", EPILOGUE)
      .action(async (shell: (typeof SHELLS)[number]) => {
        const [{ describeCommands }, { printCompletion }, ruleset] = await Promise.all([
          import("./describe-commands.ts"),
          import("../output/completion.ts"),
          (io.core ?? (await import("./core.ts")).loadCore)().then((core) => core.loadRules([])),
        ]);
        await printText(io, {}, printCompletion(shell, describeCommands(rootOf(program), ruleset)));
        done(ExitCode.DONE);
      });
  },
};

function rootOf(command: Command): Command {
  return command.parent ? rootOf(command.parent) : command;
}
