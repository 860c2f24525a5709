import { type FormFact, formMapOf } from "../../../../../schemas/forms/form-maps.ts";
import type { FileReport, FormAnswer } from "../../files/report.ts";
import { isRightBoxChecked } from "../../form-answers/checked-boxes.ts";
import { type Contradiction, contradictionsIn } from "../../form-answers/contradictions.ts";
import type { Message, Term } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { each, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import type { RawFinding } from "../../model/finding.ts";
import { onlyPersonOf } from "../../model/forms.ts";
import { withinSentence } from "../../model/missing-field.ts";
import { whoIs } from "../../model/people.ts";
import { isRightBox } from "../../model/right-boxes.ts";
import { quotedValue } from "../../model/wording.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { CaseFix } from "../../read/fix.ts";
import { metaOfShape } from "../../read/shape.ts";
import type { Form } from "../../read/view.ts";
import { defineRule } from "../../rule/rule.ts";
import type { FieldPath } from "../../rule/scope.ts";

/** What the boxes of the known editions say, as far as a case has a field for it. */
const judged: readonly FieldPath[] = [
  "petitioner.name.family",
  "petitioner.name.given",
  "petitioner.name.middle",
  "petitioner.organization",
  "petitioner.date_of_birth",
  "petitioner.country_of_birth",
  "petitioner.citizenship",
  "petitioner.a_number",
  "petitioner.sex",
  "petitioner.phone",
  "petitioner.mobile",
  "petitioner.email",
  "petitioner.address.street",
  "petitioner.address.postal_code",
  "beneficiaries[].name.family",
  "beneficiaries[].name.given",
  "beneficiaries[].name.middle",
  "beneficiaries[].date_of_birth",
  "beneficiaries[].country_of_birth",
  "beneficiaries[].citizenship",
  "beneficiaries[].a_number",
  "beneficiaries[].sex",
  "beneficiaries[].phone",
  "beneficiaries[].mobile",
  "beneficiaries[].email",
  "beneficiaries[].address.street",
  "beneficiaries[].address.postal_code",
  "beneficiaries[].arrival.date",
  "beneficiaries[].consulate.city",
  "beneficiaries[].consulate.country",
  "beneficiaries[].prior_parole.i94_number",
  "beneficiaries[].prior_parole.i94_expires",
  "beneficiaries[].removal.in_proceedings",
  "beneficiaries[].removal.previously_removed",
  "beneficiaries[].removal.ever_in_proceedings",
  "sponsors[].name.family",
  "sponsors[].name.given",
  "sponsors[].name.middle",
  "sponsors[].date_of_birth",
  "sponsors[].country_of_birth",
  "sponsors[].organization",
  "sponsors[].a_number",
  "sponsors[].phone",
  "sponsors[].email",
  "sponsors[].address.street",
  "sponsors[].address.postal_code",
  "representative.name.family",
  "representative.name.given",
  "representative.name.middle",
  "representative.organization",
  "representative.phone",
  "representative.email",
  "representative.address.street",
  "representative.address.postal_code",
  "representative.role",
  "representative.licensing_authority",
  "representative.bar_number",
  "forms[].box",
];

export default defineRule({
  id: "form/says-otherwise",
  title: "The forms are consistent with the case",
  isBeforeMailing: true,
  over: (context) => context.forms,
  *check(form, context) {
    for (const contradiction of contradictionsIn(context)) {
      if (contradiction.forms[0]?.form === form) yield findingOf(contradiction, form, context);
    }
  },
  why: "A date of birth, a name, or a number that differs between the forms and the rest of the request can raise questions about the whole filing and delay it.",
  remedy:
    "Check both against the person's documents. If the form is right, change the case. If the case is right, correct the form and save it. Only fillable forms in supported editions are compared. Scans, and copies in one file whose names do not show which entry they belong to, are not.",
  about: {
    judges: judged.map((field) => [field, "forms[].file"] as const),
    reads: ["forms[].form", "forms[].for", "petitioner.same_as", "beneficiaries[].id", "request.kind"],
    isOnlyFinding: true,
  },
  illustration: {
    finding: {
      case: `
petitioner: { id: rosa, name: { family: Morales-López, given: Rosa }, date_of_birth: 1980-02-11 }
                                                                                     ^^^^^^^^^^ Rosa Morales-López: date of birth is "1980-02-11" in the case, but "02/17/1980" in Part 2, Item 9 of Form I-131 (page 5 of i-131.pdf). Find out which is correct, and correct the other.
beneficiaries: [{ id: ana, name: { family: Morales, given: Ana }, citizenship: Guatemala }]
                                                                               ^^^^^^^^^ Ana Morales: citizenship is "Guatemala" in the case, but "HONDURAS" in Part 2, Item 20 of Form I-131 (page 6 of i-131.pdf). Find out which is correct, and correct the other.
forms: [{ form: I-131, for: ana, file: i-131.pdf }]
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
          answers: [
            { page: 4, item: "Part 2, Item 1", of: "applicant.name.family", text: "MORALES LOPEZ" },
            { page: 4, item: "Part 2, Item 1", of: "applicant.name.given", text: "ROSA" },
            { page: 5, item: "Part 2, Item 9", of: "applicant.date_of_birth", text: "02/17/1980" },
            { page: 6, item: "Part 2, Item 16", of: "beneficiary.name.family", text: "MORALES" },
            { page: 6, item: "Part 2, Item 16", of: "beneficiary.name.given", text: "ANA" },
            { page: 6, item: "Part 2, Item 20", of: "beneficiary.citizenship", text: "HONDURAS" },
          ],
        },
      },
    },
    clear: {
      case: `
petitioner:
  id: rosa
  name: { family: Morales-López, given: Rosa, middle: Inés }
  date_of_birth: 1980-02-11
  phone: +1 (202) 555-0143
beneficiaries: [{ id: ana }]
forms: [{ form: I-131, for: ana, file: i-131.pdf }]
`,
      files: {
        "i-131.pdf": {
          state: "readable",
          kind: "pdf",
          pages: 14,
          bytes: 9000,
          printed: { form: "I-131", edition: "01/20/25" },
          answers: [
            { page: 4, item: "Part 2, Item 1", of: "applicant.name.family", text: "MORALES LOPEZ" },
            { page: 4, item: "Part 2, Item 1", of: "applicant.name.given", text: "ROSA INES" },
            { page: 4, item: "Part 2, Item 1", of: "applicant.name.middle", text: "N/A" },
            { page: 5, item: "Part 2, Item 9", of: "applicant.date_of_birth", text: "02/11/1980" },
            { page: 11, item: "Part 10, Item 1", of: "applicant.phone", text: "2025550143" },
          ],
        },
      },
    },
  },
  examples: {
    pass: [
      {
        case: `
petitioner:
  id: rosa
  name: { family: Đỗ, given: Rosa María }
  sex: X
  date_of_birth: 1980
  a_number: unknown
  address: { street: 12-14 North Saint Paul Street Apt 4, city: St. Paul, state: Minnesota, postal_code: 55101-2345, country: USA }
beneficiaries:
  - id: ana
    name: { family: Müller Jr., given: Ana }
    citizenship: Guatemalan
    removal: { in_proceedings: no, previously_removed: no }
    address: { street: 4 Calle 3, city: Antigua, country: Guatemala }
representative: { name: { family: Strand }, licensing_authority: Indiana and Ohio, bar_number: IN 030021, organization: "Strand & Lee, LLP", address: { street: 1 Main Street } }
forms:
  - { form: I-131, for: ana, box: 6.B.1, file: i-131.pdf }
  - { form: G-28, for: ana, file: g-28.pdf }
`,
        files: {
          "i-131.pdf": i131({
            "form.box": "6.B",
            "applicant.name.family": "DO",
            "applicant.name.given": "ROSA",
            "applicant.name.middle": "MARIA",
            "applicant.mailing.street": "12 14 N ST PAUL ST",
            "applicant.mailing.unit_kind": "apartment",
            "applicant.mailing.unit": "4",
            "applicant.mailing.city": "SAINT PAUL",
            "applicant.mailing.state": "MN",
            "applicant.mailing.zip": "55101",
            "applicant.mailing.country": "UNITED STATES",
            "applicant.a_number": "012345678",
            "applicant.sex": "female",
            "applicant.date_of_birth": "02/11/1980",
            "beneficiary.name.family": "MUELLER",
            "beneficiary.name.given": "A",
            "beneficiary.citizenship": "GUATEMALA",
            "beneficiary.mailing.care_of": "ROSA DO",
            "beneficiary.mailing.street": "PO BOX 7",
            "recipient.removal": "yes",
            "preparer.name.family": "LEE",
            "preparer.organization": "LEE TRANSLATIONS",
          }),
          "g-28.pdf": g28({
            "representative.name.family": "See attached",
            "representative.licensing_authority": "OHIO",
            "representative.bar_number": "30021",
            "representative.organization": "STRAND  LEE",
            "client.name.family": "DO",
            "client.name.given": "ROSA",
            "client.mailing.street": "1 MAIN ST",
          }),
        },
      },
    ],
    fail: [
      {
        case: `
petitioner:
  id: rosa
  name: { family: Morales, given: Rosa, middle: Inés }
                                                ^^^^ Rosa Morales: middle name is "Inés" in the case, but "MARIA" in Part 2, Item 1 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  date_of_birth: 1980-02-11
                 ^^^^^^^^^^ Rosa Morales: date of birth is "1980-02-11" in the case, but "02/12/1980" in Part 2, Item 9 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  country_of_birth: Guatemala
                    ^^^^^^^^^ Rosa Morales: country of birth is "Guatemala" in the case, but "MEXICO" in Part 2, Item 6 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  citizenship: Guatemala
               ^^^^^^^^^ Rosa Morales: citizenship is "Guatemala" in the case, but "MEXICO" in Part 2, Item 7 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  a_number: A012345678
            ^^^^^^^^^^ Rosa Morales: A-Number is "A012345678" in the case, but "012345679" in Part 2, Item 5 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  sex: female
       ^^^^^^ Rosa Morales: sex is "female" in the case, but "male" in Part 2, Item 8 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  phone: 202-555-0143
         ^^^^^^^^^^^^ Rosa Morales: telephone is "202-555-0143" in the case, but "2025550144" in Part 10, Item 1 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  email: rosa@example.org
         ^^^^^^^^^^^^^^^^ Rosa Morales: email is "rosa@example.org" in the case, but "rosa@example.com" in Part 10, Item 3 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  address: { street: 12 Elm Street, unit: Apt 4, city: Hyattsville, state: MD, postal_code: 20781, country: United States }
                     ^^^^^^^^^^^^^ Rosa Morales: address is "12 Elm Street, Apt 4, Hyattsville, MD, 20781" in the case, but "14 ELM ST", "20708" in Part 2, Item 4 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
beneficiaries:
  - id: ana
    name: { family: Morales, given: Ana, middle: Lucía }
                                                 ^^^^^ Ana Morales: middle name is "Lucía" in the case, but "ROSA" in Part 2, Item 16 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    date_of_birth: 2008-05-04
                   ^^^^^^^^^^ Ana Morales: date of birth is "2008-05-04" in the case, but "04/05/2008" in Part 2, Item 18 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    country_of_birth: Guatemala
                      ^^^^^^^^^ Ana Morales: country of birth is "Guatemala" in the case, but "HONDURAS" in Part 2, Item 19 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    citizenship: Guatemala
                 ^^^^^^^^^ Ana Morales: citizenship is "Guatemala" in the case, but "HONDURAS" in Part 2, Item 20 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    a_number: A012345670
              ^^^^^^^^^^ Ana Morales: A-Number is "A012345670" in the case, but "012345671" in Part 2, Item 23 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    phone: +502 5555 0143
           ^^^^^^^^^^^^^^ Ana Morales: telephone is "+502 5555 0143" in the case, but "50255550144" in Part 2, Item 21 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    email: ana@example.org
           ^^^^^^^^^^^^^^^ Ana Morales: email is "ana@example.org" in the case, but "ana@example.com" in Part 2, Item 22 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    address: { street: 4 Calle 3, unit: Apt 2, city: Antigua, province: Sacatepéquez, postal_code: 03001, country: Guatemala }
                       ^^^^^^^^^ Ana Morales: address is "4 Calle 3, Apt 2, Antigua, Sacatepéquez, 03001" in the case, but "5 CALLE 3", "04001" in Part 2, Item 24 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    arrival: { date: 2015-11-01 }
                     ^^^^^^^^^^ Ana Morales: intended date of arrival is "2015-11-01" in the case, but "12/01/2015" in Part 8, Item 3.a of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    consulate: { city: Guatemala City, country: Guatemala }
                       ^^^^^^^^^^^^^^ Ana Morales: consulate city is "Guatemala City" in the case, but "TEGUCIGALPA" in Part 8, Item 3.b of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
                                                ^^^^^^^^^ Ana Morales: consulate country is "Guatemala" in the case, but "HONDURAS" in Part 8, Item 3.b of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    prior_parole: { i94_number: 00000000001, i94_expires: 2015-12-01 }
                                ^^^^^^^^^^^ Ana Morales: I-94 number is "00000000001" in the case, but "00000000002" in Part 2, Item 27 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
                                                          ^^^^^^^^^^ Ana Morales: expiration date of the I-94 is "2015-12-01" in the case, but "02/01/2016" in Part 1, Item 12 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
    removal: { in_proceedings: no, previously_removed: no }
  - id: luz
    removal: { in_proceedings: no, previously_removed: yes, ever_in_proceedings: yes }
                                                                                 ^^^ luz: any removal proceedings, past or present is "yes" in the case, but "no" in Part 4, Item 1 of Form I-131 (page 1 of luz.pdf). Find out which is correct, and correct the other.
  - id: teo
    removal: { in_proceedings: no, previously_removed: yes }
                                                       ^^^ teo: answer about an earlier removal is "yes" in the case, but "no" in Part 4, Item 1 of Form I-131 (page 1 of teo.pdf). Find out which is correct, and correct the other.
forms:
  - { form: I-131, for: ana, box: 8.B, file: ana.pdf }
                                  ^^^ The case lists box 8.B, but Part 1, Item 8.C is checked on Form I-131 (page 1 of ana.pdf). Correct the case or the form.
  - { form: I-131, for: luz, box: 6, file: luz.pdf }
  - { form: I-131, for: teo, file: teo.pdf }
`,
        files: {
          "ana.pdf": i131({
            "form.box": "8.C",
            "recipient.prior_parole.i94_expires": "02/01/2016",
            "applicant.name.family": "MORALES",
            "applicant.name.given": "ROSA",
            "applicant.name.middle": "MARIA",
            "applicant.address.street": "14 ELM ST",
            "applicant.address.unit": "5",
            "applicant.address.city": "LAUREL",
            "applicant.address.state": "VA",
            "applicant.address.zip": "20708",
            "applicant.address.country": "CANADA",
            "applicant.a_number": "012345679",
            "applicant.country_of_birth": "MEXICO",
            "applicant.citizenship": "MEXICO",
            "applicant.sex": "male",
            "applicant.date_of_birth": "02/12/1980",
            "beneficiary.name.family": "MORALES",
            "beneficiary.name.given": "ANA",
            "beneficiary.name.middle": "ROSA",
            "beneficiary.date_of_birth": "04/05/2008",
            "beneficiary.country_of_birth": "HONDURAS",
            "beneficiary.citizenship": "HONDURAS",
            "beneficiary.phone": "50255550144",
            "beneficiary.email": "ana@example.com",
            "beneficiary.a_number": "012345671",
            "beneficiary.mailing.street": "5 CALLE 3",
            "beneficiary.mailing.unit": "3",
            "beneficiary.mailing.city": "CHIMALTENANGO",
            "beneficiary.mailing.province": "CHIMALTENANGO",
            "beneficiary.mailing.postal_code": "04001",
            "beneficiary.mailing.country": "MEXICO",
            "beneficiary.prior_parole.i94_number": "00000000002",
            "recipient.removal": "no",
            "recipient.arrival.date": "12/01/2015",
            "recipient.consulate.city": "TEGUCIGALPA",
            "recipient.consulate.country": "HONDURAS",
            "applicant.phone": "2025550144",
            "applicant.email": "rosa@example.com",
          }),
          "luz.pdf": i131({
            "form.box": "6.B",
            "recipient.removal": "no",
          }),
          "teo.pdf": i131({
            "recipient.removal": "no",
          }),
        },
      },
      {
        case: `
request: { kind: initial }
petitioner: { name: { family: Paz, given: Rosa } }
beneficiaries: [{ id: ana }, { id: luz }, { id: teo }]
forms:
  - { form: I-131, for: ana, box: 9, file: ana.pdf }
                                  ^ The case lists box 9, but Part 1, Item 7 is checked on Form I-131 (page 1 of ana.pdf), which fits this request. Correct the case.
  - { form: I-131, for: luz, box: 7, file: luz.pdf }
                                  ^ Part 1, Item 9 is checked on Form I-131 (page 1 of luz.pdf), but the case lists box 7, which fits this request. Correct the form.
  # Neither fits: form/box-wrong reports it.
  - { form: I-131, for: teo, box: 9, file: teo.pdf }
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
        files: {
          "ana.pdf": i131({ "form.box": "7" }),
          "luz.pdf": i131({ "form.box": "9" }),
          "teo.pdf": i131({ "form.box": "8.A" }),
        },
      },
      {
        case: `
petitioner: { name: { family: Paz, given: Rosa }, mobile: 202-555-0143 }
                                                          ^^^^^^^^^^^^ Rosa Paz: mobile telephone is "202-555-0143" in the case, but "2025550199" in Mobile Phone Number of Form G-1145 (page 1 of g-1145.pdf). Find out which is correct, and correct the other.
beneficiaries: [{ id: ana, name: { family: Paz, given: Ana }, mobile: 202-555-0144 }]
                                                                      ^^^^^^^^^^^^ Ana Paz: mobile telephone is "202-555-0144" in the case, but "2025550198" in Part 3, Item 4 of Form I-765 (page 1 of i-765.pdf). Find out which is correct, and correct the other.
forms:
  - { form: G-1145, for: ana, file: g-1145.pdf }
  - { form: I-765, for: ana, file: i-765.pdf }
`,
        edition: "uscis-2026",
        asOf: "2026-11-22",
        files: {
          "g-1145.pdf": saying("G-1145", "09/26/14", {
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.mobile": "2025550199",
          }),
          "i-765.pdf": saying("I-765", "08/21/25", {
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ANA",
            "applicant.mobile": "2025550198",
          }),
        },
      },
      {
        case: `
petitioner: { id: rosa, same_as: ana, organization: Example Aid, phone: 202-555-0143 }
                                                    ^^^^^^^^^^^ Ana Morales: organization is "Example Aid" in the case, but "OAK KITCHEN" in Part 3, Item 7.a of Form G-28 (page 1 of ana.pdf). Find out which is correct, and correct the other.
                                                                        ^^^^^^^^^^^^ Ana Morales: telephone is "202-555-0143" in the case, but "2025550146" in Part 3, Item 10 of Form G-28 (page 1 of ana.pdf). Find out which is correct, and correct the other.
beneficiaries: [{ id: ana, name: { family: Morales, given: Ana }, sex: male }]
                                                                       ^^^^ Ana Morales: sex is "male" in the case, but "female" in Part 3, Item 4 of Form I-134 (page 1 of i-134.pdf). Find out which is correct, and correct the other.
sponsors:
  - id: eva
    for: ana
    name: { family: Paz, given: Eva, middle: Sol }
                                             ^^^ Eva Paz: middle name is "Sol" in the case, but "LUNA" in Part 3, Item 6.c of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
    date_of_birth: 1975-10-11
                   ^^^^^^^^^^ Eva Paz: date of birth is "1975-10-11" in the case, but "11/10/1975" in Part 2, Item 6 of Form I-134 (page 1 of i-134.pdf). Find out which is correct, and correct the other.
    country_of_birth: Panama
                      ^^^^^^ Eva Paz: country of birth is "Panama" in the case, but "CUBA" in Part 2, Item 7 of Form I-134 (page 1 of i-134.pdf). Find out which is correct, and correct the other.
    organization: Example Bakery
                  ^^^^^^^^^^^^^^ Eva Paz: organization is "Example Bakery" in the case, but "OAK KITCHEN" in Part 3, Item 7.a of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
    a_number: A012345672
              ^^^^^^^^^^ Eva Paz: A-Number is "A012345672" in the case, but "012345673" in Part 3, Item 9 of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
    phone: 202-555-0145
           ^^^^^^^^^^^^ Eva Paz: telephone is "202-555-0145" in the case, but "2025550147" in Part 3, Item 10 of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
    email: eva@example.org
           ^^^^^^^^^^^^^^^ Eva Paz: email is "eva@example.org" in the case, but "paz@example.org" in Part 3, Item 12 of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
    address: { street: 7 Oak Lane, unit: Suite 9, city: Bowie, state: MD, postal_code: 20715, country: United States }
                       ^^^^^^^^^^ Eva Paz: address is "7 Oak Lane, Suite 9, Bowie, MD, 20715" in the case, but "8 OAK LN", "20708" in Part 3, Item 13.a of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
representative:
  name: { family: Strand, given: Caleb, middle: John }
                                                ^^^^ Caleb Strand: middle name is "John" in the case, but "PAUL" in Part 1, Item 2.c of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  role: attorney
        ^^^^^^^^ Caleb Strand: role is "attorney" in the case, but "accredited-representative" in Part 2, Item 2.a of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  organization: Three Rivers Immigration Law
                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Caleb Strand: organization is "Three Rivers Immigration Law" in the case, but "OAK KITCHEN" in Part 2, Item 1.d of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  licensing_authority: Indiana
                       ^^^^^^^ Caleb Strand: licensing authority is "Indiana" in the case, but "OHIO" in Part 2, Item 1.a of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  bar_number: 30021-02
              ^^^^^^^^ Caleb Strand: bar number is "30021-02" in the case, but "40017 55" in Part 2, Item 1.b of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  phone: 260-555-0139
         ^^^^^^^^^^^^ Caleb Strand: telephone is "260-555-0139" in the case, but "2605550138" in Part 1, Item 4 of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  email: strand@example.org
         ^^^^^^^^^^^^^^^^^^ Caleb Strand: email is "strand@example.org" in the case, but "caleb@example.org" in Part 1, Item 6 of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
  address: { street: 1 Main Street, unit: 2nd floor, city: Fort Wayne, state: IN, postal_code: 46802, country: United States }
                     ^^^^^^^^^^^^^ Caleb Strand: address is "1 Main Street, 2nd floor, Fort Wayne, IN, 46802" in the case, but "3 MAIN ST", "47302" in Part 1, Item 3.a of Form G-28 (page 1 of eva.pdf). Find out which is correct, and correct the other.
forms:
  - { form: G-28, for: ana, file: ana.pdf }
  - { form: G-28, file: eva.pdf }
  - { form: I-134, for: ana, file: i-134.pdf }
`,
        files: {
          "ana.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "client.name.family": "MORALES",
            "client.name.given": "ANA",
            "client.organization": "OAK KITCHEN",
            "client.phone": "2025550146",
          }),
          "eva.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.name.middle": "PAUL",
            "representative.address.street": "3 MAIN ST",
            "representative.address.unit_kind": "suite",
            "representative.address.unit": "5",
            "representative.address.city": "MUNCIE",
            "representative.address.state": "OH",
            "representative.address.zip": "47302",
            "representative.address.country": "CANADA",
            "representative.phone": "2605550138",
            "representative.email": "caleb@example.org",
            "representative.role": "accredited-representative",
            "representative.licensing_authority": "OHIO",
            "representative.bar_number": "40017 55",
            "representative.organization": "OAK KITCHEN",
            "client.name.family": "PAZ",
            "client.name.given": "EVA",
            "client.name.middle": "LUNA",
            "client.organization": "OAK KITCHEN",
            "client.a_number": "012345673",
            "client.phone": "2025550147",
            "client.email": "paz@example.org",
            "client.mailing.street": "8 OAK LN",
            "client.mailing.unit": "8",
            "client.mailing.city": "LAUREL",
            "client.mailing.state": "VA",
            "client.mailing.zip": "20708",
            "client.mailing.country": "CANADA",
          }),
          "i-134.pdf": i134({
            "supporter.name.family": "PAZ",
            "supporter.name.given": "EVA",
            "supporter.date_of_birth": "11/10/1975",
            "supporter.country_of_birth": "CUBA",
            "beneficiary.name.family": "MORALES",
            "beneficiary.name.given": "ANA",
            "beneficiary.sex": "female",
          }),
        },
      },
      {
        case: `
petitioner: { id: rosa, name: { family: Morales, given: Rosa, aliases: [Rosa Paz] }, phone: 202-555-0143, email: rosa@example.org }
                                        ^^^^^^^ Rosa Morales: family name is "Morales" in the case, but "MORALEZ" in Part 2, Item 1 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
                                                        ^^^^ Rosa Morales: given name is "Rosa" in the case, but "ROZA" in Part 3, Item 6.b of Form G-28 (page 1 of g-28.pdf). Find out which is correct, and correct the other.
beneficiaries:
  - { id: ana, name: { family: Morales, given: Ana }, date_of_birth: 2008-05-04, removal: { in_proceedings: yes } }
                                               ^^^ Ana Morales: given name is "Ana" in the case, but "ANNA" in Part 2, Item 16 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
                                                                                                            ^^^ Ana Morales: answer about removal proceedings is "yes" in the case, but "no" in Part 4, Item 1 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
  - { id: luz, name: { family: Morales, given: Luz }, date_of_birth: 2010-05-04, citizenship: Guatemala }
                               ^^^^^^^ Luz Morales: family name is "Morales" in the case, but "MOREIRA" in Part 2, Item 16 of Form I-131 (page 1 of luz.pdf). Find out which is correct, and correct the other.
  - { id: teo, name: { family: Morales, given: Teo }, date_of_birth: 2011-05-04, citizenship: Guatemala }
                                               ^^^ Teo Morales: given name is "Teo" in the case, but "EVA" in Part 2, Item 16 of Form I-131 (page 1 of teo.pdf). Find out which is correct, and correct the other.
  - { id: eva, name: { family: Morales, given: Eva }, date_of_birth: 2012-05-04, citizenship: Guatemala }
                               ^^^^^^^ Part 2, Item 16 of Form I-131 says "LOPEZ", "LARA" (page 1 of eva.pdf), which is not the name of Eva Morales. Check that it is the right file, and correct the wrong name.
representative: { name: { family: Strand, given: Caleb }, phone: 260-555-0139, email: strand@example.org }
                                  ^^^^^^ Caleb Strand: family name is "Strand" in the case, but "STRANDT" in Part 1, Item 2.a of Form G-28 (page 1 of g-28.pdf). Find out which is correct, and correct the other.
                                                 ^^^^^ Caleb Strand: given name is "Caleb" in the case, but "KALEB" in Part 12, Item 1 of Form I-131 (page 1 of ana.pdf). Find out which is correct, and correct the other.
forms:
  - { form: I-131, for: ana, file: ana.pdf }
  - { form: I-131, for: luz, file: luz.pdf }
  - { form: I-131, for: teo, file: teo.pdf }
  - { form: I-131, for: eva, file: eva.pdf }
  - { form: G-28, for: ana, file: g-28.pdf }
`,
        files: {
          "ana.pdf": i131({
            "applicant.name.family": "MORALEZ",
            "applicant.name.given": "ROSA",
            "beneficiary.name.family": "MORALES",
            "beneficiary.name.given": "ANNA",
            "beneficiary.date_of_birth": "05/04/2008",
            "applicant.phone": "2025550143",
            "applicant.email": "ROSA@EXAMPLE.ORG",
            "preparer.name.family": "STRAND",
            "preparer.name.given": "KALEB",
            "preparer.phone": "2605550139",
            "preparer.email": "strand@example.org",
            "recipient.removal": "no",
          }),
          "luz.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "beneficiary.name.family": "MOREIRA",
            "beneficiary.name.given": "LUZ",
            "beneficiary.date_of_birth": "05/04/2010",
            "applicant.phone": "2025550143",
            "applicant.email": "ROSA@EXAMPLE.ORG",
          }),
          "teo.pdf": i131({
            "beneficiary.name.family": "MORALES",
            "beneficiary.name.given": "EVA",
            "beneficiary.date_of_birth": "05/04/2012",
          }),
          "eva.pdf": i131({
            "beneficiary.name.family": "LOPEZ",
            "beneficiary.name.given": "LARA",
            "beneficiary.date_of_birth": "01/02/2003",
          }),
          "g-28.pdf": g28({
            "representative.name.family": "STRANDT",
            "representative.name.given": "CALEB",
            "representative.phone": "2605550139",
            "client.name.family": "MORALES",
            "client.name.given": "ROZA",
            "client.phone": "2025550143",
            "client.email": "rosa@example.org",
          }),
        },
      },
      {
        case: `
petitioner: { id: rosa, name: { family: Paz, given: Rosa }, address: { street: 12 Elm Street, unit: Apt 4, city: Hyattsville, state: MD, postal_code: 20781, country: United States } }
                                                                                                                                                      ^^^^^ Rosa Paz: address is "12 Elm Street, Apt 4, Hyattsville, MD, 20781" in the case, but "20708" in Part 2, Item 4 of Form I-131 (page 1 of mia.pdf). Find out which is correct, and correct the other.
beneficiaries:
  - { id: ana, name: { family: Paz, given: Ana }, address: { street: 4 Calle 3, unit: Apt 2, city: Antigua, country: Guatemala } }
  - { id: eva, name: { family: Paz, given: Eva }, address: { street: 4 Calle 3, city: Antigua, country: Guatemala } }
  - { id: luz, name: { family: Paz, given: Luz }, address: { street: 4 Calle 3, city: Antigua, province: Sacatepéquez, country: Guatemala } }
  - { id: mia, name: { family: Paz, given: Mia }, address: { street: 4 Calle 3, city: Antigua, postal_code: 03001, country: Guatemala } }
                                                                                                            ^^^^^ Mia Paz: address is "4 Calle 3, Antigua, 03001" in the case, but "04001" in Part 2, Item 25 of Form I-131 (page 1 of mia.pdf). Find out which is correct, and correct the other.
  - { id: teo, name: { family: Paz, given: Teo }, address: { street: 4 Calle 3, city: Antigua, country: Guatemala } }
sponsors:
  - { id: lee, name: { family: Lee, given: Joan }, address: { street: 7 Oak Lane, unit: Suite 9, city: Bowie, state: MD, postal_code: 20715, country: United States } }
                                                                                                                                      ^^^^^ Joan Lee: address is "7 Oak Lane, Suite 9, Bowie, MD, 20715" in the case, but "20708" in Part 3, Item 13.e of Form G-28 (page 1 of g-28-4.pdf). Find out which is correct, and correct the other.
representative: { name: { family: Strand, given: Caleb }, address: { street: 1 Main Street, unit: Suite 5, city: Fort Wayne, state: IN, postal_code: 46802, country: United States } }
                                                                                                                                                     ^^^^^ Caleb Strand: address is "1 Main Street, Suite 5, Fort Wayne, IN, 46802" in the case, but "47302" in Part 1, Item 3.e of Form G-28 (page 1 of g-28-4.pdf). Find out which is correct, and correct the other.
forms:
  - { form: I-131, for: ana, file: ana.pdf }
  - { form: I-131, for: eva, file: eva.pdf }
  - { form: I-131, for: luz, file: luz.pdf }
  - { form: I-131, for: mia, file: mia.pdf }
  - { form: I-131, for: teo, file: teo.pdf }
  - { form: G-28, for: ana, file: g-28-1.pdf }
  - { form: G-28, for: eva, file: g-28-2.pdf }
  - { form: G-28, for: luz, file: g-28-3.pdf }
  - { form: G-28, for: mia, file: g-28-4.pdf }
  - { form: G-28, for: teo, file: g-28-5.pdf }
`,
        files: {
          "ana.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.address.unit": "5",
            "beneficiary.name.family": "PAZ",
            "beneficiary.name.given": "ANA",
            "beneficiary.address.unit": "3",
          }),
          "eva.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.address.city": "LAUREL",
            "beneficiary.name.family": "PAZ",
            "beneficiary.name.given": "EVA",
            "beneficiary.address.city": "PALENCIA",
          }),
          "luz.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.address.state": "VA",
            "beneficiary.name.family": "PAZ",
            "beneficiary.name.given": "LUZ",
            "beneficiary.address.province": "PETEN",
          }),
          "mia.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.address.zip": "20708",
            "beneficiary.name.family": "PAZ",
            "beneficiary.name.given": "MIA",
            "beneficiary.address.postal_code": "04001",
          }),
          "teo.pdf": i131({
            "applicant.name.family": "PAZ",
            "applicant.name.given": "ROSA",
            "applicant.address.country": "CANADA",
            "beneficiary.name.family": "PAZ",
            "beneficiary.name.given": "TEO",
            "beneficiary.address.country": "MEXICO",
          }),
          "g-28-1.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.address.unit": "6",
            "client.name.family": "LEE",
            "client.name.given": "JOAN",
            "client.mailing.unit": "8",
          }),
          "g-28-2.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.address.city": "MUNCIE",
            "client.name.family": "LEE",
            "client.name.given": "JOAN",
            "client.mailing.city": "LAUREL",
          }),
          "g-28-3.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.address.state": "OH",
            "client.name.family": "LEE",
            "client.name.given": "JOAN",
            "client.mailing.state": "VA",
          }),
          "g-28-4.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.address.zip": "47302",
            "client.name.family": "LEE",
            "client.name.given": "JOAN",
            "client.mailing.zip": "20708",
          }),
          "g-28-5.pdf": g28({
            "representative.name.family": "STRAND",
            "representative.name.given": "CALEB",
            "representative.address.country": "CANADA",
            "client.name.family": "LEE",
            "client.name.given": "JOAN",
            "client.mailing.country": "MEXICO",
          }),
        },
      },
    ],
  },
});

function findingOf(contradiction: Contradiction, form: Form, context: CaseContext): RawFinding {
  const { at, forms } = contradiction;
  return {
    at,
    message: messageOf(contradiction, form, context),
    related: forms.flatMap((one) =>
      one.boxes.map((box) => ({ at: one.form.file.ref, message: placeOf(one.form, box) })),
    ),
    fixes: fixesOf(contradiction),
    ...onlyPersonOf(context, form),
  };
}

function messageOf(
  { at, value, person, forms: [first] }: Contradiction,
  form: Form,
  context: CaseContext,
): Message {
  const boxes = first?.boxes ?? [];
  const words = {
    form: form.form.value ?? "",
    file: form.file.value ?? "",
    page: String(boxes[0]?.page ?? ""),
    item: term(boxes[0]?.item ?? ""),
  };
  if (!person) return aboutBox(context, form, { ...words, value }, boxes[0]?.text ?? "");
  const name = whoIs(context.people, person);
  const says = each(unique(boxes.map(({ text }) => quotedValue(text))));
  if (first?.isOtherPerson) {
    return sentence(
      "{item} of Form {form} says {says} (page {page} of {file}), which is not the name of {name}. Check that it is the right file, and correct the wrong name.",
      { ...words, says, name },
    );
  }
  const isAddress = boxes.some(({ of }) => /\.(?:address|mailing)\./.test(of));
  return sentence(
    "{name}: {field} is {value} in the case, but {says} in {item} of Form {form} (page {page} of {file}). Find out which is correct, and correct the other.",
    {
      ...words,
      says,
      name,
      value: quotedValue(value),
      field: fieldNamed(isAddress && at.parent ? at.parent : at),
    },
  );
}

interface BoxWords {
  readonly value: string;
  readonly form: string;
  readonly file: string;
  readonly page: string;
  readonly item: Term;
}

/** Which of the two is to be corrected, if one of them fits the request. */
function aboutBox(context: CaseContext, form: Form, words: BoxWords, checked: string): Message {
  if (isRightBoxChecked(context, form)) {
    return sentence(
      "The case lists box {value}, but {item} is checked on Form {form} (page {page} of {file}), which fits this request. Correct the case.",
      words,
    );
  }
  return isRightBox(context, form, words.value) && isRightBox(context, form, checked) === false
    ? sentence(
        "{item} is checked on Form {form} (page {page} of {file}), but the case lists box {value}, which fits this request. Correct the form.",
        words,
      )
    : sentence(
        "The case lists box {value}, but {item} is checked on Form {form} (page {page} of {file}). Correct the case or the form.",
        words,
      );
}

/** The field as a sentence names it; a title that is clear only within its block is completed. */
function fieldNamed({ path, shape }: FieldRef): Term {
  const [block, key] = path.slice(-2);
  if (block === "arrival" && key === "date") return term("intended date of arrival");
  if (block === "consulate" && (key === "city" || key === "country")) return term(`consulate ${key}`);
  return term(withinSentence(metaOfShape(shape).title));
}

function placeOf(form: Form, { page, item, text }: FormAnswer): Message {
  return sentence("Form {form}, page {page}, {item}: {says}", {
    form: form.form.value ?? "",
    page: String(page),
    item: term(item),
    says: quotedValue(text),
  });
}

/** One for each value that the forms give. */
function fixesOf({ at, forms }: Contradiction): readonly CaseFix[] {
  const fixes = forms.flatMap(({ form, replacements }) =>
    replacements.map(
      ({ at: place, value }): CaseFix => ({
        title: sentence("Change {field} to {value}, as on Form {form}", {
          value,
          field: fieldNamed(at),
          form: form.form.value ?? "",
        }),
        safe: false,
        operations: [{ op: "replace", path: place.path, value }],
      }),
    ),
  );
  const asText = fixes.map(({ operations }) => JSON.stringify(operations));
  return fixes.filter((_, index) => asText.indexOf(asText[index] ?? "") === index);
}

function unique(texts: readonly string[]): readonly string[] {
  return [...new Set(texts)];
}

/** What is known of the file of a form in an example: its boxes by what they say, each on page 1. */
function saying(form: string, edition: string, says: Partial<Record<FormFact, string>>): FileReport {
  const boxes = [...(formMapOf({ form, edition })?.values() ?? [])];
  const answers = Object.entries(says).flatMap(([fact, text]): FormAnswer[] => {
    const box = boxes.find(({ of, means = text }) => of === fact && means === text);
    if (!box) throw new Error(`Form ${form} has no box for ${fact}`);
    const { item, of, means, longest, letters } = box;
    if (means !== undefined) return [{ page: 1, item, of, text, isChecked: true }];
    const isFull = longest !== undefined && text.length >= longest;
    return [{ page: 1, item, of, text, ...(letters && { letters }), ...(isFull && { isFull }) }];
  });
  return { state: "readable", kind: "pdf", pages: 1, bytes: 9000, printed: { form, edition }, answers };
}

function i131(says: Parameters<typeof saying>[2]): FileReport {
  return saying("I-131", "01/20/25", says);
}

function i134(says: Parameters<typeof saying>[2]): FileReport {
  return saying("I-134", "01/20/25", says);
}

function g28(says: Parameters<typeof saying>[2]): FileReport {
  return saying("G-28", "09/17/18", says);
}
