// Writes the shipped rules' hash into the heading of their newest version in CHANGELOG.md: `npm run pin-rules`, once the change is told below it.
import { readFileSync, writeFileSync } from "node:fs";
import { loadRules } from "../../dist/index.js";

const path = new URL("../../CHANGELOG.md", import.meta.url);
const { hash, packs } = await loadRules();
const page = readFileSync(path, "utf8");
const heading = new RegExp(`^### ${packs.netral.replaceAll(".", "\\.")} · .*$`, "m");
if (!heading.test(page)) throw new Error(`CHANGELOG.md has no heading "### ${packs.netral} · ${hash}" under "Rule pack"`);
writeFileSync(path, page.replace(heading, `### ${packs.netral} · ${hash}`));
console.log(`${packs.netral} · ${hash}`);
