// Generated from schemas/case by `npm run generate`. Edit the schemas there, not this file.
import type { FormatTable } from "../format/format-table.ts";

/** The case format. */
export const format: FormatTable = {
  "fields": [
    {
      "meta": {
        "kind": "version",
        "example": "1",
        "title": "Format version",
        "help": "The version of the case format; it marks the file as a parole case."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Edition",
        "help": "The edition of the requirements that the case is checked against.",
        "example": "uscis-2015-08-17",
        "code": "uscis-\\d{4}(?:-\\d\\d-\\d\\d)?"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Matter",
        "help": "The practice's own file number. The packet is named after it.",
        "example": "2015-0417",
        "isPart": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Person responsible",
        "help": "Initials of the person in the practice who is responsible for the case. The list of cases can be grouped by person responsible, and the weekly report is arranged the same way.",
        "example": "JL",
        "placeholder": "initials",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "initial or re-parole",
        "title": "Kind",
        "help": "An initial request, or re-parole of a person who is in the United States on parole.",
        "meanings": {
          "initial": "An initial request for parole",
          "re-parole": "Re-parole, for a person who was paroled before"
        }
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "urgent-humanitarian-reasons or significant-public-benefit",
        "title": "Ground",
        "help": "The ground or grounds on which parole is requested.",
        "meanings": {
          "urgent-humanitarian-reasons": "There is an urgent humanitarian reason",
          "significant-public-benefit": "There is a significant public benefit"
        }
      }
    },
    {
      "item": 5
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Reason",
        "help": "The kind of reason. It determines which evidence is expected.",
        "meanings": {
          "medical": "Medical treatment",
          "organ-donor": "To donate an organ or tissue",
          "end-of-life": "To be with a person whose life is ending",
          "funeral": "To attend a funeral or settle the affairs of a deceased person",
          "family": "To be with family",
          "caregiver": "To care for a family member who needs care",
          "protection": "Protection from harm",
          "legal-proceedings": "To take part in legal proceedings",
          "return-of-child": "Return of a child",
          "other": "Another reason, described in the explanation"
        }
      }
    },
    {
      "item": 7
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Explanation",
        "help": "Why parole is requested, in full. The cover letter of the packet summarizes it, and exhibits support it.",
        "example": "Ana has acute leukemia and the only ward that gives the treatment has closed",
        "placeholder": "why parole is requested in full"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Description",
        "help": "What the compelling emergency is.",
        "example": "Second cycle of chemotherapy must begin by November 2015",
        "placeholder": "what the compelling emergency is"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-06-02",
        "title": "Beginning of the emergency",
        "help": "When it began."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-06-30",
        "title": "Expected end of the emergency",
        "help": "When it is expected to end."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Emergency",
        "help": "The compelling emergency.",
        "mayBeNone": true
      },
      "keys": {
        "description": 10,
        "began": 11,
        "expected_end": 12
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Public benefit",
        "help": "What the significant public benefit is, if it is a ground.",
        "example": "She is the key witness in a federal trial",
        "placeholder": "what the significant public benefit is",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-11-01",
        "title": "First day of the stay",
        "help": "First day of the requested stay."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-06-30",
        "title": "Last day of the stay",
        "help": "Last day of the requested stay."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Stay",
        "help": "The period for which parole is requested."
      },
      "keys": {
        "from": 15,
        "until": 16
      }
    },
    {
      "meta": {
        "kind": "prose",
        "mayBeNone": true,
        "title": "Reason why no visa is available",
        "help": "Why no visa or other admission document is available from the Department of State.",
        "example": "The visitor visa was refused and no visa class fits the length of the treatment",
        "placeholder": "why no visa or other admission document is available from the Department of State"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why waiting is not possible",
        "help": "Why it is not possible to wait for a pending visa application or petition.",
        "example": "The visa number becomes current in 2019 and the surgery cannot wait",
        "placeholder": "why it is not possible to wait for the pending or approved visa",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-06-15",
        "title": "Date on which visa options were checked",
        "help": "Date on which the Department of State's visa options were checked."
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no visa was applied for",
        "help": "Why no attempt to obtain a visa was made.",
        "example": "The embassy has suspended visa services, and the funeral is in six days",
        "placeholder": "why no attempt to obtain a visa was made",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "reference",
        "title": "Beneficiaries concerned",
        "help": "The ids of the beneficiaries to whom this applies. If omitted, it applies to all of them.",
        "example": "ana",
        "placeholder": "id of the beneficiary"
      }
    },
    {
      "item": 22
    },
    {
      "meta": {
        "kind": "text",
        "title": "Place",
        "help": "Embassy or consulate.",
        "example": "U.S. Embassy Guatemala City",
        "placeholder": "embassy or consulate",
        "mayCite": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-14",
        "title": "Date",
        "help": "Date of the application or interview."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Visa",
        "help": "Visa class applied for.",
        "example": "B-2",
        "placeholder": "class such as B-2"
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "refused or issued or pending or no-appointment or withdrawn",
        "title": "Outcome",
        "help": "The outcome.",
        "alsoCalled": {
          "denied": "refused",
          "denial": "refused",
          "refusal": "refused",
          "no appointments": "no-appointment"
        },
        "meanings": {
          "refused": "The visa was refused",
          "issued": "The visa was issued",
          "pending": "The application is pending",
          "no-appointment": "No appointment was available",
          "withdrawn": "The application was withdrawn"
        }
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-01-31",
        "title": "Expiration date of the visa",
        "help": "Expiration date of the visa that was issued.",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "label-reference",
        "title": "Exhibit",
        "help": "Label of the exhibit that supports this.",
        "example": "F",
        "placeholder": "label of the exhibit",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why there is no letter",
        "help": "Why there is no refusal letter to submit.",
        "example": "The consulate refused the visa orally only",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Attempt to obtain a visa",
        "help": "One attempt to obtain a visa.",
        "whole": [
          "place",
          "date",
          "visa",
          "outcome"
        ],
        "mayBeNone": true
      },
      "keys": {
        "for": 23,
        "place": 24,
        "date": 25,
        "visa": 26,
        "outcome": 27,
        "valid_until": 28,
        "exhibit": 29,
        "no_letter_because": 30
      }
    },
    {
      "item": 31
    },
    {
      "meta": {
        "kind": "block",
        "title": "Visa",
        "help": "Why admission documents are not available from the Department of State, and what was tried.",
        "whole": [
          "unavailable_because",
          "options_checked_on",
          "attempts"
        ],
        "mayBeNone": true
      },
      "keys": {
        "unavailable_because": 18,
        "why_not_wait": 19,
        "options_checked_on": 20,
        "no_attempt_because": 21,
        "attempts": 32
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Form",
        "help": "Form of the petition.",
        "meanings": {
          "I-130": "Petition for Alien Relative",
          "I-140": "Immigrant Petition for Alien Worker",
          "I-360": "Petition for Amerasian, Widow(er), or Special Immigrant",
          "I-600": "Petition to Classify Orphan as an Immediate Relative",
          "I-730": "Refugee/Asylee Relative Petition",
          "I-800": "Petition to Classify Convention Adoptee as an Immediate Relative",
          "I-129F": "Petition for Alien Fiancé(e)",
          "other": "Another petition"
        }
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "approved or pending or denied or revoked or withdrawn",
        "title": "Status",
        "help": "The status.",
        "meanings": {
          "approved": "Approved",
          "pending": "Pending",
          "denied": "Denied",
          "revoked": "Approved and later revoked",
          "withdrawn": "Withdrawn"
        }
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Petition",
        "help": "An immigrant or fiancé petition for a beneficiary.",
        "mayBeNone": true
      },
      "keys": {
        "form": 34,
        "for": 23,
        "status": 35,
        "exhibit": 29
      }
    },
    {
      "item": 36
    },
    {
      "meta": {
        "kind": "text",
        "title": "Ground",
        "help": "Ground of inadmissibility.",
        "mayCite": true,
        "example": "INA 212(a)(9)(B)",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no waiver is available",
        "help": "Why no waiver is available.",
        "example": "The person has no qualifying relative",
        "placeholder": "why no waiver is available"
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "denied or pending or not-filed",
        "title": "Outcome",
        "help": "The outcome.",
        "meanings": {
          "denied": "A waiver was denied",
          "pending": "Pending",
          "not-filed": "No waiver was requested"
        }
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Inadmissibility",
        "help": "A ground of inadmissibility, and why no waiver is available.",
        "mayBeNone": true
      },
      "keys": {
        "for": 23,
        "ground": 38,
        "unavailable_because": 39,
        "outcome": 40,
        "exhibit": 29
      }
    },
    {
      "item": 41
    },
    {
      "meta": {
        "kind": "text",
        "title": "Family name",
        "isName": true,
        "help": "Family name.",
        "example": "Morales",
        "placeholder": "family name",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Given name",
        "isName": true,
        "help": "Given name.",
        "example": "Ana",
        "placeholder": "given name",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Middle name",
        "isName": true,
        "help": "Middle name.",
        "example": "Lucía",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Other name",
        "isName": true,
        "help": "Another name that appears in documents.",
        "example": "Ana López",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "item": 46
    },
    {
      "meta": {
        "kind": "block",
        "title": "Name",
        "help": "The person's full name, as separate parts or as one text.",
        "sensitive": true,
        "whole": [
          "family",
          "given"
        ],
        "mayBeText": true
      },
      "keys": {
        "family": 43,
        "given": 44,
        "middle": 45,
        "aliases": 47
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Relationship",
        "help": "The relative's relationship to the beneficiary: son, if a mother comes to bury her son. If it differs for a beneficiary, enter relative_relationship for that beneficiary.",
        "example": "son",
        "placeholder": "relationship of the relative to the beneficiary such as mother or son",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "1951-03-02",
        "title": "Date of birth",
        "help": "Date of birth of the relative.",
        "sensitive": true,
        "mayBePartial": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Status",
        "help": "Citizenship or immigration status of the relative in the United States.",
        "example": "lawful permanent resident",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Condition",
        "help": "The medical condition of the relative.",
        "example": "End-stage heart failure",
        "placeholder": "the medical condition of the relative",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2026-11-20",
        "title": "Date of death",
        "help": "Date on which the relative died.",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2026-12-05",
        "title": "Date of the funeral",
        "help": "Date of the funeral, burial, or memorial service."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Place",
        "help": "Where the relative is, or where the funeral takes place.",
        "example": "Houston, Texas",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "yes",
        "title": "Needs care",
        "help": "Whether the relative needs care that the beneficiary would provide."
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no one else can provide the care",
        "help": "Why no one else can provide the care.",
        "example": "The relative has no other family, and the insurance does not cover nursing at home",
        "placeholder": "why no one else can provide the care",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Relative",
        "help": "The person on whose account parole is requested: the person who is dying, has died, needs care, will receive the organ or tissue, or will be visited.",
        "whole": [
          "name",
          "relationship"
        ],
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "name": 48,
        "relationship": 49,
        "date_of_birth": 50,
        "status": 51,
        "condition": 52,
        "died_on": 53,
        "funeral_on": 54,
        "place": 55,
        "needs_care": 56,
        "why_no_one_else": 57
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Court",
        "help": "Name and place of the court.",
        "example": "Superior Court, Example County"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Case number",
        "help": "The case number that the court assigned.",
        "example": "26-CV-0000",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "civil or criminal or family or other",
        "title": "Kind",
        "help": "The kind of proceedings. Parole for law enforcement purposes is usually requested from ICE.",
        "meanings": {
          "civil": "A civil case",
          "criminal": "A criminal case",
          "family": "A family case, such as custody",
          "other": "Other proceedings"
        }
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2027-02-08",
        "title": "Date of the hearing",
        "help": "Date of the hearing or trial."
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why presence is needed",
        "help": "Why the beneficiary must participate in person rather than by video or deposition.",
        "example": "The court does not allow this witness to testify by video",
        "placeholder": "why the beneficiary must participate in person",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Proceedings",
        "help": "The court proceedings in which the beneficiary will participate.",
        "whole": [
          "court",
          "case_number",
          "kind",
          "hearing_on",
          "why_in_person"
        ],
        "mayBeNone": true
      },
      "keys": {
        "court": 59,
        "case_number": 60,
        "kind": 61,
        "hearing_on": 62,
        "why_in_person": 63
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Amount",
        "help": "The estimated cost: the number only.",
        "example": "186000",
        "placeholder": "amount"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Currency",
        "help": "Three-letter code of the currency.",
        "example": "USD",
        "placeholder": "three letters such as USD",
        "mayBeSign": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Estimated cost",
        "help": "The estimated cost",
        "sensitive": true
      },
      "keys": {
        "amount": 65,
        "currency": 66
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Explanation",
        "help": "How the costs will be paid.",
        "example": "The recipient's insurance pays for the donor's surgery and hospital stay",
        "placeholder": "how the costs will be paid",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Amount",
        "help": "What this source pays: the number only.",
        "example": "186000",
        "placeholder": "amount"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Currency",
        "help": "Three-letter code of the currency.",
        "example": "USD",
        "placeholder": "three letters such as USD",
        "mayBeSign": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Payer",
        "help": "Who pays.",
        "example": "Community fund",
        "placeholder": "who pays",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Source",
        "help": "What this source pays",
        "sensitive": true
      },
      "keys": {
        "amount": 69,
        "currency": 70,
        "from": 71
      }
    },
    {
      "item": 72
    },
    {
      "meta": {
        "kind": "block",
        "title": "Payment",
        "help": "How the costs will be paid.",
        "whole": [
          "explanation"
        ],
        "sensitive": true
      },
      "keys": {
        "explanation": 68,
        "sources": 73
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Payment for return travel",
        "help": "How return travel to the home country will be paid for.",
        "example": "Petitioner holds an open return ticket",
        "placeholder": "how return travel to the home country will be paid for",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Costs",
        "help": "What the stay and its purpose will cost and who will pay, for example for an organ donor's surgery. Enter the costs of a beneficiary's own treatment under medical.",
        "whole": [
          "cost",
          "payment",
          "return_travel_payment"
        ],
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "cost": 67,
        "payment": 74,
        "return_travel_payment": 75
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "The request names the relative and states the relationship",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A request to donate an organ or tissue names the recipient",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A physician or hospice confirms the relative's condition",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A civil record or other evidence shows the family relationship",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Medical evidence shows that the relative needs care",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A request to care for a relative explains why no one else can provide the care",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A death certificate or a letter from the funeral home documents the death",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A request to attend a funeral states the date of the funeral",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A document from the court or counsel shows the proceedings",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "The request explains why the beneficiary must participate in person",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Parole for law enforcement purposes is usually requested from ICE",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A U.S. hospital or physician agrees to treat the patient",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "The transplant center or surgeon confirms the donation",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A request to donate an organ or tissue explains who will pay the costs",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "An exhibit supports the explanation",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "An exhibit other than a declaration or a country report shows the danger",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "The beneficiary describes the danger in a declaration",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A report describes conditions in the country",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "A person who is in another country explains why remaining there is not possible",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "An order shows who has custody of the child",
        "help": "Why this evidence or information is not available.",
        "example": "The consulate has not issued it yet",
        "placeholder": "why this evidence or information is not available",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Evidence not available",
        "help": "For evidence that is expected for the reason for the request: why it is not available.",
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "relative": 77,
        "recipient": 78,
        "condition": 79,
        "relationship": 80,
        "care": 81,
        "no_one_else": 82,
        "death": 83,
        "funeral_date": 84,
        "court_document": 85,
        "presence": 86,
        "prosecution_goes_to_ice": 87,
        "us_hospital": 88,
        "transplant_letter": 89,
        "donor_costs": 90,
        "other": 91,
        "threat": 92,
        "declaration": 93,
        "country_conditions": 94,
        "third_country": 95,
        "custody": 96
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Benefit sought",
        "help": "An immigration benefit that the client expects from parole. Parole grants none. If there is none, enter none.",
        "example": "none",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason",
        "help": "Why expedited processing is requested.",
        "example": "Surgery is scheduled for November 5, 2015",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Expedited processing",
        "help": "A request for expedited processing.",
        "mayBeNone": true
      },
      "keys": {
        "reason": 99
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Request",
        "help": "What is requested and why.",
        "whole": [
          "kind",
          "grounds",
          "reasons",
          "explanation",
          "emergency",
          "stay",
          "visa"
        ]
      },
      "keys": {
        "kind": 4,
        "grounds": 6,
        "reasons": 8,
        "explanation": 9,
        "emergency": 13,
        "public_benefit": 14,
        "stay": 17,
        "visa": 33,
        "petitions": 37,
        "waivers": 42,
        "relative": 58,
        "proceedings": 64,
        "costs": 76,
        "undocumented": 97,
        "benefit_sought": 98,
        "expedite": 100
      }
    },
    {
      "meta": {
        "kind": "id",
        "title": "ID",
        "help": "A short id, unique in the file, by which the rest of the file refers to this person.",
        "example": "ana",
        "placeholder": "an id such as ana"
      }
    },
    {
      "meta": {
        "kind": "reference",
        "title": "Same person as",
        "help": "The id of another person in this file: the same person in a second role. Also the initials or id of a person or organization under practice in parole-case.config.yaml, whose details are then read as if they were written here.",
        "example": "rosa",
        "placeholder": "id of that person"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Name",
        "help": "The person's name as in the passport.",
        "sensitive": true,
        "whole": [
          "family",
          "given"
        ]
      },
      "keys": {
        "family": 43,
        "given": 44,
        "middle": 45,
        "aliases": 47
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Organization",
        "help": "The organization, if it is not a person or if the person acts for one.",
        "example": "Example Legal Aid",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2008-05-04",
        "title": "Date of birth",
        "help": "Date of birth. If only a part is known, enter a year (1961) or a year and month (1961-07).",
        "mayBePartial": true,
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Country of birth",
        "help": "Country of birth.",
        "example": "Guatemala",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "City of birth",
        "help": "City, town, or village of birth, for Form I-765.",
        "example": "Antigua",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Province of birth",
        "help": "State or province of birth, for Form I-765.",
        "example": "Sacatepéquez",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Citizenship",
        "help": "Country of citizenship.",
        "example": "Guatemala",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "A-Number",
        "help": "Alien registration number. Every digit is kept, including leading zeros.",
        "example": "012345678",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "USCIS online account number",
        "help": "Number of the person's USCIS online account. Every digit is kept, including leading zeros.",
        "example": "000000000000",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Social Security number",
        "help": "U.S. Social Security number. Enter it only if a form requires it.",
        "example": "000-00-0000",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Class of admission",
        "help": "Class of admission as on the Form I-94.",
        "example": "DT",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Passport number",
        "help": "Number of the passport.",
        "example": "X0000000",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Issuing country",
        "help": "Country that issued the passport.",
        "example": "Guatemala"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2020-03-31",
        "title": "Expiration date of the passport",
        "help": "Expiration date of the passport.",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Passport",
        "help": "The passport that the person will travel on.",
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "number": 115,
        "country": 116,
        "expires": 117
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Sex",
        "help": "Sex as in the passport.",
        "example": "female",
        "sensitive": true,
        "isPart": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Marital status",
        "help": "Single, married, widowed, or divorced.",
        "example": "single",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Telephone",
        "help": "Phone number.",
        "example": "202-555-0143",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Mobile telephone",
        "help": "Number of the mobile phone, for the forms that have a box for it.",
        "example": "202-555-0144",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Email",
        "help": "Email address.",
        "example": "rosa@example.org",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Street",
        "help": "House number and street.",
        "example": "12 Elm Street",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Unit",
        "help": "Apartment, suite, or floor.",
        "example": "Apt 4",
        "sensitive": true,
        "mayBeNone": true,
        "isPart": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "City",
        "help": "City or town.",
        "example": "Hyattsville",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "State",
        "help": "State, for an address in the United States.",
        "example": "MD",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Province",
        "help": "Province or region, for an address abroad.",
        "example": "Guatemala",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Postal code",
        "help": "ZIP or postal code. Every digit is kept, including leading zeros.",
        "example": "02142",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Country",
        "help": "Country.",
        "example": "United States"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Address",
        "help": "Where the person lives or the organization has its office.",
        "sensitive": true
      },
      "keys": {
        "street": 124,
        "unit": 125,
        "city": 126,
        "state": 127,
        "province": 128,
        "postal_code": 129,
        "country": 130
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "In care of",
        "help": "Who receives the mail for the person.",
        "example": "Rosa Morales",
        "isName": true,
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Mailing address",
        "help": "Where the person receives mail, if that is not the address where the person lives.",
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "care_of": 132,
        "street": 124,
        "unit": 125,
        "city": 126,
        "state": 127,
        "province": 128,
        "postal_code": 129,
        "country": 130
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Relationship",
        "help": "The petitioner's relationship to the beneficiaries. If it applies to only one of them, use petitioner_relationship there.",
        "example": "aunt",
        "placeholder": "for example mother or aunt",
        "isKnown": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Petitioner",
        "help": "Who files the request on Form I-131. Anyone can.",
        "whole": [
          "name"
        ]
      },
      "keys": {
        "id": 102,
        "same_as": 103,
        "name": 104,
        "organization": 105,
        "date_of_birth": 106,
        "country_of_birth": 107,
        "city_of_birth": 108,
        "province_of_birth": 109,
        "citizenship": 110,
        "a_number": 111,
        "uscis_account": 112,
        "ssn": 113,
        "class_of_admission": 114,
        "passport": 118,
        "sex": 119,
        "marital_status": 120,
        "phone": 121,
        "mobile": 122,
        "email": 123,
        "address": 131,
        "mailing_address": 133,
        "relationship": 134
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "yes",
        "title": "Hispanic or Latino",
        "help": "Whether the person is Hispanic or Latino.",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Race",
        "help": "Race, one or more of those on the form.",
        "sensitive": true,
        "meanings": {
          "white": "White",
          "asian": "Asian",
          "black": "Black or African American",
          "american-indian": "American Indian or Alaska Native",
          "pacific-islander": "Native Hawaiian or Other Pacific Islander"
        }
      }
    },
    {
      "item": 137
    },
    {
      "meta": {
        "kind": "text",
        "title": "Height",
        "help": "Height in feet and inches.",
        "example": "5 ft 4 in",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Weight in pounds",
        "help": "Weight in pounds: the number only.",
        "example": "130",
        "placeholder": "pounds",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Eye color",
        "help": "Color of the eyes.",
        "sensitive": true,
        "meanings": {
          "black": "Black",
          "blue": "Blue",
          "brown": "Brown",
          "gray": "Gray",
          "green": "Green",
          "hazel": "Hazel",
          "maroon": "Maroon",
          "pink": "Pink",
          "other": "Unknown or another color"
        }
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Hair color",
        "help": "Color of the hair.",
        "sensitive": true,
        "meanings": {
          "bald": "No hair",
          "black": "Black",
          "blond": "Blond",
          "brown": "Brown",
          "gray": "Gray",
          "red": "Red",
          "sandy": "Sandy",
          "white": "White",
          "other": "Unknown or another color"
        }
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Appearance",
        "help": "The biographic information in Part 3 of Form I-131.",
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "hispanic": 136,
        "race": 138,
        "height": 139,
        "weight_lb": 140,
        "eyes": 141,
        "hair": 142
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why there is no passport",
        "help": "Why the person has no passport or other identity document with a photograph.",
        "example": "The newborn left the country before the civil registry reopened",
        "placeholder": "why there is no passport",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Petitioner's relationship",
        "help": "The petitioner's relationship to this person, if it differs from petitioner.relationship.",
        "example": "mother",
        "isKnown": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Relative's relationship",
        "help": "The relationship of the relative in request.relative to this person, if it differs from request.relative.relationship.",
        "example": "sister",
        "placeholder": "relationship of the relative to this person",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Current location",
        "help": "The country where the person is now.",
        "example": "Guatemala"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Third country",
        "help": "For a person outside the country of citizenship: the person's status in the current country, how long it lasts, and why the person cannot remain there.",
        "example": "The visitor's stay in Panama ended in May 2026, and there is no way to extend it",
        "placeholder": "status in the current country and why the person cannot remain there",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-11-01",
        "title": "Date",
        "help": "Intended date of arrival."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Arrival",
        "help": "The intended arrival."
      },
      "keys": {
        "date": 149
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "City",
        "help": "City of the consulate.",
        "example": "Guatemala City"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Country",
        "help": "Country of the consulate.",
        "example": "Guatemala"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Consulate",
        "help": "The U.S. consulate to notify.",
        "mayBeNone": true
      },
      "keys": {
        "city": 151,
        "country": 152
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "no",
        "title": "Answer about removal proceedings",
        "help": "Whether the person is in removal proceedings now.",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "no",
        "title": "Answer about an earlier removal",
        "help": "Whether the person has been removed from the United States before.",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "no",
        "title": "Any removal proceedings, past or present",
        "help": "Whether the person has ever been in removal proceedings.",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Removal",
        "help": "Removal from the United States, now or in the past. It determines where the request is sent.",
        "whole": [
          "in_proceedings",
          "previously_removed"
        ]
      },
      "keys": {
        "in_proceedings": 154,
        "previously_removed": 155,
        "ever_in_proceedings": 156
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Physician",
        "help": "The medical doctor who explains the diagnosis, prognosis, and length of treatment; name and hospital.",
        "example": "Dr. Luis Pérez, Hospital General, Guatemala City",
        "placeholder": "name and hospital of the medical doctor who explains",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "U.S. provider",
        "help": "The U.S. hospital or physician who will provide the treatment.",
        "example": "Example Children's Hospital, Baltimore",
        "placeholder": "U.S. hospital or physician who will provide the treatment",
        "sensitive": true,
        "mayCite": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Diagnosis",
        "help": "The diagnosis, as the medical doctor states it.",
        "example": "Acute lymphoblastic leukemia, first relapse",
        "placeholder": "the diagnosis as the medical doctor states it",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Prognosis",
        "help": "The prognosis, as the medical doctor states it.",
        "example": "Good with the second cycle, poor without it",
        "placeholder": "the prognosis as the medical doctor states it",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Length of treatment",
        "help": "How long the treatment is expected to last, as the medical doctor states it.",
        "mayCite": true,
        "example": "8 months",
        "placeholder": "how long the treatment is expected to last such as 8 months",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-11-05",
        "title": "Start of treatment",
        "help": "Date on which the treatment in the United States is expected to begin. If omitted, the first day of the stay is assumed.",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Fitness to travel",
        "help": "Whether the person can travel, and under what conditions, as the medical doctor states it.",
        "example": "May fly with an accompanying nurse and supplemental oxygen",
        "placeholder": "whether the person can travel as the medical doctor states it",
        "sensitive": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why treatment is not available in the home country",
        "help": "Why treatment is not available in the home country.",
        "example": "The only pediatric oncology ward closed in May 2015",
        "placeholder": "why treatment is not available in the home country",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why treatment is not available in a neighboring country",
        "help": "Why treatment is not available in a neighboring country.",
        "example": "Hospitals in Mexico and El Salvador declined",
        "placeholder": "why treatment is not available in a neighboring country",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Amount",
        "help": "The estimated cost of the treatment: the number only.",
        "example": "186000",
        "placeholder": "amount"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Currency",
        "help": "Three-letter code of the currency.",
        "example": "USD",
        "placeholder": "three letters such as USD",
        "mayBeSign": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Cost",
        "help": "The estimated cost of the treatment",
        "whole": [
          "amount",
          "currency"
        ],
        "sensitive": true
      },
      "keys": {
        "amount": 167,
        "currency": 168
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Explanation",
        "help": "How the treatment will be paid for.",
        "example": "Charity care grant and a community fund",
        "placeholder": "how the treatment will be paid for",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Amount",
        "help": "What this source pays: the number only.",
        "example": "186000",
        "placeholder": "amount"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Currency",
        "help": "Three-letter code of the currency.",
        "example": "USD",
        "placeholder": "three letters such as USD",
        "mayBeSign": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Payer",
        "help": "Who pays.",
        "example": "Community fund",
        "placeholder": "who pays",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Source",
        "help": "What this source pays",
        "sensitive": true
      },
      "keys": {
        "amount": 171,
        "currency": 172,
        "from": 173
      }
    },
    {
      "item": 174
    },
    {
      "meta": {
        "kind": "block",
        "title": "Payment",
        "help": "How the treatment will be paid for.",
        "whole": [
          "explanation"
        ],
        "sensitive": true
      },
      "keys": {
        "explanation": 170,
        "sources": 175
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows who the physician is",
        "help": "Why no document is available to show who the physician is.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows the diagnosis",
        "help": "Why no document is available to show the diagnosis.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows the prognosis",
        "help": "Why no document is available to show the prognosis.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows the length of the treatment",
        "help": "Why no document is available to show the length of the treatment.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows that treatment is not available in the home country",
        "help": "Why no document is available to show that treatment is not available in the home country.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows that treatment is not available in a neighboring country",
        "help": "Why no document is available to show that treatment is not available in a neighboring country.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows the cost",
        "help": "Why no document is available to show the cost.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows how the treatment will be paid for",
        "help": "Why no document is available to show how the treatment will be paid for.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no document shows how return travel will be paid for",
        "help": "Why no document is available to show how return travel will be paid for.",
        "example": "The hospital's archive burned down in 2014",
        "placeholder": "why no document is available"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Reasons why no document is available",
        "help": "For a claim that no document shows: the reason why none is available.",
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "physician": 177,
        "diagnosis": 178,
        "prognosis": 179,
        "treatment_duration": 180,
        "home_country_unavailable": 181,
        "neighboring_country_unavailable": 182,
        "cost": 183,
        "payment": 184,
        "return_travel_payment": 185
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Medical details",
        "help": "What the USCIS page calls for if parole is for medical treatment.",
        "whole": [
          "physician",
          "diagnosis",
          "prognosis",
          "treatment_duration",
          "home_country_unavailable",
          "neighboring_country_unavailable",
          "cost",
          "payment",
          "return_travel_payment"
        ],
        "sensitive": true,
        "mayBeNone": true
      },
      "keys": {
        "physician": 158,
        "us_provider": 159,
        "diagnosis": 160,
        "prognosis": 161,
        "treatment_duration": 162,
        "treatment_begins": 163,
        "fit_to_travel": 164,
        "home_country_unavailable": 165,
        "neighboring_country_unavailable": 166,
        "cost": 169,
        "payment": 176,
        "return_travel_payment": 75,
        "undocumented": 186
      }
    },
    {
      "meta": {
        "kind": "reference",
        "title": "Parents",
        "help": "The ids of the child's parents who are listed in this file, as petitioner, beneficiary, or sponsor.",
        "example": "marta",
        "placeholder": "id of the parent",
        "sensitive": true
      }
    },
    {
      "item": 188
    },
    {
      "meta": {
        "kind": "text",
        "title": "Person who consents",
        "help": "Who consents.",
        "example": "Marta Morales",
        "placeholder": "name of the parent or legal guardian who consents",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Relationship",
        "help": "That person's relationship to the child: mother, father, parent, adoptive-mother, adoptive-father, or legal-guardian.",
        "example": "mother",
        "placeholder": "mother or father or parent or legal-guardian"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-01",
        "title": "Date",
        "help": "Date on which the consent was signed."
      }
    },
    {
      "meta": {
        "kind": "label-reference",
        "title": "Exhibit",
        "help": "Label of the exhibit that contains the consent.",
        "example": "D",
        "placeholder": "label of the exhibit"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Consent",
        "help": "Consent of a parent or legal guardian to the parole of a child. A legal guardian has an order of a court or authority. A power of attorney is not enough.",
        "mayBeNone": true
      },
      "keys": {
        "by": 190,
        "relationship": 191,
        "date": 192,
        "exhibit": 193
      }
    },
    {
      "item": 194
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "uscis or cbp or ice or other",
        "title": "Agency that granted the parole",
        "help": "The agency that approved that request.",
        "meanings": {
          "uscis": "U.S. Citizenship and Immigration Services",
          "cbp": "U.S. Customs and Border Protection",
          "ice": "U.S. Immigration and Customs Enforcement",
          "other": "Another agency"
        }
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2014-11-20",
        "title": "Date of the grant",
        "help": "Date on which it was granted."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "I-94 number",
        "help": "Number on the Form I-94.",
        "example": "00000000000",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-11-30",
        "title": "Expiration date of the I-94",
        "help": "Expiration date on the Form I-94."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Prior parole",
        "help": "For re-parole, the parole that the person has now.",
        "whole": [
          "granted_by",
          "i94_expires"
        ],
        "mayBeNone": true
      },
      "keys": {
        "granted_by": 196,
        "granted_on": 197,
        "i94_number": 198,
        "i94_expires": 199
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "I-94 number",
        "help": "Number on the Form I-94.",
        "example": "00000000000",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-11-30",
        "title": "Expiration date of the I-94",
        "help": "Expiration date on the Form I-94."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Parole",
        "help": "The parole granted on this request.",
        "mayBeNone": true
      },
      "keys": {
        "i94_number": 201,
        "i94_expires": 202
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-06-20",
        "title": "Date",
        "help": "Date on which the person departs or departed."
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "yes",
        "title": "Departure confirmed",
        "help": "Whether the person departed on this date. Enter yes once the departure is confirmed, for example by the travel history on the I-94 website. Until then, the date is only planned, and the end of parole remains in the list of deadlines."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Departure",
        "help": "The departure from the United States.",
        "whole": [
          "date"
        ],
        "mayBeNone": true
      },
      "keys": {
        "date": 204,
        "confirmed": 205
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Beneficiary",
        "help": "A person for whom parole is requested.",
        "whole": [
          "id",
          "name",
          "date_of_birth",
          "removal"
        ]
      },
      "keys": {
        "id": 102,
        "same_as": 103,
        "name": 104,
        "organization": 105,
        "date_of_birth": 106,
        "country_of_birth": 107,
        "city_of_birth": 108,
        "province_of_birth": 109,
        "citizenship": 110,
        "a_number": 111,
        "uscis_account": 112,
        "ssn": 113,
        "class_of_admission": 114,
        "passport": 118,
        "sex": 119,
        "marital_status": 120,
        "phone": 121,
        "mobile": 122,
        "email": 123,
        "address": 131,
        "mailing_address": 133,
        "appearance": 143,
        "no_passport_because": 144,
        "petitioner_relationship": 145,
        "relative_relationship": 146,
        "located_in": 147,
        "third_country": 148,
        "arrival": 150,
        "consulate": 153,
        "visa": 33,
        "removal": 157,
        "medical": 187,
        "parents": 189,
        "consents": 195,
        "prior_parole": 200,
        "parole": 203,
        "departure": 206
      }
    },
    {
      "item": 207
    },
    {
      "meta": {
        "kind": "number",
        "title": "Income",
        "help": "Annual income in dollars.",
        "example": "52000",
        "sensitive": true,
        "isKnown": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Household size",
        "help": "Number of people who live on that income.",
        "example": "3"
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Assets",
        "help": "Value of savings and property in dollars.",
        "example": "18000",
        "sensitive": true,
        "isKnown": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Status",
        "help": "Citizenship or immigration status of the sponsor.",
        "example": "U.S. citizen",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Relationship",
        "help": "The sponsor's relationship to the beneficiaries.",
        "example": "aunt",
        "isKnown": true,
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Sponsor",
        "help": "A person or organization that signs a Form I-134.",
        "mayBeNone": true
      },
      "keys": {
        "id": 102,
        "same_as": 103,
        "name": 104,
        "organization": 105,
        "date_of_birth": 106,
        "country_of_birth": 107,
        "city_of_birth": 108,
        "province_of_birth": 109,
        "citizenship": 110,
        "a_number": 111,
        "uscis_account": 112,
        "ssn": 113,
        "class_of_admission": 114,
        "passport": 118,
        "sex": 119,
        "marital_status": 120,
        "phone": 121,
        "mobile": 122,
        "email": 123,
        "address": 131,
        "mailing_address": 133,
        "for": 23,
        "income": 209,
        "household_size": 210,
        "assets": 211,
        "status": 212,
        "relationship": 213
      }
    },
    {
      "item": 214
    },
    {
      "meta": {
        "kind": "text",
        "title": "Fax",
        "help": "Fax number of the representative, for Form G-28.",
        "example": "202-555-0145",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "attorney or accredited-representative or law-student or other",
        "title": "Role",
        "help": "The capacity in which the representative appears.",
        "meanings": {
          "attorney": "Licensed to practice law",
          "accredited-representative": "Accredited by the Department of Justice through a recognized organization",
          "law-student": "Law student or graduate under supervision",
          "other": "Another person who may represent the client"
        }
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Licensing authority",
        "help": "State or court that licensed the attorney.",
        "example": "Maryland",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Bar number",
        "help": "The attorney's bar number.",
        "example": "0000000",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Representative",
        "help": "The attorney or accredited representative who appears on Form G-28. To refer to a person in the practice, enter the initials under practice in parole-case.config.yaml instead of the block.",
        "whole": [
          "name",
          "role"
        ],
        "mayBeNone": true,
        "mayBeId": true
      },
      "keys": {
        "id": 102,
        "same_as": 103,
        "name": 104,
        "organization": 105,
        "date_of_birth": 106,
        "country_of_birth": 107,
        "city_of_birth": 108,
        "province_of_birth": 109,
        "citizenship": 110,
        "a_number": 111,
        "uscis_account": 112,
        "ssn": 113,
        "class_of_admission": 114,
        "passport": 118,
        "sex": 119,
        "marital_status": 120,
        "phone": 121,
        "mobile": 122,
        "email": 123,
        "address": 131,
        "mailing_address": 133,
        "fax": 216,
        "role": 217,
        "licensing_authority": 218,
        "bar_number": 219
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Name",
        "help": "The interpreter's name.",
        "sensitive": true,
        "whole": [
          "family",
          "given"
        ]
      },
      "keys": {
        "family": 43,
        "given": 44,
        "middle": 45,
        "aliases": 47
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Language",
        "help": "Language into which the forms were interpreted.",
        "example": "Spanish"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Interpreter",
        "help": "Who read the forms to the person who signs them, in a language that this person understands. Forms I-131 and I-134 require it.",
        "whole": [
          "name",
          "language"
        ],
        "mayBeNone": true
      },
      "keys": {
        "name": 221,
        "organization": 105,
        "phone": 121,
        "mobile": 122,
        "email": 123,
        "language": 222
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "number such as I-131",
        "title": "Form",
        "help": "Number of the form.",
        "meanings": {
          "I-131": "Application for Travel Document; since June 17, 2024: Application for Travel Documents, Parole Documents, and Arrival/Departure Records",
          "I-134": "Affidavit of Support; since 2022: Declaration of Financial Support",
          "I-134A": "Online Request to be a Supporter and Declaration of Financial Support",
          "G-28": "Notice of Entry of Appearance as Attorney or Accredited Representative",
          "I-912": "Request for Fee Waiver",
          "G-1145": "E-Notification of Application/Petition Acceptance",
          "G-1450": "Authorization for Credit Card Transactions",
          "G-1650": "Authorization for ACH Transactions",
          "G-1651": "Exemption for Paper Fee Payment",
          "I-765": "Application for Employment Authorization",
          "I-290B": "Notice of Appeal or Motion",
          "other": "Another form"
        }
      }
    },
    {
      "meta": {
        "kind": "reference",
        "title": "Sponsor who signs",
        "help": "The id of the sponsor who signs this Form I-134.",
        "example": "sponsor",
        "placeholder": "id of the sponsor"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Edition date",
        "help": "The edition date as printed on the form.",
        "example": "01/20/25",
        "placeholder": "MM/DD/YY as printed on the form",
        "code": "\\d\\d/\\d\\d/\\d\\d"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Box",
        "help": "The box that is checked under Application Type on the form.",
        "example": "1.f",
        "placeholder": "application type box checked on the form such as 1.f or 7",
        "code": "\\d{1,2}(?:\\.[a-z])?",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Annotation",
        "help": "The annotation next to the box; for re-parole, the word Re-parole.",
        "example": "Re-parole",
        "placeholder": "the annotation next to the box",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "who signed",
        "title": "Signers",
        "help": "Who signed the form.",
        "meanings": {
          "petitioner": "The petitioner",
          "beneficiary": "The beneficiary",
          "sponsor": "The sponsor",
          "representative": "The attorney or representative",
          "parent": "A parent of the beneficiary",
          "guardian": "A legal guardian of the beneficiary",
          "payer": "The owner of the card or bank account, on a payment form"
        }
      }
    },
    {
      "item": 229
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date of signature",
        "help": "Date on which it was signed."
      }
    },
    {
      "meta": {
        "kind": "number",
        "title": "Amount",
        "help": "The filing fee: the number only.",
        "example": "186000",
        "placeholder": "amount"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Currency",
        "help": "Three-letter code of the currency.",
        "example": "USD",
        "placeholder": "three letters such as USD",
        "mayBeSign": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "check or money-order or card or bank-account",
        "title": "Payment method",
        "help": "How the fee is paid.",
        "meanings": {
          "check": "Check",
          "money-order": "Money order",
          "card": "Card on Form G-1450",
          "bank-account": "U.S. bank account on Form G-1650"
        }
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "no",
        "title": "Fee waiver",
        "help": "Whether a fee waiver is requested."
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Reason why no fee is owed",
        "help": "Why the beneficiary owes no fee: service-member, special-immigrant-juvenile, t-visa, u-visa, vawa, afghan-or-iraqi-special-immigrant, or another reason in words.",
        "example": "vawa",
        "placeholder": "why no fee is owed",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Fee",
        "help": "The filing fee",
        "mayBeNone": true
      },
      "keys": {
        "amount": 232,
        "currency": 233,
        "method": 234,
        "waived": 235,
        "exempt_because": 236
      }
    },
    {
      "meta": {
        "kind": "file",
        "title": "File",
        "help": "The file with the completed and signed form, in the case folder or one of its subfolders.",
        "example": "forms/i-131.pdf",
        "placeholder": "path such as forms/i-131.pdf"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Form",
        "help": "A form that is filed with the request.",
        "whole": [
          "form",
          "for",
          "signed_by",
          "signed_on",
          "file"
        ]
      },
      "keys": {
        "form": 224,
        "for": 23,
        "by": 225,
        "edition": 226,
        "box": 227,
        "annotation": 228,
        "signed_by": 230,
        "signed_on": 231,
        "fee": 237,
        "file": 238
      }
    },
    {
      "item": 239
    },
    {
      "meta": {
        "kind": "label",
        "title": "Label",
        "help": "The exhibit's letter or number: A, B, C in order.",
        "example": "A",
        "placeholder": "next letter"
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Kind",
        "help": "What kind of document it is.",
        "meanings": {
          "identity-document": "Passport, birth certificate with photograph, identity card",
          "photograph": "Photograph of a person",
          "physician-letter": "Letter from the medical doctor who explains the case",
          "transplant-letter": "Letter from the transplant center or surgeon about the donation",
          "hospital-acceptance": "Letter from a U.S. hospital or physician accepting the patient",
          "medical-record": "Other medical documents",
          "cost-estimate": "Estimate of the cost of treatment",
          "funds-evidence": "Proof of available funds",
          "consent": "Consent of a parent or legal guardian",
          "birth-certificate": "Birth certificate",
          "marriage-certificate": "Marriage certificate",
          "relationship-evidence": "Other evidence of a family relationship",
          "death-certificate": "Death certificate",
          "funeral-letter": "Letter from a funeral home, hospital, or clergy about the death and the funeral",
          "guardianship-order": "Order of a court or authority that appoints a guardian",
          "custody-order": "Order about the custody of a child",
          "court-document": "Subpoena, order, or letter from a court or counsel",
          "threat-evidence": "Police report, threat, or letter from an authority, employer, or organization about the danger",
          "visa-refusal": "Visa refusal letter",
          "waiver-denial": "Waiver denial letter",
          "petition-approval": "Approval notice of a petition",
          "country-conditions": "Report on country conditions",
          "declaration": "Signed statement",
          "i-94-copy": "Copy of the Form I-94",
          "parole-notice": "Notice that granted the parole",
          "decision-notice": "Notice of a decision",
          "receipt-notice": "Notice of receipt",
          "sponsor-evidence": "Evidence of the sponsor's financial means",
          "tax-return": "Tax return, tax transcript, or Form W-2",
          "bank-statement": "Bank statement or letter from a bank",
          "employment-letter": "Letter from an employer, or pay stubs",
          "commitment-letter": "Commitment letter from a supporting organization",
          "translation-certificate": "Translator's certificate for a translation",
          "other": "Another document"
        }
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Title",
        "help": "The title in the index of exhibits.",
        "mayCite": true,
        "example": "Letter of Dr. Luis Pérez",
        "placeholder": "the title in the index of exhibits"
      }
    },
    {
      "meta": {
        "kind": "file",
        "title": "File",
        "help": "The document as a PDF, JPEG, or PNG file, in the case folder or one of its subfolders.",
        "example": "exhibits/b-physician.pdf",
        "placeholder": "path such as exhibits/b-physician.pdf"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date",
        "help": "The date of the document.",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Language",
        "help": "Two-letter code of the document's language. If omitted, the language is English.",
        "example": "es",
        "placeholder": "two letters such as es",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "file",
        "title": "File",
        "help": "The file of the translation. Omit it if the translation is in the same PDF as the original.",
        "example": "exhibits/a-passport-en.pdf",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Certifying translator",
        "help": "The translator who certifies that the translation is complete and accurate and that they are competent to translate.",
        "example": "J. Ortiz",
        "placeholder": "name of the certifying translator"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date of the certificate",
        "help": "Date of the certificate."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Translation",
        "help": "The translation into English.",
        "whole": [
          "certified_by",
          "certified_on"
        ],
        "mayBeNone": true
      },
      "keys": {
        "file": 247,
        "certified_by": 248,
        "certified_on": 249
      }
    },
    {
      "meta": {
        "kind": "claim",
        "title": "What it supports",
        "help": "What it supports: a person's id, or an id or request followed by field names. A page of the exhibit may follow, such as ana.medical.prognosis p. 2.",
        "example": "ana.medical.diagnosis",
        "placeholder": "what it supports"
      }
    },
    {
      "item": 251
    },
    {
      "meta": {
        "kind": "block",
        "title": "Exhibit",
        "help": "A document that supports something in the case.",
        "whole": [
          "label",
          "kind",
          "title",
          "file",
          "supports"
        ]
      },
      "keys": {
        "label": 241,
        "kind": 242,
        "title": 243,
        "file": 244,
        "date": 245,
        "language": 246,
        "translation": 250,
        "supports": 252
      }
    },
    {
      "item": 253
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "usps or usps-express or fedex or ups or dhl or other-courier",
        "title": "Carrier",
        "alsoCalled": {
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
          "united parcel service": "ups"
        },
        "help": "The carrier of the packet. It determines which address is right.",
        "meanings": {
          "usps": "U.S. Postal Service",
          "usps-express": "U.S. Postal Service Express Mail",
          "fedex": "FedEx",
          "ups": "UPS",
          "dhl": "DHL",
          "other-courier": "Another courier",
          "online": "Filed online"
        }
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Address",
        "help": "The address to which the packet is sent, line by line.",
        "example": "USCIS Dallas Lockbox\nPO Box 660865\nDallas, TX 75266",
        "placeholder": "the address line by line"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-08-20",
        "title": "Mailing date",
        "help": "Date on which the packet is mailed."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Tracking number",
        "help": "The carrier's number.",
        "example": "9400000000000000000000",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-08-24",
        "title": "Date of receipt",
        "help": "Date on which it was received.",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "yes-no",
        "placeholder": "yes or no",
        "example": "yes",
        "title": "Mailing confirmed",
        "help": "Whether the packet was mailed on the mailing date. Not needed once there is a tracking number, a date of receipt, or a receipt notice."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Filing",
        "help": "How and where the packet is sent.",
        "whole": [
          "carrier",
          "address"
        ]
      },
      "keys": {
        "carrier": 255,
        "address": 256,
        "date": 257,
        "tracking_number": 258,
        "received_on": 259,
        "mailed": 260
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Receipt number",
        "help": "Three letters and ten digits.",
        "example": "XXX1500000000",
        "placeholder": "three letters and ten digits",
        "code": "[A-Z]{3}\\d{10}",
        "sensitive": true
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date",
        "help": "Date of the notice."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Receipt",
        "help": "A notice that the request was received.",
        "whole": [
          "number",
          "date"
        ],
        "mayBeNone": true
      },
      "keys": {
        "for": 23,
        "number": 262,
        "date": 263,
        "exhibit": 29
      }
    },
    {
      "item": 264
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "one of the choices",
        "title": "Kind",
        "help": "What the notice is.",
        "alsoCalled": {
          "rfe": "request-for-evidence",
          "noid": "intent-to-deny",
          "notice of intent to deny": "intent-to-deny"
        },
        "meanings": {
          "request-for-evidence": "Request for evidence (RFE)",
          "intent-to-deny": "Notice of intent to deny (NOID)",
          "biometrics": "Biometrics appointment",
          "embassy-appointment": "Appointment at a U.S. embassy or consulate",
          "payment-request": "Request for payment",
          "transfer": "Notice that the request was transferred to another office",
          "other": "Another notice"
        }
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date",
        "help": "Date of the notice."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Due date",
        "help": "Last day to respond, or the date of the appointment."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-11-20",
        "title": "Date of the response",
        "help": "Date on which the response was sent, the payment was made, or the appointment was kept."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Tracking number",
        "help": "The carrier's number for the response.",
        "example": "9400000000000000000000"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Notice",
        "help": "Other mail from the agency.",
        "mayBeNone": true
      },
      "keys": {
        "kind": 266,
        "for": 23,
        "date": 267,
        "due": 268,
        "answered_on": 269,
        "tracking_number": 270,
        "exhibit": 29
      }
    },
    {
      "item": 271
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date",
        "help": "Date of the letter."
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Inquiry",
        "help": "A letter to the Parole Branch.",
        "mayBeNone": true
      },
      "keys": {
        "date": 273,
        "exhibit": 29
      }
    },
    {
      "item": 274
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "approved or denied or rejected or withdrawn",
        "title": "Outcome",
        "help": "How it was decided.",
        "alsoCalled": {
          "granted": "approved",
          "grant": "approved",
          "approval": "approved",
          "denial": "denied",
          "rejection": "rejected"
        },
        "meanings": {
          "approved": "Approved",
          "denied": "Denied",
          "rejected": "Returned without a decision",
          "withdrawn": "Withdrawn"
        }
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date",
        "help": "Date of the decision."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "End of parole",
        "help": "The date on the Form I-94, once it is known.",
        "mayBeNone": true
      }
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "none or appeal or motion or refile or re-parole",
        "title": "Next step",
        "help": "What comes next.",
        "alsoCalled": {
          "motion to reopen": "motion",
          "motion to reconsider": "motion",
          "motion to reopen and reconsider": "motion",
          "motion to reopen or reconsider": "motion"
        },
        "meanings": {
          "none": "Nothing",
          "appeal": "An appeal, which is not available",
          "motion": "A motion to reopen or reconsider",
          "refile": "A new request with new facts",
          "re-parole": "A request for re-parole"
        }
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Decision",
        "help": "How the request was decided.",
        "mayBeNone": true
      },
      "keys": {
        "for": 23,
        "outcome": 276,
        "date": 277,
        "parole_until": 278,
        "next_step": 279,
        "exhibit": 29
      }
    },
    {
      "item": 280
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-07-20",
        "title": "Date of the denial",
        "help": "Date of the denial."
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "New facts",
        "help": "The significant new facts since the denial.",
        "example": "The hospital withdrew its offer on May 2, 2015",
        "placeholder": "the significant new facts since the denial"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Refiling",
        "help": "This request follows a denial.",
        "mayBeNone": true
      },
      "keys": {
        "denied_on": 282,
        "new_facts": 283
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-03-15",
        "title": "Filing date of the request for re-parole",
        "help": "Date on which the request for re-parole that follows this one was filed."
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2016-09-30",
        "title": "Closing date",
        "help": "Date on which the practice closed the case. From that date, it is removed from the list of cases unless something in it is still due: the response to a notice, a request for re-parole, or the end of parole without a confirmed departure or a request for re-parole."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Calendar ID",
        "help": "Identifies the dates of this case in a calendar. It is written when the dates are first saved as a calendar; leave it as it is, so that later calendars replace earlier ones.",
        "example": "6f1c2f0e-5d0b-4c52-9a53-0b7c3c6f4a10"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Reviewer",
        "help": "Initials of the person who reviewed it, as listed under practice in parole-case.config.yaml.",
        "example": "AB",
        "placeholder": "initials of the reviewer"
      }
    },
    {
      "meta": {
        "kind": "day",
        "placeholder": "YYYY-MM-DD",
        "example": "2015-08-10",
        "title": "Date of the review",
        "help": "Date of the review."
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "What was reviewed",
        "help": "The whole case, or a part of it: its keys with dots between them. An entry of a list is named by its id, label, or form, or otherwise by its number.",
        "example": "beneficiaries.ana.medical",
        "placeholder": "case or the keys of what was reviewed"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Rule",
        "help": "The rule whose finding at that place was reviewed. Omit it if the value itself was reviewed.",
        "example": "request/stay-over-one-year"
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Fingerprint",
        "help": "A code for what was reviewed. It shows whether a value, a document, or the law has changed since. Mark as Reviewed writes it; leave it as it is.",
        "example": "v7k2m9qx4"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Review",
        "help": "A mark that someone reviewed a part of this case. Mark as Reviewed writes it. A mark no longer counts when what was reviewed changes.",
        "whole": [
          "by",
          "on",
          "of"
        ]
      },
      "keys": {
        "by": 288,
        "on": 289,
        "of": 290,
        "rule": 291,
        "fingerprint": 292
      }
    },
    {
      "item": 293
    },
    {
      "meta": {
        "kind": "block",
        "title": "Parole case",
        "help": "One request for humanitarian parole or re-parole."
      },
      "keys": {
        "parole_case": 0,
        "edition": 1,
        "matter": 2,
        "responsible": 3,
        "request": 101,
        "petitioner": 135,
        "beneficiaries": 208,
        "sponsors": 215,
        "representative": 220,
        "interpreter": 223,
        "forms": 240,
        "exhibits": 254,
        "filing": 261,
        "receipts": 265,
        "notices": 272,
        "inquiries": 275,
        "decisions": 281,
        "refiling": 284,
        "re_parole_filed_on": 285,
        "closed": 286,
        "calendar_id": 287,
        "reviews": 294
      }
    },
    {
      "meta": {
        "kind": "text",
        "title": "Organization",
        "help": "Law firm or organization. It is used for each attorney without one.",
        "example": "Example Legal Aid"
      }
    },
    {
      "meta": {
        "kind": "prose",
        "title": "Letterhead",
        "help": "The letterhead of letters, line by line.",
        "example": "Example Legal Aid\n12 Elm Street\nHyattsville, MD 20781"
      }
    },
    {
      "item": 297
    },
    {
      "meta": {
        "kind": "id",
        "title": "Initials",
        "help": "Initials of this person, unique in the practice. Cases refer to the person by them.",
        "example": "JL"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Attorney",
        "help": "An attorney or accredited representative in the practice, with the details that Form G-28 requires. A case refers to the person with same_as: and the initials.",
        "whole": [
          "initials",
          "name",
          "role"
        ]
      },
      "keys": {
        "initials": 299,
        "name": 104,
        "organization": 105,
        "role": 217,
        "licensing_authority": 218,
        "bar_number": 219,
        "phone": 121,
        "email": 123,
        "address": 131
      }
    },
    {
      "item": 300
    },
    {
      "meta": {
        "kind": "block",
        "title": "Staff member",
        "help": "A paralegal or another person in the practice who is responsible for cases or reviews them.",
        "whole": [
          "initials",
          "name"
        ]
      },
      "keys": {
        "initials": 299,
        "name": 104,
        "phone": 121,
        "email": 123
      }
    },
    {
      "item": 302
    },
    {
      "meta": {
        "kind": "text",
        "title": "Language",
        "help": "Two-letter code of a language that this person translates from.",
        "example": "es"
      }
    },
    {
      "item": 304
    },
    {
      "meta": {
        "kind": "block",
        "title": "Interpreter",
        "help": "An interpreter or translator. A translation refers to the person with certified_by: and the initials.",
        "whole": [
          "initials",
          "name"
        ]
      },
      "keys": {
        "initials": 299,
        "name": 104,
        "languages": 305,
        "phone": 121,
        "email": 123,
        "address": 131
      }
    },
    {
      "item": 306
    },
    {
      "meta": {
        "kind": "id",
        "title": "ID",
        "help": "A short id, unique in the practice, by which cases refer to this sponsor.",
        "example": "hope"
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Sponsor",
        "help": "An organization or person that often supports beneficiaries or files requests. A case refers to it with same_as: and this id.",
        "whole": [
          "id",
          "organization"
        ]
      },
      "keys": {
        "id": 308,
        "name": 104,
        "organization": 105,
        "phone": 121,
        "email": 123,
        "address": 131
      }
    },
    {
      "item": 309
    },
    {
      "meta": {
        "kind": "choice",
        "placeholder": "none or year or running",
        "title": "Numbering of folders",
        "help": "How the folder of a new case is numbered. The number is also entered as the matter of the case.",
        "meanings": {
          "none": "Folders are named after the beneficiary: morales-ana",
          "year": "The year and a number come first: 2026-0042-morales-ana",
          "running": "A running number comes first: 0042-morales-ana"
        }
      }
    },
    {
      "meta": {
        "kind": "block",
        "title": "Practice",
        "help": "The people in the practice, and the default content of new cases."
      },
      "keys": {
        "organization": 296,
        "letterhead": 298,
        "attorneys": 301,
        "staff": 303,
        "interpreters": 307,
        "sponsors": 310,
        "carrier": 255,
        "folder_numbering": 311
      }
    }
  ],
  "caseFile": 295,
  "practice": 312
};
