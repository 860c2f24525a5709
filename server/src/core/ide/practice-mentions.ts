// Where cases and the settings file name a person of the practice, so that the name can be found and changed
// everywhere.

import { reservedWords } from "../../../../schemas/format/field-values.ts";
import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { expandInitials } from "../model/initials.ts";
import type { Practice } from "../model/practice.ts";
import { viewAt } from "../read/node-at-offset.ts";
import { readCase } from "../read/read.ts";
import type { CaseView, Leaf } from "../read/view.ts";
import type { ParsedText } from "../text/parse.ts";
import { wholeSpan } from "./mentions.ts";

export interface PracticeMention {
  /** The initials or the id. */
  readonly id: string;
  /** The span of it. */
  readonly span: Span;
}

/** Every reference in a case to a person of the practice, in the order of the text. */
export function practiceMentions(parsed: ParsedText, practice: Practice): readonly PracticeMention[] {
  const known = new Set(practice.people.map(({ id }) => id));
  const mentions = namingLeaves(readCase(expandInitials(parsed, practice)).view).flatMap(
    (leaf): PracticeMention[] => {
      const id = lettersOf(parsed.text, leaf);
      return id !== undefined && known.has(id) ? [{ id, span: wholeSpan(parsed.text, leaf, id) }] : [];
    },
  );
  return mentions.toSorted((one, other) => one.span.start - other.span.start);
}

/** The written text of a field, also if the person's name is read in its place. */
function lettersOf(text: string, { ref: { node } }: Leaf<string>): string | undefined {
  if (node?.kind !== "text") return undefined;
  return text
    .slice(node.start, node.end)
    .replace(/^(["'])(.*)\1$/, "$2")
    .trim();
}

function namingLeaves(view: CaseView): readonly Leaf<string>[] {
  const people = [view.petitioner, ...view.sponsors.items, view.representative];
  const owners = [...people, ...view.beneficiaries.items];
  const isOfCase = (id: string | undefined, but: (typeof owners)[number]) =>
    owners.some((owner) => owner !== but && owner.id.value === id);
  const named = people.filter((person) => !isOfCase(person.same_as.value, person));
  return [
    ...named.map(({ same_as }) => same_as),
    ...view.exhibits.items.map(({ translation }) => translation.certified_by),
    view.responsible,
    ...reviewers(view),
  ];
}

/** A reviewer signs with initials. */
function reviewers(view: CaseView): readonly Leaf<string>[] {
  const reviews = viewAt(view, ["reviews"]);
  const count = reviews && "items" in reviews ? reviews.items.length : 0;
  return Array.from({ length: count }, (_, index) => viewAt(view, ["reviews", index, "by"])).flatMap(
    (leaf) => (leaf && "value" in leaf ? [leaf as Leaf<string>] : []),
  );
}

/** The ids of the people of a case. */
export const idsOfCase = memoize((parsed: ParsedText): ReadonlySet<string> => {
  const { petitioner, beneficiaries, sponsors, representative } = readCase(parsed).view;
  const people = [petitioner, ...beneficiaries.items, ...sponsors.items, representative];
  return new Set(people.flatMap(({ id }) => id.value ?? []));
});

/** Why a person of the practice cannot have this name, as a sentence; undefined if they can. */
export function whyNoInitials(practice: Practice, old: string, name: string): Message | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name)) {
    return sentence("Initials are one word of letters and digits, without spaces, dots, or colons.");
  }
  if (reservedWords.includes(name)) {
    return sentence('"{name}" has a meaning in case files. Choose other initials.', { name });
  }
  const owner = name === old ? undefined : practice.people.find(({ id }) => id === name);
  if (!owner) return undefined;
  const whose = owner.name === "" ? sentence("another person") : owner.name;
  return sentence('"{name}" is already used for {whose} in this practice.', { name, whose });
}
