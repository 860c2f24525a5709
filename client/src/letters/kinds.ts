// The documents that a user can choose, with their names for the list and the dialog.
import { l10n } from "vscode";
import type { DocumentKind, TemplateKind } from "../../../server/src/lsp/protocol/index.ts";

interface Named {
  /** In a list. */
  readonly label: string;
  /** What it is for, beside the label. */
  readonly description: string;
  /** Follows the name of the case in the suggested name of the file. */
  readonly suffix: string;
}

/** The templates of "Write Document…", in their order. */
export function templates(): Readonly<Record<TemplateKind, Named>> {
  return {
    "declaration-beneficiary": {
      label: l10n.t("Declaration of the beneficiary"),
      description: l10n.t("28 U.S.C. 1746, one for each beneficiary"),
      suffix: "-declaration-beneficiary.docx",
    },
    "declaration-petitioner": {
      label: l10n.t("Declaration of the petitioner"),
      description: l10n.t("28 U.S.C. 1746"),
      suffix: "-declaration-petitioner.docx",
    },
    "declaration-witness": {
      label: l10n.t("Declaration of a witness"),
      description: l10n.t("28 U.S.C. 1746"),
      suffix: "-declaration-witness.docx",
    },
    consent: {
      label: l10n.t("Consent of a parent or legal guardian"),
      description: l10n.t("one for each child and person who consents"),
      suffix: "-consent.docx",
    },
    "physician-letter": {
      label: l10n.t("Physician's letter"),
      description: l10n.t("for the physician to correct and sign"),
      suffix: "-physician-letter.docx",
    },
    "hospital-acceptance": {
      label: l10n.t("Acceptance by a U.S. hospital or physician"),
      description: l10n.t("for the hospital to correct and sign"),
      suffix: "-hospital-acceptance.docx",
    },
    "sponsor-letter": {
      label: l10n.t("Sponsor's letter"),
      description: l10n.t("one for each sponsor"),
      suffix: "-sponsor-letter.docx",
    },
    "translation-certificate": {
      label: l10n.t("Certificate of translation"),
      description: l10n.t("8 CFR 103.2(b)(3), one for each translated exhibit"),
      suffix: "-translation-certificate.docx",
    },
    "exhibit-index": {
      label: l10n.t("Index of exhibits"),
      description: l10n.t("a table with labels, titles, and dates"),
      suffix: "-exhibit-index.docx",
    },
    "expedite-sheet": {
      label: l10n.t("EXPEDITE cover sheet"),
      description: l10n.t("with the reason, telephone, and email"),
      suffix: "-expedite-sheet.docx",
    },
  };
}

/** The title of the dialog and the suggested name of the file. */
export function dialogFor(kind: DocumentKind): { readonly title: string; readonly suffix: string } {
  switch (kind) {
    case "inquiry":
      return { title: l10n.t("Write the inquiry letter"), suffix: "-inquiry-letter.docx" };
    case "cover":
      return { title: l10n.t("Write the cover letter"), suffix: "-cover-letter.docx" };
    case "questions":
      return { title: l10n.t("Write the questions for the family"), suffix: "-questions.docx" };
    case "questions-spanish":
      return { title: l10n.t("Write the questions for the family"), suffix: "-questions-spanish.docx" };
    default: {
      const { label, suffix } = templates()[kind];
      return { title: label, suffix };
    }
  }
}
