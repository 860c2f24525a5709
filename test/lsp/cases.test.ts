// What the server caches of case files, so that nothing is checked twice.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { TextDocument } from "vscode-languageserver-textdocument";
import { readSettings } from "../../server/src/core/engine/settings.ts";
import { type Cases, caseCache } from "../../server/src/lsp/cases.ts";
import { caseCheck } from "../../server/src/lsp/check-case.ts";
import { settingsOf } from "../../server/src/lsp/client-settings.ts";
import { keepErrors } from "../../server/src/lsp/error-log.ts";
import { usualDay } from "../support/check.ts";

const uri = "file:///cases/ana.parole.yaml";

/** A cache of cases; the dates of the checks show how many there were. */
function memory(): { readonly cases: Cases; readonly checks: () => number } {
  let checks = 0;
  const today = () => {
    checks++;
    return usualDay;
  };
  const runtime = {
    today,
    lookIntoFolder: async () => ({ files: new Map(), papers: ["exhibits/a.pdf"] }),
    settingsFor: async () => ({ file: undefined, text: "", ...readSettings("", []) }),
  };
  const cases = caseCache(
    runtime,
    { among: () => undefined, take: () => undefined },
    caseCheck(() => settingsOf([]), keepErrors({ version: "0.0.0", log: () => undefined })),
    () => undefined,
  );
  return { cases, checks: () => checks };
}

const version = (number: number, text: string) => TextDocument.create(uri, "parole-case", number, text);

describe("a case", () => {
  it("is checked once for each text, also where a text recurs", () => {
    const { cases, checks } = memory();
    const blank = version(1, "petitioner:\n  \n");
    const first = cases.of(blank);
    assert.equal(cases.of(blank), first);
    cases.of(version(2, "petitioner:\n  n\n"));
    const again = cases.of(version(3, "petitioner:\n  \n"));
    assert.equal(again.checked, first.checked);
    assert.equal(again.version, 3);
    assert.equal(checks(), 2);
  });

  it("keeps the result from before a word was typed while it is requested", () => {
    const { cases } = memory();
    const blank = "petitioner:\n  \n";
    const { checked } = cases.of(version(1, blank));
    for (const [index, word] of ["n", "na", "nam", "name"].entries()) {
      const typed = version(index + 2, `petitioner:\n  ${word}\n`);
      cases.of(typed);
      assert.equal(cases.remembered(typed, blank)?.checked, checked);
    }
  });

  it("is checked again once its settings or files have changed", async () => {
    const { cases } = memory();
    const text = "matter: 7\n";
    const document = version(1, text);
    for (const change of [
      () => cases.forgetChecks(),
      () => cases.ready(document),
      () => cases.lookIntoFolder(document),
    ]) {
      const { checked } = cases.of(document);
      assert.equal(cases.remembered(document, text)?.checked, checked);
      await change();
      assert.equal(cases.remembered(document, text), undefined);
    }
  });
});
