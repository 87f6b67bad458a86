// A worker whose classifier breaks on articles that say so.
import { createWork } from "../../dist/worker-entry.js";

const POISONS = {
  hang() {
    for (;;);
  },
  heap() {
    const held = [];
    for (;;) held.push(new Array(1_000_000).fill(held.length + 0.5));
  },
  throw() {
    throw new Error("a poisoned article");
  },
  exit() {
    process.exit(3);
  },
  stack() {
    return POISONS.stack() + 1;
  },
};

export default createWork((classify) => (document) => {
  const poison = /^POISON (\w+)/.exec(document.text)?.[1];
  if (poison) POISONS[poison]();
  return classify(document);
});
