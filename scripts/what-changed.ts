// `npm run what-changed -- [BASE] [--all]`: checks the public suite, the sample cases, and the cases from practice with
// the rules of the working tree and with those of BASE, any commit (if omitted, the last release, or else the last
// commit), and prints a Markdown table of the findings that appear, vanish, or change, and why. `--all` has a row for
// each case.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, symlinkSync, unlinkSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { compare, type Difference, type RuleState, table } from "./what-changed/compare.ts";

const root = path.resolve(import.meta.dirname, "..");
const git = (...args: string[]) => execFileSync("git", args, { cwd: root, encoding: "utf8" }).trim();

/** What the rules of the working tree find differently from those of a commit. */
export function changesSince(base: string): readonly Difference[] {
  // Refused here where there is no such commit, before anything is written.
  const commit = git("rev-parse", "--verify", "--quiet", "--end-of-options", `${base}^{commit}`);
  const folder = mkdtempSync(path.join(os.tmpdir(), "parole-case-rules-"));
  const at = path.join(folder, "base");
  const modules = path.join(at, "node_modules");
  git("worktree", "add", "--quiet", "--detach", at, commit);
  try {
    symlinkSync(path.join(root, "node_modules"), modules, "junction");
    const before = stateAt(at);
    unlinkSync(modules);
    return compare(before, stateAt(root));
  } finally {
    rmSync(modules, { force: true });
    git("worktree", "remove", "--force", at);
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The table of a release: what its rules find differently from those of a commit; undefined if nothing. */
export function tableSince(base: string): string | undefined {
  const differences = changesSince(base);
  return differences.length === 0 ? undefined : table(differences);
}

function stateAt(folder: string): RuleState {
  const script = path.join(import.meta.dirname, "what-changed", "state.ts");
  const printed = execFileSync(process.execPath, [script, folder], {
    cwd: root,
    encoding: "utf8",
    maxBuffer: 2 ** 28,
  });
  return JSON.parse(printed);
}

/** The tag of the last release that HEAD contains; undefined if there is none. */
export function lastRelease(folder = root): string | undefined {
  const args = ["tag", "--list", "v*", "--merged", "HEAD", "--sort=-version:refname"];
  return execFileSync("git", args, { cwd: folder, encoding: "utf8" })
    .split(/\r?\n/)
    .find((tag) => /^v\d/.test(tag));
}

if (import.meta.main) {
  const args = process.argv.slice(2);
  const [base = lastRelease() ?? "HEAD", ...more] = args.filter((arg) => arg !== "--all");
  if (more.length > 0 || base.startsWith("-")) {
    console.error("Give at most one commit, such as: npm run what-changed -- v0.1.0 [--all]");
    process.exitCode = 1;
  } else {
    try {
      const shown = table(changesSince(base), args.includes("--all"));
      console.log(`The rules of the working tree, compared with those of ${base}:\n\n${shown}`);
    } catch (error) {
      console.error(`Not possible with ${base}: ${error instanceof Error ? error.message : error}`);
      process.exitCode = 1;
    }
  }
}
