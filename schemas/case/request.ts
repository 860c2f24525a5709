// What is asked for and why.
import { block, choice, day, labelReference, list, prose, reference, text } from "./field.ts";

const forBeneficiaries = list(
  reference({
    title: "For",
    help: "The ids of the beneficiaries to whom this applies. If omitted, it applies to all of them.",
    example: "ana",
    placeholder: "id of the beneficiary",
  }),
);

const provingExhibit = labelReference({
  title: "Exhibit",
  help: "Label of the exhibit that supports this.",
  example: "F",
  placeholder: "label of the exhibit",
  mayBeNone: true,
});

/** Why admission documents cannot be had from the Department of State. */
export const visa = block(
  {
    title: "Visa",
    help: "Why admission documents are not available from the Department of State, and what was tried.",
    whole: ["unavailable_because", "options_checked_on", "attempts"],
    mayBeNone: true,
  },
  {
    unavailable_because: prose({
      mayBeNone: true,
      title: "Reason why no visa is available",
      help: "Why no visa or other admission document is available from the Department of State.",
      example: "The visitor visa was refused and no visa class fits the length of the treatment",
      placeholder: "why no visa or other admission document is available from the Department of State",
    }),
    why_not_wait: prose({
      title: "Reason why waiting is not possible",
      help: "Why it is not possible to wait for a pending visa application or petition.",
      example: "The visa number becomes current in 2019 and the surgery cannot wait",
      placeholder: "why it is not possible to wait for the pending or approved visa",
      mayBeNone: true,
    }),
    options_checked_on: day({
      title: "Visa options checked on",
      help: "Date on which the Department of State's visa options were checked.",
      example: "2015-06-15",
    }),
    attempts: list(
      block(
        {
          title: "Attempt to obtain a visa",
          help: "One attempt to obtain a visa.",
          whole: ["place", "date", "visa", "outcome"],
          mayBeNone: true,
        },
        {
          for: forBeneficiaries,
          place: text({
            title: "Place",
            help: "Embassy or consulate.",
            example: "U.S. Embassy Guatemala City",
            placeholder: "embassy or consulate",
            mayCite: true,
          }),
          date: day({ title: "Date", help: "Date of the application or interview.", example: "2015-07-14" }),
          visa: text({
            title: "Visa",
            help: "Visa class applied for.",
            example: "B-2",
            placeholder: "class such as B-2",
          }),
          outcome: choice(
            {
              refused: "The visa was refused",
              issued: "The visa was issued",
              pending: "The application is pending",
              "no-appointment": "No appointment was available",
              withdrawn: "The application was withdrawn",
            },
            {
              title: "Outcome",
              help: "The outcome.",
              alsoCalled: {
                denied: "refused",
                denial: "refused",
                refusal: "refused",
                "no appointments": "no-appointment",
              },
              placeholder: "refused or issued or pending or no-appointment or withdrawn",
            },
          ),
          valid_until: day({
            title: "Valid until",
            help: "Expiration date of the visa that was issued.",
            example: "2016-01-31",
            mayBeNone: true,
          }),
          exhibit: provingExhibit,
          no_letter_because: prose({
            title: "Reason why there is no letter",
            help: "Why there is no refusal letter to submit.",
            example: "The consulate gave the refusal by word of mouth only",
            mayBeNone: true,
          }),
        },
      ),
    ),
  },
);

/** The request itself. */
export const request = block(
  {
    title: "Request",
    help: "What is requested and why.",
    whole: ["kind", "grounds", "reasons", "explanation", "emergency", "stay", "visa"],
  },
  {
    kind: choice(
      {
        initial: "An initial request for parole",
        "re-parole": "Re-parole, for a person who was paroled before",
      },
      {
        title: "Kind",
        help: "An initial request, or re-parole of a person who is in the United States on parole.",
      },
    ),
    grounds: list(
      choice(
        {
          "urgent-humanitarian-reasons": "There is an urgent humanitarian reason",
          "significant-public-benefit": "There is a significant public benefit",
        },
        {
          title: "Ground",
          help: "The ground or grounds on which parole is requested.",
          placeholder: "urgent-humanitarian-reasons or significant-public-benefit",
        },
      ),
    ),
    reasons: list(
      choice(
        {
          medical: "Medical treatment",
          "organ-donor": "To donate an organ or tissue",
          "end-of-life": "To be with a person whose life is ending",
          funeral: "To attend a funeral or settle the affairs of a person who died",
          family: "To be with or care for family",
          protection: "Protection from harm",
          "legal-proceedings": "To take part in legal proceedings",
          "return-of-child": "Return of a child",
          other: "Another reason, described in the explanation",
        },
        { title: "Reason", help: "The kind of reason. It determines which evidence is required." },
      ),
    ),
    explanation: prose({
      title: "Explanation",
      help: "Why parole is requested, in full. The cover letter of the packet summarizes it, and exhibits support it.",
      example: "Ana has acute leukemia and the only ward that gives the treatment has closed",
      placeholder: "why parole is requested in full",
    }),
    emergency: block(
      { title: "Emergency", help: "The compelling emergency.", mayBeNone: true },
      {
        description: prose({
          title: "Description",
          help: "What the compelling emergency is.",
          example: "Second cycle of chemotherapy must begin by November 2015",
          placeholder: "what the compelling emergency is",
        }),
        began: day({ title: "Began", help: "When it began.", example: "2015-06-02" }),
        expected_end: day({
          title: "Expected end",
          help: "When it is expected to end.",
          example: "2016-06-30",
        }),
      },
    ),
    public_benefit: prose({
      title: "Public benefit",
      help: "What the significant public benefit is, if it is a ground.",
      example: "She is the key witness in a federal trial",
      placeholder: "what the significant public benefit is",
      mayBeNone: true,
    }),
    stay: block(
      { title: "Stay", help: "The period for which parole is requested." },
      {
        from: day({ title: "From", help: "First day of the requested stay.", example: "2015-11-01" }),
        until: day({ title: "Until", help: "Last day of the requested stay.", example: "2016-06-30" }),
      },
    ),
    visa,
    petitions: list(
      block(
        { title: "Petition", help: "An immigrant or fiancé petition for a beneficiary.", mayBeNone: true },
        {
          form: choice(
            {
              "I-130": "Petition for Alien Relative",
              "I-140": "Immigrant Petition for Alien Worker",
              "I-360": "Petition for Amerasian, Widow(er), or Special Immigrant",
              "I-600": "Petition to Classify Orphan as an Immediate Relative",
              "I-730": "Refugee/Asylee Relative Petition",
              "I-800": "Petition to Classify Convention Adoptee as an Immediate Relative",
              "I-129F": "Petition for Alien Fiancé(e)",
              other: "Another petition",
            },
            { title: "Form", help: "Form of the petition." },
          ),
          for: forBeneficiaries,
          status: choice(
            {
              approved: "Approved",
              pending: "Pending",
              denied: "Denied",
              revoked: "Approved and later revoked",
              withdrawn: "Withdrawn",
            },
            {
              title: "Status",
              help: "The status.",
              placeholder: "approved or pending or denied or revoked or withdrawn",
            },
          ),
          exhibit: provingExhibit,
        },
      ),
    ),
    waivers: list(
      block(
        {
          title: "Inadmissibility",
          help: "A ground of inadmissibility, and why no waiver is available.",
          mayBeNone: true,
        },
        {
          for: forBeneficiaries,
          ground: text({
            title: "Ground",
            help: "Ground of inadmissibility.",
            mayCite: true,
            example: "INA 212(a)(9)(B)",
            sensitive: true,
          }),
          unavailable_because: prose({
            title: "Reason why no waiver is available",
            help: "Why no waiver is available.",
            example: "The person has no qualifying relative",
            placeholder: "why no waiver is available",
          }),
          outcome: choice(
            { denied: "A waiver was denied", pending: "Pending", "not-filed": "No waiver was requested" },
            { title: "Outcome", help: "The outcome." },
          ),
          exhibit: provingExhibit,
        },
      ),
    ),
    benefit_sought: prose({
      title: "Benefit sought",
      help: "An immigration benefit that the client expects from parole. Parole grants none. If there is none, enter none.",
      example: "none",
      mayBeNone: true,
    }),
    expedite: block(
      { title: "Expedite", help: "A request for expedited processing.", mayBeNone: true },
      {
        reason: prose({
          title: "Reason",
          help: "Why expedited processing is requested.",
          example: "Surgery is on 2015-11-05",
          mayBeNone: true,
        }),
      },
    ),
  },
);

export { forBeneficiaries, provingExhibit };
