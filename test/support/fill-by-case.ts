// Forms filled in from a case, and read back with another library than the one that wrote them.
import { getDocumentProxy } from "unpdf";
import { type FormPlan, planForm } from "../../server/src/core/form-filling/form-plan.ts";
import { type FilledForm, fillForm } from "../../server/src/forms-pdf/fill-form.ts";
import { checkText } from "./check.ts";

/** The plan for the first entry of this form in a case. */
export function planFor(text: string, form: string, edition: string): FormPlan {
  const { context } = checkText(text, { edition: "uscis-2026", asOf: "2026-11-30" });
  const entry = context.forms.find((one) => one.form.value === form);
  const plan = entry && planForm(context, entry, { form, edition });
  if (!plan || "several" in plan) throw new Error(`no plan for ${form}`);
  return plan;
}

/** The form filled in by a plan; throws if it is refused. */
export async function filledBy(
  bytes: Uint8Array,
  plan: FormPlan,
  longTexts: "on-form" | "attached" = "on-form",
): Promise<FilledForm> {
  const filled = await fillForm(bytes, { plan, longTexts, day: "2026-11-30" }, (error) => {
    throw error;
  });
  if (!("bytes" in filled)) throw new Error(JSON.stringify(filled));
  return filled;
}

/** What pdf.js reads in the fields of a form, by their full names; a check box that is not checked is empty. */
export async function fieldsIn(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const found = new Map<string, string>();
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    for (const annotation of await page.getAnnotations()) {
      const { fieldName, fieldValue, subtype } = annotation;
      if (subtype !== "Widget" || typeof fieldName !== "string") continue;
      const value = Array.isArray(fieldValue) ? String(fieldValue[0] ?? "") : String(fieldValue ?? "");
      found.set(fieldName, value === "Off" ? "" : value);
    }
  }
  await document.cleanup();
  return found;
}

/** The form after a person typed a text into one of its fields in pdf.js, and saved it there. */
export async function typedInPdfJs(bytes: Uint8Array, name: string, value: string): Promise<Uint8Array> {
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  for (let number = 1; number <= document.numPages; number++) {
    for (const { fieldName, id } of await (await document.getPage(number)).getAnnotations()) {
      if (fieldName === name) document.annotationStorage.setValue(id, { value });
    }
  }
  return await document.saveDocument();
}

/** The texts in the entries for additional information, in order, those on copies of the page last. */
export function additionalTexts(
  fields: ReadonlyMap<string, string>,
  { fill }: FormPlan,
): readonly { readonly where: string; readonly text: string }[] {
  const entries = fill.additional?.entries ?? [];
  const copies = [...fields.keys()].flatMap(
    (name) => /^(AdditionalInformation\d+\[0\])\./.exec(name)?.[1] ?? [],
  );
  const pages = [(name: string) => name, ...[...new Set(copies)].map(onCopy)];
  return pages
    .flatMap((named) =>
      entries.map((entry) => {
        const value = (name: string) => fields.get(named(name)) ?? "";
        return {
          where: `${value(entry.page)}/${value(entry.part)}/${value(entry.item)}`,
          text: value(entry.text),
        };
      }),
    )
    .filter(({ where, text }) => where !== "//" || text !== "");
}

function onCopy(copy: string): (name: string) => string {
  return (name) => `${copy}.${name.replaceAll(".", "_")}`;
}
