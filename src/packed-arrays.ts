/** A value with many typed arrays as bytes that a compressor makes little of and that are back in a few milliseconds. */
import { deserialize, serialize } from "node:v8";

const TYPES = { Int32Array, Uint32Array, Int16Array, Uint16Array, Uint8Array } as const;
type Numbers = InstanceType<(typeof TYPES)[keyof typeof TYPES]>;

/** Bytes of a stored number → its array. Widest first, so that all stand aligned. */
const WIDTHS = [
  [4, Uint32Array],
  [2, Uint16Array],
  [1, Uint8Array],
] as const;

/** An array that was taken out of the value. */
interface Lane {
  /** Keys that lead to it. */
  readonly path: readonly string[];
  readonly type: keyof typeof TYPES;
  readonly length: number;
  readonly width: 1 | 2 | 4;
}

interface Packed {
  /** The value, with null for each array that was taken out. */
  readonly rest: unknown;
  readonly lanes: readonly Lane[];
}

/** Shorter arrays are not worth it. */
const FEW = 64;

/**
 * The value (plain objects, arrays, maps, sets, typed arrays) as bytes: V8's serialisation of it without its long typed arrays, and these as
 * differences from number to number, each in as few bytes as the array's greatest takes. Arrays inside maps stay where they are.
 */
export function packArrays(value: unknown): Uint8Array {
  const found: { path: string[]; numbers: Numbers }[] = [];
  const rest = takeOut(value, [], found);
  const lanes = found
    .map(({ path, numbers }) => ({ path, type: typeOf(numbers), length: numbers.length, ...differences(numbers) }))
    .sort((a, b) => b.width - a.width);
  const head = serialize({ rest, lanes: lanes.map(({ path, type, length, width }) => ({ path, type, length, width })) } satisfies Packed);
  const start = Buffer.alloc(4 + Math.ceil(head.length / 4) * 4);
  start.writeUInt32LE(head.length);
  head.copy(start, 4);
  return Buffer.concat([start, ...lanes.map(({ stored }) => Buffer.from(stored.buffer))]);
}

/** The value whose bytes `packArrays` gave. Throws where they are of something else. */
export function unpackArrays(bytes: Uint8Array): unknown {
  // where they lie aligned they are read in place
  const { buffer, byteOffset } = (bytes.byteOffset % 4 === 0 ? bytes : bytes.slice()) as Uint8Array<ArrayBuffer>;
  const size = new DataView(buffer, byteOffset).getUint32(0, true);
  const { rest, lanes } = deserialize(new Uint8Array(buffer, byteOffset + 4, size)) as Packed;
  let at = byteOffset + 4 + Math.ceil(size / 4) * 4;
  for (const { path, type, length, width } of lanes) {
    const Stored = WIDTHS.find(([bytes]) => bytes === width)![1];
    const numbers = sums(new Stored(buffer, at, length));
    at += length * width;
    const holder = path.slice(0, -1).reduce((object, key) => object[key] as Holder, rest as Holder);
    holder[path.at(-1)!] = type === "Int32Array" ? numbers : new TYPES[type](numbers);
  }
  return rest;
}

type Holder = Record<string, unknown>;

/** A copy of the value with null for each long typed array, which goes to `found`. */
function takeOut(value: unknown, path: string[], found: { path: string[]; numbers: Numbers }[]): unknown {
  if (isNumbers(value)) {
    if (value.length < FEW) return value;
    found.push({ path, numbers: value });
    return null;
  }
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value) || value instanceof Map || value instanceof Set)
    return value;
  const copies = Object.entries(value).map(([key, part]) => [key, takeOut(part, [...path, key], found)] as const);
  return Array.isArray(value) ? copies.map(([, part]) => part) : Object.fromEntries(copies);
}

function isNumbers(value: unknown): value is Numbers {
  return Object.values(TYPES).some((Type) => Object(value).constructor === Type);
}

function typeOf(numbers: Numbers): Lane["type"] {
  return numbers.constructor.name as Lane["type"];
}

/** What is to be added from number to number, modulo 2^32, with the sign in the lowest bit. */
function differences(numbers: Numbers): { width: Lane["width"]; stored: Uint8Array | Uint16Array | Uint32Array } {
  let before = 0;
  const all = Uint32Array.from(numbers, (number) => {
    const step = (number - before) | 0;
    before = number;
    return (step << 1) ^ (step >> 31);
  });
  const greatest = all.reduce((max, step) => Math.max(max, step), 0);
  const [width, Stored] = WIDTHS.findLast(([bytes]) => greatest < 2 ** (8 * bytes))!;
  return { width, stored: new Stored(all) };
}

/** The numbers that differ so, modulo 2^32. */
function sums(steps: Uint8Array | Uint16Array | Uint32Array): Int32Array {
  const numbers = new Int32Array(steps.length);
  let number = 0;
  for (let i = 0; i < steps.length; i++) {
    const step = steps[i]!;
    number = (number + ((step >>> 1) ^ -(step & 1))) | 0;
    numbers[i] = number;
  }
  return numbers;
}
