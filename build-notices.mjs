// The licences of all that is bundled, as text: read from the packages that the bundlers say they took code from.
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** The notices for the files (absolute paths) whose code is taken, not only looked at. Throws where a package has neither a licence's text nor its name. */
export function noticesOf(files) {
  const folders = new Set(files.flatMap((file) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0] ?? []));
  /** Text → the packages under it. */
  const texts = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8"));
    const file = readdirSync(folder).find((entry) => /^licen[cs]e(?![.]js)/i.test(entry));
    if (!file && !license) throw new Error(`${name} ${version} tells no licence: it cannot be bundled`);
    const text = file
      ? readFileSync(join(folder, file), "utf8").replaceAll("\r\n", "\n").trim()
      : `Licence: ${license} (the package holds no text of it)`;
    texts.set(text, [...(texts.get(text) ?? []), `${name} ${version} (${license})`]);
  }
  const parts = [...texts].map(([text, packages]) => `${[...new Set(packages)].sort().join("\n")}\n\n${text}\n`).sort();
  return `The program holds code of these packages.\n\n${parts.join(`\n${"-".repeat(72)}\n\n`)}`;
}
