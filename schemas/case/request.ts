// What is requested and why.
import { needs } from "../generated/needs.ts";
import { block, choice, day, labelReference, list, money, prose, reference, text, yesNo } from "./field.ts";
import { personName } from "./name.ts";
import { payment, returnTravelPayment } from "./payment.ts";

const forBeneficiaries = list(
  reference({
    title: "Beneficiaries concerned",
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

/** Why admission documents are not available from the Department of State. */
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
      title: "Date on which visa options were checked",
      help: "Date on which the Department of State's visa options were checked.",
      example: "2015-06-15",
    }),
    no_attempt_because: prose({
      title: "Reason why no visa was applied for",
      help: "Why no attempt to obtain a visa was made.",
      example: "The embassy has suspended visa services, and the funeral is in six days",
      placeholder: "why no attempt to obtain a visa was made",
      mayBeNone: true,
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
            title: "Expiration date of the visa",
            help: "Expiration date of the visa that was issued.",
            example: "2016-01-31",
            mayBeNone: true,
          }),
          exhibit: provingExhibit,
          no_letter_because: prose({
            title: "Reason why there is no letter",
            help: "Why there is no refusal letter to submit.",
            example: "The consulate refused the visa orally only",
            mayBeNone: true,
          }),
        },
      ),
    ),
  },
);

/** The family member who is the reason for the request. */
const relative = block(
  {
    title: "Relative",
    help: "The person on whose account parole is requested: the person who is dying, has died, needs care, will receive the organ or tissue, or will be visited.",
    whole: ["name", "relationship"],
    sensitive: true,
    mayBeNone: true,
  },
  {
    name: personName,
    relationship: text({
      title: "Relationship",
      help: "The relative's relationship to the beneficiary: son, if a mother comes to bury her son. If it differs for a beneficiary, enter relative_relationship for that beneficiary.",
      example: "son",
      placeholder: "relationship of the relative to the beneficiary such as mother or son",
      sensitive: true,
    }),
    date_of_birth: day({
      title: "Date of birth",
      help: "Date of birth of the relative.",
      example: "1951-03-02",
      sensitive: true,
      mayBePartial: true,
    }),
    status: text({
      title: "Status",
      help: "Citizenship or immigration status of the relative in the United States.",
      example: "lawful permanent resident",
      sensitive: true,
      mayBeNone: true,
    }),
    condition: prose({
      title: "Condition",
      help: "The medical condition of the relative.",
      example: "End-stage heart failure",
      placeholder: "the medical condition of the relative",
      sensitive: true,
      mayBeNone: true,
    }),
    died_on: day({
      title: "Date of death",
      help: "Date on which the relative died.",
      example: "2026-11-20",
      sensitive: true,
      mayBeNone: true,
    }),
    funeral_on: day({
      title: "Date of the funeral",
      help: "Date of the funeral, burial, or memorial service.",
      example: "2026-12-05",
    }),
    place: text({
      title: "Place",
      help: "Where the relative is, or where the funeral takes place.",
      example: "Houston, Texas",
      mayBeNone: true,
    }),
    needs_care: yesNo({
      title: "Needs care",
      help: "Whether the relative needs care that the beneficiary would provide.",
      example: "yes",
    }),
    why_no_one_else: prose({
      title: "Reason why no one else can provide the care",
      help: "Why no one else can provide the care.",
      example: "The relative has no other family, and the insurance does not cover nursing at home",
      placeholder: "why no one else can provide the care",
      sensitive: true,
      mayBeNone: true,
    }),
  },
);

/** The proceedings at which the beneficiary has to be present. */
const proceedings = block(
  {
    title: "Proceedings",
    help: "The court proceedings in which the beneficiary will participate.",
    whole: ["court", "case_number", "kind", "hearing_on", "why_in_person"],
    mayBeNone: true,
  },
  {
    court: text({
      title: "Court",
      help: "Name and place of the court.",
      example: "Superior Court, Example County",
    }),
    case_number: text({
      title: "Case number",
      help: "The case number that the court assigned.",
      example: "26-CV-0000",
      mayBeNone: true,
    }),
    kind: choice(
      {
        civil: "A civil case",
        criminal: "A criminal case",
        family: "A family case, such as custody",
        other: "Other proceedings",
      },
      {
        title: "Kind",
        help: "The kind of proceedings. Parole for law enforcement purposes is usually requested from ICE.",
      },
    ),
    hearing_on: day({
      title: "Date of the hearing",
      help: "Date of the hearing or trial.",
      example: "2027-02-08",
    }),
    why_in_person: prose({
      title: "Reason why presence is needed",
      help: "Why the beneficiary must participate in person rather than by video or deposition.",
      example: "The court does not allow this witness to testify by video",
      placeholder: "why the beneficiary must participate in person",
      mayBeNone: true,
    }),
  },
);

/** The costs of the purpose of the stay, unless it is the treatment of a beneficiary. */
const costs = block(
  {
    title: "Costs",
    help: "What the stay and its purpose will cost and who will pay, for example for an organ donor's surgery. Enter the costs of a beneficiary's own treatment under medical.",
    whole: ["cost", "payment", "return_travel_payment"],
    sensitive: true,
    mayBeNone: true,
  },
  {
    cost: money({ title: "Estimated cost", help: "The estimated cost", sensitive: true }, {}),
    payment: payment(
      "How the costs will be paid.",
      "The recipient's insurance pays for the donor's surgery and hospital stay",
    ),
    return_travel_payment: returnTravelPayment,
  },
);

/**
 * Explanations why evidence that a reason of the request calls for is not available, by the needs of
 * schemas/editions/needs.
 */
const undocumented = block(
  {
    title: "Evidence not available",
    help: "For evidence that is expected for the reason for the request: why it is not available.",
    sensitive: true,
    mayBeNone: true,
  },
  Object.fromEntries(
    needs.map(({ excuse, title }) => [
      excuse,
      prose({
        title,
        help: "Why this evidence or information is not available.",
        example: "The consulate has not issued it yet",
        placeholder: "why this evidence or information is not available",
        sensitive: true,
      }),
    ]),
  ),
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
          funeral: "To attend a funeral or settle the affairs of a deceased person",
          family: "To be with family",
          caregiver: "To care for a family member who needs care",
          protection: "Protection from harm",
          "legal-proceedings": "To take part in legal proceedings",
          "return-of-child": "Return of a child",
          other: "Another reason, described in the explanation",
        },
        { title: "Reason", help: "The kind of reason. It determines which evidence is expected." },
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
        began: day({ title: "Beginning of the emergency", help: "When it began.", example: "2015-06-02" }),
        expected_end: day({
          title: "Expected end of the emergency",
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
        from: day({
          title: "First day of the stay",
          help: "First day of the requested stay.",
          example: "2015-11-01",
        }),
        until: day({
          title: "Last day of the stay",
          help: "Last day of the requested stay.",
          example: "2016-06-30",
        }),
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
    relative,
    proceedings,
    costs,
    undocumented,
    benefit_sought: prose({
      title: "Benefit sought",
      help: "An immigration benefit that the client expects from parole. Parole grants none. If there is none, enter none.",
      example: "none",
      mayBeNone: true,
    }),
    expedite: block(
      { title: "Expedited processing", help: "A request for expedited processing.", mayBeNone: true },
      {
        reason: prose({
          title: "Reason",
          help: "Why expedited processing is requested.",
          example: "Surgery is scheduled for November 5, 2015",
          mayBeNone: true,
        }),
      },
    ),
  },
);

export { forBeneficiaries, provingExhibit };
