import { Script } from "node:vm";

/** An article took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/** Calls, and answers what was answered. */
export type Limit = <T>(call: () => T) => T;

/** Where the script finds what it calls; a context of its own would take longer to make than to classify an article. */
const PLACE = Symbol.for("netral.limited-call");
const script = new Script(`globalThis[Symbol.for("${PLACE.description}")]()`);

/** Gives a function that calls others and throws a `TimeoutError` where one takes longer. Each call costs a thread that watches: some 50 µs. */
export function createTimeLimit(milliseconds: number): Limit {
  const scope = globalThis as { [PLACE]?: (() => unknown) | undefined };
  return <T>(call: () => T) => {
    scope[PLACE] = call;
    try {
      // Whatever a script calls is stopped with it.
      return script.runInThisContext({ timeout: milliseconds }) as T;
    } catch (error) {
      if ((error as { readonly code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
        throw new TimeoutError(`took longer than ${milliseconds / 1000} s`);
      }
      throw error;
    } finally {
      scope[PLACE] = undefined;
    }
  };
}
