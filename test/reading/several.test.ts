// Several values as one text: the only fix writes all of them in square brackets, each corrected, and none is lost.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { offeredFixes } from "../../server/src/core/fix/apply.ts";
import { withSafeFixes } from "../../server/src/core/fix/fix-all.ts";
import { noEdits, withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { checkText } from "../support/check.ts";

const isAboutValue = ({ rule }: { readonly rule: string }) =>
  /^(?:yaml|schema)\/|unknown$/.test(rule) && !/missing-key|age-unknown/.test(rule);

interface Corrected {
  readonly message: string;
  readonly fixes: readonly string[];
  /** The text with the first fix. */
  readonly text: string;
  /** The findings in it afterward. */
  readonly left: readonly string[];
}

function corrected(text: string): Corrected {
  const [found, ...others] = checkText(text).findings.filter(isAboutValue);
  assert.deepEqual(others, [], text);
  assert.ok(found, text);
  const offered = offeredFixes(parseCaseText(text), found);
  const fixed = withEdits(text, offered[0]?.edits ?? noEdits);
  return {
    message: found.message,
    fixes: offered.map(({ fix }) => fix.title),
    text: fixed,
    left: checkText(fixed)
      .findings.filter(isAboutValue)
      .map(({ message }) => message),
  };
}

/** Fails unless the only fix of the only finding writes the line, and resolves it. */
function expectWritten(around: (line: string) => string, lines: Readonly<Record<string, string>>): void {
  for (const [typed, right] of Object.entries(lines)) {
    const { text, fixes, left } = corrected(around(typed));
    assert.equal(text, around(right), typed);
    assert.equal(fixes.length, 1, typed);
    assert.match(fixes[0] ?? "", /^Change to \[.*\]$/);
    assert.deepEqual(left, [], typed);
  }
}

const inRequest = (line: string) => `parole_case: 1\nrequest:\n  kind: initial\n  ${line}\n`;
const people = "parole_case: 1\npetitioner: { id: rosa }\nbeneficiaries: [{ id: ana }, { id: leo }]\n";
const inForm = (line: string) => `${people}forms:\n  - ${line}\n`;
const inExhibit = (line: string) => `${people}exhibits:\n  - label: A\n    ${line}\n`;

describe("several choices in one text", () => {
  it("are written in square brackets, whatever is between them", () => {
    expectWritten(inRequest, {
      "reasons: medical, family": "reasons: [medical, family]",
      "reasons: medical; family": "reasons: [medical, family]",
      "reasons: Medical and family": "reasons: [medical, family]",
      "reasons: medical, family, and other": "reasons: [medical, family, other]",
      "reasons: medical family": "reasons: [medical, family]",
      "reasons: medical / legal proceedings": "reasons: [medical, legal-proceedings]",
      "reasons: medical & family": "reasons: [medical, family]",
      "reasons: (medical, family)": "reasons: [medical, family]",
      "reasons: 'medical, family'": "reasons: [medical, family]",
      "reasons: { medical, family }": "reasons: [medical, family]",
      "reasons: { Medical, legal proceedings }": "reasons: [medical, legal-proceedings]",
      "grounds: urgent-humanitarian-reasons, significant-public-benefit":
        "grounds: [urgent-humanitarian-reasons, significant-public-benefit]",
    });
  });
  it("are corrected one by one", () => {
    expectWritten(inRequest, {
      "reasons: medcial, famly": "reasons: [medical, family]",
      "reasons: Medical reasons, organ donor": "reasons: [medical, organ-donor]",
    });
  });
  it("are written into the list that they are in, with its comments", () => {
    expectWritten(inRequest, {
      "reasons: [medical family, other] # ask": "reasons: [medical, family, other] # ask",
      "reasons: [other, medical and family]": "reasons: [other, medical, family]",
      "reasons:\n    # one\n    - medical, family # two\n    - other":
        "reasons:\n    # one\n    - medical\n    - family # two\n    - other",
    });
  });
  it("name who signed a form, in a block or in braces", () => {
    expectWritten(inForm, {
      "form: G-28\n    signed_by: representative, petitioner":
        "form: G-28\n    signed_by: [representative, petitioner]",
      "form: G-28\n    signed_by: [representative petitioner]":
        "form: G-28\n    signed_by: [representative, petitioner]",
      "form: G-28\n    signed_by: petitioner and representative":
        "form: G-28\n    signed_by: [petitioner, representative]",
      "{ form: G-28, signed_by: representative, petitioner, signed_on: 2015-08-01 }":
        "{ form: G-28, signed_by: [representative, petitioner], signed_on: 2015-08-01 }",
      "{ form: G-28, signed_by: Parent, guardian, petitioner }":
        "{ form: G-28, signed_by: [parent, guardian, petitioner] }",
    });
  });
  it("keep a word that is not a choice, which is reported separately", () => {
    const { text, message, left } = corrected(inRequest("reasons: medical, cancer"));
    assert.equal(
      message,
      '"medical, cancer" names several values. Write them in square brackets: [medical, cancer].',
    );
    assert.equal(text, inRequest("reasons: [medical, cancer]"));
    assert.equal(left.length, 1);
    assert.match(left[0] ?? "", /^"cancer" is not one of the choices: /);
  });
  it("are reported as values in braces where braces are around them", () => {
    assert.equal(
      corrected("parole_case: 1\nrequest: { kind: initial, reasons: { medical, family } }\n").message,
      "Several values belong in square brackets, not in braces: [medical, family].",
    );
  });
  it("are not split where the field takes one", () => {
    for (const [text, message] of [
      [
        inRequest("grounds: urgent-humanitarian-reasons").replace("initial", "initial, re-parole"),
        /"initial, re-parole" names more than one choice\. Enter one of these: initial, re-parole\.$/,
      ],
      [
        "filing: { carrier: FedEx and UPS }",
        /^"FedEx and UPS" names more than one choice\. Enter one of these: usps, /,
      ],
      ["filing: { carrier: FedEx or UPS }", /^"FedEx or UPS" is not one of the choices: /],
      ["decisions: { outcome: denied approved }", /^"denied approved" names more than one choice\. /],
    ] as const) {
      const found = corrected(text);
      assert.match(found.message, message);
      assert.deepEqual(found.fixes, [], text);
    }
  });
  it("are fixed by Fix All where each is a choice", () => {
    const fixed = (line: string) =>
      withSafeFixes(parseCaseText(inRequest(line)), ({ text }) => checkText(text).findings);
    assert.equal(fixed("reasons: Medical, family"), inRequest("reasons: [medical, family]"));
    for (const line of ["reasons: medical/family", "reasons: medical, cancer"]) {
      assert.equal(fixed(line), inRequest(line));
    }
  });
});

describe("several people or claims in one text", () => {
  it("are written in square brackets where a form is for them", () => {
    expectWritten(inForm, {
      "form: I-131\n    for: ana, leo": "form: I-131\n    for: [ana, leo]",
      "form: I-131\n    for: Ana and Leo": "form: I-131\n    for: [ana, leo]",
      "form: I-131\n    for: [ana leo]": "form: I-131\n    for: [ana, leo]",
      "form: I-131\n    for: ana, lea": "form: I-131\n    for: [ana, leo]",
      "{ form: I-131, for: ana, leo, file: a.pdf }": "{ form: I-131, for: [ana, leo], file: a.pdf }",
    });
  });
  it("are written in square brackets where an exhibit supports them", () => {
    expectWritten(inExhibit, {
      "supports: ana, request.visa": "supports: [ana, request.visa]",
      "supports: ana.medical and Leo": "supports: [ana.medical, leo]",
      "supports: ana request": "supports: [ana, request]",
      "supports: [ana leo, request]": "supports: [ana, leo, request]",
      "supports: { ana, request.visa }": "supports: [ana, request.visa]",
    });
  });
  it("are reported", () => {
    assert.equal(
      corrected(inForm("form: I-131\n    for: ana, leo")).message,
      '"ana, leo" names several people. Write their ids in square brackets: [ana, leo].',
    );
    assert.equal(
      corrected(inExhibit("supports: ana, request.visa")).message,
      '"ana, request.visa" names several things. Write them in square brackets: [ana, request.visa].',
    );
  });
  it("are not split where only one is allowed", () => {
    for (const text of [
      inForm("form: I-134\n    by: rosa, ana"),
      "request: { visa: { attempts: [{ exhibit: A and C }] } }\nexhibits: [{ label: A }, { label: B }, { label: C }]\n",
      'decisions: { exhibit: "A, B" }\nexhibits: [{ label: A }, { label: B }]\n',
    ]) {
      assert.ok(
        corrected(text).fixes.every((title) => title.startsWith("Add ")),
        text,
      );
    }
  });
  it("leave a key being typed in braces unchanged", () => {
    assert.deepEqual(corrected(inForm("{ form: I-131, for: ana, fil }")).fixes, ["Change to file"]);
  });
});

describe("an extra comma", () => {
  it("is removed", () => {
    for (const [typed, right] of [
      ["supports: [ana, , request]", "supports: [ana, request]"],
      ["supports: [ana,, request]", "supports: [ana, request]"],
      ["supports: [, ana]", "supports: [ ana]"],
    ] as const) {
      const { text, fixes } = corrected(inExhibit(typed));
      assert.equal(text, inExhibit(right));
      assert.deepEqual(fixes, ["Remove the extra comma"]);
    }
  });
});
