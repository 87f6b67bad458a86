import type { InputObserver } from "../input/read-documents.ts";
import { type InputFacts, InputMeter } from "../run/manifest.ts";
import type { Io } from "./io.ts";
import { type ReadOptions, readInputUnfinished } from "./read-input.ts";

/** Reads an input only to know what it is. */
export async function meterInput(io: Io, options: ReadOptions): Promise<InputFacts> {
  const meter = new InputMeter(true);
  const observer: InputObserver = {
    opened: (path) => meter.opened(path),
    read: (chunk) => meter.read(chunk),
    skipped: () => {},
    tookField: () => {},
  };
  for await (const _item of readInputUnfinished(io, options, observer));
  return meter.facts();
}
