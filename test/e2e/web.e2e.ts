// VS Code for the Web: the extension and its server run in the browser, and write through the editor's own files.
import assert from "node:assert/strict";
import { cp, mkdir, readdir, readFile } from "node:fs/promises";
import path from "node:path";
import { test } from "node:test";
import { packageExtension } from "../../scripts/package.ts";
import { readPacket } from "../support/read-packet.ts";
import { wordText } from "../support/word-text.ts";
import { eventually } from "./support/eventually.ts";
import { asPerson } from "./support/person.ts";
import { projectRoot } from "./support/project.ts";

const samples = path.join(projectRoot, "test", "cases");
const output = path.join(projectRoot, "out");
await mkdir(output, { recursive: true });
const vsix = packageExtension(output, "web");
const name = "2026-child-medical.parole.yaml";

test("a case is checked, fixed, exported, and written about without Node", { timeout: 900_000 }, async () => {
  const refused: string[] = [];
  const elsewhere: string[] = [];
  await asPerson(
    {
      name: "web",
      vsix,
      inBrowser: true,
      prepare: (folder) => cp(path.join(samples, "2026-child-medical"), folder, { recursive: true }),
      watch: (page) => {
        page.on("console", (line) => {
          if (/Content Security Policy|unsafe-eval/.test(line.text())) refused.push(line.text());
        });
        page.on("request", (request) => {
          if (!/^(?:http:\/\/127\.0\.0\.1:|blob:|data:|vscode-file:)/.test(request.url()))
            elsewhere.push(request.url());
        });
      },
    },
    async ({ workbench, folder }) => {
      await workbench.openFile(name);
      await workbench.page
        .locator(".codelens-decoration", { hasText: "Check uscis.gov before filing" })
        .waitFor();

      await workbench.goToLine(32, 18);
      await workbench.press("Shift+End");
      await workbench.type("August 8, 1999");
      await workbench.waitForProblems(
        (problems) => problems.some(({ message }) => /1999-08-08|YYYY-MM-DD/.test(message)),
        "a finding for the date in words",
      );
      await workbench.goToLine(32, 20);
      await workbench.applyQuickFix(/1999-08-08/);
      await workbench.screenshot("web-fixed");
      assert.match(await workbench.savedText(path.join(folder, name)), /date_of_birth: 1999-08-08\n/);

      await workbench.runCommand("Parole Case: Export Packet…");
      const packets = path.join(folder, "packet");
      await eventually(
        () => readdir(packets).catch(() => []),
        (names) => names.some((one) => one.endsWith("-manifest.json")),
        "the packet",
      );
      await workbench.screenshot("web-packet");
      assert.deepEqual(
        (await readdir(packets)).filter((one) => one.startsWith(".")),
        [],
        "nothing temporary is left",
      );
      const packet = await readPacket(
        new Uint8Array(await readFile(path.join(packets, "2026-1180-packet.pdf"))),
      );
      assert.ok(packet.pages.length > 20);
      assert.match(packet.pages.map(({ text }) => text).join("\n"), /Exhibit A, page 1 of/);
      assert.match(await readFile(path.join(packets, "2026-1180-packet-proof.txt"), "utf8"), /2026-1180/);

      await workbench.dismissMessages();
      await workbench.openFile(name);
      await workbench.runCommand("Parole Case: Write Cover Letter…");
      const letter = path.join(folder, "2026-child-medical-cover-letter.docx");
      await workbench.page.locator(".quick-input-title", { hasText: "Write the cover letter" }).waitFor();
      await workbench.press("Enter");
      await eventually(
        () => readFile(letter).then(wordText, () => ""),
        (text) => /humanitarian parole/i.test(text),
        "the cover letter",
      );
      await workbench.screenshot("web-letter");
    },
  );
  assert.deepEqual(refused, []);
  assert.deepEqual(elsewhere, []);
});
