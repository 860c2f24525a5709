// What the text itself has wrong, or that a case file may not use.
import alias from "./alias.ts";
import anchor from "./anchor.ts";
import conflict from "./conflict.ts";
import duplicateKey from "./duplicate-key.ts";
import encoding from "./encoding.ts";
import secondDocument from "./second-document.ts";
import syntax from "./syntax.ts";
import tab from "./tab.ts";
import tag from "./tag.ts";
import tooDeep from "./too-deep.ts";
import tooLarge from "./too-large.ts";

export const yamlRules = [
  syntax,
  conflict,
  duplicateKey,
  tab,
  anchor,
  alias,
  tag,
  secondDocument,
  tooDeep,
  tooLarge,
  encoding,
];
