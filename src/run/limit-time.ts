import { createContext, Script } from "node:vm";

/** An article took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

/** Calls, and answers what was answered. */
export type Limit = <T>(call: () => T) => T;

const script = new Script("call()");

/** Gives a function that calls others and throws a `TimeoutError` where one takes longer. Each call costs a thread that watches: some 50 µs. */
export function createTimeLimit(milliseconds: number): Limit {
  // Whatever a script calls is stopped with it.
  const context = createContext({ call: null });
  return (call) => {
    context.call = call;
    try {
      return script.runInContext(context, { timeout: milliseconds });
    } catch (error) {
      // It is of the context's own making, and no instance of our Error.
      if ((error as { readonly code?: unknown }).code === "ERR_SCRIPT_EXECUTION_TIMEOUT") {
        throw new TimeoutError(`took longer than ${milliseconds / 1000} s`);
      }
      throw error;
    }
  };
}
