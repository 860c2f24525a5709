// Further documents: the sponsor's letter, certificates of translation, the index of exhibits, and the sheet that requests
// expedited processing.
import { formatDay } from "../../base/calendar.ts";
import { inMoney } from "../../message/english.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { petitionerIs } from "../../model/children.ts";
import { isEnglish, languageNameOf } from "../../model/languages.ts";
import { beneficiariesFor, isSameHuman, personal } from "../../model/people.ts";
import { describedInLetter, writerOf } from "../../packet/cover-letter.ts";
import { exhibitName } from "../../packet/packet.ts";
import { isMissing } from "../../read/field-ref.ts";
import type { Beneficiary, Exhibit, Leaf, Sponsor } from "../../read/view.ts";
import { blankToFill } from "../letters/blanks.ts";
import {
  addressOrFill,
  isOrganization,
  nameOrFill,
  namesOrFill,
  onPagesOfTheirOwn,
  orFill,
  proseOrFill,
  relationshipSentences,
  requestInWords,
  stayOrFill,
  titleOfRequest,
} from "./case-words.ts";
import { type DocumentBlock, type DocumentToEdit, text } from "./document.ts";

/** Why there is no sponsor's letter; undefined if there can be one. */
export function whyNoSponsorLetter(context: CaseContext): string | undefined {
  return sponsorsOf(context).length > 0 ? undefined : "The case lists no sponsor (sponsors)";
}

function sponsorsOf({ view }: CaseContext): readonly Sponsor[] {
  return view.sponsors.items.filter(({ ref }) => !isMissing(ref));
}

/** A letter of each sponsor. */
export function sponsorLetters(context: CaseContext): DocumentToEdit {
  return {
    document: {
      title: "Letter of support",
      banner: "",
      blocks: onPagesOfTheirOwn(sponsorsOf(context).map((sponsor) => letterOfSponsor(context, sponsor))),
    },
    notes: [],
  };
}

function letterOfSponsor(context: CaseContext, sponsor: Sponsor): DocumentBlock[] {
  const field = (key: "organization" | "phone" | "email") =>
    personal(context.people, sponsor, (person) => person[key]).value;
  const name = nameOrFill(context, sponsor, "name of the sponsor");
  const isSignedForOrganization = isOrganization(context, sponsor);
  const supported = beneficiariesFor(context.people, sponsor.for);
  const whom = namesOrFill(context, supported);
  const { income, assets, household_size: household, status } = sponsor;
  const subject = isSignedForOrganization ? "We" : "I";
  return [
    { kind: "title", texts: ["Letter of Support"] },
    { kind: "lines", lines: [blankToFill("date of the letter")] },
    {
      kind: "facts",
      facts: [
        { term: "Sponsor", text: name },
        { term: "Address", text: addressOrFill(context, sponsor) },
        { term: "Contact", text: orFill(field("phone") ?? field("email"), "telephone and email") },
        { term: "Beneficiary", text: whom },
      ],
    },
    text("Dear Officer:"),
    text(
      `${subject} write in support of the ${requestInWords(context)} on behalf of ${whom} ${stayOrFill(context)}.`,
    ),
    ...(isSignedForOrganization
      ? [text(`${blankToFill("what the organization does, and why it supports this request")}`)]
      : [
          text(`My citizenship or immigration status: ${orFill(status.value, "citizenship or status")}.`),
          ...relationshipSentences(context, supported, (person) =>
            relationshipOf(context, sponsor, person),
          ).map((sentence) => text(sentence)),
          text(
            `My annual income is ${money(income.value, "annual income")}. My household has ${household.value === 1 ? "1 person" : `${orFill(household.value?.toString(), "number of")} people`}. My savings and property are worth ${money(assets.value, "savings and property")}.`,
          ),
        ]),
    text(
      `${subject} will support the beneficiary during the stay as follows: ${blankToFill("housing, food, health insurance, travel, and other costs that you will pay")}.`,
    ),
    text(
      `The documents that show these means are: ${blankToFill("exhibits, such as tax return and bank statements")}.`,
    ),
    {
      kind: "signature",
      below: isSignedForOrganization
        ? [blankToFill("name and position of the signer"), name]
        : [name, `Date: ${blankToFill("date of signature")}`],
    },
  ];
}

/** The sponsor's own words; otherwise, of a sponsor who is also the petitioner, those of the petitioner. */
function relationshipOf(context: CaseContext, sponsor: Sponsor, person: Beneficiary): Leaf<string> {
  const isPetitioner = isSameHuman(context.people, sponsor, context.view.petitioner);
  return sponsor.relationship.value === undefined && isPetitioner
    ? petitionerIs(context, person)
    : sponsor.relationship;
}

function money(amount: number | undefined, what: string): string {
  return amount === undefined ? blankToFill(what) : inMoney(amount, "USD");
}

/** Why there is no certificate of translation; undefined if there can be one. */
export function whyNoTranslationCertificate(context: CaseContext): string | undefined {
  return translated(context).length > 0
    ? undefined
    : "No exhibit of the case is in another language or has a translation (language, translation)";
}

function translated({ exhibits }: CaseContext): readonly Exhibit[] {
  return exhibits.filter(
    ({ language, translation }) =>
      (language.value !== undefined && !isEnglish(language.value)) || translation.ref.state === "given",
  );
}

/** A translator's certificate, as 8 CFR 103.2(b)(3) requires, for each document in another language. */
export function translationCertificates(context: CaseContext): DocumentToEdit {
  const documents = translated(context);
  return {
    document: {
      title: "Certificate of translation",
      banner: "",
      blocks: onPagesOfTheirOwn(documents.map(certificateFor)),
    },
    notes: documents.flatMap((one) => certifiedBefore(one, documents.length === 1)),
  };
}

/** A certificate is dated when it is signed, and never with the date of an earlier one. */
function certifiedBefore({ label, title, translation }: Exhibit, isOnlyOne: boolean): readonly string[] {
  const { certified_by, certified_on } = translation;
  if (certified_on.value === undefined) return [];
  const of = label.value === undefined ? title.value : exhibitName(label.value);
  const which = isOnlyOne || of === undefined ? "this translation" : `the translation of ${of}`;
  const day = formatDay(certified_on.value);
  return [
    certified_by.value === undefined
      ? `The case says that ${which} was certified on ${day}`
      : `The case says that ${certified_by.value} certified ${which} on ${day}`,
  ];
}

function certificateFor({ label, title, date, language, translation }: Exhibit): DocumentBlock[] {
  const translator = orFill(translation.certified_by.value, "name of the translator");
  const code = language.value;
  const from = orFill(code === undefined ? undefined : (languageNameOf(code) ?? code), "language");
  return [
    { kind: "title", texts: ["Certificate of Translation"] },
    {
      kind: "facts",
      facts: [
        { term: "Document", text: orFill(title.value, "title of the document") },
        ...(label.value === undefined ? [] : [{ term: "Exhibit", text: exhibitName(label.value) }]),
        ...(date.value === undefined ? [] : [{ term: "Dated", text: formatDay(date.value) }]),
        { term: "Language", text: from },
      ],
    },
    text(
      `I, ${translator}, certify that I am competent to translate from ${from} into English, and that the attached English translation of the document named above is complete and accurate.`,
    ),
    text("This certification is made under 8 CFR 103.2(b)(3)."),
    {
      kind: "signature",
      below: [
        translator,
        blankToFill("address of the translator"),
        blankToFill("telephone or email"),
        `Date: ${blankToFill("date of signature")}`,
      ],
    },
  ];
}

/** The exhibits of the case in a table. */
export function exhibitIndex(context: CaseContext): DocumentToEdit {
  const rows = context.exhibits.map(({ label, title, date, translation }) => [
    orFill(label.value, "label"),
    orFill(title.value, "title"),
    date.value === undefined ? "" : formatDay(date.value),
    translation.ref.state === "given" ? "English translation attached" : "",
  ]);
  return {
    document: {
      title: "Index of exhibits",
      banner: "",
      blocks: [
        { kind: "title", texts: ["Index of Exhibits"] },
        ...titleOfRequest(context),
        text(
          `${capitalized(requestInWords(context))} on behalf of ${namesOrFill(context, context.beneficiaries)}`,
        ),
        {
          kind: "table",
          shares: [12, 52, 18, 18],
          heads: ["Exhibit", "Document", "Date", "Remark"],
          rows: rows.length > 0 ? rows : [["", blankToFill("exhibits"), "", ""]],
        },
      ],
    },
    notes: [],
  };
}

/** A sheet to put on top of a packet for which expedited processing is requested. */
export function expediteSheet(context: CaseContext): DocumentToEdit {
  const { view, people, beneficiaries } = context;
  const writer = writerOf(context);
  const contact = (key: "phone" | "email") =>
    writer && personal(people, writer, (person) => person[key]).value;
  const receipts = view.receipts.items.flatMap(({ number }) => number.value ?? []);
  return {
    document: {
      title: "Request for expedited processing",
      banner: "",
      blocks: [
        { kind: "lines", lines: ["EXPEDITE"], isBanner: true },
        { kind: "title", texts: ["Request for Expedited Processing"] },
        {
          kind: "facts",
          facts: [
            { term: "Form", text: "Form I-131" },
            ...(receipts.length > 0 ? [{ term: "Receipt number", text: receipts.join(", ") }] : []),
            ...(beneficiaries.length > 0
              ? beneficiaries.map((person) => ({
                  term: "Beneficiary",
                  text: describedInLetter(context, person),
                }))
              : [{ term: "Beneficiary", text: blankToFill("name and date of birth") }]),
            { term: "Petitioner", text: nameOrFill(context, view.petitioner, "name of the petitioner") },
          ],
        },
        { kind: "heading", texts: ["Reason"] },
        ...proseOrFill(
          view.request.expedite.reason.value,
          "why expedited processing is requested, with dates",
        ),
        { kind: "heading", texts: ["Contact"] },
        {
          kind: "facts",
          facts: [
            { term: "Name", text: writer ? nameOrFill(context, writer, "name") : blankToFill("name") },
            { term: "Telephone", text: orFill(contact("phone"), "telephone") },
            { term: "Email", text: orFill(contact("email"), "email") },
          ],
        },
      ],
    },
    notes: [],
  };
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
