import { createContext, Script } from "node:vm";
import type { ArticleRecord, Document } from "../types.ts";

export type Classify = (document: Document) => ArticleRecord;

/** An article took longer than it may. */
export class TimeoutError extends Error {
  override readonly name = "TimeoutError";
}

const script = new Script("call()");

/** The classifier with a time limit, for inputs too small to be worth a worker. Throws a `TimeoutError` where the limit is reached. */
export function limitTime(classify: Classify, milliseconds: number): Classify {
  // Whatever a script calls is stopped with it.
  const context = createContext({ call: null });
  return (document) => {
    context.call = () => classify(document);
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
