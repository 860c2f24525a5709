// What the numbers of forms stand for on the date of a case: some forms have been renamed.
import type { Path } from "../base/path.ts";
import type { CaseContext } from "./case-context.ts";

type Meanings = Readonly<Record<string, string>>;

/**
 * The choices of a field with their meanings; a form has the title that it has on the date of the case. If that is not
 * known, a renamed form has both titles.
 */
export function meaningsAt(path: Path, meanings: Meanings, { law }: CaseContext): Meanings {
  const [list, , field] = path;
  if (list !== "forms" || field !== "form" || path.length !== 3) return meanings;
  return Object.fromEntries(
    Object.entries(meanings).map(([form, meaning]) => {
      const name = law.formName(form);
      return [form, name?.known ? name.value : meaning];
    }),
  );
}
