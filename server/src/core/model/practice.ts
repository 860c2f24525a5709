// The practice as described in its settings file: its people, whom cases name by initials, and the defaults for new
// cases.

import type { Span } from "../base/span.ts";
import type { Message } from "../message/language.ts";
import { followedBy, sentence } from "../message/message.ts";
import type { Title } from "../message/title.ts";
import { each } from "../message/values.ts";
import type { FieldRef } from "../read/field-ref.ts";
import { matchKeys } from "../read/keys.ts";
import { nearest } from "../read/nearest.ts";
import { placeholder } from "../read/placeholder.ts";
import type { ReadProblem } from "../read/problem.ts";
import { readPracticeBlock } from "../read/read.ts";
import type { PracticeView } from "../read/view.ts";
import type { ParsedText } from "../text/parse.ts";
import type { MapEntry, TreeNode } from "../text/tree.ts";

export interface Practice {
  readonly organization?: string;
  readonly attorneys: readonly PracticeAttorney[];
  /** Everyone whom cases can name, in file order; the first with each id. */
  readonly people: readonly PracticePerson[];
  /** In lines; empty where none is given. */
  readonly letterhead: readonly string[];
  /** The usual carrier of packets. */
  readonly carrier?: string;
  readonly folderNumbering?: "year" | "running";
  /** The settings file has a mistake in its text, so that some people may not have been read. */
  readonly isUnread?: true;
}

/** The practice if its settings file could not be read. */
export const unreadPractice: Practice = { attorneys: [], people: [], letterhead: [], isUnread: true };

/** An attorney or accredited representative of the practice, in the terms of the case format. */
export interface PracticeAttorney {
  readonly family: string;
  readonly given: string;
  readonly initials?: string;
  readonly role?: string;
  readonly organization?: string;
  readonly licensing_authority?: string;
  readonly bar_number?: string;
}

/** A person or organization that cases name by initials or id. */
export interface PracticePerson {
  /** The initials; for a sponsor, the id. */
  readonly id: string;
  readonly part: "attorney" | "staff" | "interpreter" | "sponsor";
  /** Given and family name, otherwise the organization; empty if neither is given. */
  readonly name: string;
  /** Where the id is in the settings file. */
  readonly span: Span;
  /** The details in the terms of the case format, as in the settings file. */
  readonly details: readonly MapEntry[];
}

/** The people of a practice who work on cases, with their initials; empty without a practice. */
export function staffOf(practice: Practice | undefined): readonly { initials: string; name: string }[] {
  return (practice?.people ?? [])
    .filter(({ part }) => part === "attorney" || part === "staff")
    .map(({ id, name }) => ({ initials: id, name }));
}

type Tell = (span: Span, message: Title) => void;

/**
 * Reads the value of `practice:`. What is not understood is reported and left out; a placeholder counts as not given.
 */
export function readPractice(text: ParsedText, node: TreeNode, tell: Tell): Practice {
  const { view, problems } = readPracticeBlock(text, node);
  for (const problem of problems) if (problem.rule !== "value/unfinished") tellProblem(problem, tell);
  const organization = view.organization.value;
  const { carrier, folder_numbering: numbering } = view;
  return {
    ...(organization !== undefined && { organization }),
    attorneys: attorneysOf(view, tell),
    people: peopleOfPractice(view, tell),
    letterhead: view.letterhead.items.flatMap(({ value = "" }) => linesOf(value)),
    ...(carrier.value !== undefined && { carrier: carrier.value }),
    ...(numbering.value !== undefined && numbering.value !== "none" && { folderNumbering: numbering.value }),
  };
}

function linesOf(text: string): string[] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
}

function tellProblem({ rule, at, span, message }: ReadProblem, tell: Tell): void {
  const { shape, key, node } = at;
  const where = span ?? node ?? key ?? { start: 0, end: 0 };
  if (rule === "schema/unknown-key" && shape.kind === "block" && key) {
    tell(key, unknownPracticeKey(key.text, shape.keys, blockName(at.parent)));
  } else if (rule === "schema/wrong-type" && shape.kind === "block") {
    tell(
      where,
      sentence("Under {block}, write one key and its value on each line.", { block: blockName(at) }),
    );
  } else if (rule === "schema/wrong-type") {
    tell(where, sentence("Write {key} as text on one line.", { key: blockName(at) }));
  } else if (rule === "schema/not-a-choice" && shape.kind === "leaf" && node?.kind === "text") {
    tell(
      where,
      sentence('Unknown {key} "{written}". Use one of: {choices}.', {
        key: blockName(at),
        written: node.text.trim(),
        choices: each(shape.choices),
      }),
    );
  } else {
    tell(where, message);
  }
}

/** The key of a block, or of the list that it is in. */
function blockName(place: FieldRef | undefined): string {
  return String(place?.path.findLast((step) => typeof step === "string") ?? "practice");
}

function attorneysOf(view: PracticeView, tell: Tell): PracticeAttorney[] {
  return view.attorneys.items.flatMap((attorney): PracticeAttorney[] => {
    const { name, initials, role, organization, licensing_authority, bar_number } = attorney;
    const family = name.family.value;
    const given = name.given.value;
    if (family === undefined || given === undefined) {
      const isOpen = [name, name.family, name.given].some(
        ({ ref }) => ref.state === "unfinished" || ref.state === "faulty",
      );
      if (!isOpen && attorney.ref.state !== "faulty" && attorney.ref.node)
        tell(attorney.ref.node, "An attorney needs a name with family and given.");
      return [];
    }
    const firm = organization.value ?? view.organization.value;
    return [
      {
        family,
        given,
        ...(initials.value !== undefined && { initials: initials.value }),
        ...(role.value !== undefined && { role: role.value }),
        ...(firm !== undefined && { organization: firm }),
        ...(licensing_authority.value !== undefined && { licensing_authority: licensing_authority.value }),
        ...(bar_number.value !== undefined && { bar_number: bar_number.value }),
      },
    ];
  });
}

type AnyMember =
  | PracticeView["attorneys"]["items"][number]
  | PracticeView["staff"]["items"][number]
  | PracticeView["interpreters"]["items"][number]
  | PracticeView["sponsors"]["items"][number];

function peopleOfPractice(view: PracticeView, tell: Tell): PracticePerson[] {
  const known = new Set<string>();
  const firm = view.organization.ref;
  const person = (member: AnyMember, part: PracticePerson["part"]): PracticePerson[] => {
    const leaf = "initials" in member ? member.initials : member.id;
    const { node } = leaf.ref;
    if (leaf.value === undefined || node?.kind !== "text") return [];
    if (known.has(leaf.value)) {
      tell(
        node,
        sentence('"{initials}" is used twice in this practice. Give each person different initials.', {
          initials: leaf.value,
        }),
      );
      return [];
    }
    known.add(leaf.value);
    const details = detailsOf(member);
    const isOfFirm = part === "attorney" && firm.state === "given" && firm.key && firm.node;
    if (isOfFirm && !details.some(({ key }) => key.text === "organization")) {
      details.push({ key: firm.key, value: firm.node });
    }
    const written = [member.name.given.value, member.name.family.value].filter((word) => word !== undefined);
    const organization = "organization" in member ? member.organization.value : undefined;
    const name = written.length > 0 ? written.join(" ") : (organization ?? "");
    return [{ id: leaf.value, part, name, span: { start: node.start, end: node.end }, details }];
  };
  return [
    ...view.attorneys.items.flatMap((member) => person(member, "attorney")),
    ...view.staff.items.flatMap((member) => person(member, "staff")),
    ...view.interpreters.items.flatMap((member) => person(member, "interpreter")),
    ...view.sponsors.items.flatMap((member) => person(member, "sponsor")),
  ];
}

/** Keys that describe a person in a settings file only. */
const ownKeys: readonly string[] = ["id", "initials", "languages"];

function detailsOf({ ref }: AnyMember): MapEntry[] {
  const { shape, node } = ref;
  if (shape.kind !== "block" || node?.kind !== "map") return [];
  return matchKeys(shape, node.entries).flatMap(({ entry, field }): MapEntry[] => {
    if (field === undefined || ownKeys.includes(field) || !isGiven(entry.value)) return [];
    return [{ key: { ...entry.key, text: field }, value: entry.value }];
  });
}

/** A placeholder in the settings file is not a detail of a person. */
function isGiven(value: TreeNode): boolean {
  if (value.kind === "text") return value.text.trim() !== "" && !placeholder.test(value.text.trim());
  if (value.kind === "map") return value.entries.some((entry) => isGiven(entry.value));
  return value.kind === "list" && value.items.some(isGiven);
}

/** The message for a key that a settings file does not have, at the top of the file or under the key of a block. */
export function unknownPracticeKey(key: string, keys: readonly string[], block?: string): Message {
  const near = nearest(key, keys, key.length);
  const hint =
    near === undefined
      ? sentence("The keys are: {keys}.", { keys: each(keys) })
      : sentence('Did you mean "{near}"?', { near });
  const unknown =
    block === undefined
      ? sentence('Unknown key "{key}".', { key })
      : sentence('Unknown key "{key}" under {block}.', { key, block });
  return followedBy(unknown, hint);
}
