// Pages that replace government forms in the sample cases. The forms themselves are not part of the project; a
// replacement says that it is one and repeats what the case says about the form.

import { formTitles } from "../../schemas/format/document-kinds.ts";
import { blockAt, blocksAt, dateIn, type Fields, nameOf, textAt, textsAt } from "./named-files.ts";

/** For a renamed form, the older title, whatever the date of the case: a replacement page belongs to no edition. */
const titles = {
  ...formTitles,
  "I-131": "Application for Travel Document",
  "I-134": "Affidavit of Support",
};

/** The text of the replacement for `form`, in the notation of text-page.ts. */
export function formText(form: Fields, whole: Fields): string {
  const name = textAt(form, "form");
  const fee = blockAt(form, "fee");
  const beneficiaries = blocksAt(whole, "beneficiaries");
  const named = textsAt(form, "for");
  const persons = beneficiaries.filter((one) => named.length === 0 || named.includes(textAt(one, "id")));
  return [
    `@ Form ${name} (stand-in for the signed form)`,
    `@ ${Object.entries(titles).find(([number]) => number === name)?.[1] ?? ""}`,
    "@ A sample page in place of the government form",
    "",
    "| Item | Entry |",
    ...persons.map(
      (person) => `| Beneficiary | ${nameOf(person)}, born ${dateIn(person, "date_of_birth")} |`,
    ),
    ...entry(
      "A-Number",
      persons
        .map((person) => textAt(person, "a_number"))
        .filter(Boolean)
        .join(", "),
    ),
    ...entry("Petitioner", nameOf(blockAt(whole, "petitioner"))),
    ...entry("Sponsor", sponsorOf(form, whole)),
    ...entry("Box", textAt(form, "box")),
    ...entry("Written next to the box", textAt(form, "annotation")),
    ...entry("Fee", [textAt(fee, "amount"), textAt(fee, "currency"), textAt(fee, "method")].join(" ").trim()),
    "===",
    `@ Form ${name} (stand-in for the signed form), signatures`,
    "",
    "| Signed by | Date |",
    ...textsAt(form, "signed_by").map((signer) => `| ${signer} | ${dateIn(form, "signed_on")} |`),
  ].join("\n");
}

/** The sponsor named on the form, as this person is named in the case. */
function sponsorOf(form: Fields, whole: Fields): string {
  const sponsor = blocksAt(whole, "sponsors").find((one) => textAt(one, "id") === textAt(form, "by"));
  if (sponsor === undefined) return "";
  const petitioner = blockAt(whole, "petitioner");
  const isPetitioner = textAt(sponsor, "same_as") === textAt(petitioner, "id");
  return nameOf(isPetitioner && textAt(sponsor, "same_as") !== "" ? petitioner : sponsor);
}

function entry(item: string, value: string): readonly string[] {
  return value === "" ? [] : [`| ${item} | ${value} |`];
}
