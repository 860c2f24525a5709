// Which rule requires which value, written manually from the requirements: the path of a value in the case, and the
// rule that reports it missing. A condition states when the value is required at all.
import { addDays } from "../../server/src/core/base/calendar.ts";
import {
  type Before,
  goesToIce,
  hasAnotherOfItsKind,
  isForm,
  isInitial,
  isOneOf,
  isOnlyAttempt,
  isOnlyConsent,
  isOnlyForReason,
  isOnlyOfKind,
  isOnlyProof,
  isReParole,
  isSigned,
  isUrgent,
  listOf,
  of,
} from "./mutation-conditions.ts";

export interface Row {
  /** Keys with dots; `*` is any position in a list. */
  readonly pattern: string;
  readonly rule: string;
  readonly when?: (before: Before) => boolean;
  /** How often the rule reports; if omitted, once. */
  readonly times?: (before: Before) => number;
  /** The requirements concern the whole entry, or its parent: it is removed, without the other variants. */
  readonly onlyWhole?: true;
  /** With a placeholder, another rule, which otherwise waits for it, reports it instead; still exactly one. */
  readonly placeholderIsAnothers?: true;
}

const isDonation = ({ all }: Before) => all("request.reasons").includes("organ-donor");

export const table: readonly Row[] = [
  { pattern: "parole_case", rule: "schema/missing-key" },
  { pattern: "request", rule: "schema/missing-key" },
  { pattern: "request.kind", rule: "schema/missing-key" },
  { pattern: "request.grounds", rule: "request/grounds-missing" },
  { pattern: "request.reasons", rule: "request/reasons-missing" },
  { pattern: "request.explanation", rule: "request/explanation-missing" },
  { pattern: "request.emergency", rule: "request/emergency-missing", when: isUrgent },
  { pattern: "request.emergency.description", rule: "request/emergency-missing", when: isUrgent },
  {
    pattern: "request.public_benefit",
    rule: "request/public-benefit-unexplained",
    when: (before) => !isUrgent(before) && before.at("request.emergency.description") === undefined,
  },
  { pattern: "request.stay", rule: "request/stay-missing" },
  { pattern: "request.stay.from", rule: "request/stay-missing" },
  { pattern: "request.stay.until", rule: "request/stay-missing" },

  { pattern: "request.visa", rule: "visa/unavailability-unexplained", when: isInitial },
  {
    pattern: "request.visa.unavailable_because",
    rule: "visa/unavailability-unexplained",
    when: isInitial,
  },
  { pattern: "request.visa.options_checked_on", rule: "visa/options-unchecked", when: isInitial },
  { pattern: "request.visa.attempts", rule: "visa/attempts-unlisted", when: isInitial },
  { pattern: "request.visa.attempts.*.place", rule: "visa/attempts-unlisted", when: isOnlyAttempt },
  { pattern: "request.visa.attempts.*.date", rule: "visa/attempts-unlisted", when: isOnlyAttempt },
  { pattern: "request.visa.attempts.place", rule: "visa/attempts-unlisted", when: isInitial },
  { pattern: "request.visa.attempts.date", rule: "visa/attempts-unlisted", when: isInitial },
  {
    pattern: "request.visa.attempts.*.exhibit",
    rule: "visa/refusal-letter-missing",
    when: ({ beside }) => beside("outcome") === "refused" && beside("no_letter_because") === undefined,
  },
  {
    pattern: "request.visa.attempts.exhibit",
    rule: "visa/refusal-letter-missing",
    when: ({ beside }) => beside("outcome") === "refused" && beside("no_letter_because") === undefined,
  },
  {
    pattern: "request.visa.attempts.*.no_letter_because",
    rule: "visa/refusal-letter-missing",
    when: ({ beside }) => beside("outcome") === "refused" && beside("exhibit") === undefined,
  },
  {
    pattern: "request.visa.why_not_wait",
    rule: "visa/bypass",
    when: ({ all }) =>
      all("request.visa.attempts").some((attempt) => of(attempt, "outcome") === "pending") ||
      all("request.petitions").some((petition) => isOneOf(of(petition, "status"), "pending", "approved")),
  },
  {
    pattern: "beneficiaries.*.visa.unavailable_because",
    rule: "visa/unavailability-unexplained",
    when: isInitial,
  },
  { pattern: "beneficiaries.*.visa.options_checked_on", rule: "visa/options-unchecked", when: isInitial },
  { pattern: "beneficiaries.*.visa.attempts", rule: "visa/attempts-unlisted", when: isInitial },
  {
    pattern: "beneficiaries.*.visa.why_not_wait",
    rule: "visa/bypass",
    when: ({ beside }) => listOf(beside("attempts")).some((attempt) => of(attempt, "outcome") === "pending"),
  },
  {
    pattern: "request.petitions.*.exhibit",
    rule: "petition/approval-copy-missing",
    when: ({ beside }) => beside("status") === "approved",
  },
  {
    pattern: "request.waivers.*.unavailable_because",
    rule: "waiver/unavailability-unexplained",
    when: isInitial,
  },
  {
    pattern: "request.waivers.*.exhibit",
    rule: "waiver/denial-letter-missing",
    when: (before) => isInitial(before) && before.beside("outcome") === "denied",
  },

  {
    pattern: "petitioner",
    rule: "petitioner/missing",
    when: ({ at, all }) => {
      const id = at("petitioner.id");
      const others = [...all("sponsors"), ...all("beneficiaries"), at("representative")];
      const claims = all("exhibits").flatMap((exhibit) => listOf(of(exhibit, "supports")));
      return id === undefined || ![...others.map((other) => of(other, "same_as")), ...claims].includes(id);
    },
  },
  {
    pattern: "petitioner.name",
    rule: "petitioner/missing",
    when: ({ beside }) => beside("organization") === undefined && beside("same_as") === undefined,
  },
  {
    pattern: "petitioner.organization",
    rule: "petitioner/missing",
    when: ({ beside }) => beside("name") === undefined && beside("same_as") === undefined,
  },
  {
    pattern: "petitioner.same_as",
    rule: "petitioner/missing",
    when: ({ beside }) => beside("name") === undefined && beside("organization") === undefined,
  },
  { pattern: "beneficiaries", rule: "beneficiary/missing" },
  { pattern: "beneficiaries.*.id", rule: "person/id-missing" },
  { pattern: "beneficiaries.*.date_of_birth", rule: "guardian/age-unknown" },
  { pattern: "beneficiaries.*.removal", rule: "removal/unanswered" },
  { pattern: "beneficiaries.*.removal.in_proceedings", rule: "removal/unanswered" },
  { pattern: "beneficiaries.*.removal.previously_removed", rule: "removal/unanswered" },
  { pattern: "beneficiaries.*.consents", rule: "guardian/consent-missing" },
  { pattern: "beneficiaries.*.consents.*.by", rule: "guardian/consent-missing", when: isOnlyConsent },
  {
    pattern: "beneficiaries.*.consents.*.relationship",
    rule: "guardian/consent-missing",
    when: isOnlyConsent,
  },
  { pattern: "beneficiaries.*.consents.*.exhibit", rule: "guardian/consent-undocumented" },

  {
    pattern: "beneficiaries.*.medical",
    rule: "medical/details-missing",
    when: ({ all }) =>
      all("request.reasons").includes("medical") &&
      all("beneficiaries").filter((person) => of(person, "medical") !== undefined).length === 1,
  },
  { pattern: "beneficiaries.*.medical.physician", rule: "medical/physician-missing" },
  { pattern: "beneficiaries.*.medical.diagnosis", rule: "medical/diagnosis-missing" },
  { pattern: "beneficiaries.*.medical.prognosis", rule: "medical/prognosis-missing" },
  { pattern: "beneficiaries.*.medical.treatment_duration", rule: "medical/treatment-duration-missing" },
  {
    pattern: "beneficiaries.*.medical.home_country_unavailable",
    rule: "medical/home-country-reason-missing",
  },
  {
    pattern: "beneficiaries.*.medical.neighboring_country_unavailable",
    rule: "medical/neighboring-country-reason-missing",
  },
  { pattern: "beneficiaries.*.medical.cost", rule: "medical/cost-missing" },
  { pattern: "beneficiaries.*.medical.cost.amount", rule: "medical/cost-missing" },
  { pattern: "beneficiaries.*.medical.payment", rule: "medical/payment-unexplained" },
  { pattern: "beneficiaries.*.medical.payment.explanation", rule: "medical/payment-unexplained" },
  { pattern: "beneficiaries.*.medical.return_travel_payment", rule: "medical/return-payment-unexplained" },
  {
    pattern: "beneficiaries.*.medical.undocumented.*",
    rule: "medical/assertion-undocumented",
  },
  {
    pattern: "exhibits.*.kind",
    rule: "medical/physician-letter-missing",
    when: (before) =>
      before.at("beneficiaries.0.medical") !== undefined && isOnlyOfKind(before, "physician-letter"),
    onlyWhole: true,
  },
  {
    pattern: "exhibits.*.supports.*",
    rule: "medical/assertion-undocumented",
    when: isOnlyProof,
    onlyWhole: true,
  },

  {
    pattern: "request.relative",
    rule: "reason/relative-missing",
    when: ({ all }) =>
      ["family", "funeral", "end-of-life"].some((one) => all("request.reasons").includes(one)),
  },
  {
    pattern: "request.relative.funeral_on",
    rule: "reason/funeral-date-missing",
    when: ({ all }) => all("request.reasons").includes("funeral"),
  },
  { pattern: "request.relative", rule: "reason/recipient-missing", when: isDonation },
  { pattern: "request.relative.name", rule: "reason/recipient-missing", when: isDonation },
  { pattern: "request.costs", rule: "reason/donor-costs-unexplained", when: isDonation },
  { pattern: "request.proceedings.why_in_person", rule: "reason/presence-unexplained" },
  {
    pattern: "exhibits.*.kind",
    rule: "reason/death-undocumented",
    when: isOnlyForReason("funeral", "death-certificate", "funeral-letter"),
    onlyWhole: true,
  },
  {
    pattern: "exhibits.*.kind",
    rule: "reason/threat-undocumented",
    when: isOnlyForReason("protection", "threat-evidence"),
    onlyWhole: true,
  },
  {
    pattern: "exhibits.*.kind",
    rule: "reason/court-document-missing",
    when: isOnlyForReason("legal-proceedings", "court-document"),
    onlyWhole: true,
  },
  {
    pattern: "exhibits.*.kind",
    rule: "reason/relationship-undocumented",
    when: (before) =>
      before.all("beneficiaries").length === 1 &&
      isOnlyForReason("family", "birth-certificate", "relationship-evidence")(before),
    onlyWhole: true,
  },

  { pattern: "beneficiaries.*.prior_parole", rule: "re-parole/i94-expiry-missing", when: isReParole },
  {
    pattern: "beneficiaries.*.prior_parole.i94_expires",
    rule: "re-parole/i94-expiry-missing",
    when: isReParole,
  },
  {
    pattern: "beneficiaries.*.prior_parole.granted_by",
    rule: "re-parole/granted-by-missing",
    when: isReParole,
  },
  {
    pattern: "exhibits.*.kind",
    rule: "re-parole/i94-copy-missing",
    when: (before) => isReParole(before) && isOnlyOfKind(before, "i-94-copy"),
    onlyWhole: true,
  },
  {
    pattern: "forms.*.box",
    rule: "re-parole/box-wrong",
    when: (before) => isReParole(before) && before.beside("form") === "I-131",
  },
  {
    pattern: "forms.*.annotation",
    rule: "re-parole/annotation-missing",
    when: (before) => isReParole(before) && before.edition === "uscis-2015-08-17",
  },

  {
    pattern: "exhibits.*.kind",
    rule: "guardian/authority-undocumented",
    when: (before) => isOnlyOfKind(before, "guardianship-order"),
    onlyWhole: true,
  },
  ...["consulate", "arrival", "arrival.date"].map((field) => ({
    pattern: `beneficiaries.*.${field}`,
    rule: "beneficiary/consulate-missing",
    when: (before: Before) => isInitial(before) && before.edition === "uscis-2026",
  })),
  {
    pattern: "exhibits.*.kind",
    rule: "identity/document-missing",
    when: (before) => before.edition === "uscis-2026" && before.beside("kind") === "identity-document",
    onlyWhole: true,
  },
  {
    pattern: "exhibits.*.kind",
    rule: "sponsor/evidence-missing",
    when: (before) => isOnlyOfKind(before, "sponsor-evidence") || isOnlyOfKind(before, "tax-return"),
    times: ({ beside }) => listOf(beside("supports")).length,
    onlyWhole: true,
  },

  {
    pattern: "representative",
    rule: "representative/g28-without-representative",
    when: ({ all }) => all("forms").some((form) => of(form, "form") === "G-28"),
  },
  { pattern: "forms.*", rule: "form/i131-missing", when: isForm("I-131"), onlyWhole: true },
  {
    pattern: "forms.*",
    rule: "form/i134-missing",
    when: (before) => isForm("I-134")(before) && !hasAnotherOfItsKind(before),
    onlyWhole: true,
  },
  {
    pattern: "forms.*",
    rule: "sponsor/i134-missing",
    when: (before) => isForm("I-134")(before) && hasAnotherOfItsKind(before),
    onlyWhole: true,
  },
  {
    pattern: "forms.*",
    rule: "representative/g28-missing",
    when: isForm("G-28"),
    times: ({ all }) => all("beneficiaries").length,
    onlyWhole: true,
  },
  { pattern: "forms.*", rule: "fee/waiver-form-missing", when: isForm("I-912"), onlyWhole: true },
  { pattern: "forms.*", rule: "fee/payment-form-missing", when: isForm("G-1450"), onlyWhole: true },
  { pattern: "forms.*", rule: "fee/payment-form-missing", when: isForm("G-1650"), onlyWhole: true },
  { pattern: "forms.*.signed_by", rule: "form/unsigned", when: isSigned },
  {
    pattern: "forms.*.signed_by.*",
    rule: "form/unsigned",
    when: isSigned,
  },
  { pattern: "forms.*.fee", rule: "fee/missing" },
  { pattern: "forms.*.fee.amount", rule: "fee/missing" },
  { pattern: "forms.*.fee.waived", rule: "fee/missing" },
  { pattern: "forms.*.fee.exempt_because", rule: "fee/missing" },

  {
    pattern: "filing",
    rule: "lockbox/missing",
    when: ({ at }) => at("filing.carrier") !== "online" && at("receipts") === undefined,
  },
  {
    pattern: "filing.carrier",
    rule: "filing/carrier-missing",
    // Online there is no address either, so that together with the carrier two things are missing.
    when: (before) => !goesToIce(before) && before.beside("carrier") !== "online",
  },
  { pattern: "filing.address", rule: "lockbox/missing" },

  {
    pattern: "receipts",
    rule: "receipt/missing",
    when: ({ at, asOf }) => addDays(String(at("filing.date")), 30) < asOf,
  },
  { pattern: "decisions.*.exhibit", rule: "decision/notice-missing" },
  {
    pattern: "beneficiaries.*.departure",
    rule: "departure/unplanned",
    when: ({ beside, asOf }) => addDays(asOf, 90) >= String(of(beside("parole"), "i94_expires")),
  },
  {
    pattern: "beneficiaries.*.departure.date",
    rule: "departure/unplanned",
    when: ({ at, asOf, position }) =>
      addDays(asOf, 90) >= String(at(`beneficiaries.${position(0)}.parole.i94_expires`)),
  },
  { pattern: "refiling.new_facts", rule: "denial/new-facts-missing" },
  {
    pattern: "exhibits.*.date",
    rule: "denial/new-evidence-missing",
    when: ({ at, all, beside }) => {
      const denied = at("refiling.denied_on");
      const isAfter = (date: unknown) =>
        denied !== undefined && date !== undefined && String(date) > String(denied);
      const dates = all("exhibits").map((exhibit) => of(exhibit, "date"));
      return isAfter(beside("date")) && dates.filter(isAfter).length === 1;
    },
    onlyWhole: true,
  },

  { pattern: "exhibits.*.label", rule: "exhibit/label-missing" },
  { pattern: "exhibits.*.file", rule: "exhibit/file-missing", placeholderIsAnothers: true },
  { pattern: "exhibits.*.translation", rule: "exhibit/untranslated" },
  { pattern: "exhibits.*.translation.certified_by", rule: "exhibit/translation-uncertified" },
  { pattern: "exhibits.*.translation.certified_on", rule: "exhibit/translation-uncertified" },
];
