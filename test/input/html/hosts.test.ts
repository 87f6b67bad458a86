import { describe, expect, it } from "vitest";
import { hostOf, isSectionName, knownPublisher, registrableDomain } from "../../../src/input/html/hosts.ts";

describe("hosts", () => {
  it.each([
    ["https://www.kompas.com/a", "kompas.com", "kompas.com"],
    ["http://life.viva.co.id/a?b", "life.viva.co.id", "viva.co.id"],
    ["//polres.cemara.go.id", "polres.cemara.go.id", "cemara.go.id"],
    ["HTTPS://News.Detik.com:443/a", "news.detik.com", "detik.com"],
    ["tanpa alamat", "", ""],
  ])("%s", (url, host, domain) => {
    expect([hostOf(url), registrableDomain(hostOf(url))]).toEqual([host, domain]);
  });

  it.each([
    ["detikHealth", "health.detik.com", true],
    ["lifestyle.okezone.com", "lifestyle.okezone.com", true],
    ["detikcom", "health.detik.com", false],
    ["KOMPAS.com", "regional.kompas.com", false],
    ["Warta Laras", "wartalaras.example", false],
  ])("%s of %s is a section: %s", (name, host, section) => {
    expect(isSectionName(name, host)).toBe(section);
  });

  it("knows publishers by their domain", () => {
    expect([knownPublisher("finance.detik.com"), knownPublisher("contoh.example")]).toEqual(["detikcom", null]);
  });
});
