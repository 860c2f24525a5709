// Which other case is the request for re-parole that follows a case, or the case that it follows.

import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { beneficiariesFor } from "../../model/people.ts";
import { otherRequestsFor } from "../../model/re-parole.ts";
import type { CaseRef } from "../../model/relations.ts";
import type { Leaf } from "../../read/view.ts";
import { type FieldFacts, factsAbout } from "./derived-fact.ts";

export interface OtherRequest {
  /** The value that leads to it: the next step of a decision, or the kind of the request. */
  readonly at: Leaf<string>;
  readonly in: CaseRef;
  readonly sentence: Message;
}

/** Each other request once for each value that refers to it. */
export function otherRequests(context: CaseContext): readonly OtherRequest[] {
  const { decisions, request } = context.view;
  const later = decisions.items.flatMap(({ next_step: at, for: names }) =>
    at.value !== "re-parole"
      ? []
      : beneficiariesFor(context.people, names).flatMap((person) =>
          otherRequestsFor(context, person, "follows-this").map((one) => ({
            at,
            in: one.elsewhere.in,
            sentence: sentence("The re-parole request for {person} is in {file}", {
              person: one.person,
              file: one.elsewhere.in.name,
            }),
          })),
        ),
  );
  const earlier = context.beneficiaries.flatMap((person) =>
    otherRequestsFor(context, person, "before-this").map((one) => ({
      at: request.kind,
      in: one.elsewhere.in,
      sentence: sentence("The earlier request for {person} is in {file}", {
        person: one.person,
        file: one.elsewhere.in.name,
      }),
    })),
  );
  return [...later, ...earlier];
}

/** The derived facts about those values. */
export function aboutOtherRequests(context: CaseContext): FieldFacts[] {
  return otherRequests(context).flatMap(({ at, sentence }) => factsAbout(at.ref, sentence));
}
