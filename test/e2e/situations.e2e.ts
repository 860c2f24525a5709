// Other situations in VS Code: a folder of cases, an untrusted folder, a server that does not start or crashes, and the
// decorations of a case file.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, rename, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";
import { killServer, serverProcess } from "./support/server-process.ts";

const cases = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");
const limit = { timeout: 1_800_000 };

await mkdir(output, { recursive: true });
const vsix = packageExtension(output);

test(
  "a folder of cases: menus, choosing a case, checking all, a new case from a snippet",
  limit,
  async () => {
    const prepare = async (folder: string) => {
      for (const name of ["child-half-written", "child-medical"]) {
        await cp(path.join(cases, name), path.join(folder, name), { recursive: true });
      }
      await writeFile(path.join(folder, "new.parole.yaml"), "");
    };
    await asPerson({ name: "folder-of-cases", vsix, prepare }, async ({ workbench, folder, extension }) => {
      await assertOnlyWhatShips(extension);
      const expected = ["Check All Case Files", "Export Packet…", "Restart Server"].map(
        (title) => `Parole Case: ${title}`,
      );
      // The palette shows only the first of them at once.
      for (const title of expected) {
        await eventually(
          () => workbench.commandsFor(title),
          (offered) => offered.includes(title),
          title,
        );
      }

      await workbench.runCommand("Parole Case: Export Packet…");
      assert.deepEqual(await workbench.choices("Which case?"), [
        "Tomás Calderón Núñez",
        path.join("child-half-written", "child-half-written.parole.yaml"),
        "Tomás Calderón Núñez",
        path.join("child-medical", "child-medical.parole.yaml"),
        "new",
        "new.parole.yaml",
      ]);
      await workbench.screenshot("which-case");
      await workbench.press("ArrowDown", "Enter");
      await workbench.message("The packet is").waitFor();
      const packet = path.join(folder, "child-medical", "packet", "2015-0388-packet.pdf");
      assert.ok((await stat(packet)).size > 10_000);
      await workbench.dismissMessages();

      await workbench.runCommand("Parole Case: Check All Case Files");
      await workbench.message(/3 case files checked: \d+ errors?/).waitFor();
      await workbench.pressButton("3 case files checked", "Show Problems");
      await workbench.page.locator(".markers-panel .monaco-list-row").first().waitFor();
      const closed = await workbench.waitForProblems(
        (problems) => problems.some(({ rule }) => rule === "guardian/consent-missing"),
        "the findings of a file that is not open",
      );
      await workbench.screenshot("all-checked");
      await workbench.openFile("child-half-written.parole.yaml");
      await workbench.page.locator(".tab.active .monaco-icon-label.parole-case-lang-file-icon").waitFor();
      await workbench.editorAction("Export Packet").waitFor();
      const opened = await workbench.waitForProblems(
        (problems) => problems.length > 0 && problems.length <= closed.length,
        "each finding once after the file is opened",
      );
      assert.equal(new Set(opened.map((problem) => JSON.stringify(problem))).size, opened.length);

      const duration = opened.find(({ rule }) => rule === "medical/treatment-duration-missing");
      assert.ok(duration);
      await workbench.goToLine(duration.line, duration.column);
      await workbench.applyQuickFix("Insert everything");
      await workbench.text("TODO how long the treatment is expected").waitFor();
      const inserted = await workbench.waitForProblems(
        (problems) =>
          problems.some(
            ({ message }) => message.includes("length of treatment") && message.includes("placeholder"),
          ),
        "placeholders for all that the case lacks",
      );
      assert.deepEqual(
        inserted.filter(({ rule }) => rule.startsWith("yaml/") || rule === "schema/wrong-type"),
        [],
      );
      await workbench.screenshot("everything-inserted");

      await workbench.openFile("new.parole.yaml");
      await workbench.type("parole-case");
      await workbench.chooseSuggestion("A child's medical case");
      await workbench.text("TODO why parole is requested").waitFor();
      await workbench.waitForProblems(
        (problems) => problems.length > 0 && !problems.some(({ rule }) => rule === "schema/missing-key"),
        "what the new case lacks, and no more what the empty file lacked",
      );
      await workbench.screenshot("new-case");
      const color = (words: string) => workbench.colorOf(words);
      assert.notEqual(await color("TODO why parole is requested"), await color("initial"));
      assert.notEqual(await color("TODO why parole is requested"), await color("edition"));
    });
  },
);

test("a folder with no open file: its cases are still checked", limit, async () => {
  const prepare = (folder: string) => cp(path.join(cases, "child-half-written"), folder, { recursive: true });
  await asPerson({ name: "nothing-opened", vsix, prepare }, async ({ workbench }) => {
    await workbench.waitForProblems(
      (problems) => problems.some(({ rule }) => rule === "guardian/consent-missing"),
      "the findings of a file that nobody has opened",
    );
  });
});

test("an untrusted folder: the case is still checked", limit, async () => {
  const prepare = (folder: string) => cp(path.join(cases, "child-half-written"), folder, { recursive: true });
  await asPerson({ name: "untrusted", vsix, prepare, untrusted: true }, async ({ workbench }) => {
    await workbench.restricted();
    await workbench.openFile("child-half-written.parole.yaml");
    await workbench.waitForProblems(
      (problems) => problems.some(({ rule }) => rule === "guardian/consent-missing"),
      "the findings in Restricted Mode",
    );
    await workbench.screenshot("restricted-mode");
  });
});

test("a server that does not start, and one that crashes", limit, async () => {
  const server = (extension: string) => path.join(extension, "dist", "server.cjs");
  const prepare = (folder: string) => cp(path.join(cases, "child-half-written"), folder, { recursive: true });
  const tamper = (extension: string) => rename(server(extension), `${server(extension)}.away`);
  await asPerson({ name: "server-troubles", vsix, prepare, tamper }, async ({ workbench, extension }) => {
    await workbench.openFile("child-half-written.parole.yaml");
    await workbench.message("Parole Case could not start, so case files are not being checked").waitFor();
    await workbench.screenshot("server-not-started");
    await workbench.pressButton("Parole Case could not start", "Show Log");
    await workbench.text("The server did not start").waitFor();

    await rename(`${server(extension)}.away`, server(extension));
    await workbench.runCommand("Parole Case: Restart Server");
    const hasFindings = (problems: readonly unknown[]) => problems.length > 5;
    await workbench.waitForProblems(hasFindings, "the findings, once the server is there");

    for (const crash of [1, 2]) {
      const killed = killServer(server(extension));
      await eventually(
        () => serverProcess(server(extension)),
        (now) => now !== undefined && now !== killed,
        `the server to come back by itself after crash ${crash}`,
      );
      await workbench.waitForProblems(hasFindings, "the findings of the new server");
    }
    killServer(server(extension));
    await workbench.message("Parole Case stopped several times").waitFor();
    await workbench.screenshot("server-given-up");
    await workbench.pressButton("Parole Case stopped several times", "Restart Server");
    await workbench.waitForProblems(hasFindings, "the findings, once the server is restarted");
  });
});

async function assertOnlyWhatShips(extension: string): Promise<void> {
  const files = (await readdir(extension, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(extension, path.join(entry.parentPath, entry.name)).split(path.sep).join("/"),
    );
  const shipped = [
    /^(package(\.nls)?|language-configuration)\.json$/,
    /^(readme|changelog)\.md$/i,
    /^docs\/[a-z-]+\.md$/,
    /^LICENSE(\.txt)?$/,
    /^\.vsixmanifest$/,
    /^client\/media\/(icon\.png|cases\.svg|case-(light|dark)\.svg|readme\/[a-z-]+\.png)$/,
    /^client\/media\/walkthrough\/\d-[a-z]+-(dark|light)\.png$/,
    /^l10n\/bundle\.l10n\.json$/,
    /^client\/syntaxes\/[a-z-]+\.tmLanguage\.json$/,
    /^snippets\/parole-case\.json$/,
    /^dist\/((extension|client|program|server|cli)\.cjs|(server|cli)\.mjs|page\.js|parts\/[\w-]+\.cjs)$/,
    /^dist\/(THIRD-PARTY-NOTICES\.txt|sbom\.cdx\.json)$/,
    /^dist\/fonts\/[a-z-]+\/(.+\.ttf|LICENSE\w*)$/,
    /^dist\/sample\/(sample\.parole\.yaml|(forms|exhibits)\/[a-z\d-]+\.pdf)$/,
  ];
  assert.deepEqual(
    files.filter((file) => !shipped.some((pattern) => pattern.test(file))),
    [],
  );
  for (const needed of [
    "dist/extension.cjs",
    "dist/client.cjs",
    "dist/server.cjs",
    "dist/program.cjs",
    "snippets/parole-case.json",
    "client/media/icon.png",
  ]) {
    assert.ok(files.includes(needed), `${needed} is not in the package`);
  }
  assert.ok((await stat(vsix)).size < 5_000_000, "the package is larger than 5 MB");
}
