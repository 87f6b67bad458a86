import { Writable } from "node:stream";
import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { describe as describeState, inTime, showProgress } from "../../src/run/progress.ts";

beforeEach(() => void vi.useFakeTimers({ toFake: ["setInterval", "clearInterval", "setTimeout", "clearTimeout", "hrtime"] }));
afterEach(() => void vi.useRealTimers());

function stream(): Writable & { text: string } {
  const written = Object.assign(
    new Writable({
      write(chunk, _encoding, done) {
        written.text += chunk;
        done();
      },
    }),
    { text: "" },
  );
  return written;
}

const state = () => ({ records: 12_000, bytes: 34_100_000, errors: 3 });

it("says a line every 30 s where there is no terminal", () => {
  const stderr = stream();
  const said: string[] = [];
  const end = showProgress(stderr, false, { state, total: null, say: (line) => void said.push(line) });
  vi.advanceTimersByTime(29_000);
  expect(said).toEqual([]);
  vi.advanceTimersByTime(31_000);
  expect(said).toEqual(["12000 articles · 34.1 MB · 400/s · 3 errors", "12000 articles · 34.1 MB · 200/s · 3 errors"]);
  end();
  vi.advanceTimersByTime(60_000);
  expect(said).toHaveLength(2);
  expect(stderr.text).toBe("");
});

it("shows nothing of a run that is over before it is worth a bar", () => {
  const stderr = stream();
  const end = showProgress(stderr, true, { state, total: 100, say: () => {} });
  vi.advanceTimersByTime(400);
  end();
  vi.advanceTimersByTime(5000);
  expect(stderr.text).toBe("");
});

it.each([
  [{ records: 1, bytes: 0, errors: 0 }, 0, "1 article · 0.0 MB · 0/s · 0 errors"],
  [{ records: 90, bytes: 1_250_000, errors: 1 }, 60, "90 articles · 1.3 MB · 2/s · 1 error"],
])("describes %o after %i s", (now, seconds, expected) => {
  expect(describeState(now, seconds)).toBe(expected);
});

it.each([
  [0, "0:00"],
  [65, "1:05"],
  [3609, "1:00:09"],
])("writes %i s as %s", (seconds, expected) => {
  expect(inTime(seconds)).toBe(expected);
});
