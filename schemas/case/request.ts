// What is asked for and why.
import { block, choice, day, labelReference, list, prose, reference, text } from "./field.ts";

const forBeneficiaries = list(
  reference({
    title: "For",
    help: "Short names of the beneficiaries that this is about; left out, it is about all of them.",
    example: "ana",
    placeholder: "short name of the beneficiary",
  }),
);

const provingExhibit = labelReference({
  title: "Exhibit",
  help: "Label of the exhibit that proves this.",
  example: "F",
  placeholder: "label of the exhibit",
  mayBeNone: true,
});

/** Why admission documents cannot be had from the Department of State. */
export const visa = block(
  {
    title: "Visa",
    help: "Why the documents for admission cannot be had from the Department of State, and what was tried.",
    whole: ["unavailable_because", "options_checked_on", "attempts"],
    mayBeNone: true,
  },
  {
    unavailable_because: prose({
      mayBeNone: true,
      title: "Reason why no visa can be had",
      help: "Why no visa or other admission document can be had from the Department of State.",
      example: "The visitor visa was refused and no visa class fits the length of the treatment",
      placeholder: "why no visa or other admission document can be had from the Department of State",
    }),
    why_not_wait: prose({
      title: "Reason why not to wait",
      help: "Why a pending visa application or petition cannot be waited for.",
      example: "The visa number becomes current in 2019 and the surgery cannot wait",
      placeholder: "why the pending or approved way to a visa cannot be waited for",
      mayBeNone: true,
    }),
    options_checked_on: day({
      title: "Day of looking up the visa options",
      help: "The day on which the visa options of the Department of State were looked up.",
      example: "2015-06-15",
    }),
    attempts: list(
      block(
        {
          title: "Attempt to get a visa",
          help: "One attempt to get a visa.",
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
          date: day({ title: "Date", help: "Day of the application or interview.", example: "2015-07-14" }),
          visa: text({
            title: "Visa",
            help: "Class of visa asked for.",
            example: "B-2",
            placeholder: "class such as B-2",
          }),
          outcome: choice(
            {
              refused: "The visa was refused",
              issued: "The visa was issued",
              pending: "Nothing was decided yet",
              "no-appointment": "No appointment could be had",
              withdrawn: "The application was withdrawn",
            },
            {
              title: "Outcome",
              help: "What came of it.",
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
            help: "Last day of an issued visa.",
            example: "2016-01-31",
            mayBeNone: true,
          }),
          exhibit: provingExhibit,
          no_letter_because: prose({
            title: "Reason why there is no letter",
            help: "Why there is no letter of refusal to submit.",
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
    help: "What is asked for and why.",
    whole: ["kind", "grounds", "reasons", "explanation", "emergency", "stay", "visa"],
  },
  {
    kind: choice(
      {
        initial: "A first request for parole",
        "re-parole": "Re-parole, for somebody who was paroled before",
      },
      {
        title: "Kind",
        help: "A first request, or re-parole of somebody who is in the United States on parole.",
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
          help: "On which of the two grounds parole is asked for.",
          placeholder: "urgent-humanitarian-reasons or significant-public-benefit",
        },
      ),
    ),
    reasons: list(
      choice(
        {
          medical: "Medical treatment",
          "organ-donor": "To donate an organ or tissue",
          "end-of-life": "To be with somebody whose life is ending",
          funeral: "To attend a funeral or settle the affairs of somebody who died",
          family: "To be with or care for family",
          protection: "Protection from harm",
          "legal-proceedings": "To take part in legal proceedings",
          "return-of-child": "Return of a child",
          other: "Another reason, told in the explanation",
        },
        { title: "Reason", help: "What kind of reason it is; it decides which evidence is asked for." },
      ),
    ),
    explanation: prose({
      title: "Explanation",
      help: "Why parole is asked for, in full. It goes into the packet's cover letter in short and is proved by exhibits.",
      example: "Ana has acute leukaemia and the only ward that gives the treatment has closed",
      placeholder: "why parole is asked for in full",
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
          help: "When it is expected to be over.",
          example: "2016-06-30",
        }),
      },
    ),
    public_benefit: prose({
      title: "Public benefit",
      help: "What the significant public benefit is, where that is the ground.",
      example: "She is the key witness in a federal trial",
      placeholder: "what the significant public benefit is",
      mayBeNone: true,
    }),
    stay: block(
      { title: "Stay", help: "The time for which parole is asked." },
      {
        from: day({ title: "From", help: "First day of the time asked for.", example: "2015-11-01" }),
        until: day({ title: "Until", help: "Last day of the time asked for.", example: "2016-06-30" }),
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
              pending: "Not decided yet",
              denied: "Denied",
              revoked: "Approved once and revoked",
              withdrawn: "Withdrawn",
            },
            {
              title: "Status",
              help: "How it stands.",
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
          help: "A ground of inadmissibility, and why no waiver can be had.",
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
            title: "Reason why no waiver can be had",
            help: "Why no waiver can be had.",
            example: "The person has no qualifying relative",
            placeholder: "why no waiver can be had",
          }),
          outcome: choice(
            { denied: "A waiver was denied", pending: "Not decided yet", "not-filed": "None was asked for" },
            { title: "Outcome", help: "What came of it." },
          ),
          exhibit: provingExhibit,
        },
      ),
    ),
    benefit_sought: prose({
      title: "Benefit sought",
      help: "An immigration benefit that the client hopes parole will give. Parole gives none; write none if there is none.",
      example: "none",
      mayBeNone: true,
    }),
    expedite: block(
      { title: "Expedite", help: "A request to decide sooner.", mayBeNone: true },
      {
        reason: prose({
          title: "Reason",
          help: "Why it should be decided sooner.",
          example: "Surgery is on 2015-11-05",
          mayBeNone: true,
        }),
      },
    ),
  },
);

export { forBeneficiaries, provingExhibit };
