// The signature fields in the file of a form, with the person who signs there according to signed_by.
import type { FormContent, SignatureField } from "../engine/files.ts";
import type { Draft } from "../engine/rule.ts";
import type { Form } from "../read/view.ts";
import { contentsOf, entriesOfFile, otherFormIn } from "./form-files.ts";
import { blankFileOf, onlyPersonOf } from "./forms.ts";
import type { Matter } from "./matter.ts";
import { missingSigners } from "./signers.ts";

export interface ListedSignature {
  /** The entry of signed_by. */
  readonly signer: Form["signed_by"]["items"][number] & { readonly value: Role };
  readonly field: SignatureField;
  readonly file: string;
  readonly about: Pick<Draft, "about">;
}

/** The fields of the form's file, of those that `fieldsOf` picks, in which someone listed in signed_by signs. */
export function* signaturesIn(
  matter: Matter,
  form: Form,
  fieldsOf: (content: FormContent) => readonly SignatureField[],
): Generator<ListedSignature> {
  const file = form.file.value;
  const contents = contentsOf(matter, form);
  if (file === undefined || blankFileOf(matter, form) !== undefined) return;
  if (otherFormIn(matter, form) !== undefined) return;
  const fields = contents.filter(({ blankFields }) => blankFields === undefined).flatMap(fieldsOf);
  const isOneCopy = contents.length === 1;
  // Which copy an entry means is open: the field is one that is signed according to the case where each says so.
  const entries = isOneCopy ? [form] : entriesOfFile(matter, form);
  if (entries[0] !== form) return;
  for (const field of fields) {
    const [signer, ...others] = entries.map((entry) => signerListed(matter, entry, field.by));
    if (!signer || !isNamed(signer) || others.includes(undefined)) continue;
    yield { signer, field, file, about: isOneCopy ? onlyPersonOf(matter, form) : {} };
  }
}

function isNamed(signer: Form["signed_by"]["items"][number]): signer is ListedSignature["signer"] {
  return signer.value !== undefined;
}

type Role = NonNullable<Form["signed_by"]["items"][number]["value"]>;

/** Who is listed as having signed in such a field; nobody while a signer who has to sign there is not listed. */
function signerListed(matter: Matter, form: Form, by: SignatureField["by"]) {
  const isUnlisted = missingSigners(matter, form).some(
    (signer) => (signer === representative) === (by === "representative"),
  );
  return isUnlisted ? undefined : form.signed_by.items.find(({ value }) => signsAs(value, by, form));
}

/** Whether a role that is listed under signed_by signs in this field. Form I-134 has one for a beneficiary alone. */
function signsAs(role: Role | undefined, by: SignatureField["by"], { form }: Form): boolean {
  if (role === undefined) return false;
  if (by === "representative") return role === "representative";
  if (by === "beneficiary") return role === "beneficiary";
  return role !== "representative" && !(role === "beneficiary" && form.value === "I-134");
}

const representative = "the representative";

export const signerTitles: Readonly<Record<Role, string>> = {
  petitioner: "the petitioner",
  beneficiary: "the beneficiary",
  sponsor: "the sponsor",
  representative,
  parent: "a parent",
  guardian: "a legal guardian",
};
