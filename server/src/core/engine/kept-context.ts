// The context of a case that is kept while its text changes. Each part is computed again when what it was made from has
// changed, and is the same object as before where it comes out the same, with all that is remembered about it.

import { Computation } from "../base/computation.ts";
import type { Language } from "../message/language.ts";
import { type CaseContext, caseContextOf } from "../model/case-context.ts";
import type { Relations } from "../model/relations.ts";
import type { KeptValue } from "./kept-files.ts";

/** What of a context does not follow from the text. */
export type GivenContext = Pick<CaseContext, "view" | "law" | "days" | "files" | "practice"> & {
  readonly folderFiles: KeptValue<readonly string[]>;
  readonly relations: KeptValue<Relations>;
  readonly language: Language;
};

export function keptContext(given: GivenContext): CaseContext {
  const { view, law, days, files, folderFiles, practice, relations } = given;
  const whole = new Computation(() => caseContextOf(view, law, days, files, [], practice));
  const people = new Computation(() => whole.get().people);
  const beneficiaries = new Computation(() => whole.get().beneficiaries);
  const forms = new Computation(() => whole.get().forms);
  const exhibits = new Computation(() => whole.get().exhibits);
  const isReParole = new Computation(() => whole.get().isReParole);
  const isInitial = new Computation(() => whole.get().isInitial);
  const receipted = new Computation(() => whole.get().receipted);
  return {
    ...given,
    get folderFiles() {
      return folderFiles.get();
    },
    get relations() {
      return relations.get();
    },
    get people() {
      return people.get();
    },
    get beneficiaries() {
      return beneficiaries.get();
    },
    get forms() {
      return forms.get();
    },
    get exhibits() {
      return exhibits.get();
    },
    get isReParole() {
      return isReParole.get();
    },
    get isInitial() {
      return isInitial.get();
    },
    get receipted() {
      return receipted.get();
    },
  };
}
