import { existsSync } from "node:fs";
import axeCore from "axe-core";
import { chromium } from "playwright-core";
import { afterAll, beforeAll } from "vitest";

/** Debian's package `chromium`, or another one that the environment names. */
const PROGRAM = process.env.CHROMIUM ?? "/usr/bin/chromium";

/** Why tests in a browser are skipped; null where they are not. */
export const NO_BROWSER = existsSync(PROGRAM) ? null : `skipped, there is no ${PROGRAM}: apt-get install chromium`;

export interface Look {
  readonly dark?: boolean;
  readonly width?: number;
  readonly scripts?: boolean;
  /** Behind "#". */
  readonly address?: string;
}

/** A browser for the tests of a file. */
export function useBrowser() {
  let browser: Awaited<ReturnType<typeof chromium.launch>>;
  beforeAll(async () => {
    if (!NO_BROWSER) browser = await chromium.launch({ executablePath: PROGRAM, args: ["--no-sandbox"] });
  });
  afterAll(() => browser?.close());
  return {
    /** Opens a file; `faults` fills with what the console complains of and what is fetched, the page itself apart. */
    async open(file: string, { dark = false, width = 1280, scripts = true, address = "" }: Look = {}) {
      const page = await browser.newPage({
        viewport: { width, height: 900 },
        colorScheme: dark ? "dark" : "light",
        javaScriptEnabled: scripts,
      });
      const faults: string[] = [];
      page.on("console", (message) => faults.push(`${message.type()}: ${message.text()}`));
      page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
      page.on("request", (request) => request.url().startsWith(`file://${file}`) || faults.push(`request: ${request.url()}`));
      await page.goto(`file://${file}${address === "" ? "" : `#${address}`}`);
      if (scripts) await page.waitForSelector("html[data-ready]");
      return { page, faults };
    },
  };
}

/** What axe finds wrong with the page: "rule: element". */
export async function axe(page: Awaited<ReturnType<ReturnType<typeof useBrowser>["open"]>>["page"]): Promise<string[]> {
  // What is far below the window is not laid out, nor looked at.
  await page.setViewportSize({ width: page.viewportSize()!.width, height: 12_000 });
  // Not as an element, which the page's policy would refuse.
  await page.evaluate(axeCore.source);
  const violations = await page.evaluate("axe.run().then(({ violations }) => violations)");
  return (violations as { id: string; nodes: { html: string }[] }[]).flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
