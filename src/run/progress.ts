import type { Writable } from "node:stream";
import { clock } from "./clock.ts";

/** What a run has done so far. */
export interface State {
  readonly records: number;
  readonly bytes: number;
  readonly errors: number;
}

export interface ProgressOptions {
  /** Asked for what is shown. */
  state(): State;
  /** The bytes of the whole input, where that is known. */
  readonly total: number | null;
  /** Says a line where there is no bar. */
  say(line: string, facts: Readonly<Record<string, unknown>>): void;
}

const BAR_AFTER_MILLISECONDS = 500;
const BAR_EVERY_MILLISECONDS = 200;
const LINE_EVERY_MILLISECONDS = 30_000;

/** Shows how far a run is: a bar on a terminal, else a line every 30 s. Gives the function that ends it. */
export function showProgress(stderr: Writable, terminal: boolean, options: ProgressOptions): () => void {
  const started = clock();
  return terminal ? showBar(stderr, started, options) : showLines(started, options);
}

function showLines(started: number, { state, say, total }: ProgressOptions): () => void {
  const timer = setInterval(() => {
    const { records, bytes, errors } = state();
    const seconds = clock() - started;
    say(describe(state(), seconds), { records, bytes, errors, seconds: Math.round(seconds), ...(total !== null && { total }) });
  }, LINE_EVERY_MILLISECONDS);
  timer.unref();
  return () => clearInterval(timer);
}

function showBar(stderr: Writable, started: number, { state, total }: ProgressOptions): () => void {
  let stop = () => {};
  let ended = false;
  const timer = setTimeout(async () => {
    const { default: cliProgress } = await import("cli-progress");
    if (ended) return;
    const known = total !== null && total > 0;
    const bar = new cliProgress.SingleBar({
      stream: stderr as NodeJS.WritableStream,
      format: known ? "{bar} {percentage}% · {text} · {left} left" : "{text}",
      barCompleteChar: "█",
      barIncompleteChar: "░",
      barsize: 24,
      fps: 5,
      hideCursor: true,
      clearOnComplete: true,
      gracefulExit: false,
    });
    bar.start(total ?? 1, 0, { text: "", left: "" });
    const update = () => {
      const now = state();
      const seconds = clock() - started;
      const left = known && now.bytes > 0 ? (seconds * (total - now.bytes)) / now.bytes : 0;
      bar.update(known ? Math.min(now.bytes, total) : 0, { text: describe(now, seconds), left: inTime(Math.max(0, left)) });
    };
    update();
    const ticking = setInterval(update, BAR_EVERY_MILLISECONDS);
    stop = () => {
      clearInterval(ticking);
      bar.stop();
    };
  }, BAR_AFTER_MILLISECONDS);
  timer.unref();
  return () => {
    ended = true;
    clearTimeout(timer);
    stop();
  };
}

/** "12000 articles · 34.1 MB · 410/s · 3 errors" */
export function describe({ records, bytes, errors }: State, seconds: number): string {
  const rate = seconds > 0 ? Math.round(records / seconds) : 0;
  return `${records} ${records === 1 ? "article" : "articles"} · ${(bytes / 1e6).toFixed(1)} MB · ${rate}/s · ${errors} ${errors === 1 ? "error" : "errors"}`;
}

/** "2:05", "1:00:09" */
export function inTime(seconds: number): string {
  const whole = Math.round(seconds);
  const [h, m, s] = [Math.floor(whole / 3600), Math.floor((whole % 3600) / 60), whole % 60];
  const two = (n: number) => String(n).padStart(2, "0");
  return h > 0 ? `${h}:${two(m)}:${two(s)}` : `${m}:${two(s)}`;
}
