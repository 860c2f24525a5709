// Whether the boxes of a form are compared with the case, at the form's file; if not, why not.
import { formMapOf, formTables } from "../../../../../schemas/forms/form-maps.ts";
import { copiesFor, copiesNotCompared } from "../../form-answers/copies.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { anyOf } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { blankFileOf, contentsOf, otherFormIn } from "../../model/form-files.ts";
import type { Form } from "../../read/view.ts";
import { type AskedFields, type FieldFacts, factsAbout } from "./derived-fact.ts";

export function aboutFilledForms(context: CaseContext, { isAt }: AskedFields): FieldFacts[] {
  return context.forms
    .filter(({ file }) => isAt(file.ref))
    .flatMap((form) => inWords(context, form).flatMap((message) => factsAbout(form.file.ref, message)));
}

function inWords(context: CaseContext, form: Form): readonly Message[] {
  const { value: file } = form.file;
  const editions = editionsOf(form.form.value);
  const isRead = file !== undefined && context.files.get(file)?.state === "readable";
  if (!isRead || editions.length === 0 || otherFormIn(context, form) || blankFileOf(context, form)) return [];
  const contents = contentsOf(context, form);
  const unknown = contents.find(({ printed }) => printed && !formMapOf(printed))?.printed;
  if (unknown) {
    return [
      sentence(
        "Its boxes are not compared with the case, because that is possible only for edition {editions}",
        { editions: anyOf(editions) },
      ),
    ];
  }
  if (contents.every(({ answers = [] }) => answers.length === 0)) {
    return [
      sentence("It has no filled boxes that can be read, as in a scan, so it is not compared with the case"),
    ];
  }
  const open = copiesNotCompared(context, form);
  const boxes = copiesFor(context, form).reduce((sum, { answers = [] }) => sum + answers.length, 0);
  return [
    ...(boxes === 0
      ? []
      : [sentence("{boxes} filled {boxes|box is|boxes are} compared with the case", { boxes })]),
    ...(open === 0
      ? []
      : [
          sentence(
            "{open} {open|copy|copies} of the form in this file {open|is|are} not compared with the case, because the names on {open|it|them} do not show which entry {open|it belongs|they belong} to",
            { open },
          ),
        ]),
  ];
}

/** The editions of a form whose boxes are known. */
function editionsOf(form: string | undefined): readonly string[] {
  return Object.keys(formTables).flatMap((name) => {
    const [number, edition = ""] = name.split(" ");
    return number === form ? [edition] : [];
  });
}
