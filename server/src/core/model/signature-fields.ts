// The signature fields in the file of a form, with the person who signs there according to signed_by.
import type { FormContent, SignatureField } from "../files/report.ts";
import type { Message, Term } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import type { Form } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import type { RawFinding } from "./finding.ts";
import { contentsOf, entriesOfFile, otherFormIn } from "./form-files.ts";
import { blankFileOf, onlyPersonOf } from "./forms.ts";
import { missingSigners } from "./signers.ts";

interface ListedSignature {
  /** The entry of signed_by. */
  readonly signer: Form["signed_by"]["items"][number] & { readonly value: Role };
  readonly field: SignatureField;
  readonly file: string;
  readonly about: Pick<RawFinding, "about">;
}

/** A finding at each entry of signed_by whose signature field is among those that `fieldsOf` selects. */
export function* signatureFindings(
  context: CaseContext,
  form: Form,
  fieldsOf: (content: FormContent) => readonly SignatureField[],
  messageOf: (values: SignatureValues) => Message,
): Generator<RawFinding> {
  for (const { signer, field, file, about } of signaturesIn(context, form, fieldsOf)) {
    yield {
      at: signer.ref,
      message: messageOf({ page: String(field.page), file, signer: term(signerTitles[signer.value]) }),
      related: [{ at: form.file.ref, message: sentence("The file of the form") }],
      ...about,
    };
  }
}

type SignatureValues = { readonly page: string; readonly file: string; readonly signer: Term };

/** The fields of the form's file, among those that `fieldsOf` selects, in which a person listed in signed_by signs. */
function* signaturesIn(
  context: CaseContext,
  form: Form,
  fieldsOf: (content: FormContent) => readonly SignatureField[],
): Generator<ListedSignature> {
  const file = form.file.value;
  const contents = contentsOf(context, form);
  if (file === undefined || blankFileOf(context, form) !== undefined) return;
  if (otherFormIn(context, form) !== undefined) return;
  const fields = contents.filter(({ blankFields }) => blankFields === undefined).flatMap(fieldsOf);
  const isOneCopy = contents.length === 1;
  // It is open which copy an entry means: a field counts as signed according to the case if it does in every entry.
  const entries = isOneCopy ? [form] : entriesOfFile(context, form);
  if (entries[0] !== form) return;
  for (const field of fields) {
    const [signer, ...others] = entries.map((entry) => signerListed(context, entry, field.by));
    if (!signer || !isNamed(signer) || others.includes(undefined)) continue;
    yield { signer, field, file, about: isOneCopy ? onlyPersonOf(context, form) : {} };
  }
}

function isNamed(signer: Form["signed_by"]["items"][number]): signer is ListedSignature["signer"] {
  return signer.value !== undefined;
}

type Role = NonNullable<Form["signed_by"]["items"][number]["value"]>;

/** The person who is listed as having signed in such a field; undefined while a required signer is not listed. */
function signerListed(context: CaseContext, form: Form, by: SignatureField["by"]) {
  const isUnlisted = missingSigners(context, form).some(
    (signer) => (signer === representative) === (by === "representative"),
  );
  return isUnlisted ? undefined : form.signed_by.items.find(({ value }) => signsAs(value, by, form));
}

/** Whether a role in signed_by signs in this field. Form I-134 has one for a beneficiary only. */
function signsAs(role: Role | undefined, by: SignatureField["by"], { form }: Form): boolean {
  if (role === undefined) return false;
  if (by === "representative") return role === "representative";
  if (by === "beneficiary") return role === "beneficiary";
  return role !== "representative" && !(role === "beneficiary" && form.value === "I-134");
}

const representative = "the representative";

const signerTitles: Readonly<Record<Role, string>> = {
  petitioner: "the petitioner",
  beneficiary: "the beneficiary",
  sponsor: "the sponsor",
  representative,
  parent: "a parent",
  guardian: "a legal guardian",
  payer: "the owner of the card or account",
};
