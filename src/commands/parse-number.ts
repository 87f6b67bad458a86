import { InvalidArgumentError } from "commander";

/** A whole number. Throws commander's error where it is none. */
export function parseNumber(value: string): number {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError("Write a whole number.");
  return Number(value);
}
