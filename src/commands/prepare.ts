import { availableParallelism } from "node:os";
import { resolve } from "node:path";
import type { Ruleset } from "../ruleset.ts";
import { type BatchResult, createLimitedWork, type Item } from "../run/batch.ts";
import type { ClassifierPool } from "../run/pool.ts";
import type { ClassifyOptions } from "./classify-options.ts";
import { type CoreOptions, loadCore, type RulesetFacts } from "./core.ts";
import type { Io } from "./io.ts";
import { resolveFailOn, resolveLanguages, resolveOnly } from "./tag-names.ts";

export type PrepareOptions = Pick<
  ClassifyOptions,
  | "rules"
  | "only"
  | "failOn"
  | "minConfidence"
  | "evidence"
  | "text"
  | "dateOrder"
  | "language"
  | "signatures"
  | "map"
  | "repair"
  | "jobs"
  | "timeout"
>;

/** Rules and options that are fit to classify with. */
export interface Prepared {
  readonly ruleset: RulesetFacts;
  readonly only: readonly string[];
  readonly jobs: number;
  /** Gives what classifies batches: this thread for a small input, else workers. */
  start(small: boolean): (items: readonly Item[]) => Promise<BatchResult>;
  /** Ends the workers. */
  close(): Promise<void>;
}

/** Loads the rules and checks what options say of them. Throws `RuleError` and `UsageError`. */
export async function prepare(io: Io, options: PrepareOptions): Promise<Prepared> {
  const core = await (io.core ?? loadCore)();
  const ruleset = await core.loadRules(options.rules.map((folder) => resolve(io.cwd, folder)));
  const only = resolveOnly(options.only, ruleset);
  const failOn = resolveFailOn(options.failOn, only, ruleset);
  const { minConfidence, evidence, text, signatures, dateOrder } = options;
  const classifierOptions: CoreOptions = {
    minConfidence,
    evidence,
    text,
    signatures,
    ...(only.length > 0 && { only }),
    ...(dateOrder && { dateOrder }),
  };
  const batchOptions = { failOn, languages: resolveLanguages(options.language, ruleset), map: options.map, repair: options.repair };
  const jobs = options.jobs ?? Math.max(1, availableParallelism() - 1);
  const milliseconds = options.timeout * 1000;

  let pool: Promise<ClassifierPool> | null = null;
  return {
    ruleset,
    only,
    jobs,
    start(small) {
      if (io.core || (small && options.jobs === undefined)) {
        return createLimitedWork(core.createClassifier(ruleset, classifierOptions), batchOptions, milliseconds);
      }
      pool ??= import("../run/pool.ts").then(({ createPool }) =>
        createPool(
          { ruleset: ruleset as Ruleset, options: classifierOptions, ...batchOptions },
          { jobs, milliseconds, ...(io.worker && { program: io.worker }) },
        ),
      );
      const started = pool;
      return async (items) => (await started).run(items);
    },
    close: async () => (await pool)?.close(),
  };
}
