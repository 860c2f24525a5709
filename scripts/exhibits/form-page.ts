// Pages that take the place of government forms in the sample cases. The forms themselves are no part of
// the project; a stand-in says what it is and repeats what the case says of the form.

import { blockAt, blocksAt, type Fields, nameOf, textAt, textsAt } from "./named-files.ts";

/** The text of the stand-in for `form`, in the notation of text-page.ts. */
export function formText(form: Fields, whole: Fields): string {
  const name = textAt(form, "form");
  const fee = blockAt(form, "fee");
  const beneficiaries = blocksAt(whole, "beneficiaries");
  const named = textsAt(form, "for");
  const persons = beneficiaries.filter((one) => named.length === 0 || named.includes(textAt(one, "id")));
  return [
    `@ Form ${name} (stand-in for the signed form)`,
    `@ ${formTitles[name] ?? ""}`,
    "@ A sample page that takes the place of the government's form",
    "",
    "| Item | Entry |",
    ...persons.map(
      (person) => `| Beneficiary | ${nameOf(person)}, born ${textAt(person, "date_of_birth")} |`,
    ),
    ...entry(
      "A-number",
      persons
        .map((person) => textAt(person, "a_number"))
        .filter(Boolean)
        .join(", "),
    ),
    ...entry("Petitioner", nameOf(blockAt(whole, "petitioner"))),
    ...entry("Box", textAt(form, "box")),
    ...entry("Written next to the box", textAt(form, "annotation")),
    ...entry("Fee", [textAt(fee, "amount"), textAt(fee, "currency"), textAt(fee, "method")].join(" ").trim()),
    "===",
    `@ Form ${name} (stand-in for the signed form), signatures`,
    "",
    "| Signed by | On |",
    ...textsAt(form, "signed_by").map((signer) => `| ${signer} | ${textAt(form, "signed_on")} |`),
  ].join("\n");
}

function entry(item: string, value: string): readonly string[] {
  return value === "" ? [] : [`| ${item} | ${value} |`];
}

const formTitles: Readonly<Record<string, string>> = {
  "I-131": "Application for Travel Document",
  "I-134": "Declaration of Financial Support",
  "I-912": "Request for Fee Waiver",
  "G-28": "Notice of Entry of Appearance as Attorney or Accredited Representative",
  "G-1145": "E-Notification of Application/Petition Acceptance",
  "G-1450": "Authorization for Credit Card Transactions",
  "G-1650": "Authorization for ACH Transactions",
};
