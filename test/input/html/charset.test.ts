import { describe, expect, it } from "vitest";
import { sniffCharset } from "../../../src/input/html/charset.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

describe("sniffCharset", () => {
  it.each([
    ["\xef\xbb\xbf<html>", "utf-8"],
    ["\xff\xfe<\0", "utf-16le"],
    ["\xfe\xff\0<", "utf-16be"],
    ["<html><head><meta charset=utf-8>", "utf-8"],
    ['<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-1">', "windows-1252"],
    ["<meta charset='latin1'>", "windows-1252"],
    ['<?xml version="1.0" encoding="windows-1252"?>', "windows-1252"],
    ["<meta charset=utf-16>", "utf-8"],
    ["<meta charset=tidak-ada>", null],
    [`${" ".repeat(5000)}<meta charset=utf-8>`, null],
    ["<p>teks</p>", null],
    ["", null],
  ])("%j is %s", (text, label) => {
    expect(sniffCharset(bytes(text))).toBe(label);
  });
});
