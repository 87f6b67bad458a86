import { InvalidArgumentError } from "commander";
import { ExitCode, UsageError } from "../errors.ts";
import type { Facet } from "../study/labels.ts";
import type { ArticleOptions } from "./article-options.ts";
import type { ResultOptions } from "./result-options.ts";
import type { RulesOptions } from "./rules-options.ts";

/** The options of `netral eval` as commander hands them over. */
export interface EvalOptions extends ArticleOptions, RulesOptions, ResultOptions {
  readonly coder2?: string;
  readonly calibrate?: string;
  readonly errors: boolean | Facet;
  readonly ids: boolean;
  readonly failUnder: readonly Floor[];
}

/** A least F1 of a facet ("themes") or an id ("theme:sara"). */
export interface Floor {
  readonly name: string;
  readonly f1: number;
}

/** "themes=0.9,theme:sara=0.8"; throws commander's error where it is not that. */
export function parseFloors(value: string, before: readonly Floor[]): readonly Floor[] {
  const floors = value.split(",").map((pair) => {
    const [, name, f1] = /^\s*([^=\s]+)\s*=\s*(0?\.\d+|[01](?:\.0+)?|0\.\d+)\s*$/.exec(pair) ?? [];
    if (!name || f1 === undefined) throw new InvalidArgumentError(`Write NAME=F1,… such as themes=0.9; "${pair}" is not that.`);
    return { name, f1: Number(f1) };
  });
  return [...before, ...floors];
}

/** The exit code by the floors; says each that is not reached. Throws a `UsageError` on a name without a figure. */
export function holdFloors(floors: readonly Floor[], figures: ReadonlyMap<string, number>, say: (line: string) => void): ExitCode {
  let code: ExitCode = ExitCode.DONE;
  for (const { name, f1 } of floors) {
    const figure = figures.get(name);
    if (figure === undefined) throw new UsageError(`--fail-under: "${name}" is no facet and no coded id`);
    if (figure >= f1) continue;
    say(`--fail-under: ${name} has F1 ${Number.isNaN(figure) ? "undefined" : figure.toFixed(3)}, below ${f1}`);
    code = ExitCode.FINDINGS;
  }
  return code;
}
