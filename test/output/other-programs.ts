import { spawnSync } from "node:child_process";

/** A Python with the packages that outputs are read back with: see .ci/run. */
export const PYTHON = process.env.NETRAL_PYTHON ?? "python3";

/** Whether there is a Python that has the modules; a test that is skipped names them in its title. */
export function hasPython(...modules: string[]): boolean {
  return spawnSync(PYTHON, ["-c", modules.map((name) => `import ${name}`).join("\n") || "pass"]).status === 0;
}

/** What a Python script prints as JSON; `arg` and `stdin` are its input. Throws with its messages where it fails. */
export function python(script: string, args: readonly string[] = [], stdin = ""): unknown {
  const { status, stdout, stderr } = spawnSync(PYTHON, ["-c", script, ...args], { input: stdin, encoding: "utf8", maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error(stderr);
  return JSON.parse(stdout);
}

export function hasLibreOffice(): boolean {
  return spawnSync("soffice", ["--version"]).status === 0;
}

/** Has LibreOffice read a file and write it in another format into a folder. */
export function convert(file: string, to: string, folder: string, profile: string): void {
  const options = ["--headless", "--norestore", `-env:UserInstallation=file://${profile}`];
  const { status, stderr } = spawnSync("soffice", [...options, "--convert-to", to, "--outdir", folder, file], {
    encoding: "utf8",
    timeout: 120_000,
  });
  if (status !== 0) throw new Error(stderr);
}
