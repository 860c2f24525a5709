// The example of the format with what it lacks: a document that shows the means of the petitioner, who is the sponsor.
import { readFileSync } from "node:fs";
import { caseFolder } from "./case-folders.ts";

/** A case without findings under the edition of 2015, as of 2015-08-20. */
export const completeCase = readFileSync(caseFolder("format-example").file, "utf8").replace(
  "\nfiling:\n",
  "  - { label: G, kind: sponsor-evidence, title: Pay slips, file: exhibits/g.pdf, supports: rosa }\n\nfiling:\n",
);
