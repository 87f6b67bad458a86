import { spawnSync } from "node:child_process";
import { describe, expect, it } from "vitest";
import { workdir } from "../cli/workdir.ts";

const isThere = (shell: string) => spawnSync(shell, ["-c", "true"]).status === 0;

/** What the line is completed to; of several, all. */
const LINES: readonly (readonly [line: string, found: readonly string[]])[] = [
  ["netral cl", ["classify"]],
  ["netral rules ch", ["check"]],
  ["netral classify --form", ["--format"]],
  ["netral classify --format nd", ["ndjson"]],
  ["netral classify --format csv --group-by th", ["theme"]],
  ["netral classify --only theme:ho", ["theme:hoaks"]],
  ["netral classify --only actors,theme:ho", ["actors,theme:hoaks"]],
  ["netral classify --sort published,-conf", ["published,-confidence"]],
  ["netral count --by actor,mo", ["actor,mode", "actor,month"]],
  ["netral --locale id cla", ["classify"]],
  ["netral help rec", ["records"]],
  ["netral completion z", ["zsh"]],
  ["netral classify ber", ["berita.txt"]],
];

async function script(shell: string) {
  const dir = workdir().file("berita.txt");
  const run = await dir.netral("completion", shell);
  expect(run).toMatchObject({ code: 0, stderr: "" });
  dir.file(shell === "zsh" ? "_netral" : `netral.${shell}`, run.stdout);
  return dir;
}

it("netral completion wants a shell that it knows", async () => {
  expect(await workdir().netral("completion", "tcsh")).toMatchObject({ code: 2, stdout: "" });
});

describe.skipIf(!isThere("bash"))("bash completes", () => {
  it.each(LINES)("%s", async (line, found) => {
    const dir = await script("bash");
    // readline's part: words broken at colons, files where the function finds nothing
    const run = await dir.shell(
      `source ./netral.bash; compopt() { files=1; }; COMP_LINE='${line}'; COMP_POINT=\${#COMP_LINE}; _netral; ` +
        `(( \${#COMPREPLY[@]} )) || COMPREPLY=($(compgen -f "\${COMP_LINE##* }")); printf '%s\\n' "\${COMPREPLY[@]}"`,
    );
    expect(run.stderr).toBe("");
    const broken = found.map((word) => (line.includes(":") ? word.slice(word.lastIndexOf(":") + 1) : word));
    expect(run.stdout.trim().split("\n").sort()).toEqual(broken);
  });
});

describe.skipIf(!isThere("fish"))("fish completes", () => {
  it.each(LINES)("%s", async (line, found) => {
    const dir = await script("fish");
    const run = await dir.shell(`fish -c "source netral.fish; complete -C '${line}'"`);
    expect(
      run.stdout
        .trim()
        .split("\n")
        .map((each) => each.split("\t")[0])
        .sort(),
    ).toEqual(found);
  });
});

describe.skipIf(!isThere("zsh"))("zsh completes", () => {
  // a real line editor in a pseudo-terminal; what several candidates have in common is put in
  it.each(LINES.map(([line, found]) => [line, found.length > 1 ? line : line.replace(/\S+$/, found[0]!)]))("%s", async (line, whole) => {
    const dir = await script("zsh");
    dir.file(
      "try.zsh",
      `zmodload zsh/zpty; zpty z zsh -f -i
zpty -w z "PS1='> '; fpath=($PWD \\$fpath); autoload -U compinit; compinit -D -u; unsetopt beep auto_list; bindkey '^I' complete-word; stty cols 200; echo READY"
zpty -r -m z out '*READY*READY*'
zpty -n -w z $'${line}\\t'; sleep 0.5
zpty -n -w z $'\\C-aprint -r -- "<\\C-e>"\\n'
zpty -r -m z out '*<*>*<*>*'; print -r -- $out`,
    );
    const run = await dir.shell("timeout 20 zsh -f try.zsh");
    expect(run.stdout).toMatch(new RegExp(`^<${whole} *>`, "m"));
    expect(run.stdout).not.toContain("takes=");
  });
});
