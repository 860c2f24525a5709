// An appeal that is planned and the form for it are one mistake; a motion is none.
import assert from "node:assert/strict";
import { it } from "node:test";
import { checkText } from "../support/check.ts";

const found = (decisions: string) =>
  checkText(`forms: [{ form: I-290B, file: a.pdf }]\ndecisions: [${decisions}]\n`, { edition: "uscis-2026" })
    .findings.filter(({ rule }) => rule === "denial/appeal-unavailable")
    .map(({ severity, path }) => `${severity} ${path.join(".")}`);

it("an appeal, the form for it, and a motion", () => {
  assert.deepEqual(found("{ outcome: denied, next_step: appeal }"), ["error decisions.0.next_step"]);
  assert.deepEqual(found("{ outcome: denied, next_step: refile }"), ["warning forms.0.form"]);
  assert.deepEqual(found("{ outcome: approved, next_step: motion }"), ["warning forms.0.form"]);
  assert.deepEqual(found("{ outcome: denied, next_step: motion to reopen }"), []);
  assert.deepEqual(found("{ outcome: denied, next_step: motion }, { outcome: denied, next_step: none }"), []);
});
