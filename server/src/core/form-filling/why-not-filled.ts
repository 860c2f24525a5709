// Why a form of a case is not filled in, and what to do instead, in sentences.
import type { FileProblem } from "../files/kinds-and-problems.ts";
import type { PrintedForm } from "../files/report.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { allOf } from "../message/values.ts";
import { type People, whoIs } from "../model/people.ts";
import type { Beneficiary } from "../read/view.ts";
import type { FillRefusal } from "./fill-outcome.ts";

/** Where the government publishes a form. */
export function pageOfForm(form: string): string {
  return `https://www.uscis.gov/${form.toLowerCase()}`;
}

/** The folder beside a case for the blank forms that its forms are filled in from. */
export const blankFormsFolder = "forms/blank";

export function isForOnePerson(people: People, form: string, several: readonly Beneficiary[]): Message {
  const names = allOf(several.map((person) => whoIs(people, person)));
  return sentence(
    "Form {form} is for one person, and its entry is for {names}. Add an entry for each of them.",
    {
      form,
      names,
    },
  );
}

export function formNotKnown(form: string): Message {
  return sentence("The boxes of Form {form} are not known to Parole Case. Fill it in by hand.", { form });
}

export function editionNotKnown(file: string, { form, edition }: PrintedForm): Message {
  return sentence(
    "{file} is the edition {edition} of Form {form}, whose boxes are not known to Parole Case. Fill it in by hand.",
    { file, edition, form },
  );
}

export function noBlankForm(form: string, folder: string): Message {
  return sentence(
    "There is no blank Form {form} in {folder}. Open the page of the form at {page} in a browser, download the form, and save it in that folder.",
    { form, folder, page: pageOfForm(form) },
  );
}

export function notBlank(file: string): Message {
  return sentence("{file} is not blank. Save the form there as it was downloaded.", { file });
}

export function otherForm(file: string, form: string): Message {
  return sentence("{file} is not Form {form}, or its edition cannot be read.", { file, form });
}

export function noPdf(file: string): Message {
  return sentence("{file} is not the name of a PDF. Enter a name that ends in .pdf.", { file });
}

export function problemOfFile(
  file: string,
  { reason, advice }: Partial<FileProblem> & { reason: string },
): Message {
  return advice === undefined
    ? sentence("{file} {reason}.", { file, reason })
    : sentence("{file} {reason}. {advice}", { file, reason, advice });
}

export function refusedForm(file: string, refusal: FillRefusal, printed: PrintedForm): Message {
  switch (refusal) {
    case "flat":
      return sentence("{file} has no form fields. Fill in the form as it was downloaded.", { file });
    case "renamed":
      return sentence(
        "{file} does not have the fields of Form {form} {edition}: it may be a signed or printed copy, or another program may have changed it. To fill in the blank form, remove file from the entry.",
        { file, form: printed.form, edition: printed.edition },
      );
    case "signed":
      return sentence("{file} is signed or has marks on its pages. A signed form is not changed.", { file });
  }
}
