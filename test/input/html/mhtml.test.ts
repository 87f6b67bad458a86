import { describe, expect, it } from "vitest";
import { unpackMhtml } from "../../../src/input/html/mhtml.ts";

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const html = (archive: string) => {
  const page = unpackMhtml(bytes(archive));
  return page === null ? null : new TextDecoder(page.charset ?? "utf-8").decode(page.bytes).trim();
};

const MULTIPART = [
  "From: <Saved by Blink>",
  "Snapshot-Content-Location: https://contoh.example/berita/1",
  'Content-Type: multipart/related; type="text/html";',
  '\tboundary="--batas--42"',
  "",
  "",
  "----batas--42",
  "Content-Type: image/png",
  "Content-Transfer-Encoding: base64",
  "",
  "iVBORw0KGgo=",
  "----batas--42",
  "Content-Type: text/html; charset=utf-8",
  "Content-Transfer-Encoding: quoted-printable",
  "Content-Location: https://contoh.example/berita/1",
  "",
  "<p>Panwas =E2=80=9Csiaga=E2=80=9D di de=",
  "rmaga</p>",
  "----batas--42--",
  "",
].join("\r\n");

describe("unpackMhtml", () => {
  it("finds the page among the parts", () => {
    expect(html(MULTIPART)).toBe("<p>Panwas “siaga” di dermaga</p>");
    expect(unpackMhtml(bytes(MULTIPART))?.url).toBe("https://contoh.example/berita/1");
  });

  it("reads a single part", () => {
    expect(
      html("MIME-Version: 1.0\nContent-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: 8bit\n\n<p>caf\xe9</p>"),
    ).toBe("<p>café</p>");
    expect(html(`Content-Type: text/html\nContent-Transfer-Encoding: base64\n\n${Buffer.from("<p>isi</p>").toString("base64")}`)).toBe(
      "<p>isi</p>",
    );
  });

  it.each([["Content-Type: image/png\n\nx"], ["tanpa kepala"], [""], ['Content-Type: multipart/related; boundary="x"\n\n--y\n']])(
    "gives null for %j",
    (archive) => {
      expect(html(archive)).toBeNull();
    },
  );
});
