// Renames a person's id or an exhibit's label, with all references to it.

import { reservedWords } from "../../../../schemas/format/field-values.ts";
import type { Span } from "../base/span.ts";
import { editsFor } from "../fix/apply.ts";
import { inLine } from "../fix/write.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { sameLabel } from "../model/labels.ts";
import { nameOfPerson, whoIs } from "../model/people.ts";
import { rewordingTexts } from "../model/prose.ts";
import { subjectOf } from "../model/references.ts";
import { marksFollowing } from "../model/reviewed-places.ts";
import { placeholder } from "../read/placeholder.ts";
import { readCase } from "../read/read.ts";
import { type Edits, noEdits, type TextEdit, toEdits } from "../text/edits.ts";
import { parsedAfter } from "../text/revision.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { type Mention, mentionsIn, writtenName } from "./mentions.ts";
import { meantAt } from "./references.ts";

/** Why a rename is not possible, as a sentence for the practitioner. */
export interface RenameRefusal {
  readonly refusal: Message;
}

/** A name that can be changed, and its span. */
export interface Renamable {
  readonly kind: "person" | "exhibit";
  readonly name: string;
  /** The name at the offset. */
  readonly span: Span;
  /** Every occurrence of the name, in the order of the text. */
  readonly mentions: readonly Mention[];
}

/** What can be renamed at an offset, or why nothing can. */
export function renamableAt(asked: CaseInEditor, offset: number): Renamable | RenameRefusal {
  const here = meantAt(asked, offset);
  if (here?.meant.kind === "field") {
    return { refusal: sentence("The names of fields are part of the case format and cannot be changed.") };
  }
  if (!here || here.meant.kind === "signers" || isKey(asked, here.span)) {
    return { refusal: sentence("Only the id of a person or the label of an exhibit can be renamed.") };
  }
  const { people, exhibits } = mentionsIn(asked);
  if (here.meant.kind === "person") {
    const { id } = here.meant;
    const mentions = people.get(id) ?? [];
    const have = mentions.filter(({ isDefinition }) => isDefinition).length;
    if (have === 0) return { refusal: sentence('No person has the id "{id}".', { id }) };
    if (have > 1) {
      return {
        refusal: sentence(
          'More than one person has the id "{id}", so it cannot be determined who is meant in each place. Give each of them a different id first.',
          { id },
        ),
      };
    }
    return { kind: "person", name: id, span: here.span, mentions };
  }
  const { label } = here.meant;
  const mentions = exhibits.get(sameLabel(label)) ?? [];
  const have = mentions.filter(({ isDefinition }) => isDefinition).length;
  if (have === 0) return { refusal: sentence("No exhibit has the label {label}.", { label }) };
  if (have > 1) {
    return {
      refusal: sentence(
        "More than one exhibit has the label {label}, so it cannot be determined which is meant in each place. Give each of them a different label first.",
        { label },
      ),
    };
  }
  return { kind: "exhibit", name: label, span: here.span, mentions };
}

/** The key of a person's block means the person, and is not a name. */
function isKey({ parsed }: CaseInEditor, { start, end }: Span): boolean {
  return parsed.root?.entries.some(({ key }) => key.start === start && key.end === end) === true;
}

/** The edits that rename what is at an offset everywhere, or why that is not possible. */
export function renamed(asked: CaseInEditor, offset: number, written: string): Edits | RenameRefusal {
  const here = renamableAt(asked, offset);
  if ("refusal" in here) return here;
  const name = written.trim().normalize("NFC");
  const refusal = here.kind === "person" ? whyNoId(asked, here, name) : noLabel(asked, here, name);
  if (refusal !== undefined) return { refusal };
  const names = toEdits(
    here.mentions.flatMap((mention) => (mention.isInText ? [] : editOf(asked.parsed.text, mention, name))),
  );
  const texts =
    here.kind === "person"
      ? []
      : rewordingTexts(asked.checked.context, new Map([[sameLabel(here.name), name]]));
  return toEdits([...names, ...editsFor(asked.parsed, texts), ...editsOfMarks(asked, names)]);
}

/** The edits of the review marks for the same fields, to be made together with these edits. */
function editsOfMarks({ parsed, checked }: CaseInEditor, edits: Edits): Edits {
  const { view } = checked.context;
  if (view.reviews.items.length === 0) return noEdits;
  const after = readCase(parsedAfter(parsed, edits)).view;
  return editsFor(parsed, marksFollowing(view, after));
}

/** Only the name itself, so that the text around it is unchanged. */
function editOf(text: string, { span, leaf }: Mention, name: string): TextEdit[] {
  const whole = writtenName(leaf) ?? "";
  const old = subjectOf(whole);
  const standing = text.slice(span.start, span.end);
  if (standing === name) return [];
  if (standing === old || standing === whole) return [{ span, text: name }];
  // The value is escaped in YAML, so that it is rewritten.
  const rest = isClaim(leaf) ? whole.slice(old.length) : "";
  return [{ span, text: inLine(name + rest, true) }];
}

function isClaim({ ref }: Mention["leaf"]): boolean {
  return ref.shape.kind === "leaf" && ref.shape.meta.kind === "claim";
}

function whyNoId(asked: CaseInEditor, { name: old }: Renamable, name: string): Message | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*$/u.test(name) || isNothing(name)) {
    return sentence(
      "An id is one word of letters and digits, with hyphens or underscores between them, and without spaces, dots, or colons.",
    );
  }
  if (reservedWords.includes(name)) {
    return sentence('"{name}" cannot be an id, because the case format uses this word. Use a different id.', {
      name,
    });
  }
  if (name === old || !isTaken(mentionsIn(asked).people.get(name))) return undefined;
  const { people } = asked.checked.context;
  const owner = people.byId.get(name);
  const isUnnamed = !owner || nameOfPerson(people, owner.person) === name;
  return sentence('The id "{name}" already belongs to {whose}. Use a different id.', {
    name,
    whose: isUnnamed ? sentence("another person") : whoIs(people, owner.person),
  });
}

function noLabel(asked: CaseInEditor, { name: old }: Renamable, name: string): Message | undefined {
  if (!/^[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]*$/u.test(name) || isNothing(name)) {
    return sentence("A label is a letter or a number such as C, 3, or C-1, without spaces or colons.");
  }
  const isSame = sameLabel(name) === sameLabel(old);
  if (isSame || !isTaken(mentionsIn(asked).exhibits.get(sameLabel(name)))) return undefined;
  return sentence("Another exhibit already has the label {name}. Give each exhibit its own label.", { name });
}

function isTaken(mentions: readonly Mention[] | undefined): boolean {
  return mentions?.some(({ isDefinition }) => isDefinition) === true;
}

/** Whether a case reads the name as a placeholder or as no value. */
function isNothing(name: string): boolean {
  return placeholder.test(name) || name === "null";
}
