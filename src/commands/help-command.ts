import { type AddHelpTextContext, type AddHelpTextPosition, Command, type Help } from "commander";

/** How help is told. */
export interface HelpStyle {
  /** One screen: what `-h` shows. */
  readonly short: boolean;
  /** Says an English text in the reader's language. */
  translate(text: string): string;
}

const EXAMPLES_IN_SHORT = 3;

/** A command whose help is short for `-h` and full for `--help`, in the reader's language. */
export class HelpCommand extends Command {
  private readonly style: HelpStyle;
  private examples: readonly string[] = [];

  constructor(style: HelpStyle, name?: string) {
    super(name);
    this.style = style;
    const { translate } = style;
    this.configureHelp({
      commandDescription: (command) => translate(command.description()),
      subcommandDescription: (command) => translate(command.summary() || command.description()),
      subcommandTerm: (command) => command.name(),
      argumentDescription: ({ description }) => translate(description),
      // of the defaults only those that are told in words are worth telling
      optionDescription: ({ description, defaultValueDescription: told }) =>
        told
          ? translate("{} ({} unless told)")
              .replace("{}", () => translate(description))
              .replace("{}", () => told)
          : translate(description),
      styleTitle: translate,
      ...(style.short && { formatHelp: (command, helper) => formatShort(command as HelpCommand, helper, style) }),
    });
  }

  override createCommand(name?: string): HelpCommand {
    return new HelpCommand(this.style, name);
  }

  /** The text as it is written; short help takes the first examples out of it. */
  override addHelpText(position: AddHelpTextPosition, text: string | ((context: AddHelpTextContext) => string)): this {
    if (typeof text !== "string") return super.addHelpText(position, text);
    this.examples = (/^Examples:\n((?: +\S.*\n?|\n(?= ))+)/m.exec(text)?.[1] ?? "").split("\n").filter((line) => line.trim() !== "");
    if (this.style.short) return this;
    return super.addHelpText(position, text.split("\n\n").map(translateParagraph(this.style.translate)).join("\n\n"));
  }

  /** The first examples, as they are written. */
  firstExamples(): readonly string[] {
    return this.examples.slice(0, EXAMPLES_IN_SHORT);
  }
}

/** A paragraph as a whole; of a list of examples only its heading. */
function translateParagraph(translate: (text: string) => string): (paragraph: string) => string {
  return (paragraph) => {
    const [, lead = "", text = ""] = /^(\n*)([\s\S]*)$/.exec(paragraph) ?? [];
    return lead + (text.startsWith("Examples:") ? text.replace("Examples:", translate("Examples:")) : translate(text));
  };
}

/** One screen: what the command does, its options or commands by their names, how to begin. */
function formatShort(command: HelpCommand, helper: Help, { translate }: HelpStyle): string {
  const width = helper.helpWidth ?? 80;
  const groups = new Map<string, string[]>();
  const put = (group: string, name: string) => void groups.set(group, [...(groups.get(group) ?? []), name]);
  for (const sub of helper.visibleCommands(command)) put(sub.helpGroup() || "Commands:", sub.name());
  for (const option of helper.visibleOptions(command))
    put(option.helpGroupHeading ?? "Options:", option.flags.replace(/ [<[].*$/, "").replace(", ", " "));
  const named = [...groups].map(([group, names]) => [translate(group).replace(/:$/, ""), names.join("  ")] as const);
  const column = Math.max(0, ...named.map(([group]) => group.length)) + 2;
  const lines = named.map(([group, names]) => `  ${group.padEnd(column)}${hang(helper.boxWrap(names, width - column - 2), column + 2)}`);
  const examples = command.firstExamples();
  const path = pathOf(command);
  return [
    `${translate("Usage:")} ${helper.commandUsage(command)}`,
    "",
    helper.boxWrap(translate(command.description()), width),
    "",
    ...lines,
    "",
    ...(examples.length > 0 ? [translate("Examples:"), ...examples, ""] : []),
    translate(command.commands.length > 0 ? "{} --help tells what each is for." : "{} --help explains every option.").replace(
      "{}",
      () => path,
    ),
    "",
  ].join("\n");
}

function hang(text: string, column: number): string {
  return text.replaceAll("\n", `\n${" ".repeat(column)}`);
}

function pathOf(command: Command): string {
  return command.parent ? `${pathOf(command.parent)} ${command.name()}` : command.name();
}
