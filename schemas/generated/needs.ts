// Generated from schemas/editions/needs by `npm run generate`. Edit the YAML there, not this file.
import type { Need } from "../editions/needs.ts";

export const needs: readonly Need[] = [
  {
    "id": "relative-missing",
    "title": "The request names the relative and states the relationship",
    "fields": [
      {
        "field": "request.relative.name",
        "message": "The relative's name is missing."
      },
      {
        "field": "request.relative.relationship",
        "orEach": "beneficiary.relative_relationship",
        "message": "The relative's relationship to the beneficiary is missing."
      }
    ],
    "message": "The relative's name and relationship to the beneficiary are missing.",
    "why": "A request based on a family relationship should identify the relative and the relationship.",
    "remedy": "Enter the relative's name and relationship to the beneficiary under request.relative.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.relative",
        "request.relative.name",
        "request.relative.relationship"
      ],
      "reads": [
        "beneficiaries[].relative_relationship",
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [family, end-of-life, funeral] }\n^^^^^^^ The relative's name and relationship to the beneficiary are missing."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [family], relative: { name: { given: Luis, family: Ortiz }, relationship: son } }"
      }
    },
    "excuse": "relative",
    "reasons": [
      {
        "reason": "family"
      },
      {
        "reason": "caregiver"
      },
      {
        "reason": "end-of-life"
      },
      {
        "reason": "funeral"
      }
    ]
  },
  {
    "id": "recipient-missing",
    "title": "A request to donate an organ or tissue names the recipient",
    "fields": [
      {
        "field": "request.relative.name"
      }
    ],
    "message": "The name of the recipient of the organ or tissue is missing.",
    "why": "The recipient's condition shows whether the donation is needed, and how soon.",
    "remedy": "Enter the recipient's name under request.relative, and, if they are related, the recipient's relationship to the donor.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.relative",
        "request.relative.name"
      ],
      "reads": [
        "request.reasons",
        "request.undocumented.recipient"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [organ-donor] }\n^^^^^^^ The name of the recipient of the organ or tissue is missing."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [organ-donor], relative: { name: Luis Ortiz, relationship: brother } }"
      }
    },
    "excuse": "recipient",
    "reasons": [
      {
        "reason": "organ-donor"
      }
    ]
  },
  {
    "id": "condition-undocumented",
    "title": "A physician or hospice confirms the relative's condition",
    "exhibits": [
      {
        "kinds": [
          "physician-letter",
          "medical-record"
        ],
        "supports": [
          "request.relative",
          "request.emergency",
          "request.explanation"
        ]
      }
    ],
    "document": "a letter from the relative's physician or hospice",
    "message": "No exhibit documents the relative's medical condition.",
    "why": "The relative's condition and life expectancy are what make the request urgent.",
    "remedy": "Add a letter from the relative's physician or hospice that states the diagnosis and the life expectancy, and enter request.relative in its supports.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "beneficiaries[].id",
        "exhibits[].kind",
        "exhibits[].supports"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [end-of-life] }\n                                    ^^^^^^^^^^^ No exhibit documents the relative's medical condition."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [end-of-life] }\nexhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, supports: [request.relative] }]"
      }
    },
    "excuse": "condition",
    "reasons": [
      {
        "reason": "end-of-life"
      }
    ]
  },
  {
    "id": "relationship-undocumented",
    "title": "A civil record or other evidence shows the family relationship",
    "each": "beneficiary",
    "exhibits": [
      {
        "kinds": [
          "birth-certificate",
          "marriage-certificate",
          "relationship-evidence"
        ]
      }
    ],
    "document": "a birth or marriage certificate or other evidence of the relationship",
    "message": "{name}: no exhibit documents the family relationship.",
    "why": "A request based on a family relationship should include evidence of it.",
    "remedy": "Add a birth certificate, marriage certificate, or other evidence of the relationship, and enter the beneficiary's id or request.relative in its supports.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "beneficiaries[].id",
        "exhibits[].kind",
        "exhibits[].supports",
        "request.relative.relationship",
        "request.undocumented.relationship"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [family] }\n                                    ^^^^^^ eva: no exhibit documents the family relationship.\nbeneficiaries: [{ id: ana }, { id: eva }]\nexhibits: [{ label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: [ana] }]"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [family] }\nbeneficiaries: [{ id: ana }, { id: eva }]\nexhibits: [{ label: A, kind: birth-certificate, title: Birth certificate, file: a.pdf, supports: [request.relative] }]"
      }
    },
    "excuse": "relationship",
    "reasons": [
      {
        "reason": "family"
      },
      {
        "reason": "caregiver"
      },
      {
        "reason": "end-of-life"
      },
      {
        "reason": "funeral"
      },
      {
        "reason": "organ-donor",
        "when": [
          [
            {
              "field": "request.relative.relationship",
              "state": "given"
            }
          ]
        ]
      },
      {
        "reason": "return-of-child"
      }
    ]
  },
  {
    "id": "care-undocumented",
    "title": "Medical evidence shows that the relative needs care",
    "exhibits": [
      {
        "kinds": [
          "physician-letter",
          "medical-record"
        ],
        "supports": [
          "request.relative",
          "request.emergency",
          "request.explanation"
        ]
      }
    ],
    "document": "a letter from the relative's physician",
    "message": "No exhibit shows that the relative needs care.",
    "why": "The need for care is the reason for the request, so the request should include evidence of it.",
    "remedy": "Add a letter from the relative's physician that states what care is needed and for how long, and enter request.relative in its supports.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "exhibits[].supports",
        "request.relative.needs_care"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request:\n  kind: initial\n  reasons: [family]\n            ^^^^^^ No exhibit shows that the relative needs care.\n  relative: { name: Luis Ortiz, relationship: son, needs_care: yes }"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [family] }"
      }
    },
    "excuse": "care",
    "reasons": [
      {
        "reason": "family",
        "when": [
          [
            {
              "field": "request.relative.needs_care",
              "is": "yes"
            }
          ]
        ]
      },
      {
        "reason": "caregiver"
      }
    ]
  },
  {
    "id": "no-one-else-unexplained",
    "title": "A request to care for a relative explains why no one else can provide the care",
    "fields": [
      {
        "field": "request.relative.why_no_one_else"
      }
    ],
    "message": "Explain why no one else can provide the care.",
    "why": "If someone in the United States can provide the care, the beneficiary's presence may not be needed.",
    "remedy": "State in request.relative.why_no_one_else who else was considered and why they cannot provide the care.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.relative.why_no_one_else"
      ],
      "reads": [
        "request.reasons",
        "request.relative.needs_care"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request:\n  kind: initial\n  reasons: [family]\n  relative: { name: Luis Ortiz, relationship: son, needs_care: yes }\n  ^^^^^^^^ Explain why no one else can provide the care."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [family], relative: { name: Luis Ortiz, needs_care: yes, why_no_one_else: He lives alone } }"
      }
    },
    "excuse": "no_one_else",
    "reasons": [
      {
        "reason": "family",
        "when": [
          [
            {
              "field": "request.relative.needs_care",
              "is": "yes"
            }
          ]
        ]
      },
      {
        "reason": "caregiver"
      }
    ]
  },
  {
    "id": "death-undocumented",
    "title": "A death certificate or a letter from the funeral home documents the death",
    "exhibits": [
      {
        "kinds": [
          "death-certificate",
          "funeral-letter"
        ]
      }
    ],
    "document": "the death certificate or a letter from the funeral home",
    "message": "No exhibit documents the death.",
    "why": "The death is the reason for the request, so the request should include evidence of it.",
    "remedy": "Add the death certificate, or a letter from the funeral home, hospital, or clergy that names the deceased and states the date of death.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "exhibits[].supports",
        "petitioner.id",
        "request.undocumented.death"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [family, funeral] }\n                                            ^^^^^^^ No exhibit documents the death.\nbeneficiaries: [{ id: ana }]\npetitioner: { id: rosa }\nexhibits: [{ label: A, kind: death-certificate, title: Certificate, file: a.pdf, supports: [rosa] }]"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [funeral] }\nexhibits: [{ label: A, kind: death-certificate, title: Death certificate, file: a.pdf, supports: [request.emergency] }]"
      }
    },
    "excuse": "death",
    "reasons": [
      {
        "reason": "funeral"
      }
    ]
  },
  {
    "id": "funeral-date-missing",
    "title": "A request to attend a funeral states the date of the funeral",
    "fields": [
      {
        "field": "request.relative.funeral_on"
      }
    ],
    "message": "The date of the funeral is missing.",
    "why": "The requested stay should cover the funeral, and the date helps show that there is no time to apply for a visa.",
    "remedy": "Enter the date of the funeral, burial, or memorial service in request.relative.funeral_on.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.relative.funeral_on"
      ],
      "reads": [
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request:\n  kind: initial\n  reasons: [funeral]\n  relative: { name: Luis Ortiz, relationship: son }\n  ^^^^^^^^ The date of the funeral is missing.",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [funeral], relative: { name: Luis Ortiz, relationship: son, funeral_on: 2015-11-14 } }"
      }
    },
    "excuse": "funeral_date",
    "reasons": [
      {
        "reason": "funeral"
      }
    ]
  },
  {
    "id": "court-document-missing",
    "title": "A document from the court or counsel shows the proceedings",
    "exhibits": [
      {
        "kinds": [
          "court-document"
        ]
      }
    ],
    "document": "a document from the court or counsel",
    "message": "No exhibit documents the court proceedings.",
    "why": "A subpoena, an order, or a letter from the court or counsel shows that there are proceedings and when the beneficiary is needed.",
    "remedy": "Add the subpoena, the order, or a letter from the court or counsel that names the beneficiary and states the hearing date.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "request.undocumented.court_document"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [legal-proceedings] }\n                                    ^^^^^^^^^^^^^^^^^ No exhibit documents the court proceedings."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [legal-proceedings] }\nexhibits: [{ label: A, kind: court-document, title: Subpoena, file: a.pdf, supports: [request.explanation] }]"
      }
    },
    "excuse": "court_document",
    "reasons": [
      {
        "reason": "legal-proceedings"
      }
    ]
  },
  {
    "id": "presence-unexplained",
    "title": "The request explains why the beneficiary must participate in person",
    "fields": [
      {
        "field": "request.proceedings.why_in_person"
      }
    ],
    "message": "Explain why the beneficiary must participate in the proceedings in person.",
    "why": "If the court allows testimony by video or deposition, presence in the United States may not be needed.",
    "remedy": "State in request.proceedings.why_in_person what the court requires and why video or a deposition is not enough.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.proceedings",
        "request.proceedings.why_in_person"
      ],
      "reads": [
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [legal-proceedings] }\n^^^^^^^ Explain why the beneficiary must participate in the proceedings in person."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [legal-proceedings], proceedings: { why_in_person: The court does not allow video } }"
      }
    },
    "excuse": "presence",
    "reasons": [
      {
        "reason": "legal-proceedings"
      }
    ]
  },
  {
    "id": "prosecution-goes-to-ice",
    "title": "Parole for law enforcement purposes is usually requested from ICE",
    "at": [
      "request.proceedings.kind",
      "petitioner.organization"
    ],
    "message": "Parole for law enforcement purposes is usually requested from ICE, and S nonimmigrant status may be available to certain witnesses. Check whether this request should be filed with USCIS.",
    "why": "A law enforcement agency usually requests parole for a prosecution from ICE, not from USCIS.",
    "remedy": "Ask the prosecuting authority whether it will request parole from ICE. If the proceedings are not criminal, enter their kind in request.proceedings.kind.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.proceedings.kind",
        "petitioner.organization"
      ],
      "reads": [
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [legal-proceedings], proceedings: { kind: criminal } }\n                                                                             ^^^^^^^^ Parole for law enforcement purposes is usually requested from ICE, and S nonimmigrant status may be available to certain witnesses. Check whether this request should be filed with USCIS.\npetitioner: { organization: Office of the District Attorney }"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [legal-proceedings], proceedings: { kind: civil } }\npetitioner: { organization: Office of the District Attorney }"
      }
    },
    "excuse": "prosecution_goes_to_ice",
    "reasons": [
      {
        "reason": "legal-proceedings",
        "when": [
          [
            {
              "field": "request.proceedings.kind",
              "is": "criminal"
            }
          ],
          [
            {
              "field": "request.proceedings.kind",
              "state": "missing"
            },
            {
              "field": "petitioner.organization",
              "hasWordOf": [
                "district attorney",
                "state's attorney",
                "prosecutor",
                "attorney general",
                "U.S. attorney",
                "US attorney",
                "police",
                "sheriff"
              ]
            }
          ]
        ]
      }
    ]
  },
  {
    "id": "us-hospital-undocumented",
    "title": "A U.S. hospital or physician agrees to treat the patient",
    "each": "beneficiary",
    "at": [
      "beneficiary.medical"
    ],
    "exhibits": [
      {
        "kinds": [
          "hospital-acceptance"
        ],
        "supports": [
          "beneficiary"
        ]
      },
      {
        "kinds": [
          "physician-letter",
          "cost-estimate",
          "medical-record"
        ],
        "supports": [
          "beneficiary.medical.us_provider"
        ],
        "exactly": true
      }
    ],
    "document": "a letter from the U.S. hospital or physician",
    "message": "{name}: no exhibit shows that a U.S. hospital or physician will provide the treatment.",
    "why": "A letter from the hospital or physician who will provide the treatment usually shows that it is arranged in the United States.",
    "remedy": "Add a letter from the U.S. hospital or physician as an exhibit of the kind \"hospital-acceptance\". If a physician's letter, cost estimate, or medical record shows it, enter the beneficiary's medical.us_provider in its supports, for example ana.medical.us_provider.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "beneficiaries[].medical"
      ],
      "reads": [
        "beneficiaries[].id",
        "exhibits[].kind",
        "exhibits[].supports",
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [medical] }\nbeneficiaries:\n  - id: ana\n    medical: { diagnosis: Hepatitis }\n    ^^^^^^^ ana: no exhibit shows that a U.S. hospital or physician will provide the treatment. If exhibit A is a letter from the U.S. hospital or physician, set its kind.\nexhibits: [{ label: A, kind: medical-record, title: Record, file: a.pdf, supports: [ana.medical] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]\nexhibits: [{ label: A, kind: hospital-acceptance, title: Letter, file: a.pdf, supports: [ana.medical] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    },
    "excuse": "us_hospital",
    "reasons": [
      {
        "reason": "medical",
        "when": [
          [
            {
              "field": "beneficiary.medical",
              "state": "given"
            }
          ]
        ]
      }
    ]
  },
  {
    "id": "transplant-letter-missing",
    "title": "The transplant center or surgeon confirms the donation",
    "exhibits": [
      {
        "kinds": [
          "transplant-letter",
          "physician-letter"
        ]
      }
    ],
    "document": "a letter from the transplant center or surgeon",
    "message": "No exhibit shows that a transplant center or surgeon is planning the donation.",
    "why": "The match, the date, and the plan for the surgery show why the donor is needed in the United States, and when.",
    "remedy": "Add a letter from the transplant center or surgeon that states the match, the date, and the plan for the surgery.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "request.undocumented.transplant_letter"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [organ-donor] }\n                                    ^^^^^^^^^^^ No exhibit shows that a transplant center or surgeon is planning the donation."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [organ-donor] }\nexhibits: [{ label: A, kind: transplant-letter, title: Letter, file: a.pdf, supports: [request.explanation] }]"
      }
    },
    "excuse": "transplant_letter",
    "reasons": [
      {
        "reason": "organ-donor"
      }
    ]
  },
  {
    "id": "donor-costs-unexplained",
    "title": "A request to donate an organ or tissue explains who will pay the costs",
    "exhibits": [
      {
        "kinds": [
          "funds-evidence",
          "cost-estimate"
        ]
      }
    ],
    "fields": [
      {
        "field": "request.costs"
      }
    ],
    "document": "evidence of the costs or funds",
    "message": "State what the donation will cost and who will pay for it.",
    "why": "The request should show who will pay for the donor's surgery, stay, and return travel.",
    "remedy": "Enter the costs and who will pay them under request.costs, or add a cost estimate or evidence of funds as an exhibit.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "request.costs"
      ],
      "reads": [
        "exhibits[].kind",
        "request.costs.payment.explanation",
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [organ-donor] }\n^^^^^^^ State what the donation will cost and who will pay for it."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [organ-donor], costs: { payment: { explanation: The recipient's insurance pays } } }"
      }
    },
    "excuse": "donor_costs",
    "reasons": [
      {
        "reason": "organ-donor"
      }
    ]
  },
  {
    "id": "other-undocumented",
    "title": "An exhibit supports the explanation",
    "exhibits": [
      {
        "supports": [
          "request.explanation"
        ]
      }
    ],
    "unless_nothing_is_shown": true,
    "document": "evidence that supports the explanation",
    "message": "No exhibit supports the explanation of the request.",
    "why": "Parole Case has no list of evidence for this reason, so the explanation and its supporting documents must speak for themselves.",
    "remedy": "Add documents that support the explanation, and enter request.explanation in their supports.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].supports"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [other] }\n                                    ^^^^^ No exhibit supports the explanation of the request.\nexhibits: [{ label: A, kind: other, title: Letter, file: a.pdf, supports: [request.emergency] }]"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [other] }\nexhibits: [{ label: A, kind: other, title: Letter, file: a.pdf, supports: [request.explanation] }]"
      }
    },
    "excuse": "other",
    "reasons": [
      {
        "reason": "other"
      }
    ]
  },
  {
    "id": "threat-undocumented",
    "title": "An exhibit other than a declaration or a country report shows the danger",
    "exhibits": [
      {
        "kinds": [
          "threat-evidence"
        ]
      }
    ],
    "document": "a police report, threat, or letter about the danger to a beneficiary",
    "message": "Apart from declarations and country reports, no exhibit shows the danger to a beneficiary.",
    "why": "Evidence about the person shows that the danger goes beyond general conditions in the country.",
    "remedy": "Add a police report, a written threat, or a letter from a prosecutor, employer, or organization as an exhibit of the kind \"threat-evidence\". It should name the person. Parole Case does not check this.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "request.undocumented.threat"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [protection] }\n                                    ^^^^^^^^^^ Apart from declarations and country reports, no exhibit shows the danger to a beneficiary.\nbeneficiaries: [{ id: ana }]\nexhibits:\n  - { label: A, kind: country-conditions, title: Report on the country, file: a.pdf, supports: [request.explanation] }\n  - { label: B, kind: declaration, title: Declaration of Ana, file: b.pdf, supports: [ana] }"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [protection] }\nbeneficiaries: [{ id: ana }, { id: eva }]\nexhibits: [{ label: A, kind: threat-evidence, title: Police report, file: a.pdf, supports: [eva] }]"
      }
    },
    "excuse": "threat",
    "reasons": [
      {
        "reason": "protection"
      }
    ]
  },
  {
    "id": "declaration-missing",
    "title": "The beneficiary describes the danger in a declaration",
    "exhibits": [
      {
        "kinds": [
          "declaration"
        ],
        "supports": [
          "beneficiary",
          "request.explanation",
          "request.emergency"
        ]
      }
    ],
    "document": "the beneficiary's declaration",
    "message": "The beneficiary's declaration about the danger is missing.",
    "why": "The beneficiary knows firsthand what happened, and a signed statement is usually the main evidence of it.",
    "remedy": "Add a declaration signed by the beneficiary that states what happened, when, and what the beneficiary fears, and enter the beneficiary's id in its supports.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind",
        "exhibits[].supports",
        "petitioner.id"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [protection] }\n                                    ^^^^^^^^^^ The beneficiary's declaration about the danger is missing.\npetitioner: { id: rosa }\nexhibits: [{ label: A, kind: declaration, title: Declaration of Rosa, file: a.pdf, supports: [rosa] }]"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [protection] }\nbeneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: declaration, title: Declaration of Ana, file: a.pdf, supports: [ana] }]"
      }
    },
    "excuse": "declaration",
    "reasons": [
      {
        "reason": "protection"
      }
    ]
  },
  {
    "id": "country-conditions-missing",
    "title": "A report describes conditions in the country",
    "exhibits": [
      {
        "kinds": [
          "country-conditions"
        ]
      }
    ],
    "document": "a report on country conditions",
    "message": "No exhibit is a report on country conditions.",
    "why": "A report can show that the harm the beneficiary fears occurs in that country, and that protection is not available there.",
    "remedy": "Add a report on country conditions, for example from the Department of State or a human rights organization.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [protection] }\n                                    ^^^^^^^^^^ No exhibit is a report on country conditions."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [protection] }\nexhibits: [{ label: A, kind: country-conditions, title: Report, file: a.pdf, supports: [request.explanation] }]"
      }
    },
    "excuse": "country_conditions",
    "reasons": [
      {
        "reason": "protection"
      }
    ]
  },
  {
    "id": "third-country-unexplained",
    "title": "A person who is in another country explains why remaining there is not possible",
    "each": "beneficiary",
    "fields": [
      {
        "field": "beneficiary.third_country"
      }
    ],
    "message": "{name} is outside the country of citizenship. Explain the person's status in the current country and why remaining there is not possible.",
    "why": "If the person is safe in the current country, the need for protection may not be urgent.",
    "remedy": "State in third_country what status the person has in the current country, how long it lasts, and why the person cannot remain there.",
    "since": "2026-11-28",
    "about": {
      "requires": [
        "beneficiaries[].third_country"
      ],
      "reads": [
        "beneficiaries[].citizenship",
        "beneficiaries[].located_in",
        "request.kind",
        "request.reasons"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [protection] }\nbeneficiaries:\n  - id: ana\n    ^^ ana is outside the country of citizenship. Explain the person's status in the current country and why remaining there is not possible.\n    citizenship: Nicaragua\n    located_in: Costa Rica"
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [protection] }\nbeneficiaries: [{ id: ana, citizenship: Nicaragua, located_in: Nicaragua }, { id: eva, citizenship: Nicaragua }]"
      }
    },
    "excuse": "third_country",
    "reasons": [
      {
        "reason": "protection",
        "when": [
          [
            {
              "field": "request.kind",
              "is": "initial"
            },
            {
              "field": "beneficiary.located_in",
              "differsFrom": "beneficiary.citizenship"
            }
          ]
        ]
      }
    ]
  },
  {
    "id": "custody-undocumented",
    "title": "An order shows who has custody of the child",
    "exhibits": [
      {
        "kinds": [
          "custody-order",
          "court-document",
          "guardianship-order"
        ]
      }
    ],
    "document": "an order about custody of the child",
    "message": "No exhibit shows who has custody of the child.",
    "why": "The request should show who has the right to decide where the child lives.",
    "remedy": "Add the custody order, or another order of a court or authority about the child.",
    "since": "2026-11-28",
    "about": {
      "judges": [
        "request.reasons[]"
      ],
      "reads": [
        "exhibits[].kind"
      ]
    },
    "illustration": {
      "finding": {
        "case": "request: { kind: initial, reasons: [return-of-child] }\n                                    ^^^^^^^^^^^^^^^ No exhibit shows who has custody of the child."
      },
      "clear": {
        "case": "request: { kind: initial, reasons: [return-of-child] }\nexhibits: [{ label: A, kind: custody-order, title: Order, file: a.pdf, supports: [request.explanation] }]"
      }
    },
    "excuse": "custody",
    "reasons": [
      {
        "reason": "return-of-child"
      }
    ]
  }
];
