// Parole Case in Neovim and Emacs, with the settings of docs/other-editors.md, as a person uses them in a terminal.
import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { type TestContext, test } from "node:test";
import { installSystemPackages, type SystemPackageName } from "../../scripts/provision-debian.ts";
import { eventually } from "./support/eventually.ts";
import { projectRoot } from "./support/project.ts";
import { openTerminal, type Terminal } from "./support/terminal.ts";

execFileSync(process.execPath, ["scripts/build.ts"], { cwd: projectRoot });
const guide = await readFile(path.join(projectRoot, "docs/other-editors.md"), "utf8");
const limit = { timeout: 300_000 };

const ana = `parole_case: 1
request:
  kind: intial
  explanation: Illness
beneficiaries:
  - id: ana
    name: { given: Ana, family: Morales }
    date_of_birth: 5/4/2008
forms:
  - { form: I-131,   for: ana }
`;

/** The same after one Quick Fix, a rename, a completion, and formatting. */
function fixed(stay: string): string {
  return `parole_case: 1
request:
  kind: initial
${stay}  explanation: Illness
beneficiaries:
  - id: anita
    name: { given: Ana, family: Morales }
    date_of_birth: 5/4/2008
forms:
  - { form: I-131, for: anita }
`;
}

/** Emacs compiles in the background with warnings of its own, and eglot waits for a person to pause before it sends. */
const emacsOfTests =
  "(setq inhibit-startup-screen t warning-minimum-level :error eglot-send-changes-idle-time 0)";

interface Office {
  readonly terminal: Terminal;
  /** The text of the case on the disk once it is as expected. */
  savedAs(expected: string): Promise<void>;
  /** Presses keys, and waits until the screen shows what they do. */
  doing(shown: RegExp, ...keys: readonly string[]): Promise<string>;
}

/** Opens the case in the editor with these settings, or skips the test if the editor cannot be installed. */
async function inEditor(
  { context, needs }: { readonly context: TestContext; readonly needs: readonly SystemPackageName[] },
  {
    settings,
    file,
    command,
  }: { readonly settings: string; readonly file: string; readonly command: string[] },
  work: (office: Office) => Promise<void>,
): Promise<void> {
  try {
    installSystemPackages(needs, (line) => context.diagnostic(line));
  } catch (error) {
    context.skip(error instanceof Error ? error.message : String(error));
    return;
  }
  const home = await mkdtemp(path.join(tmpdir(), "parole-case-editor-"));
  const folder = path.join(home, "ana");
  const saved = path.join(folder, "ana.parole.yaml");
  const program = path.join(home, "bin", "parole-case");
  for (const place of [path.join(home, file), program, saved]) {
    await mkdir(path.dirname(place), { recursive: true });
  }
  await writeFile(path.join(home, file), settings);
  await writeFile(
    program,
    `#!/bin/sh\nexec '${process.execPath}' '${path.join(projectRoot, "dist/cli.cjs")}' "$@"\n`,
  );
  await chmod(program, 0o755);
  await writeFile(saved, ana);
  const environment = {
    HOME: home,
    PATH: `${path.dirname(program)}${path.delimiter}${process.env.PATH ?? ""}`,
    XDG_CONFIG_HOME: path.join(home, ".config"),
    LC_ALL: "C.UTF-8",
    TERM: "screen-256color",
  };
  const terminal = openTerminal([...command, "ana.parole.yaml"], { folder, environment });
  try {
    await work({
      terminal,
      async savedAs(expected) {
        const text = await eventually(
          () => readFile(saved, "utf8"),
          (now) => now !== ana,
          "the saved file",
        );
        assert.equal(text, expected);
      },
      doing(shown, ...keys) {
        terminal.press(...keys);
        return terminal.until(shown);
      },
    });
  } finally {
    terminal.end();
    await rm(home, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The settings in the section of the guide. */
function settingsIn(heading: string, language: string): string {
  const section = guide.split(/^## /m).find((one) => one.startsWith(`${heading}\n`)) ?? "";
  const [, settings] = new RegExp(`^\`\`\`${language}\n(.*?)^\`\`\`$`, "ms").exec(section) ?? [];
  assert.ok(settings, heading);
  return settings;
}

test(
  "Neovim without plugins: findings, a Quick Fix, rename, completion, and formatting",
  limit,
  async (context) => {
    await inEditor(
      { context, needs: ["terminal editors"] },
      {
        settings: settingsIn("Neovim 0.7 to 0.10", "lua"),
        file: ".config/nvim/init.lua",
        command: ["nvim"],
      },
      async ({ terminal, doing, savedAs }) => {
        await terminal.until(/"intial" is not one of the choices/);
        terminal.keep("neovim-1-findings");
        // The cursor is at the start of the line, and the finding is not.
        const actions = await doing(/1: Change to initial/, ":3", "Enter", "0", "F4");
        assert.doesNotMatch(actions, /No code actions/);
        await doing(/kind: initial/, "1", "Enter");
        await doing(/New Name: ana/, ":6", "Enter", "$", "F2");
        await doing(/id: anita(?:.|\n)*for: anita/, "C-u", "anita", "Enter");
        // Neovim's own completion: the block must not have its line breaks as ^@ in one line.
        const completed = await doing(/^ *stay:$/m, ":3", "Enter", "osta", "C-x", "C-o");
        terminal.keep("neovim-2-completed");
        assert.doesNotMatch(completed, /\^@/);
        await doing(/I-131, for: anita \}/, "Escape", "F3");
        await doing(/written/, ":w", "Enter");
        terminal.keep("neovim-3-saved");
        await savedAs(fixed("  stay:\n"));
      },
    );
  },
);

test(
  "Emacs with eglot: findings, a Quick Fix, rename, completion, and formatting",
  limit,
  async (context) => {
    await inEditor(
      { context, needs: ["terminal editors", "eglot"] },
      {
        settings: `${emacsOfTests}\n${settingsIn("Emacs with eglot", "elisp")}`,
        file: ".emacs.d/init.el",
        command: ["emacs", "-nw"],
      },
      async ({ terminal, doing, savedAs }) => {
        const goToLine = (line: number) =>
          doing(new RegExp(`All L${line} `), "M-g", "g", String(line), "Enter");
        const run = (shown: RegExp, name: string) => doing(shown, "M-x", name, "Enter");
        await terminal.until(/Flymake\[[1-9]/);
        terminal.keep("emacs-1-findings");
        await goToLine(3);
        terminal.press("C-a");
        await run(/Pick an action \(default Change to initial\)/, "eglot-code-actions");
        await doing(/kind: initial/, "Enter");
        await goToLine(6);
        terminal.press("C-e");
        await run(/Rename `ana' to:/, "eglot-rename");
        await doing(/id: anita(?:.|\n)*for: anita/, "anita", "Enter");
        await goToLine(3);
        await doing(/stay:\n +from: TODO YYYY-MM-DD\n +until: TODO/, "C-e", "Enter", "sta", "C-M-i");
        terminal.keep("emacs-2-completed");
        await run(/I-131, for: anita \}/, "eglot-format-buffer");
        await doing(/Wrote .*ana\.parole\.yaml/, "C-x", "C-s");
        terminal.keep("emacs-3-saved");
        await savedAs(fixed("  stay:\n    from: TODO YYYY-MM-DD\n    until: TODO YYYY-MM-DD\n"));
      },
    );
  },
);
