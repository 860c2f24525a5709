// Generated from schemas/editions/needs by `npm run generate`. Edit the YAML there, not this file.
import type { NeedExamples } from "../editions/needs.ts";

/** The examples of the rules that are made from needs, by the id of the rule. */
export const needExamples: Readonly<Record<string, NeedExamples>> = {
  "reason/relative-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [family], relative: { name: Luis Ortiz } }\nbeneficiaries: [{ id: ana, relative_relationship: son }, { id: eva, relative_relationship: brother }]"
      },
      {
        "case": "request: { kind: initial, reasons: [organ-donor] }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [family]\n  relative: { relationship: son }\n  ^^^^^^^^ The relative's name is missing."
      },
      {
        "case": "request:\n  kind: initial\n  reasons: [family]\n  relative: { name: Luis Ortiz }\n  ^^^^^^^^ The relative's relationship to the beneficiary is missing.\nbeneficiaries: [{ id: ana, relative_relationship: son }, { id: eva }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/recipient-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [organ-donor], undocumented: { recipient: The recipient will be chosen from the waiting list } }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [organ-donor]\n  relative: { relationship: brother }\n  ^^^^^^^^ The name of the recipient of the organ or tissue is missing.",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/condition-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [end-of-life] }\nexhibits: [{ label: A, kind: medical-record, title: Hospice record, file: a.pdf, supports: [request.emergency.description] }]"
      },
      {
        "case": "request: { kind: initial, reasons: [family] }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [end-of-life]\n            ^^^^^^^^^^^ No exhibit documents the relative's medical condition. If exhibit B is a letter from the relative's physician or hospice, set its kind.\nbeneficiaries: [{ id: ana }]\nexhibits:\n  - { label: A, kind: physician-letter, title: Letter about Ana, file: a.pdf, supports: [ana] }\n  - { label: B, kind: declaration, title: Letter from the hospice, file: b.pdf, supports: [request.emergency] }",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/relationship-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [return-of-child] }\nbeneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: relationship-evidence, title: Family book, file: a.pdf, supports: [ana] }]"
      },
      {
        "case": "request: { kind: initial, reasons: [organ-donor] }\nbeneficiaries: [{ id: ana }]"
      },
      {
        "case": "request: { kind: initial, reasons: [family], undocumented: { relationship: The civil registry burned down } }\nbeneficiaries: [{ id: ana }]"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [organ-donor]\n            ^^^^^^^^^^^ ana: no exhibit documents the family relationship.\n  relative: { name: Luis Ortiz, relationship: brother }\nbeneficiaries: [{ id: ana }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/care-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [family], relative: { name: Luis Ortiz, relationship: son, needs_care: no } }"
      },
      {
        "case": "request: { kind: initial, reasons: [caregiver], relative: { needs_care: no } }\nexhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf, supports: [request.relative] }]"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [family, caregiver]\n            ^^^^^^ No exhibit shows that the relative needs care.\n  relative: { name: Luis Ortiz, relationship: son, needs_care: yes }",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/no-one-else-unexplained": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [family], relative: { name: Luis Ortiz } }"
      }
    ]
  },
  "reason/death-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [funeral] }\nexhibits: [{ label: A, kind: funeral-letter, title: Letter, file: a.pdf }]"
      },
      {
        "case": "request: { kind: initial, reasons: [funeral], undocumented: { death: The registry will issue it on Monday } }"
      },
      {
        "case": "request: { kind: initial, reasons: [funeral] }\nexhibits: [{ label: A, kind: TODO, title: Certificate, file: a.pdf, supports: [request] }]"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [funeral]\n            ^^^^^^^ No exhibit documents the death. If exhibit B is the death certificate or a letter from the funeral home, set its kind.\nexhibits:\n  - { label: A, kind: declaration, title: Declaration, file: a.pdf, supports: [request.explanation] }\n  - { label: B, kind: other, title: Certificate of death, file: b.pdf, supports: [request.emergency] }",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/funeral-date-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [funeral] }"
      },
      {
        "case": "request: { kind: initial, reasons: [family], relative: { name: Luis Ortiz, relationship: son } }"
      }
    ]
  },
  "reason/court-document-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [legal-proceedings], undocumented: { court_document: The court will send it once the trial date is set } }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [legal-proceedings]\n            ^^^^^^^^^^^^^^^^^ No exhibit documents the court proceedings. If exhibit A is a document from the court or counsel, set its kind.\nexhibits: [{ label: A, kind: other, title: Letter from the court, file: a.pdf, supports: [request.emergency] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/presence-unexplained": {
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [legal-proceedings]\n  proceedings: { kind: civil }\n  ^^^^^^^^^^^ Explain why the beneficiary must participate in the proceedings in person."
      }
    ]
  },
  "reason/prosecution-goes-to-ice": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [legal-proceedings] }\npetitioner: { organization: Policeman's Rest Hotel }"
      }
    ],
    "fail": [
      {
        "case": "request: { kind: initial, reasons: [legal-proceedings] }\npetitioner: { organization: Office of the District Attorney }\n                            ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ Parole for law enforcement purposes is usually requested from ICE, and S nonimmigrant status may be available to certain witnesses. Check whether this request should be filed with USCIS."
      }
    ]
  },
  "reason/us-hospital-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]\nexhibits: [{ label: A, kind: cost-estimate, title: Estimate, file: a.pdf, supports: [ana.medical.us_provider] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      },
      {
        "case": "request: { kind: initial, reasons: [medical] }\nbeneficiaries: [{ id: ana, medical: { diagnosis: Hepatitis } }]"
      }
    ]
  },
  "reason/transplant-letter-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [organ-donor] }\nexhibits: [{ label: A, kind: physician-letter, title: Letter, file: a.pdf }]"
      },
      {
        "case": "request: { kind: initial, reasons: [organ-donor], undocumented: { transplant_letter: The center will send it after the crossmatch } }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [organ-donor]\n            ^^^^^^^^^^^ No exhibit shows that a transplant center or surgeon is planning the donation. If exhibit A is a letter from the transplant center or surgeon, set its kind.\nbeneficiaries: [{ id: ana }]\nexhibits: [{ label: A, kind: medical-record, title: Letter from the transplant team, file: a.pdf, supports: [ana] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/donor-costs-unexplained": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [organ-donor] }\nexhibits: [{ label: A, kind: cost-estimate, title: Estimate, file: a.pdf, supports: [request] }]"
      }
    ]
  },
  "reason/other-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [other] }\nexhibits: [{ label: A, kind: declaration, title: Letter, file: a.pdf, supports: [request] }]"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [other]\n            ^^^^^ No exhibit supports the explanation of the request.\nexhibits: [{ label: A, kind: other, title: Letter, file: a.pdf, supports: [request.emergency] }]",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/threat-undocumented": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [protection], undocumented: { threat: The police refused to take a report } }"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [protection]\n            ^^^^^^^^^^ Apart from declarations and country reports, no exhibit shows the danger to a beneficiary.",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/declaration-missing": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [protection] }\nexhibits: [{ label: A, kind: declaration, title: Declaration, file: a.pdf, supports: [request.explanation] }]"
      }
    ],
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [protection]\n            ^^^^^^^^^^ The beneficiary's declaration about the danger is missing.",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  },
  "reason/country-conditions-missing": {},
  "reason/third-country-unexplained": {
    "pass": [
      {
        "case": "request: { kind: initial, reasons: [protection] }\nbeneficiaries: [{ id: ana, citizenship: Nicaragua, located_in: Costa Rica, third_country: The permit ended in May }]"
      },
      {
        "case": "request: { kind: re-parole, reasons: [protection] }\nbeneficiaries: [{ id: ana, citizenship: Ukraine, located_in: United States }]"
      }
    ]
  },
  "reason/custody-undocumented": {
    "fail": [
      {
        "case": "request:\n  kind: initial\n  reasons: [return-of-child]\n            ^^^^^^^^^^^^^^^ No exhibit shows who has custody of the child.",
        "edition": "uscis-2026",
        "asOf": "2026-11-22"
      }
    ]
  }
};
