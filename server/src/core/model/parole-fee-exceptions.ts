// The exceptions from the parole fee in 8 U.S.C. 1804(b) that a request can claim by its reasons, and what of them the
// case does not show.

import { needs } from "../../../../schemas/generated/needs.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { type FieldRef, isMissing, mayBeMisspelled, nextItem } from "../read/field-ref.ts";
import type { CaseFix } from "../read/fix.ts";
import type { Beneficiary, Leaf, Request } from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import { isChild } from "./births.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import { canConsent } from "./children.ts";
import { countryOf } from "./countries.ts";
import { decisionsSoFar } from "./decisions.ts";
import { exhibitsOfKind } from "./forms-and-exhibits.ts";
import { lacksDetails, patients } from "./medical.ts";
import { insertionFixes } from "./missing-field.ts";
import { exhibitsMeeting, isExcused } from "./needs.ts";
import { beneficiariesFor, isSameHuman, whoIs, writtenNameOf } from "./people.ts";
import { visaBlocks } from "./visas.ts";

type Reason = Request["reasons"]["items"][number];

/** Something that an exception requires and the case does not show. */
interface Unshown {
  /** Follows "nothing in the case shows". */
  readonly what: Message;
  /** Another rule reports the missing value. */
  readonly isReported: boolean;
  readonly fixes?: readonly CaseFix[];
  /** Where it could be entered. */
  readonly at?: readonly FieldRef[];
}

export interface ExceptionClaimed {
  readonly reason: Reason;
  /** What the exception is for. */
  readonly exception: Message;
  readonly unshown: readonly Unshown[];
}

/**
 * The exception that a beneficiary can claim: of several, the one of which the case shows most. Undefined if the reasons
 * of the request make none possible, and once the request is decided.
 */
export function exceptionClaimed(context: CaseContext, person: Beneficiary): ExceptionClaimed | undefined {
  const isDecided = decisionsSoFar(context, person).some(({ outcome }) => outcome.value !== "rejected");
  if (isDecided || !context.isInitial) return undefined;
  const claims = context.view.request.reasons.items.flatMap(
    (reason) => claimFor(context, person, reason) ?? [],
  );
  return claims.toSorted((one, other) => one.unshown.length - other.unshown.length)[0];
}

function claimFor(context: CaseContext, person: Beneficiary, reason: Reason): ExceptionClaimed | undefined {
  const claim = (exception: Message, ...unshown: readonly (Unshown | undefined)[]) => ({
    reason,
    exception,
    unshown: unshown.filter((one) => one !== undefined),
  });
  switch (reason.value) {
    case "medical":
      return medicalClaim(context, person, claim);
    case "organ-donor":
      return claim(
        sentence("an organ or tissue donor"),
        needUnshown(
          context,
          person,
          "transplant-letter-missing",
          sentence("that a transplant center is planning the donation"),
        ),
        timeUnshown(context, person),
      );
    case "end-of-life":
      return claim(
        sentence("a visit to a close family member whose death is imminent"),
        familyUnshown(context, person),
        timeUnshown(context, person),
      );
    case "funeral":
      return claim(
        sentence("the funeral of a close family member"),
        familyUnshown(context, person),
        timeUnshown(context, person),
      );
    default:
      return undefined;
  }
}

type Claim = (exception: Message, ...unshown: readonly (Unshown | undefined)[]) => ExceptionClaimed;

/** For the patient, and for a parent or legal guardian who travels with a child; no one else is excepted. */
function medicalClaim(context: CaseContext, person: Beneficiary, claim: Claim): ExceptionClaimed | undefined {
  if (lacksDetails(context)) return undefined;
  const treated = patients(context);
  if (treated.includes(person))
    return claim(sentence("a medical emergency"), treatmentUnshown(context, person));
  const child = treated.find((patient) => isChild(context, patient) === true);
  return (
    child &&
    claim(
      sentence("a parent or legal guardian of a child in a medical emergency"),
      parentUnshown(context, person, child),
    )
  );
}

/** Either is enough: that there is no treatment where the person lives, or no time. */
function treatmentUnshown(context: CaseContext, person: Beneficiary): Unshown | undefined {
  const time = timeUnshown(context, person);
  const isAbroad = isOutsideHomeCountry(person);
  const { ref } = isAbroad ? person.third_country : person.medical.home_country_unavailable;
  if (!time || isShown(ref)) return undefined;
  return {
    what: sentence(
      "that treatment is not available where {name} lives, or that there is no time for the normal visa process",
      { name: whoIs(context.people, person) },
    ),
    isReported: !isAbroad || time.isReported,
    fixes: [...(isAbroad ? insertionFixes(ref) : []), ...(time.fixes ?? [])],
    at: [...(isAbroad ? [ref] : []), ...(time.at ?? [])],
  };
}

function isOutsideHomeCountry({ located_in, citizenship }: Beneficiary): boolean {
  const [here, home] = [located_in.value, citizenship.value];
  if (here === undefined || home === undefined) return false;
  return (countryOf(here) ?? here) !== (countryOf(home) ?? home);
}

function parentUnshown(context: CaseContext, person: Beneficiary, child: Beneficiary): Unshown | undefined {
  const { people } = context;
  const isParent = child.parents.items.some(({ value }) => {
    const parent = value === undefined ? undefined : people.byId.get(value)?.person;
    return parent !== undefined && isSameHuman(people, parent, person);
  });
  const name = plainKey(writtenNameOf(people, person) ?? "");
  // A consent in the person's name says who the person is to the child.
  const hasConsented = child.consents.items.some(
    ({ by, relationship }) =>
      name !== "" && plainKey(by.value ?? "") === name && canConsent(context, child, relationship.value),
  );
  const kinds = ["birth-certificate", "relationship-evidence", "guardianship-order"] as const;
  const isDocumented = [person, child].some((one) => {
    const { there, stub, isOpen } = exhibitsOfKind(context, kinds, one);
    return there.length > 0 || stub !== undefined || isOpen === true;
  });
  if (isParent || hasConsented || isDocumented || mayBeMisspelled(child.parents.ref)) return undefined;
  return {
    what: sentence("that {name} is a parent or legal guardian of {child}", {
      name: whoIs(people, person),
      child: whoIs(people, child),
    }),
    isReported: false,
    fixes: parentFix(context, person, child),
    at: [child.parents.ref],
  };
}

function parentFix({ people }: CaseContext, person: Beneficiary, child: Beneficiary): readonly CaseFix[] {
  const id = person.id.value;
  const { ref } = child.parents;
  if (id === undefined || ref.state === "unfinished") return [];
  const title = sentence("{name} is a parent of {child}", {
    name: whoIs(people, person),
    child: whoIs(people, child),
  });
  const isGiven = ref.state === "given";
  const path = isGiven ? nextItem(ref).path : ref.path;
  return [{ title, safe: false, operations: [{ op: "add", path, value: isGiven ? id : [id] }] }];
}

function familyUnshown(context: CaseContext, person: Beneficiary): Unshown | undefined {
  return needUnshown(
    context,
    person,
    "relationship-undocumented",
    sentence("that the relative is a close family member"),
  );
}

/** The rule of the need reports what is missing, unless the case explains why it is not available. */
function needUnshown(
  context: CaseContext,
  person: Beneficiary,
  id: string,
  what: Message,
): Unshown | undefined {
  const need = needs.find((one) => one.id === id);
  if (!need?.exhibits) throw new Error(`No need ${id} is met by exhibits`);
  const { there, isOpen } = exhibitsMeeting(context, need.exhibits, person);
  if (there.length > 0 || isOpen) return undefined;
  return { what, isReported: !isExcused(context, need) };
}

function timeUnshown(context: CaseContext, person: Beneficiary): Unshown | undefined {
  const visa = visaBlocks(context).find(({ persons }) => persons.includes(person))?.visa;
  if (!visa || isShown(visa.why_not_wait.ref)) return undefined;
  const hasNoAppointment = visa.attempts.items.some(
    ({ outcome, for: names }) =>
      (outcome.value === "no-appointment" && beneficiariesFor(context.people, names).includes(person)) ||
      isUndetermined(outcome.ref),
  );
  const { emergency, relative } = context.view.request;
  const hasEnd = [emergency.expected_end, relative.funeral_on].some(hasDay);
  const isUnavailable = isShown(visa.unavailable_because.ref);
  if (hasNoAppointment || (isUnavailable && hasEnd)) return undefined;
  return {
    what: sentence("that there is no time for the normal visa process"),
    isReported: !isUnavailable || isMissing(emergency.ref),
    fixes: insertionFixes(visa.why_not_wait.ref),
    at: [visa.why_not_wait.ref],
  };
}

/** Whether a value is given, or may be once its key can be read. */
function isShown(place: FieldRef): boolean {
  return !isMissing(place) || mayBeMisspelled(place);
}

function hasDay({ ref }: Leaf<string>): boolean {
  return isShown(ref);
}
