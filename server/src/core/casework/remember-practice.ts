// Writes a practice's own attorney and organization into its settings file, once.

import { type Style, serializeAfterKey } from "../fix/write.ts";
import type { Practice } from "../model/practice.ts";
import type { PatchValue } from "../read/fix.ts";
import { lineBreakOf } from "../text/lines.ts";

/** The lines to append to a settings file with this text, which has no `practice:` yet. */
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
  return `${lead}practice:${serializeAfterKey(value, 0, style)}${eol}`;
}

/** The initials that a person of a practice signs with: `JL` for Jordan Lee. */
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
