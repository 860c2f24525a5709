// The public contract of the rules: id, severity in each edition, and whether a fix is offered. Real cases outside of
// this project are checked against it, so a change here affects its users.
import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { memoize } from "../../server/src/core/base/memoize.ts";
import type { Severity } from "../../server/src/core/base/severity.ts";
import { readMarks } from "../../server/src/core/explain/marks.ts";
import type { Rule } from "../../server/src/core/rule/rule.ts";
import { allRules } from "../../server/src/core/rules/index.ts";
import { checkExample } from "../support/check.ts";
import { examplesOf } from "../support/examples.ts";
import { ofRule } from "../support/tiers.ts";

/**
 * E error, W warning, I information, - if the edition does not have the rule; the first of several if findings differ.
 */
const contract = `
request/grounds-missing E E fix
request/reasons-missing I W fix
request/explanation-missing E E fix
request/emergency-missing E E fix
request/public-benefit-unexplained E E fix
request/stay-missing E E fix
request/stay-ends-before-it-begins E E -
request/stay-longer-than-emergency W W fix
request/stay-over-one-year W W -
request/evidence-missing E E fix
request/benefit-sought W W -
visa/unavailability-unexplained E E fix
visa/issued E E -
visa/bypass W W fix
visa/attempts-unlisted W W fix
visa/refusal-letter-missing W W fix
visa/options-unchecked I I fix
waiver/unavailability-unexplained W W fix
waiver/denial-letter-missing W W fix
waiver/inadmissibility-unaddressed I W fix
petition/approval-copy-missing W W fix
petitioner/missing E E fix
beneficiary/missing E E fix
beneficiary/inside-united-states W W -
beneficiary/consulate-missing - I fix
person/reference-unknown E E fix
person/id-missing E E fix
person/id-duplicate E E -
person/passport-country W W -
person/contradiction W W -
person/a-number-form W W -
person/postal-code-form I I -
case/same-matter W W -
case/other-person-named W W -
case/number-used-twice W W -
case/same-person I I -
case/document-used-twice W W -
exhibit/newer-version I I -
identity/document-missing - W fix
sponsor/i134-missing W W fix
sponsor/evidence-missing I W fix
sponsor/income-below-guideline I I -
representative/g28-missing E E fix
representative/g28-without-representative W W fix
guardian/consent-missing E E fix
guardian/not-parent-or-guardian E E fix
guardian/authority-undocumented W W fix
guardian/consent-undocumented W W fix
guardian/age-unknown W W fix
date/birth-impossible E E -
date/incomplete W W -
date/in-the-future W W -
date/implausible-year W W -
date/after-mailing W W -
date/stay-in-the-past W W -
date/stay-after-emergency W W -
date/arrival-outside-stay W W -
date/passport-expired I I -
date/out-of-order W W -
date/old-evidence I I -
removal/contradiction W W -
representative/organization-missing I I fix
request/emergency-end-missing I I fix
medical/details-missing E E fix
medical/reason-unlisted W W fix
medical/physician-missing E E fix
medical/physician-letter-missing E E fix
medical/diagnosis-missing E E fix
medical/prognosis-missing E E fix
medical/treatment-duration-missing E E fix
medical/treatment-duration-unclear W W -
medical/home-country-reason-missing E E fix
medical/neighboring-country-reason-missing E E fix
medical/cost-missing E E fix
medical/payment-unexplained E E fix
medical/payment-short-of-cost W W -
medical/return-payment-unexplained E E fix
medical/assertion-undocumented W W fix
medical/treatment-outlasts-stay W W -
reason/transplant-letter-missing W W fix
reason/recipient-missing I W fix
reason/donor-costs-unexplained I I fix
reason/condition-undocumented W W fix
reason/death-undocumented W W fix
reason/funeral-date-missing I W fix
reason/relationship-undocumented W W fix
reason/relative-missing I W fix
reason/care-undocumented W W fix
reason/no-one-else-unexplained I I fix
reason/threat-undocumented W W fix
reason/declaration-missing W W fix
reason/country-conditions-missing I I fix
reason/third-country-unexplained I I fix
reason/court-document-missing W W fix
reason/presence-unexplained I I fix
reason/prosecution-goes-to-ice I I -
reason/custody-undocumented W W fix
reason/us-hospital-undocumented - W fix
reason/other-undocumented W W fix
form/i131-missing E E fix
form/i134-missing E E fix
form/blank E E -
form/unsigned E E -
form/signature-empty W W -
form/signature-typed I I -
form/edition-not-accepted - E -
form/edition-unknown - I -
form/edition-missing - I fix
form/duplicate W W -
form/box-wrong W W -
form/edition-mismatch W W fix
form/file-mismatch W W -
form/says-otherwise W W fix
evidence/not-in-document I I -
fee/missing E E fix
fee/amount-wrong W E fix
fee/waiver-form-missing W W fix
fee/waiver-online - E -
fee/method-not-accepted - E -
fee/payment-form-missing - E fix
fee/payment-form-shared - W fix
fee/exemption-unrecognized - I fix
parole-fee/exception-unsupported - I fix
filing/carrier-missing W W fix
filing/online-not-offered E - -
lockbox/missing E E fix
lockbox/wrong-for-carrier E E fix
lockbox/unknown-address E E fix
lockbox/attention-line-missing W W fix
lockbox/removal-goes-to-ice E - fix
lockbox/ice-without-removal E - fix
lockbox/mixed-group W - -
lockbox/re-parole-courier-unstated W - -
lockbox/removal-may-go-to-ice - I -
removal/unanswered W W fix
re-parole/i94-expiry-missing E E fix
re-parole/filed-late W W -
re-parole/filed-early - I -
re-parole/i94-expired E E -
re-parole/granted-by-missing W W fix
re-parole/not-granted-by-uscis E W -
re-parole/box-wrong E W -
re-parole/annotation-missing E - -
re-parole/i94-copy-missing E E fix
receipt/missing I I fix
receipt/number-form W W -
notice/overdue E E -
notice/due-soon W W fix
notice/due-missing W W fix
filing/mailing-unconfirmed I I fix
decision/notice-missing I I fix
decision/parole-until-missing W W fix
response/overdue I - fix
response/inquiry-early W - -
departure/after-expiry E E -
closing/deadline-open W W -
departure/unplanned W W fix
departure/unconfirmed I I fix
departure/before-parole W W -
re-parole/pending-does-not-extend W W -
re-parole/request-due W W fix
denial/appeal-unavailable E E fix
denial/new-facts-missing E E fix
denial/new-evidence-missing W W fix
exhibit/file-missing E E fix
exhibit/file-outside E E -
exhibit/file-unreadable E E -
exhibit/label-missing W W fix
exhibit/label-duplicate W W fix
exhibit/label-gap W W fix
exhibit/reference-unknown E E fix
exhibit/mention-unknown W W fix
exhibit/claim-unknown W W fix
exhibit/page-missing W W -
exhibit/untranslated E E fix
exhibit/translation-uncertified E E fix
exhibit/translated-by-party I I -
exhibit/language-unsaid I I fix
exhibit/kind-mismatch W W fix
exhibit/unused I I fix
edition/unknown E E fix
edition/superseded W - fix
yaml/syntax E E fix
yaml/conflict E E fix
yaml/duplicate-key E E -
yaml/tab E E fix
yaml/anchor E E fix
yaml/alias E E fix
yaml/tag E E fix
yaml/second-document E E -
yaml/too-deep E E -
yaml/too-large E E -
yaml/encoding E E -
schema/unknown-key E E fix
schema/wrong-type E E fix
schema/not-a-date E E fix
schema/not-a-number E E fix
schema/not-a-choice E E fix
schema/missing-key E E fix
value/control-character W W fix
value/cut-by-comment W W fix
value/quotation-marks W W fix
value/trailing-comma W W fix
value/unfinished W W -
value/unprintable E E -
review/changed I I fix
review/place-unknown W W fix
review/reviewer-unknown W W fix
review/incomplete I I fix
ignore/not-allowed W W -
ignore/reason-missing W W -
ignore/unused W W -
ignore/unknown-rule W W -
`;

const severities: Record<string, Severity | undefined> = { E: "error", W: "warning", I: "information" };

const rows = contract
  .trim()
  .split("\n")
  .map((row) => {
    const [id = "", in2015 = "", in2026 = "", fix = ""] = row.split(" ");
    return { id, in2015: severities[in2015], in2026: severities[in2026], hasFix: fix === "fix" };
  });

/** The findings of the rule in its failing examples, each with the severity of the rule in the edition. */
const findingsInExamples = memoize((rule: Rule) =>
  examplesOf(rule).fail.flatMap((example) => {
    const { edition, findings } = checkExample(example, readMarks(example.case).text);
    return findings
      .filter((finding) => finding.rule === rule.id)
      .map((finding) => ({ ...finding, usual: rule.severity[edition] }));
  }),
);

describe("the contract", () => {
  it("lists every rule, and there is no other", () => {
    assert.deepEqual(
      allRules.map(({ id }) => id).toSorted(),
      rows.map(({ id }) => id).toSorted(),
      "a new rule has a row in the table above, with its severities and whether it offers a fix",
    );
  });

  for (const { id, in2015, in2026, hasFix } of rows) {
    const rule = allRules.find((other) => other.id === id);
    it(`${id} has its severities`, ofRule(id), () => {
      assert.deepEqual([rule?.severity["uscis-2015-08-17"], rule?.severity["uscis-2026"]], [in2015, in2026]);
    });
    it(`${id} offers ${hasFix ? "a fix" : "no fix"}`, ofRule(id), () => {
      const found = rule ? findingsInExamples(rule) : [];
      assert.equal(found.flatMap(({ fixes }) => fixes).length > 0, hasFix);
    });
    it(`${id} has no other severity, unless its page says when`, ofRule(id), () => {
      const others = (rule ? findingsInExamples(rule) : []).filter(
        ({ severity, usual }) => severity !== usual && !(rule?.isBeforeMailing && severity === "information"),
      );
      assert.ok(others.length === 0 || rule?.severityVaries !== undefined, JSON.stringify(others[0]));
    });
  }
});
