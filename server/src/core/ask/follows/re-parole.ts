// Which other case is the request for re-parole that follows a case, or the one that it follows.

import type { CaseRef } from "../../caseload/facts.ts";
import type { Matter } from "../../matter/matter.ts";
import { beneficiariesFor } from "../../matter/people.ts";
import { otherRequestsFor } from "../../matter/re-parole.ts";
import { type Message, sentence } from "../../message/message.ts";
import type { Leaf } from "../../read/view.ts";
import { type Following, follows } from "./consequence.ts";

export interface OtherRequest {
  /** The value from which it is found: the next step of a decision, or the kind of the request. */
  readonly at: Leaf<string>;
  readonly in: CaseRef;
  readonly sentence: Message;
}

/** Each other request once for each value that speaks of it. */
export function otherRequests(matter: Matter): readonly OtherRequest[] {
  const { decisions, request } = matter.view;
  const later = decisions.items.flatMap(({ next_step: at, for: names }) =>
    at.value !== "re-parole"
      ? []
      : beneficiariesFor(matter.people, names).flatMap((person) =>
          otherRequestsFor(matter, person, "follows-this").map((one) => ({
            at,
            in: one.elsewhere.in,
            sentence: sentence("The re-parole request for {person} is in {file}", {
              person: one.person,
              file: one.elsewhere.in.name,
            }),
          })),
        ),
  );
  const earlier = matter.beneficiaries.flatMap((person) =>
    otherRequestsFor(matter, person, "before-this").map((one) => ({
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

/** The same as what follows from those values. */
export function aboutOtherRequests(matter: Matter): Following[] {
  return otherRequests(matter).flatMap(({ at, sentence }) => follows(at.$, sentence));
}
