// The exhibits and their files.
import claimUnknown from "./claim-unknown.ts";
import fileMissing from "./file-missing.ts";
import fileOutside from "./file-outside.ts";
import fileUnreadable from "./file-unreadable.ts";
import labelDuplicate from "./label-duplicate.ts";
import labelGap from "./label-gap.ts";
import labelMissing from "./label-missing.ts";
import mentionUnknown from "./mention-unknown.ts";
import newerVersion from "./newer-version.ts";
import referenceUnknown from "./reference-unknown.ts";
import translationUncertified from "./translation-uncertified.ts";
import untranslated from "./untranslated.ts";

export const exhibitRules = [
  fileMissing,
  fileOutside,
  fileUnreadable,
  labelMissing,
  labelDuplicate,
  labelGap,
  referenceUnknown,
  mentionUnknown,
  claimUnknown,
  untranslated,
  translationUncertified,
  newerVersion,
];
