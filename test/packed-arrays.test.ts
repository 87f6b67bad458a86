import fc from "fast-check";
import { expect, it } from "vitest";
import { packArrays, unpackArrays } from "../src/packed-arrays.ts";

const arrays = fc.oneof(
  fc.int32Array({ maxLength: 200 }),
  fc.uint32Array({ maxLength: 200 }),
  fc.int16Array({ maxLength: 200 }),
  fc.uint16Array({ maxLength: 200 }),
  fc.uint8Array({ maxLength: 200 }),
);
const long = fc.integer({ min: -3, max: 300 }).map((step) => Int32Array.from({ length: 5000 }, (_, i) => i * step));

it("gives back what it packed: long and short arrays of every type, in objects, lists and maps", () => {
  fc.assert(
    fc.property(fc.array(arrays), arrays, long, (list, inMap, ramp) => {
      const value = { list, ramp, map: new Map([[1, inMap]]), set: new Set(["a"]), text: "teks", none: null, flag: true, deep: [{ ramp }] };
      expect(unpackArrays(packArrays(value))).toStrictEqual(value);
    }),
    { numRuns: 40 },
  );
});

it("reads bytes that do not lie aligned", () => {
  const value = { numbers: Int32Array.from({ length: 100 }, (_, i) => i * i) };
  const packed = packArrays(value);
  const shifted = new Uint8Array(packed.length + 1);
  shifted.set(packed, 1);
  expect(unpackArrays(shifted.subarray(1))).toStrictEqual(value);
});

it("stores a ramp in a byte a number", () => {
  expect(packArrays({ ramp: Int32Array.from({ length: 10_000 }, (_, i) => i * 100) }).length).toBeLessThan(10_300);
});
