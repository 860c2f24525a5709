// What a case has to do with the other cases of the workspace.
import documentUsedTwice from "./document-used-twice.ts";
import numberUsedTwice from "./number-used-twice.ts";
import otherPersonNamed from "./other-person-named.ts";
import sameMatter from "./same-matter.ts";
import samePerson from "./same-person.ts";

export const caseRules = [sameMatter, otherPersonNamed, numberUsedTwice, documentUsedTwice, samePerson];
