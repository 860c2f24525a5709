// By which papers a requirement is met. It is tried out: a paper is evidence where the rule would speak if no such paper
// were listed, and is silent with this one alone.
import type { Rule } from "../../engine/rule.ts";
import { type Matter, matterOf } from "../../matter/matter.ts";
import type { CaseView, Exhibit, Form } from "../../read/view.ts";
import { verdictsOf } from "./verdicts.ts";

/** What the papers of a case are to the rules. */
export interface Trial {
  /** Whether the rule would speak on its subject with that number if the case listed no exhibits, or no forms. */
  restsOnPapers(rule: Rule, index: number): boolean;
  /** The exhibits and forms with each of which alone it is silent. */
  exhibitsFor(rule: Rule, index: number): readonly Exhibit[];
  formsFor(rule: Rule, index: number): readonly Form[];
}

/** Tries the rules on the case without its papers, and with each of them alone. */
export function trialOf(matter: Matter): Trial {
  const exhibits = trialOfList(matter, "exhibits", matter.exhibits);
  const forms = trialOfList(matter, "forms", matter.forms);
  return {
    restsOnPapers: (rule, index) => exhibits.rests(rule, index) || forms.rests(rule, index),
    exhibitsFor: exhibits.papersFor,
    formsFor: forms.papersFor,
  };
}

function trialOfList<Paper extends Exhibit | Form>(
  matter: Matter,
  list: "exhibits" | "forms",
  papers: readonly Paper[],
) {
  const none = matterWith(matter, list, []);
  const alone = papers.map((paper) => ({ paper, matter: matterWith(matter, list, [paper]) }));
  const rests = (rule: Rule, index: number): boolean => {
    const now = verdictsOf(matter, rule);
    const without = verdictsOf(none, rule);
    // Where the subjects are the papers themselves, their numbers are not the same any more.
    return now?.length === without?.length && (without?.[index]?.drafts.length ?? 0) > 0;
  };
  return {
    rests,
    papersFor: (rule: Rule, index: number): readonly Paper[] =>
      rests(rule, index)
        ? alone.filter((one) => isSilent(rule, index, one.matter)).map(({ paper }) => paper)
        : [],
  };
}

function isSilent(rule: Rule, index: number, matter: Matter): boolean {
  const verdict = verdictsOf(matter, rule)?.[index];
  return verdict !== undefined && verdict.drafts.length === 0;
}

/** The same case with these papers alone in one of its lists. */
function matterWith(
  { view, law, days, files, folderFiles, practice, relations }: Matter,
  list: "exhibits" | "forms",
  items: readonly (Exhibit | Form)[],
): Matter {
  const changed: CaseView = Object.create(view, {
    [list]: { value: { $: view[list].$, items }, enumerable: true },
  });
  return matterOf(changed, law, days, files, folderFiles, practice, relations);
}
