// The Word files that can be written from a case, by kind: letters, and other documents.
import type { CheckedCase } from "../../engine/check.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { fileNameOf } from "../../packet/file-names.ts";
import { blanksIn, type LetterToEdit, textRunsOf } from "../letters/blanks.ts";
import { coverLetterToEdit } from "../letters/cover.ts";
import { inquiryLetter, whyNoInquiry } from "../letters/inquiry.ts";
import { consents, whyNoConsent } from "./consent.ts";
import { beneficiaryDeclarations, petitionerDeclaration, witnessDeclaration } from "./declarations.ts";
import { type DocumentToEdit, textsOf } from "./document.ts";
import type { DocumentKind } from "./kinds.ts";
import {
  hospitalAcceptance,
  physicianLetter,
  whyNoPhysicianLetter,
  whyNoTreatment,
} from "./medical-letters.ts";
import {
  exhibitIndex,
  expediteSheet,
  sponsorLetters,
  translationCertificates,
  whyNoSponsorLetter,
  whyNoTranslationCertificate,
} from "./other-templates.ts";
import { questionnaire, whyNoQuestions } from "./questionnaire.ts";

/** What a practice has decided about its documents. */
export interface PracticeWords {
  /** Its own letterhead, in lines; empty if it has none. */
  readonly letterhead: readonly string[];
  /** The code of the wording in Spanish that it has marked as reviewed. */
  readonly spanishReviewed?: string;
}

/** A document as plain data, in one of the two forms that can be written as a Word file. */
export type WrittenFile =
  | ({ readonly kind: "letter" } & LetterToEdit)
  | ({ readonly kind: "document" } & DocumentToEdit);

interface KindOfDocument {
  readonly write: (checked: CheckedCase, words: PracticeWords) => WrittenFile;
  /** Why it is not written now; undefined if it can be. */
  readonly whyNot?: (context: CaseContext) => string | undefined;
  /** Why the case needs none; undefined if it does. */
  readonly whyNotNeeded?: (checked: CheckedCase) => string | undefined;
  /** Follows the file number in the name of the file. */
  readonly name: string;
}

/** The document of that kind, with blanks for what the case lacks. */
export function documentOf(kind: DocumentKind, checked: CheckedCase, words: PracticeWords): WrittenFile {
  return kinds[kind].write(checked, words);
}

/** Why a document of that kind is not written now; undefined if it can be. */
export function whyNoDocument(kind: DocumentKind, context: CaseContext): string | undefined {
  return kinds[kind].whyNot?.(context);
}

/** Why a document of that kind is not needed; undefined if it is. */
export function whyNotNeeded(kind: DocumentKind, checked: CheckedCase): string | undefined {
  return kinds[kind].whyNotNeeded?.(checked);
}

/** The name of its file; `otherwise` is the name of a case without a file number. */
export function documentFileName(kind: DocumentKind, context: CaseContext, otherwise: string): string {
  return `${fileNameOf(context, otherwise)}-${kinds[kind].name}.docx`;
}

/** How many blanks of a document have to be filled in. */
export function blanksOf(file: WrittenFile): number {
  if (file.kind === "letter") return blanksIn(file.letter);
  return textsOf(file.document)
    .flatMap(textRunsOf)
    .filter(({ isBlank }) => isBlank).length;
}

const kinds: Readonly<Record<DocumentKind, KindOfDocument>> = {
  inquiry: {
    write: ({ context }, { letterhead }) => ({ kind: "letter", ...inquiryLetter(context, letterhead) }),
    whyNot: whyNoInquiry,
    name: "inquiry",
  },
  cover: {
    write: ({ context }, { letterhead }) => ({ kind: "letter", ...coverLetterToEdit(context, letterhead) }),
    name: "cover-letter",
  },
  "declaration-beneficiary": template(beneficiaryDeclarations, "declaration-beneficiary"),
  "declaration-petitioner": template(petitionerDeclaration, "declaration-petitioner"),
  "declaration-witness": template(witnessDeclaration, "declaration-witness"),
  consent: template(consents, "consent", whyNoConsent),
  "physician-letter": template(physicianLetter, "physician-letter", whyNoPhysicianLetter),
  "hospital-acceptance": template(hospitalAcceptance, "hospital-acceptance", whyNoTreatment),
  "sponsor-letter": template(sponsorLetters, "sponsor-letter", whyNoSponsorLetter),
  "translation-certificate": template(
    translationCertificates,
    "translation-certificate",
    whyNoTranslationCertificate,
  ),
  "exhibit-index": template(exhibitIndex, "exhibit-index"),
  "expedite-sheet": template(expediteSheet, "expedite-sheet"),
  questions: {
    write: (checked) => ({ kind: "document", ...questionnaire(checked, undefined, undefined) }),
    whyNotNeeded: whyNoQuestions,
    name: "questions",
  },
  "questions-spanish": {
    write: (checked, { spanishReviewed }) => ({
      kind: "document",
      ...questionnaire(checked, "es", spanishReviewed),
    }),
    whyNotNeeded: whyNoQuestions,
    name: "questions-spanish",
  },
};

function template(
  write: (context: CaseContext) => DocumentToEdit,
  name: string,
  whyNot?: (context: CaseContext) => string | undefined,
): KindOfDocument {
  return {
    write: ({ context }) => ({ kind: "document", ...write(context) }),
    name,
    ...(whyNot && { whyNot }),
  };
}
