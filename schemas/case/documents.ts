// The documents of a case: the sponsors, the forms, the exhibits, and the delivery of the packet.
import { exhibitKinds, formTitles } from "../format/document-kinds.ts";
import {
  amount,
  block,
  choice,
  claim,
  day,
  file,
  label,
  list,
  money,
  prose,
  reference,
  text,
  yesNo,
} from "./field.ts";
import { personFields } from "./person.ts";
import { forBeneficiaries, provingExhibit } from "./request.ts";

/** A person or organization that signs a Form I-134. */
export const sponsor = block(
  { title: "Sponsor", help: "A person or organization that signs a Form I-134.", mayBeNone: true },
  {
    ...personFields,
    for: forBeneficiaries,
    income: amount({
      title: "Income",
      help: "Annual income in dollars.",
      example: "52000",
      sensitive: true,
      isKnown: true,
      mayBeNone: true,
    }),
    household_size: amount({
      title: "Household size",
      help: "Number of people who live on that income.",
      example: "3",
    }),
    assets: amount({
      title: "Assets",
      help: "Value of savings and property in dollars.",
      example: "18000",
      sensitive: true,
      isKnown: true,
      mayBeNone: true,
    }),
    status: text({
      title: "Status",
      help: "Citizenship or immigration status of the sponsor.",
      example: "U.S. citizen",
      sensitive: true,
    }),
    relationship: text({
      title: "Relationship",
      help: "The sponsor's relationship to the beneficiaries.",
      example: "aunt",
      isKnown: true,
      mayBeNone: true,
    }),
  },
);

/** One form of the packet. */
export const form = block(
  {
    title: "Form",
    help: "A form that is filed with the request.",
    whole: ["form", "for", "signed_by", "signed_on", "file"],
  },
  {
    form: choice(formTitles, {
      title: "Form",
      help: "Number of the form.",
      placeholder: "number such as I-131",
    }),
    for: forBeneficiaries,
    by: reference({
      title: "Sponsor who signs",
      help: "The id of the sponsor who signs this Form I-134.",
      example: "sponsor",
      placeholder: "id of the sponsor",
    }),
    edition: text({
      title: "Edition date",
      help: "The edition date as printed on the form.",
      example: "01/20/25",
      placeholder: "MM/DD/YY as printed on the form",
      code: "\\d\\d/\\d\\d/\\d\\d",
    }),
    box: text({
      title: "Box",
      help: "The box that is checked under Application Type on the form.",
      example: "1.f",
      placeholder: "application type box checked on the form such as 1.f or 7",
      code: "\\d{1,2}(?:\\.[a-z])?",
      mayBeNone: true,
    }),
    annotation: text({
      title: "Annotation",
      help: "The annotation next to the box; for re-parole, the word Re-parole.",
      example: "Re-parole",
      placeholder: "the annotation next to the box",
      mayBeNone: true,
    }),
    signed_by: list(
      choice(
        {
          petitioner: "The petitioner",
          beneficiary: "The beneficiary",
          sponsor: "The sponsor",
          representative: "The attorney or representative",
          parent: "A parent of the beneficiary",
          guardian: "A legal guardian of the beneficiary",
          payer: "The owner of the card or bank account, on a payment form",
        },
        { title: "Signers", help: "Who signed the form.", placeholder: "who signed" },
      ),
    ),
    signed_on: day({ title: "Date of signature", help: "Date on which it was signed." }),
    fee: money(
      { title: "Fee", help: "The filing fee", mayBeNone: true },
      {
        method: choice(
          {
            check: "Check",
            "money-order": "Money order",
            card: "Card on Form G-1450",
            "bank-account": "U.S. bank account on Form G-1650",
          },
          {
            title: "Payment method",
            help: "How the fee is paid.",
            placeholder: "check or money-order or card or bank-account",
          },
        ),
        waived: yesNo({ title: "Fee waiver", help: "Whether a fee waiver is requested." }),
        exempt_because: prose({
          title: "Reason why no fee is owed",
          help: "Why the beneficiary owes no fee: service-member, special-immigrant-juvenile, t-visa, u-visa, vawa, afghan-or-iraqi-special-immigrant, or another reason in words.",
          example: "vawa",
          placeholder: "why no fee is owed",
          mayBeNone: true,
        }),
      },
    ),
    file: file({
      title: "File",
      help: "The file with the completed and signed form, in the case folder or one of its subfolders.",
      example: "forms/i-131.pdf",
      placeholder: "path such as forms/i-131.pdf",
    }),
  },
);

type ExhibitKind = keyof typeof exhibitKinds;

const kindMeanings = Object.fromEntries(
  Object.entries(exhibitKinds).map(([kind, { meaning }]) => [kind, meaning]),
) as Record<ExhibitKind, string>;

/** One exhibit. */
export const exhibit = block(
  {
    title: "Exhibit",
    help: "A document that supports something in the case.",
    whole: ["label", "kind", "title", "file", "supports"],
  },
  {
    label: label({
      title: "Label",
      help: "The exhibit's letter or number: A, B, C in order.",
      example: "A",
      placeholder: "next letter",
    }),
    kind: choice(kindMeanings, { title: "Kind", help: "What kind of document it is." }),
    title: text({
      title: "Title",
      help: "The title in the index of exhibits.",
      mayCite: true,
      example: "Letter of Dr. Luis Pérez",
      placeholder: "the title in the index of exhibits",
    }),
    file: file({
      title: "File",
      help: "The document as a PDF, JPEG, or PNG file, in the case folder or one of its subfolders.",
      example: "exhibits/b-physician.pdf",
      placeholder: "path such as exhibits/b-physician.pdf",
    }),
    date: day({ title: "Date", help: "The date of the document.", mayBeNone: true }),
    language: text({
      title: "Language",
      help: "Two-letter code of the document's language. If omitted, the language is English.",
      example: "es",
      placeholder: "two letters such as es",
      mayBeNone: true,
    }),
    translation: block(
      {
        title: "Translation",
        help: "The translation into English.",
        whole: ["certified_by", "certified_on"],
        mayBeNone: true,
      },
      {
        file: file({
          title: "File",
          help: "The file of the translation. Omit it if the translation is in the same PDF as the original.",
          example: "exhibits/a-passport-en.pdf",
          mayBeNone: true,
        }),
        certified_by: text({
          title: "Certifying translator",
          help: "The translator who certifies that the translation is complete and accurate and that they are competent to translate.",
          example: "J. Ortiz",
          placeholder: "name of the certifying translator",
        }),
        certified_on: day({ title: "Date of the certificate", help: "Date of the certificate." }),
      },
    ),
    supports: list(
      claim({
        title: "What it supports",
        help: "What it supports: a person's id, or an id or request followed by field names. A page of the exhibit may follow, such as ana.medical.prognosis p. 2.",
        example: "ana.medical.diagnosis",
        placeholder: "what it supports",
      }),
    ),
  },
);

/** The carriers of the packet. */
export const carrier = choice(
  {
    usps: "U.S. Postal Service",
    "usps-express": "U.S. Postal Service Express Mail",
    fedex: "FedEx",
    ups: "UPS",
    dhl: "DHL",
    "other-courier": "Another courier",
    online: "Filed online",
  },
  {
    title: "Carrier",
    alsoCalled: {
      "federal express": "fedex",
      "us mail": "usps",
      "us postal service": "usps",
      "united states postal service": "usps",
      "post office": "usps",
      "priority mail": "usps",
      "certified mail": "usps",
      "usps certified mail": "usps",
      "express mail": "usps-express",
      "priority mail express": "usps-express",
      "united parcel service": "ups",
    },
    help: "The carrier of the packet. It determines which address is right.",
    placeholder: "usps or usps-express or fedex or ups or dhl or other-courier",
  },
);

/** How and where the packet is sent. */
export const filing = block(
  { title: "Filing", help: "How and where the packet is sent.", whole: ["carrier", "address"] },
  {
    carrier,
    address: prose({
      title: "Address",
      help: "The address to which the packet is sent, line by line.",
      example: "USCIS Dallas Lockbox\nPO Box 660865\nDallas, TX 75266",
      placeholder: "the address line by line",
    }),
    date: day({ title: "Mailing date", help: "Date on which the packet is mailed.", example: "2015-08-20" }),
    tracking_number: text({
      title: "Tracking number",
      help: "The carrier's number.",
      example: "9400000000000000000000",
      mayBeNone: true,
    }),
    received_on: day({
      title: "Date of receipt",
      help: "Date on which it was received.",
      example: "2015-08-24",
      mayBeNone: true,
    }),
    mailed: yesNo({
      title: "Mailing confirmed",
      help: "Whether the packet was mailed on the mailing date. Not needed once there is a tracking number, a date of receipt, or a receipt notice.",
      example: "yes",
    }),
  },
);

/** A receipt notice. */
export const receipt = block(
  {
    title: "Receipt",
    help: "A notice that the request was received.",
    whole: ["number", "date"],
    mayBeNone: true,
  },
  {
    for: forBeneficiaries,
    number: text({
      title: "Receipt number",
      help: "Three letters and ten digits.",
      example: "XXX1500000000",
      placeholder: "three letters and ten digits",
      code: "[A-Z]{3}\\d{10}",
      sensitive: true,
    }),
    date: day({ title: "Date", help: "Date of the notice." }),
    exhibit: provingExhibit,
  },
);

/** Other mail from the agency. */
export const notice = block(
  { title: "Notice", help: "Other mail from the agency.", mayBeNone: true },
  {
    kind: choice(
      {
        "request-for-evidence": "Request for evidence (RFE)",
        "intent-to-deny": "Notice of intent to deny (NOID)",
        biometrics: "Biometrics appointment",
        "embassy-appointment": "Appointment at a U.S. embassy or consulate",
        "payment-request": "Request for payment",
        transfer: "Notice that the request was transferred to another office",
        other: "Another notice",
      },
      {
        title: "Kind",
        help: "What the notice is.",
        alsoCalled: {
          rfe: "request-for-evidence",
          noid: "intent-to-deny",
          "notice of intent to deny": "intent-to-deny",
        },
      },
    ),
    for: forBeneficiaries,
    date: day({ title: "Date", help: "Date of the notice." }),
    due: day({ title: "Due date", help: "Last day to respond, or the date of the appointment." }),
    answered_on: day({
      title: "Date of the response",
      help: "Date on which the response was sent, the payment was made, or the appointment was kept.",
      example: "2015-11-20",
    }),
    tracking_number: text({
      title: "Tracking number",
      help: "The carrier's number for the response.",
      example: "9400000000000000000000",
    }),
    exhibit: provingExhibit,
  },
);

/** A letter to the Parole Branch. */
export const inquiry = block(
  { title: "Inquiry", help: "A letter to the Parole Branch.", mayBeNone: true },
  { date: day({ title: "Date", help: "Date of the letter." }), exhibit: provingExhibit },
);

/** How the request was decided. */
export const decision = block(
  { title: "Decision", help: "How the request was decided.", mayBeNone: true },
  {
    for: forBeneficiaries,
    outcome: choice(
      {
        approved: "Approved",
        denied: "Denied",
        rejected: "Returned without a decision",
        withdrawn: "Withdrawn",
      },
      {
        title: "Outcome",
        help: "How it was decided.",
        alsoCalled: {
          granted: "approved",
          grant: "approved",
          approval: "approved",
          denial: "denied",
          rejection: "rejected",
        },
      },
    ),
    date: day({ title: "Date", help: "Date of the decision." }),
    parole_until: day({
      title: "End of parole",
      help: "The date on the Form I-94, once it is known.",
      mayBeNone: true,
    }),
    next_step: choice(
      {
        none: "Nothing",
        appeal: "An appeal, which is not available",
        motion: "A motion to reopen or reconsider",
        refile: "A new request with new facts",
        "re-parole": "A request for re-parole",
      },
      {
        title: "Next step",
        help: "What comes next.",
        placeholder: "none or appeal or motion or refile or re-parole",
        alsoCalled: {
          "motion to reopen": "motion",
          "motion to reconsider": "motion",
          "motion to reopen and reconsider": "motion",
          "motion to reopen or reconsider": "motion",
        },
      },
    ),
    exhibit: provingExhibit,
  },
);

/** This request follows a denial. */
export const refiling = block(
  { title: "Refiling", help: "This request follows a denial.", mayBeNone: true },
  {
    denied_on: day({ title: "Date of the denial", help: "Date of the denial." }),
    new_facts: prose({
      title: "New facts",
      help: "The significant new facts since the denial.",
      example: "The hospital withdrew its offer on May 2, 2015",
      placeholder: "the significant new facts since the denial",
    }),
  },
);
