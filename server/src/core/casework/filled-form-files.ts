// Names the file of a filled form in its entry of the case.
import type { Path } from "../base/path.ts";
import { editsFor } from "../fix/apply.ts";
import type { Edits } from "../text/edits.ts";
import type { ParsedText } from "../text/parse.ts";

/** Nothing else of the case changes. No edits if the entry names a file by now. */
export function editsToNameFiles(
  parsed: ParsedText,
  forms: readonly { readonly entry: Path; readonly named: string }[],
): Edits {
  return editsFor(
    parsed,
    forms.map(({ entry, named }) => ({ op: "add", path: [...entry, "file"], value: named })),
  );
}
