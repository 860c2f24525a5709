// What an exhibit supports, in words: "diagnosis and prognosis of Ana Morales; emergency of the request".

import type { Message, MessageValue, Term } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";
import { allOf, term } from "../message/values.ts";
import { metaOfShape } from "../read/shape.ts";
import type { Exhibit } from "../read/view.ts";
import type { CaseContext } from "./case-context.ts";
import { pageOfClaim, partsOfClaim } from "./claim-parts.ts";
import { claimShape } from "./known-claims.ts";
import { withinSentence } from "./missing-field.ts";
import { nameOfPerson, whoIs } from "./people.ts";

/** Maximum number of fields named for one subject; the rest is counted. */
const mostFields = 4;

/** All that the exhibit supports, by subject; undefined if it names nothing that is in the file. */
export function supported(context: CaseContext, { supports }: Exhibit): Message | undefined {
  const bySubject = new Map<unknown, { readonly subject: MessageValue; readonly fields: Term[] }>();
  for (const { value } of supports.items) {
    const claim = value === undefined ? undefined : readClaim(context, value);
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
export function supportedInWords(context: CaseContext, exhibit: Exhibit): string | undefined {
  const message = supported(context, exhibit);
  return message && rendered(message, context.language);
}

/** Diagnosis of Ana Morales; undefined if the claim is not known. */
export function claimed(context: CaseContext, claim: string): Message | undefined {
  const read = readClaim(context, claim);
  const words = read && fieldsOfSubject(read.subject, read.field === undefined ? [] : [read.field]);
  const page = pageOfClaim(claim);
  return words && page !== undefined ? sentence("{claim}, p. {page}", { claim: words, page }) : words;
}

interface ReadClaim {
  /** The person, or the request. */
  readonly of: unknown;
  readonly subject: MessageValue;
  /** Left out if the person or the request as a whole is meant. */
  readonly field: Term | undefined;
}

function readClaim(context: CaseContext, claim: string): ReadClaim | undefined {
  const { subject: id, fields } = partsOfClaim(claim);
  const shape = claimShape(context, claim);
  if (!shape) return undefined;
  const person = context.people.byId.get(id)?.person;
  const field = fields.length === 0 ? undefined : term(withinSentence(metaOfShape(shape).title));
  return person
    ? { of: nameOfPerson(context.people, person), subject: whoIs(context.people, person), field }
    : { of: undefined, subject: sentence("the request"), field };
}

function fieldsOfSubject(subject: MessageValue, fields: readonly Term[]): Message {
  if (fields.length === 0) return sentence("{subject}", { subject });
  const rest = fields.length - mostFields;
  const shown: readonly MessageValue[] =
    rest > 0 ? [...fields.slice(0, mostFields), sentence("{rest} more", { rest })] : fields;
  return sentence("{fields} of {subject}", { fields: allOf(shown), subject });
}
