// The forms of each beneficiary.
import blank from "./blank.ts";
import boxWrong from "./box-wrong.ts";
import editionMismatch from "./edition-mismatch.ts";
import editionNotAccepted from "./edition-not-accepted.ts";
import fileMismatch from "./file-mismatch.ts";
import i131Missing from "./i131-missing.ts";
import i134Missing from "./i134-missing.ts";
import signatureEmpty from "./signature-empty.ts";
import signatureTyped from "./signature-typed.ts";
import unsigned from "./unsigned.ts";

export const formRules = [
  i131Missing,
  i134Missing,
  blank,
  unsigned,
  signatureEmpty,
  signatureTyped,
  editionNotAccepted,
  boxWrong,
  editionMismatch,
  fileMismatch,
];
