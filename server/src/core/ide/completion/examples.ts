// The example of a field adapted to the case: its dates are those of the format moved to the year of the case, and what
// the law sets, such as a fee or the box of a form, is the law's for the date of the case.
import { formEditions } from "../../../../../schemas/generated/editions.ts";
import type { CaseContext } from "../../model/case-context.ts";

/** The year of the examples in the format. */
const yearOfExamples = 2015;

/** `names` is the path of the field without positions in lists. Undefined if the law has no answer for the date. */
export function exampleFor(
  names: string,
  example: string | undefined,
  context: CaseContext,
): string | undefined {
  const { law, view, days } = context;
  switch (names) {
    case "edition":
      return law.edition;
    case "forms.edition":
      return formEditions
        .filter(({ form }) => form === "I-131")
        .flatMap(({ edition }) => edition ?? [])
        .find((edition) => isTrue(law.editionAccepted("I-131", edition)));
    case "forms.box": {
      const boxes = law.boxes(undefined);
      if (!boxes.known) return undefined;
      const { reParole, another } = boxes.value;
      return (view.request.kind.value === "re-parole" ? reParole : another)[0];
    }
    case "forms.fee.amount": {
      const fee = law.filingFee({ online: view.filing.carrier.value === "online" });
      return fee.known ? String(fee.value) : undefined;
    }
    case "filing.address": {
      const { request, filing } = view;
      const [kind, carrier] = [request.kind.value ?? "initial", filing.carrier.value ?? "usps"];
      const address = law.addressFor({ kind, carrier, removal: false });
      return address.known ? address.value.lines.join("\n") : undefined;
    }
    default: {
      const year = Number((days.mailingDay ?? days.today).slice(0, 4));
      return example === undefined ? undefined : movedBy(year - yearOfExamples, example);
    }
  }
}

function isTrue(answer: { readonly known: boolean; readonly value?: unknown }): boolean {
  return answer.known && answer.value === true;
}

/** The text with each year, in a date or by itself, moved by that many years. */
function movedBy(years: number, example: string): string {
  return example.replaceAll(/(?<![\w-])(?:19|20)\d\d(?=-\d|\b(?!-))/g, (year) =>
    String(Number(year) + years),
  );
}
