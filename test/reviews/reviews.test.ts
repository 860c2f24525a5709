// Review marks in a case: marked, outdated with a sentence, marked again, removed.

import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { marking, type ToReview } from "../../server/src/core/casework/mark-reviewed.ts";
import type { FileReport } from "../../server/src/core/files/report.ts";
import { editsOfFix } from "../../server/src/core/fix/apply.ts";
import { rendered, sentence } from "../../server/src/core/message/message.ts";
import { withEdits } from "../../server/src/core/text/edits.ts";
import { parseCaseText } from "../../server/src/core/text/parse.ts";
import { type CheckOptions, checkText } from "../support/check.ts";

const practice = `practice:
  attorneys: [{ initials: AB, name: { family: Brook, given: Alma } }]
  staff: [{ initials: CD, name: { family: Dunn, given: Chris } }]
`;
const pdf = (fingerprint: string): FileReport => ({
  state: "readable",
  kind: "pdf",
  pages: 2,
  bytes: 2000,
  fingerprint,
});
const usual: CheckOptions = { practice, asOf: "2015-08-10", files: { "exhibits/a.pdf": pdf("11") } };

const unmarked = `parole_case: 1
request:
  kind: initial
  stay: { from: 2015-11-01, until: 2017-06-30 }
petitioner: { id: rosa, name: { family: Morales, given: Rosa } }
beneficiaries:
  - id: ana
    name: { family: Morales, given: Ana }
    medical:
      diagnosis: Leukemia # as the letter says
      cost: { amount: 186000, currency: USD }
exhibits:
  - label: A
    file: exhibits/a.pdf
    supports: [ana]
`;

function marked(text: string, toReview: ToReview, by = "AB", options: CheckOptions = {}): string {
  const made = marking(parseCaseText(text), checkText(text, { ...usual, ...options }), toReview, by);
  assert.ok(made.kind === "marked", made.kind === "refused" ? made.reason : "");
  return withEdits(text, made.edits);
}

const reviewFindings = (text: string, options: CheckOptions = {}) =>
  checkText(text, { ...usual, ...options }).findings.filter(({ rule }) => rule.startsWith("review/"));
const messages = (text: string, options: CheckOptions = {}) =>
  reviewFindings(text, options).map(({ message }) => message);
const states = (text: string, options: CheckOptions = {}) =>
  checkText(text, { ...usual, ...options }).reviews.map(({ by, what, state }) =>
    rendered(sentence("{by} {what}: {state}", { by, what, state })),
  );

describe("a review mark", () => {
  it("is written with who, when, what and a fingerprint, and changes nothing else", () => {
    const text = marked(unmarked, { of: "ana.medical" });
    assert.match(
      text.slice(unmarked.length),
      /^reviews:\n {2}- by: AB\n {4}on: 2015-08-10\n {4}of: beneficiaries\.ana\.medical\n {4}fingerprint: v\w{8}-p\w{4}\n$/,
    );
    assert.ok(text.startsWith(unmarked));
    assert.deepEqual(messages(text), []);
    assert.deepEqual(states(text), ["AB Ana Morales, Medical details: counts"]);
  });

  it("keeps the Windows line endings", () => {
    assert.doesNotMatch(marked(unmarked.replaceAll("\n", "\r\n"), { of: "case" }), /[^\r]\n/);
  });

  it("of a second person is added after the first, and the same person renews theirs", () => {
    const both = marked(marked(unmarked, { of: "ana.medical" }), { of: "beneficiaries.ana.medical" }, "CD");
    assert.deepEqual(states(both), [
      "AB Ana Morales, Medical details: counts",
      "CD Ana Morales, Medical details: counts",
    ]);
    const changed = both.replace("186000", "190000");
    assert.equal(messages(changed).length, 2);
    const again = marked(changed, { of: "ana.medical" }, "AB", { asOf: "2015-08-12" });
    assert.deepEqual(states(again, { asOf: "2015-08-12" }), [
      "AB Ana Morales, Medical details: counts",
      "CD Ana Morales, Medical details: changed",
    ]);
    assert.equal(again.split("by: AB").length, 2);
    assert.match(again, /by: AB\n {4}on: 2015-08-12\n/);
  });

  it("changes nothing where the same was marked on the same day", () => {
    const text = marked(unmarked, { of: "case" });
    assert.equal(marked(text, { of: "case" }), text);
  });

  it("lapses with a change", () => {
    const text = marked(marked(marked(unmarked, { of: "case" }), { of: "ana.medical.cost.amount" }), {
      of: "exhibits.A",
    });
    const since = "since AB reviewed it on August 10, 2015";
    const advice = "Review it again, or remove the mark.";
    assert.deepEqual(messages(text.replace("186000", "190000")), [
      `The case: changed ${since} (Beneficiaries). ${advice}`,
      `Ana Morales, Amount: changed ${since}. ${advice}`,
    ]);
    assert.deepEqual(messages(text.replace("      cost: { amount: 186000, currency: USD }\n", "")), [
      `The case: changed ${since} (Beneficiaries). ${advice}`,
      `Ana Morales, Amount: removed ${since}. ${advice}`,
    ]);
    assert.deepEqual(messages(text, { files: { "exhibits/a.pdf": pdf("22") } }), [
      `The case: the file exhibits/a.pdf changed ${since}. ${advice}`,
      `Exhibit A: the file exhibits/a.pdf changed ${since}. ${advice}`,
    ]);
    assert.deepEqual(messages(text, { files: { "exhibits/a.pdf": { state: "missing" } } }).length, 2);
    assert.deepEqual(messages(text, { edition: "uscis-2026" }), [
      `The case: the edition of the requirements changed ${since}. ${advice}`,
    ]);
  });

  it("does not lapse while a file has not been read, or the text has an error there", () => {
    const text = marked(marked(unmarked, { of: "exhibits.A" }), { of: "ana.medical" });
    const unread = { state: "readable", kind: "pdf", pages: 2, bytes: 2000 } as const;
    assert.deepEqual(messages(text, { files: { "exhibits/a.pdf": unread } }), []);
    assert.deepEqual(messages(text.replace("{ amount: 186000", '{ amount: "186000')), []);
  });

  it("of a finding lapses when the finding, its place or the law changes, and hides nothing", () => {
    const rule = "request/stay-over-one-year";
    const text = marked(unmarked, { of: "request.stay.until", rule });
    const found = (of: string) => checkText(of, usual).findings.filter((one) => one.rule === rule).length;
    assert.equal(found(text), 1);
    assert.deepEqual(states(text), ["AB Request, Last day of the stay: counts"]);
    const since = `since AB reviewed ${rule} on August 10, 2015`;
    assert.deepEqual(messages(text.replace("2017-06-30", "2017-07-30")), [
      `Request, Last day of the stay: changed ${since}. Review it again, or remove the mark.`,
    ]);
    assert.deepEqual(messages(text.replace("2017-06-30", "2016-06-30")), [
      `Request, Last day of the stay: ${rule} no longer reports what AB reviewed on August 10, 2015. Review it again, or remove the mark.`,
    ]);
    const otherLaw = text.replace(/-r\w{3}/, "-r000");
    assert.deepEqual(messages(otherLaw), [
      `Request, Last day of the stay: the law ("The longest stay that is usually granted") changed ${since}. Review it again, or remove the mark.`,
    ]);
  });
});

describe("fixes of a lapsed review mark", () => {
  const text = marked(marked(unmarked, { of: "case" }), { of: "ana.medical" }, "CD").replace(
    "186000",
    "190000",
  );

  it("mark it again for the same person, today", () => {
    const [finding] = reviewFindings(text, { asOf: "2015-08-12" });
    assert.deepEqual(
      finding?.fixes.map(({ title, safe }) => `${title} ${safe}`),
      ["Mark as reviewed again by AB false", "Remove the review mark false"],
    );
    const [again] = finding?.fixes ?? [];
    assert.ok(again);
    const fixed = withEdits(text, editsOfFix(parseCaseText(text), again));
    assert.match(fixed, /by: AB\n {4}on: 2015-08-12\n/);
    assert.deepEqual(states(fixed, { asOf: "2015-08-12" }), [
      "AB The case: counts",
      "CD Ana Morales, Medical details: changed",
    ]);
  });

  it("remove one mark, and the list with the last", () => {
    const remove = (of: string): string => {
      const fix = reviewFindings(of)[0]?.fixes.at(-1);
      assert.ok(fix);
      return withEdits(of, editsOfFix(parseCaseText(of), fix));
    };
    const one = remove(text);
    assert.deepEqual(states(one), ["CD Ana Morales, Medical details: changed"]);
    assert.equal(remove(one), unmarked.replace("186000", "190000"));
  });
});

describe("marking is refused", () => {
  const refusal = (text: string, toReview: ToReview, by: string, options: CheckOptions = {}) => {
    const made = marking(parseCaseText(text), checkText(text, { ...usual, ...options }), toReview, by);
    return made.kind === "refused" ? made.reason : made.kind;
  };
  it("with the reason", () => {
    assert.equal(
      refusal(unmarked, { of: "case" }, "XY"),
      'No one in the practice has the initials "XY". The initials in use are AB and CD.',
    );
    assert.equal(
      refusal(unmarked, { of: "case" }, "ab"),
      'No one in the practice has the initials "ab". Did you mean "AB"?',
    );
    assert.equal(refusal(unmarked, { of: "case" }, " "), "Enter your initials.");
    assert.equal(
      refusal(unmarked, { of: "case" }, "A: B"),
      "Initials are letters without spaces or punctuation.",
    );
    assert.equal(refusal(unmarked, { of: "exhibits.Q" }, "AB"), '"exhibits.Q" is not a part of this case.');
    assert.equal(refusal(unmarked, { of: "filing" }, "AB"), "Filing: there is nothing to review yet.");
    assert.equal(
      refusal(unmarked, { of: "request.stay", rule: "fee/missing" }, "AB"),
      "fee/missing no longer reports anything there, so there is nothing to mark.",
    );
    assert.equal(
      refusal(unmarked, { of: "exhibits.A" }, "AB", {
        files: { "exhibits/a.pdf": { state: "readable", kind: "pdf", pages: 1, bytes: 1 } },
      }),
      "exhibits/a.pdf cannot be read now. Close it in other programs, then mark it as reviewed.",
    );
    assert.equal(
      refusal(unmarked.replace("{ amount: 186000", '{ amount: "186000'), { of: "ana.medical" }, "AB"),
      "Ana Morales, Medical details: part of it cannot be read. Correct what is marked there, then mark it as reviewed.",
    );
    assert.equal(
      refusal(`${unmarked}reviews: yes\n`, { of: "request" }, "AB"),
      "The list of reviews cannot be read. Correct it first.",
    );
  });

  it("of unknown initials only where the practice lists people", () => {
    assert.equal(refusal(unmarked, { of: "case" }, "XY", { practice: undefined }), "marked");
  });
});
