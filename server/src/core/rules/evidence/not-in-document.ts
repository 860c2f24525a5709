import type { ClaimedValue } from "../../evidence/claimed-values.ts";
import { nearInWords, soughtInWords } from "../../evidence/in-words.ts";
import { type AbsentValue, absentValues } from "../../evidence/not-in-document.ts";
import type { FileReport } from "../../files/report.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { followedBy, sentence } from "../../message/message.ts";
import { anyOf, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitWords } from "../../model/exhibit-files.ts";
import { withinSentence } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { metaOfShape } from "../../read/shape.ts";
import { defineRule } from "../../rule/rule.ts";
import type { FieldPath } from "../../rule/scope.ts";

/** The dates, amounts, numbers, and lengths of time that documents show as they are. */
const judged: readonly FieldPath[] = [
  "petitioner.date_of_birth",
  "petitioner.a_number",
  "petitioner.passport.number",
  "petitioner.passport.expires",
  "beneficiaries[].date_of_birth",
  "beneficiaries[].a_number",
  "beneficiaries[].passport.number",
  "beneficiaries[].passport.expires",
  "beneficiaries[].medical.cost.amount",
  "beneficiaries[].medical.treatment_duration",
  "beneficiaries[].medical.treatment_begins",
  "beneficiaries[].arrival.date",
  "beneficiaries[].prior_parole.i94_number",
  "beneficiaries[].prior_parole.i94_expires",
  "sponsors[].date_of_birth",
  "sponsors[].a_number",
  "sponsors[].passport.number",
  "sponsors[].passport.expires",
  "request.relative.date_of_birth",
  "request.relative.died_on",
  "request.relative.funeral_on",
  "request.proceedings.case_number",
  "request.proceedings.hearing_on",
  "request.costs.cost.amount",
];

export default defineRule({
  id: "evidence/not-in-document",
  title: "Dates, amounts, and numbers are the same as in the documents that support them",
  isBeforeMailing: true,
  over: (context) => context.exhibits,
  *check(exhibit, context) {
    for (const absent of absentValues(context)) {
      if (absent.value.by[0]?.exhibit !== exhibit) continue;
      yield { at: absent.value.at, message: messageFor(context, absent) };
    }
  },
  why: "A date or an amount that differs from the document that is cited for it weakens the whole request.",
  remedy:
    "Compare the document with the case, and correct the one that is wrong. If the document shows it in another way, ignore this finding with a reason, or change what the exhibit supports. Only documents with a text layer are searched. Scans are not.",
  about: {
    judges: judged.map((field) => [field, "exhibits[].supports", "exhibits[].file"] as const),
    reads: [
      "exhibits[].translation.file",
      "exhibits[].kind",
      "petitioner.id",
      "beneficiaries[].id",
      "sponsors[].id",
    ],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-14
                   ^^^^^^^^^^ ana: the date of birth, May 14, 2008, does not appear in Exhibit A. Page 1 has May 4, 2008.
    medical: { cost: { amount: 142500, currency: USD } }
                               ^^^^^^ ana: $142,500 does not appear in Exhibit B. Page 2 has 142,600.
exhibits:
  - { label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: ana }
  - { label: B, kind: cost-estimate, title: Estimate, file: b.pdf, supports: ana.medical.cost }
`,
      files: {
        "a.pdf": saying("This is to certify that Ana Morales was born on May 4, 2008 in Antigua."),
        "b.pdf": saying(
          "Estimate for the treatment of Ana Morales",
          "The total of the estimate is $142,600.00.",
        ),
      },
    },
    clear: {
      case: `
beneficiaries: [{ id: ana, date_of_birth: 2008-05-04, medical: { cost: { amount: 142500, currency: USD } } }]
exhibits:
  - { label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, language: es, supports: ana }
  - { label: B, kind: cost-estimate, title: Estimate, file: b.pdf, supports: ana.medical.cost }
`,
      files: {
        "a.pdf": saying(
          "Se hace constar que Ana Morales nacio el 4 de mayo de 2008 en la ciudad de Antigua.",
        ),
        "b.pdf": saying(
          "Estimate for the treatment of Ana Morales",
          "The total of the estimate is 142 500 USD.",
        ),
      },
    },
  },
  examples: {
    pass: [
      {
        case: `
petitioner: { id: rosa, date_of_birth: 1980-02-11, a_number: A012345678, passport: { number: X1234567, expires: 2020-03-31 } }
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-14
    medical: { cost: { amount: 142500 }, treatment_duration: 8 months, treatment_begins: 2015-11-05 }
  - { id: luz, date_of_birth: 2010-01-01, passport: { number: X1234568, expires: 2020-01-15 } }
exhibits:
  - { label: A, kind: identity-document, title: Passports, file: a.pdf, supports: [rosa, luz] }
  - { label: B, kind: medical-record, title: Record, file: b.pdf, supports: [ana, ana.medical] }
  - { label: C, kind: physician-letter, title: Letter, file: c.pdf, supports: [ana.medical.treatment_duration, ana.medical.treatment_begins] }
  - { label: D, kind: cost-estimate, title: Estimate, file: d.pdf, supports: ana.medical.cost }
  - { label: E, kind: cost-estimate, title: Estimate in Arabic, file: e.pdf, supports: ana.medical.cost }
  - { label: F, kind: birth-certificate, title: Certificate, file: f.pdf, supports: [ana], translation: { file: f-en.pdf } }
  - { label: G, kind: other, title: Photographs, file: g.jpg, supports: ana.medical.cost }
  - { label: H, kind: other, title: Passport, file: h.pdf, supports: luz.passport.expires, translation: { file: h-en.pdf } }
`,
        files: {
          "a.pdf": saying(
            "passport of rosa: number x1234567. passport of luz: born on 1 jan 2010, number x1234568",
          ),
          "b.pdf": saying(
            "the patient was born on may 4, 2008. the bill of the visit is $142,600 and she stayed for 6 months",
          ),
          "c.pdf": saying(
            "the treatment will take 34 weeks from the fifth of november two thousand fifteen, after 6 months of rest",
          ),
          "d.pdf": saying("the total is about one hundred forty-two thousand dollars"),
          "e.pdf": saying("\u0627\u0644\u0645\u062c\u0645\u0648\u0639 142600"),
          "f.pdf": {
            state: "readable",
            kind: "pdf",
            pages: 1,
            bytes: 900,
            text: { pages: [""], isWhole: false },
          },
          "f-en.pdf": saying("i certify that ana was born on may 4, 2008 in the city"),
          "g.jpg": { state: "readable", kind: "jpeg", pages: 1, bytes: 900 },
          "h.pdf": saying("the passport of luz, for the file of the consul"),
          "h-en.pdf": saying("it is valid until 15/01/2020"),
        },
      },
    ],
    fail: [
      {
        case: `
petitioner:
  id: rosa
  date_of_birth: 1980-02-11
                 ^^^^^^^^^^ rosa: the date of birth, February 11, 1980, does not appear in Exhibit A. Page 1 has February 12, 1980.
  a_number: A012345678
            ^^^^^^^^^^ rosa: the A-Number, A012345678, does not appear in Exhibit A. Page 1 has A012345679.
  passport: { number: X1234567, expires: 2020-03-31 }
                      ^^^^^^^^ rosa: the passport number, X1234567, does not appear in Exhibit A. Page 1 has X1234576.
                                         ^^^^^^^^^^ rosa: the expiration date of the passport, March 31, 2020, does not appear in Exhibit A.
beneficiaries:
  - id: ana
    date_of_birth: 2008-05-04
                   ^^^^^^^^^^ ana: the date of birth, May 4, 2008, does not appear in Exhibit B. Page 1 has April 5, 2008.
    a_number: A012345670
              ^^^^^^^^^^ ana: the A-Number, A012345670, does not appear in Exhibit B. Page 1 has A012345671.
    passport: { number: X7654321, expires: 2020-03-30 }
                        ^^^^^^^^ ana: the passport number, X7654321, does not appear in Exhibit B. Page 1 has X7654322.
                                           ^^^^^^^^^^ ana: the expiration date of the passport, March 30, 2020, does not appear in Exhibit B.
    medical: { cost: { amount: 142500 }, treatment_duration: 8 months, treatment_begins: 2015-11-05 }
                               ^^^^^^ ana: 142,500 does not appear in Exhibit B. Page 2 has 142,600.
                                                             ^^^^^^^^ ana: the length of treatment, 8 months, does not appear in Exhibit B. Page 2 has 6 months.
                                                                                         ^^^^^^^^^^ ana: the start of treatment, November 5, 2015, does not appear in Exhibit B. Page 2 has November 6, 2015.
    arrival: { date: 2015-11-01 }
                     ^^^^^^^^^^ ana: the date of arrival, November 1, 2015, does not appear in Exhibit B. Page 2 has November 6, 2015.
    prior_parole: { i94_number: 00000000001, i94_expires: 2015-12-01 }
                                ^^^^^^^^^^^ ana: the I-94 number, 00000000001, does not appear in Exhibit B.
                                                          ^^^^^^^^^^ ana: the expiration date of the I-94, December 1, 2015, does not appear in Exhibit B.
sponsors:
  - id: marc
    date_of_birth: 1971-09-09
                   ^^^^^^^^^^ marc: the date of birth, September 9, 1971, does not appear in Exhibit C. Page 1 has September 9, 1972.
    a_number: A098765432
              ^^^^^^^^^^ marc: the A-Number, A098765432, does not appear in Exhibit C. Page 1 has A098765423.
    passport: { number: Y1234567, expires: 2021-03-31 }
                        ^^^^^^^^ marc: the passport number, Y1234567, does not appear in Exhibit C. Page 1 has Y1234568.
                                           ^^^^^^^^^^ marc: the expiration date of the passport, March 31, 2021, does not appear in Exhibit C.
request:
  relative: { date_of_birth: 1951-03-02, died_on: 2015-08-01, funeral_on: 2015-09-05 }
                             ^^^^^^^^^^ The date of birth of the relative, March 2, 1951, does not appear in Exhibit D.
                                                  ^^^^^^^^^^ The date of death, August 1, 2015, does not appear in Exhibit D or Exhibit E. Page 1 of Exhibit E has August 2, 2015.
                                                                          ^^^^^^^^^^ The date of the funeral, September 5, 2015, does not appear in Exhibit D.
  proceedings: { case_number: 15-CV-00123, hearing_on: 2015-12-08 }
                              ^^^^^^^^^^^ The case number, 15-CV-00123, does not appear in Exhibit D. Page 1 has 15-CV-00132.
                                                       ^^^^^^^^^^ The date of the hearing, December 8, 2015, does not appear in Exhibit D. Page 1 has December 9, 2015.
  costs: { cost: { amount: 30500 } }
                           ^^^^^ 30,500 does not appear in Exhibit D or Exhibit E. Page 1 of Exhibit D has 35,000.
exhibits:
  - { label: A, kind: identity-document, title: Papers, file: a.pdf, supports: [rosa, rosa.passport.expires] }
  - { label: B, kind: birth-certificate, title: Papers, file: b.pdf, supports: [ana, ana.passport.expires, ana.medical.cost, ana.medical.treatment_duration, ana.medical.treatment_begins, ana.arrival.date, ana.prior_parole.i94_number, ana.prior_parole.i94_expires] }
  - { label: C, kind: identity-document, title: Papers, file: c.pdf, supports: [marc, marc.passport.expires] }
  - { label: D, kind: other, title: Papers, file: d.pdf, supports: [request.relative.date_of_birth, request.relative.died_on, request.relative.funeral_on, request.proceedings.case_number, request.proceedings.hearing_on, request.costs.cost] }
  - { label: E, kind: other, title: Papers, file: e.pdf, supports: [request.relative.died_on, request.costs.cost] }
`,
        files: {
          "a.pdf": saying(
            "the holder was born on february 12, 1980, has the number a012345679 and a passport x1234576",
          ),
          "b.pdf": saying(
            "the patient was born on april 5, 2008. she has a012345671 and the passport x7654322.",
            "it is 6 months and $142,600, from the 6 november 2015",
          ),
          "c.pdf": saying(
            "the holder was born on 09/09/1972. the number is a098765423, and the passport is y1234568.",
          ),
          "d.pdf": saying(
            "the case is 15-cv-00132, and to be heard in the court on 12/09/2015. the cost is $35,000.",
          ),
          "e.pdf": saying("he died on august 2, 2015 in the hospital, and the cost is 30,600 in all"),
        },
      },
    ],
  },
});

function messageFor(context: CaseContext, { value, exhibits, near }: AbsentValue): Message {
  const absent = absentIn(context, value, anyOf(exhibits.map(exhibitWords)));
  if (!near) return absent;
  return followedBy(
    absent,
    exhibits.length === 1
      ? sentence("Page {page} has {near}.", { page: near.page, near: nearInWords(near.value) })
      : sentence("Page {page} of {exhibit} has {near}.", {
          page: near.page,
          exhibit: exhibitWords(near.exhibit),
          near: nearInWords(near.value),
        }),
  );
}

/** With the name of the person and the field; an amount speaks for itself. */
function absentIn({ people }: CaseContext, absent: ClaimedValue, exhibits: MessageValue): Message {
  const { person, sought } = absent;
  const value = soughtInWords(absent);
  const field = fieldInWords(absent);
  if (!person) {
    return sought.kind === "amount"
      ? sentence("{value} does not appear in {exhibits}.", { value, exhibits })
      : sentence("The {field}, {value}, does not appear in {exhibits}.", { field, value, exhibits });
  }
  const name = whoIs(people, person);
  return sought.kind === "amount"
    ? sentence("{name}: {value} does not appear in {exhibits}.", { name, value, exhibits })
    : sentence("{name}: the {field}, {value}, does not appear in {exhibits}.", {
        name,
        field,
        value,
        exhibits,
      });
}

function fieldInWords({ at }: ClaimedValue): MessageValue {
  const [block, key] = at.path.slice(-2);
  if (block === "arrival") return sentence("date of arrival");
  if (block === "relative" && key === "date_of_birth") return sentence("date of birth of the relative");
  return term(withinSentence(metaOfShape(at.shape).title));
}

/** A file with a text layer, in an example: the text of each page. */
function saying(...pages: readonly string[]): FileReport {
  const text = { pages: pages.map((page) => page.toLowerCase()), isWhole: true };
  return { state: "readable", kind: "pdf", pages: pages.length, bytes: 9000, text };
}
