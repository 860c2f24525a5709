// What an exhibit supports, in words: "diagnosis and prognosis of Ana Morales; emergency of the request".
import { withinSentence } from "../engine/absence.ts";
import { claimShape } from "../matter/known-claims.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf, whoIs } from "../matter/people.ts";
import { type Message, rendered, sentence, type Value } from "../message/message.ts";
import { allOf, type Term, term } from "../message/values.ts";
import { metaOfShape } from "../read/shape.ts";
import type { Exhibit } from "../read/view.ts";

/** What is named of one subject at most; the rest is counted. */
const mostFields = 4;

/** All that the exhibit supports, by whom it is about; nothing where it names nothing that the file knows. */
export function supported(matter: Matter, { supports }: Exhibit): Message | undefined {
  const bySubject = new Map<unknown, { readonly subject: Value; readonly fields: Term[] }>();
  for (const { value } of supports.items) {
    const claim = value === undefined ? undefined : readClaim(matter, value);
    if (!claim) continue;
    const { subject, field, of } = claim;
    const known = bySubject.get(of) ?? { subject, fields: [] };
    bySubject.set(of, { subject, fields: [...known.fields, ...(field === undefined ? [] : [field])] });
  }
  const parts = [...bySubject.values()].map(({ subject, fields }) => fieldsOfSubject(subject, fields));
  const [first, ...others] = parts;
  return others.reduce((all, next) => all && sentence("{all}; {next}", { all, next }), first);
}

/** The same in words. */
export function supportedInWords(matter: Matter, exhibit: Exhibit): string | undefined {
  const message = supported(matter, exhibit);
  return message && rendered(message, matter.language);
}

/** Diagnosis of Ana Morales; nothing where the file does not know the claim. */
export function claimed(matter: Matter, claim: string): Message | undefined {
  const read = readClaim(matter, claim);
  return read && fieldsOfSubject(read.subject, read.field === undefined ? [] : [read.field]);
}

interface ReadClaim {
  /** The person, or the request. */
  readonly of: unknown;
  readonly subject: Value;
  /** Left out where the person or the request as a whole is meant. */
  readonly field: Term | undefined;
}

function readClaim(matter: Matter, claim: string): ReadClaim | undefined {
  const [id = "", ...fields] = claim.split(".");
  const shape = claimShape(matter, claim);
  if (!shape) return undefined;
  const person = matter.people.byId.get(id)?.person;
  const field = fields.length === 0 ? undefined : term(withinSentence(metaOfShape(shape).title));
  return person
    ? { of: nameOf(matter.people, person), subject: whoIs(matter.people, person), field }
    : { of: undefined, subject: sentence("the request"), field };
}

function fieldsOfSubject(subject: Value, fields: readonly Term[]): Message {
  if (fields.length === 0) return sentence("{subject}", { subject });
  const rest = fields.length - mostFields;
  const shown: readonly Value[] =
    rest > 0 ? [...fields.slice(0, mostFields), sentence("{rest} more", { rest })] : fields;
  return sentence("{fields} of {subject}", { fields: allOf(shown), subject });
}
