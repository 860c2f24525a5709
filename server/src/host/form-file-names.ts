// The names of the forms that are filled in: in the folder "forms" beside the case, by number and person.
import { stat } from "node:fs/promises";
import path from "node:path";
import type { Form } from "../core/read/view.ts";

/** A name that no file has, and no other form of the case. */
export async function newNameForForm(
  form: Form,
  number: string,
  { caseFolder, taken }: { readonly caseFolder: string; readonly taken: ReadonlySet<string> },
): Promise<string> {
  const whose = safe(form.by.value ?? form.for.items[0]?.value ?? "");
  const stem = `forms/${number.toLowerCase()}${whose === "" ? "" : `-${whose}`}`;
  for (let count = 1; ; count++) {
    const name = `${stem}${count === 1 ? "" : `-${count}`}.pdf`;
    const isThere = await stat(path.join(caseFolder, ...name.split("/"))).then(
      () => true,
      () => false,
    );
    if (!isThere && !taken.has(name)) return name;
  }
}

/** The id of a person in small letters without accents, as every system accepts it. */
function safe(id: string): string {
  return id
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "")
    .slice(0, 40);
}
