// The official blank forms, filled in from a complete case and read back by other programs. The forms are not in this
// repository: the test reads them from a folder beside it, and says so where there is none.
import assert from "node:assert/strict";
import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { after, before, describe, it } from "node:test";
import { filledEditions, formFillOf } from "../../schemas/forms/form-fills.ts";
import { fieldBoxesOf, isNeverFilled } from "../../server/src/forms-pdf/form-boxes.ts";
import { loadFonts } from "../../server/src/host/fonts.ts";
import { inspectFile } from "../../server/src/packet-pdf/read/inspect-file.ts";
import { openPdf } from "../../server/src/packet-pdf/read/open-pdf.ts";
import { blankFormsFolder } from "../support/blank-forms.ts";
import { additionalTexts, fieldsIn, filledBy, planFor } from "../support/fill-by-case.ts";
import { caseText } from "./complete-filing.ts";

const blanks: Readonly<Record<string, string>> = {
  "I-131 01/20/25": "i-131_2025-01-20.pdf",
  "I-134 01/20/25": "i-134_2025-01-20.pdf",
  "G-28 09/17/18": "g-28_2018-09-17.pdf",
};

const explanation = `${Array.from({ length: 300 }, (_, index) => `reason${index}`).join(" ")}.`;

/** The complete case, with an explanation that is too long for any box. */
function text(): string {
  return caseText().replace(
    "request: { kind: initial }",
    `request:\n  kind: initial\n  explanation: "${explanation}"\n  stay: { from: 2027-01-04, until: 2027-10-03 }`,
  );
}

function hasProgram(name: string, option: string): boolean {
  return spawnSync(name, [option]).error === undefined;
}

describe("the official blank forms", {
  skip: existsSync(blankFormsFolder) ? false : "left out: there are no blank forms beside the project",
}, () => {
  let folder = "";
  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), "filled é "));
  });
  after(() => rm(folder, { recursive: true, force: true }));

  for (const name of filledEditions.filter((edition) => edition in blanks)) {
    const [form = "", edition = ""] = name.split(" ");
    const blank = path.join(blankFormsFolder, blanks[name] ?? "");

    it(`${name}: has every box that is filled, none of them for a signature, its date, or a payment card`, async () => {
      const source = await openPdf(await readFile(blank));
      if ("reason" in source) assert.fail(source.reason);
      const boxes = fieldBoxesOf(source.pages.map(({ dict }) => dict));
      const fill = formFillOf({ form, edition });
      const names = [
        ...(fill?.boxes.keys() ?? []),
        ...(fill?.additional?.entries ?? []).flatMap((entry) => Object.values<string>({ ...entry })),
      ];
      assert.ok(names.length > 40);
      for (const one of names) {
        const box = boxes.get(one);
        assert.ok(box, one);
        assert.ok(!isNeverFilled(box), one);
      }
    });

    it(`${name}: is read back as it was filled in, by pdf.js and by this program`, async () => {
      const plan = planFor(text(), form, edition);
      const filled = await filledBy(await readFile(blank), plan);
      const fields = await fieldsIn(filled.bytes);
      for (const planned of plan.boxes) {
        const says = fields.get(planned.box);
        if (!("text" in planned)) assert.ok(says === undefined || says.trim() === "", planned.box);
        else if (planned.means !== undefined) assert.notEqual(says, "", planned.box);
        else if (planned.of === "case.explanation") assert.equal(says, "See Part 13.");
        else assert.equal(says, planned.text, planned.box);
      }
      const long = additionalTexts(fields, plan).map(({ text: own }) => own.replaceAll("\n", " "));
      assert.equal(long.join(" "), form === "I-131" ? explanation : "");
      const report = await inspectFile(filled.bytes, loadFonts);
      if (report.state !== "readable") assert.fail(report.reason);
      assert.deepEqual(report.printed, { form, edition });
      assert.equal(report.forms, undefined);
      assert.ok((report.emptySignatures ?? []).length > 0);
      assert.deepEqual(report.typedSignatures, undefined);
      for (const [box, says] of fields) {
        if (/signature/i.test(box)) assert.equal(says.trim(), "", box);
      }
    });

    it(`${name}: is sound for qpdf, and shows its texts in poppler`, {
      skip:
        hasProgram("qpdf", "--version") && hasProgram("pdftotext", "-v")
          ? false
          : "left out: qpdf and poppler",
    }, async () => {
      const plan = planFor(text(), form, edition);
      const filled = await filledBy(await readFile(blank), plan);
      const file = path.join(folder, `${form}.pdf`);
      await writeFile(file, filled.bytes);
      const checked = spawnSync("qpdf", ["--check", file], { encoding: "utf8" });
      assert.equal(checked.status, 0, checked.stdout + checked.stderr);
      assert.doesNotMatch(checked.stdout + checked.stderr, /warning|encrypted: yes/i);
      const shown = spawnSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" });
      assert.equal(shown.stderr, "");
      const squeezed = shown.stdout.replace(/\s/g, "");
      for (const planned of plan.boxes) {
        if (!("text" in planned) || planned.means !== undefined || planned.of === "case.explanation")
          continue;
        // Each letter of a number in cells is a text of its own.
        assert.ok(squeezed.includes(planned.text.replace(/\s/g, "")), `${planned.of}: ${planned.text}`);
      }
    });
  }
});
