// Pages for the files of sample cases that have no text of their own in `texts/`: written from the case, so that a
// reader of an exhibit finds what the case says it shows.

import { claimOf } from "../../server/src/core/model/claim-parts.ts";
import { formText } from "./form-page.ts";
import {
  blockAt,
  blocksAt,
  dateIn,
  type Fields,
  fieldsOf,
  type NamedFile,
  nameOf,
  type SampleCase,
  textAt,
  textsAt,
} from "./named-files.ts";

/** The text of `named` in the notation of text-page.ts. */
export function writtenFromCase(named: NamedFile, { whole }: SampleCase): string {
  switch (named.role) {
    case "form":
      return formText(named.form, whole);
    case "translation":
      return translationText(named.exhibit, whole);
    case "exhibit":
      return textAt(named.exhibit, "language") in foreign
        ? foreignText(named.exhibit, whole)
        : englishText(named.exhibit, whole);
  }
}

function englishText(exhibit: Fields, whole: Fields): string {
  const persons = personsIn(exhibit, whole);
  const subject = persons.map(nameOf).join(" and ") || "the applicant";
  const body = bodies[textAt(exhibit, "kind")] ?? copyOnFile;
  return [
    `@ ${letterheads[textAt(exhibit, "kind")] ?? "Supporting document"}`,
    `@ ${textAt(exhibit, "title")}`,
    "",
    `> ${dateIn(exhibit, "date") || "Undated copy"}`,
    `> Re: ${subject}`,
    "",
    ...body({ exhibit, whole, persons, subject }),
    "",
    ...claimLines(exhibit, whole),
  ].join("\n");
}

interface Matter {
  readonly exhibit: Fields;
  readonly whole: Fields;
  readonly persons: readonly Fields[];
  readonly subject: string;
}

const letterheads: Readonly<Record<string, string>> = {
  "identity-document": "Passport, biographic page (copy)",
  "physician-letter": "Office of the Treating Physician",
  "medical-record": "Hospital Records Department",
  "cost-estimate": "Patient Financial Services",
  "funds-evidence": "Statement of Funds",
  consent: "Consent of Parent or Legal Guardian",
  "birth-certificate": "Civil Registry",
  "guardianship-order": "Family Court",
  "visa-refusal": "Consular Section, Nonimmigrant Visas",
  "waiver-denial": "Notice of Decision on a Waiver",
  "petition-approval": "Approval Notice",
  "country-conditions": "Report on Conditions",
  declaration: "Declaration",
  "i-94-copy": "Form I-94, Arrival/Departure Record (copy)",
  "parole-notice": "Notice of Conditional Approval of Parole",
  "decision-notice": "Notice of Decision",
  "receipt-notice": "Receipt Notice",
  photograph: "Photograph",
  "sponsor-evidence": "Evidence of Income and Assets",
  "tax-return": "Tax Transcript",
  "bank-statement": "Statement of Account",
  "employment-letter": "Human Resources",
  "translation-certificate": "Certificate of Translation",
  "commitment-letter": "Letter of Commitment",
};

const bodies: Readonly<Record<string, (context: Matter) => readonly string[]>> = {
  "identity-document": ({ persons }) =>
    persons.flatMap((person) => [
      "| Item | Entry |",
      `| Family name | ${textAt(blockAt(person, "name"), "family")} |`,
      `| Given names | ${textAt(blockAt(person, "name"), "given")} ${textAt(blockAt(person, "name"), "middle")} |`,
      `| Date of birth | ${dateIn(person, "date_of_birth") || "see page 2"} |`,
      `| Nationality | ${textAt(person, "citizenship") || "see page 2"} |`,
      `| Number | ${textAt(blockAt(person, "passport"), "number") || "X0000000"} |`,
      "",
    ]),
  "physician-letter": ({ persons }) =>
    persons.flatMap((person) => [
      `I treat ${nameOf(person)}, born ${dateIn(person, "date_of_birth")}, and write this letter at the family's request in support of a request for humanitarian parole.`,
      "",
      ...statement("Physician", textAt(blockAt(person, "medical"), "physician")),
    ]),
  "cost-estimate": ({ persons }) =>
    persons.flatMap((person) => {
      const cost = blockAt(blockAt(person, "medical"), "cost");
      return [
        `Estimate for ${nameOf(person)}. It covers hospital care, physicians, medication and follow-up visits.`,
        "",
        "| Item | Amount |",
        `| Full course of treatment | ${textAt(cost, "amount")} ${textAt(cost, "currency") || "USD"} |`,
        "",
      ];
    }),
  "funds-evidence": ({ persons }) => [
    "The following amounts are held for the purpose stated above and are not otherwise committed.",
    "",
    ...persons.flatMap((person) =>
      blocksAt(blockAt(blockAt(person, "medical"), "payment"), "sources").map(
        (source) => `- ${textAt(source, "from")}: ${textAt(source, "amount")}`,
      ),
    ),
  ],
  consent: ({ persons }) =>
    persons.flatMap((person) =>
      blocksAt(person, "consents").flatMap((consent) => [
        `I, ${textAt(consent, "by")}, ${textAt(consent, "relationship")} of ${nameOf(person)}, consent to the child's travel to the United States and to the filing of a request for parole on the child's behalf.`,
        "",
        `> Signed: ${textAt(consent, "by")}`,
        `> ${dateIn(consent, "date")}`,
        "",
      ]),
    ),
  "i-94-copy": ({ persons }) =>
    persons.flatMap((person) => [
      "| Item | Entry |",
      `| Admission number | ${textAt(blockAt(person, "prior_parole"), "i94_number") || "see copy"} |`,
      "| Class of admission | DT |",
      `| Admit until date | ${textAt(blockAt(person, "prior_parole"), "i94_expires") || "see copy"} |`,
      "",
    ]),
};

function copyOnFile({ subject }: Matter): readonly string[] {
  return [`This is a copy made for the file of ${subject}. The original is available on request.`];
}

/** What the exhibit is listed as evidence for, in the words of the case. */
function claimLines(exhibit: Fields, whole: Fields): readonly string[] {
  const claims = textsAt(exhibit, "supports")
    .map(claimOf)
    .filter((claim) => claim.includes(".") || claim === "request");
  const request = blockAt(whole, "request");
  return claims.flatMap((claim) => {
    if (claim.startsWith("request.emergency"))
      return [textAt(blockAt(request, "emergency"), "description"), ""];
    if (claim === "request" || claim === "request.explanation") return [textAt(request, "explanation"), ""];
    if (claim === "request.visa") return [textAt(blockAt(request, "visa"), "unavailable_because"), ""];
    const [id = "", , field] = claim.split(".");
    const person = blocksAt(whole, "beneficiaries").find((one) => textAt(one, "id") === id);
    const medical = blockAt(fieldsOf(person), "medical");
    const fields = field === undefined ? Object.keys(medical).filter((key) => key !== "physician") : [field];
    return fields.flatMap((one) => statement(one.replaceAll("_", " "), textAt(medical, one)));
  });
}

function statement(title: string, value: string): readonly string[] {
  return value === "" ? [] : [`# ${title.charAt(0).toUpperCase()}${title.slice(1)}`, value, ""];
}

const foreign: Readonly<Record<string, { document: string; of: string; place: string }>> = {
  es: {
    document: "Documento",
    of: "Expedido a nombre de",
    place: "Es copia fiel del original que consta en el archivo.",
  },
  fr: {
    document: "Document",
    of: "Établi au nom de",
    place: "Copie conforme à l'original conservé au dossier.",
  },
  pt: {
    document: "Documento",
    of: "Emitido em nome de",
    place: "Cópia fiel do original que consta do arquivo.",
  },
  ht: { document: "Dokiman", of: "Fèt nan non", place: "Kopi ki sanble ak orijinal ki nan achiv la." },
  de: {
    document: "Urkunde",
    of: "Ausgestellt auf",
    place: "Beglaubigte Abschrift des Originals in den Akten.",
  },
};

function foreignText(exhibit: Fields, whole: Fields): string {
  const words = foreign[textAt(exhibit, "language")];
  const inside = blockAt(exhibit, "translation");
  const pages = [
    `@ ${words?.document ?? ""} ${textAt(exhibit, "label")}`,
    "",
    `> ${words?.of ?? ""}: ${personsIn(exhibit, whole).map(nameOf).join(", ")}`,
    `> ${textAt(exhibit, "date")}`,
    "",
    words?.place ?? "",
  ].join("\n");
  const translatedHere = textAt(inside, "certified_by") !== "" && textAt(inside, "file") === "";
  return translatedHere ? `${pages}\n===\n${translationText(exhibit, whole)}` : pages;
}

function translationText(exhibit: Fields, whole: Fields): string {
  const translation = blockAt(exhibit, "translation");
  return [
    "@ English translation",
    `@ ${textAt(exhibit, "title")}`,
    "",
    `Document issued in the name of ${personsIn(exhibit, whole).map(nameOf).join(" and ")}. True copy of the original on file.`,
    "",
    "# Certificate of translation",
    "I am competent to translate into English, and the above translation is complete and accurate.",
    "",
    `> ${textAt(translation, "certified_by")}`,
    `> ${dateIn(translation, "certified_on")}`,
  ].join("\n");
}

function personsIn(exhibit: Fields, whole: Fields): readonly Fields[] {
  const ids = new Set(textsAt(exhibit, "supports").map((claim) => claimOf(claim).split(".")[0]));
  const all = [
    blockAt(whole, "petitioner"),
    ...blocksAt(whole, "beneficiaries"),
    ...blocksAt(whole, "sponsors").filter((sponsor) => textAt(sponsor, "same_as") === ""),
  ];
  const named = all.filter((person) => ids.has(textAt(person, "id")));
  return named.length > 0 ? named : blocksAt(whole, "beneficiaries");
}
