// Filled forms compared with their case: each value that is changed in the case is one finding that says where the form
// says otherwise, and nothing else is one.
import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import path from "node:path";
import { before, describe, it } from "node:test";
import type { FormFact } from "../../schemas/forms/form-maps.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import type { Finding } from "../../server/src/core/model/finding.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { blankFormsFolder } from "../support/blank-forms.ts";
import { checkText } from "../support/check.ts";
import { type Filled, filledBlank, filledForm, filledWith } from "../support/filled-form.ts";
import { answers, byHand, caseText, type Value, values } from "./complete-filing.ts";

const forms = [
  { form: "I-131", edition: "01/20/25", blank: "i-131_2025-01-20.pdf" },
  { form: "I-134", edition: "01/20/25", blank: "i-134_2025-01-20.pdf" },
  { form: "G-28", edition: "09/17/18", blank: "g-28_2018-09-17.pdf" },
] as const;

type Files = Readonly<Record<string, FileReport>>;

async function files(fill: (form: (typeof forms)[number]) => Promise<Uint8Array>): Promise<Files> {
  const reports = forms.map(
    async (form) =>
      [`${form.form.toLowerCase()}.pdf`, await inspectFile(await fill(form), loadFonts)] as const,
  );
  return Object.fromEntries(await Promise.all(reports));
}

function found(text: string, reports: Files): readonly Finding[] {
  const { findings } = checkText(text, { edition: "uscis-2026", asOf: "2026-11-30", files: reports });
  assert.deepEqual(
    findings.filter(({ rule }) => /^(?:yaml|schema|internal)\//.test(rule)),
    [],
  );
  return findings.filter(({ rule }) => rule === "form/says-otherwise");
}

/** The forms and items that say a value, by its path in the case; the first is in the message. */
const said: Readonly<Record<string, readonly string[]>> = {
  "petitioner.name.family": ["G-28, Part 3, Item 6.a", "I-131, Part 2, Item 1"],
  "petitioner.address.street": ["G-28, Part 3, Item 13.a", "I-131, Part 2, Item 3"],
  "petitioner.date_of_birth": ["I-131, Part 2, Item 9"],
  "petitioner.sex": ["I-131, Part 2, Item 8"],
  "beneficiaries.0.prior_parole.i94_expires": ["I-131, Part 1, Item 12"],
  "beneficiaries.0.removal.in_proceedings": ["I-131, Part 4, Item 1"],
  "representative.role": ["G-28, Part 2, Item 1.a"],
  "representative.email": ["G-28, Part 1, Item 6", "I-131, Part 12, Item 5"],
  "beneficiaries.0.date_of_birth": ["I-131, Part 2, Item 18", "I-134, Part 3, Item 3"],
  "sponsors.0.date_of_birth": ["I-134, Part 2, Item 6"],
  "sponsors.0.address.street": ["I-134, Part 2, Item 5"],
  "forms.1.box": ["I-131, Part 1, Item 7"],
};

function findsOne(changed: Value, reports: Files): void {
  const text = caseText(changed);
  const [finding, ...others] = found(text, reports);
  assert.ok(finding, `${changed.path} is found`);
  assert.deepEqual(others, [], changed.path);
  assert.equal(finding.path.join("."), changed.path);
  assert.equal(text.slice(finding.span.start, finding.span.end).replaceAll('"', ""), changed.other);
  const [first] = finding.related;
  assert.ok(first);
  assert.deepEqual([first.path[0], first.path.at(-1)], ["forms", "file"]);
  const [, page = "", item = ""] = /, page (\d+), (Part \d+, Item [\d.A-Za-z]+): "/.exec(first.message) ?? [];
  assert.ok(finding.message.includes(item) && finding.message.includes(`page ${page} of `), finding.message);
  const related = finding.related.map(({ message }) => message.replace(/^Form |page \d+, |: ".*/g, ""));
  const expected = said[changed.path] ?? [];
  assert.deepEqual(
    expected.filter((one) => !related.includes(one)),
    [],
    related.join("; "),
  );
}

const asTyped: Filled = (fact) => answers[fact];
const inCapitals: Filled = (fact: FormFact) => byHand(fact, answers[fact]);

describe("forms filled in from a case", () => {
  let typed: Files;
  before(async () => {
    typed = await files(({ form, edition }) => filledForm(form, edition, asTyped));
  });

  it("say what the case says", () => {
    assert.deepEqual(found(caseText(), typed), []);
  });

  for (const one of values.filter(({ other }) => other !== undefined)) {
    it(`${one.path}: another value is one finding, with page, part, and item`, () => findsOne(one, typed));
  }

  it("say what the case says if they are filled in by hand in capitals, with N/A", async () => {
    const reports = await files(({ form, edition }) => filledForm(form, edition, inCapitals));
    assert.deepEqual(
      found(caseText(), reports).map(({ message }) => message),
      [],
    );
  });

  it("say nothing if they are empty, or are filled in for another edition", async () => {
    const empty = await files(({ form, edition }) => filledForm(form, edition, () => undefined));
    const other = values.find(({ path: where }) => where === "petitioner.date_of_birth");
    assert.deepEqual(found(caseText(other), empty), []);
    const unknown = await files(({ form, edition }) => filledWith(form, "06/17/24", edition, asTyped));
    assert.deepEqual(found(caseText(other), unknown), []);
  });
});

const skip = existsSync(blankFormsFolder) ? false : "left out: there are no blank forms beside the project";

describe("the official forms, filled in from a case", { skip }, () => {
  let typed: Files;
  before(async () => {
    typed = await files(({ form, edition, blank }) =>
      filledBlank(path.join(blankFormsFolder, blank), { form, edition }, asTyped),
    );
  });

  it("say what the case says", () => {
    assert.deepEqual(
      found(caseText(), typed).map(({ message }) => message),
      [],
    );
  });

  for (const one of values.filter(({ other }) => other !== undefined)) {
    it(`${one.path}: another value is one finding, with page, part, and item`, () => findsOne(one, typed));
  }

  it("say what the case says if they are filled in by hand in capitals, with N/A", async () => {
    const reports = await files(({ form, edition, blank }) =>
      filledBlank(path.join(blankFormsFolder, blank), { form, edition }, inCapitals),
    );
    assert.deepEqual(
      found(caseText(), reports).map(({ message }) => message),
      [],
    );
  });
});
