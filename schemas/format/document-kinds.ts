// The kinds of documents that a case lists, and what medical documents must show, in the words of the format.

/** Titles of the forms that a packet can contain, by number; for a renamed form, both titles, which are shown where no date decides. */
export const formTitles = {
  "I-131":
    "Application for Travel Document; since June 17, 2024: Application for Travel Documents, Parole Documents, and Arrival/Departure Records",
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
  other: "Another form",
} as const;

/** The kinds of exhibits: in the words of a sentence, and what each includes. */
export const exhibitKinds = {
  "identity-document": {
    inSentence: "an identity document",
    meaning: "Passport, birth certificate with photograph, identity card",
  },
  photograph: { inSentence: "a photograph", meaning: "Photograph of a person" },
  "physician-letter": {
    inSentence: "a physician's letter",
    meaning: "Letter from the medical doctor who explains the case",
  },
  "transplant-letter": {
    inSentence: "a letter from the transplant center or surgeon",
    meaning: "Letter from the transplant center or surgeon about the donation",
  },
  "hospital-acceptance": {
    inSentence: "a letter from a U.S. hospital or physician accepting the patient",
    meaning: "Letter from a U.S. hospital or physician accepting the patient",
  },
  "medical-record": { inSentence: "a medical record", meaning: "Other medical documents" },
  "cost-estimate": {
    inSentence: "an estimate of the cost of treatment",
    meaning: "Estimate of the cost of treatment",
  },
  "funds-evidence": { inSentence: "proof of available funds", meaning: "Proof of available funds" },
  consent: {
    inSentence: "the consent of a parent or legal guardian",
    meaning: "Consent of a parent or legal guardian",
  },
  "birth-certificate": { inSentence: "a birth certificate", meaning: "Birth certificate" },
  "marriage-certificate": { inSentence: "a marriage certificate", meaning: "Marriage certificate" },
  "relationship-evidence": {
    inSentence: "evidence of a family relationship",
    meaning: "Other evidence of a family relationship",
  },
  "death-certificate": { inSentence: "a death certificate", meaning: "Death certificate" },
  "funeral-letter": {
    inSentence: "a letter about the death and the funeral",
    meaning: "Letter from a funeral home, hospital, or clergy about the death and the funeral",
  },
  "guardianship-order": {
    inSentence: "an order that appoints a guardian",
    meaning: "Order of a court or authority that appoints a guardian",
  },
  "custody-order": {
    inSentence: "an order about the custody of a child",
    meaning: "Order about the custody of a child",
  },
  "court-document": {
    inSentence: "a document from a court or counsel",
    meaning: "Subpoena, order, or letter from a court or counsel",
  },
  "threat-evidence": {
    inSentence: "evidence of the danger",
    meaning: "Police report, threat, or letter from an authority, employer, or organization about the danger",
  },
  "visa-refusal": { inSentence: "a visa refusal letter", meaning: "Visa refusal letter" },
  "waiver-denial": { inSentence: "a waiver denial letter", meaning: "Waiver denial letter" },
  "petition-approval": {
    inSentence: "a petition approval notice",
    meaning: "Approval notice of a petition",
  },
  "country-conditions": {
    inSentence: "a report on country conditions",
    meaning: "Report on country conditions",
  },
  declaration: { inSentence: "a signed statement", meaning: "Signed statement" },
  "i-94-copy": { inSentence: "a copy of the Form I-94", meaning: "Copy of the Form I-94" },
  "parole-notice": {
    inSentence: "the notice that granted parole",
    meaning: "Notice that granted the parole",
  },
  "decision-notice": { inSentence: "a notice of a decision", meaning: "Notice of a decision" },
  "receipt-notice": { inSentence: "a receipt notice", meaning: "Notice of receipt" },
  "sponsor-evidence": {
    inSentence: "evidence of the sponsor's financial means",
    meaning: "Evidence of the sponsor's financial means",
  },
  "tax-return": { inSentence: "a tax return", meaning: "Tax return, tax transcript, or Form W-2" },
  "bank-statement": { inSentence: "a bank statement", meaning: "Bank statement or letter from a bank" },
  "employment-letter": {
    inSentence: "a letter from an employer",
    meaning: "Letter from an employer, or pay stubs",
  },
  "commitment-letter": {
    inSentence: "a commitment letter from an organization",
    meaning: "Commitment letter from a supporting organization",
  },
  "translation-certificate": {
    inSentence: "a translator's certificate",
    meaning: "Translator's certificate for a translation",
  },
  other: { inSentence: "a document of another kind", meaning: "Another document" },
} as const;

/** What documents must show about medical treatment, in the order of the format. */
export const medicalClaims = [
  "diagnosis",
  "prognosis",
  "treatment_duration",
  "home_country_unavailable",
  "neighboring_country_unavailable",
  "cost",
  "payment",
  "return_travel_payment",
] as const;
