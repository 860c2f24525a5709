// The writer of a letter, with blanks for what the case does not say about them.
import type { CaseContext } from "../../model/case-context.ts";
import { type Person, personal } from "../../model/people.ts";
import { letterhead, signature, writerOf } from "../../packet/cover-letter.ts";
import { blankToFill, orBlank } from "./blanks.ts";

/** The letterhead and the lines under the signature; `own` is the practice's letterhead, in lines, if it has one. */
export function letterOfWriter(
  context: CaseContext,
  own: readonly string[],
): {
  readonly sender: readonly string[];
  readonly signature: readonly string[];
} {
  const writer = writerOf(context);
  if (!writer) {
    return {
      sender:
        own.length > 0
          ? own
          : [blankToFill("name of the sender"), blankToFill("street, city, state, and ZIP code")],
      signature: [blankToFill("name of the signer")],
    };
  }
  return {
    sender: own.length > 0 ? own : ofWriter(context, writer),
    signature: orBlank(signature(context, writer), "name of the signer"),
  };
}

function ofWriter(context: CaseContext, writer: Person): readonly string[] {
  const field = (key: "street" | "city") =>
    personal(context.people, writer, (person) => person.address[key]).value;
  const isAddressed = field("street") !== undefined || field("city") !== undefined;
  return [
    ...letterhead(context, writer),
    ...(isAddressed ? [] : [blankToFill("street, city, state, and ZIP code")]),
  ];
}
