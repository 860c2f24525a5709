// A practice's own attorney and organization, written once into its settings file.

import type { PatchValue } from "../engine/finding.ts";
import type { Practice } from "../engine/practice.ts";
import { behindKey, type Style } from "../fix/write.ts";
import { lineBreakOf } from "../text/lines.ts";

/** What is added at the end of a settings file with this text, which says nothing of a practice yet. */
export function practiceLines(
  text: string,
  { organization, attorneys }: Pick<Practice, "organization" | "attorneys">,
): string {
  const eol = lineBreakOf(text);
  const style: Style = { eol, unit: 2, dash: 2 };
  const value: PatchValue = {
    ...(organization !== undefined && { organization }),
    attorneys: attorneys.map(
      ({ family, given: givenName, initials, role, licensing_authority, bar_number }) => ({
        name: { family, given: givenName },
        ...(initials !== undefined && { initials }),
        ...(role !== undefined && { role }),
        ...(licensing_authority !== undefined && { licensing_authority }),
        ...(bar_number !== undefined && { bar_number }),
      }),
    ),
  };
  const lead = text.trim() === "" ? "" : /[\r\n]$/.test(text) ? eol : eol + eol;
  return `${lead}practice:${behindKey(value, 0, style)}${eol}`;
}

/** The initials of a name, as a practice signs with them: `JL` for Jordan Lee. */
export function initialsOf({
  given: givenName,
  family,
}: {
  readonly given: string;
  readonly family: string;
}): string {
  const firsts = `${givenName} ${family}`.match(/(?<![\p{L}\p{M}])\p{L}/gu) ?? [];
  return firsts.join("").toUpperCase();
}
