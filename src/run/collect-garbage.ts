import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";

/**
 * Gives back the memory that reading the rules took. What is left then is what the engine sizes its heap by: without this a long run would
 * keep several times of what it needs.
 */
export function collectGarbage(): void {
  setFlagsFromString("--expose-gc");
  const collect = runInNewContext("gc") as () => void;
  // The first sweep frees, the second gives back.
  collect();
  collect();
  setFlagsFromString("--no-expose-gc");
}
