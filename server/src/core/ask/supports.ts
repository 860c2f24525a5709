// What an exhibit supports, in words: "diagnosis and prognosis of Ana Morales; emergency of the request".
import { withinSentence } from "../engine/absence.ts";
import { claimShape } from "../matter/known-claims.ts";
import type { Matter } from "../matter/matter.ts";
import { nameOf } from "../matter/people.ts";
import { listed } from "../message/english.ts";
import { metaOfShape } from "../read/shape.ts";
import type { Exhibit } from "../read/view.ts";

/** What is named of one subject at most; the rest is counted. */
const mostFields = 4;

/** All that the exhibit supports, by whom it is about; nothing where it names nothing that the file knows. */
export function supportedInWords(matter: Matter, { supports }: Exhibit): string | undefined {
  const bySubject = new Map<string, string[]>();
  for (const { value } of supports.items) {
    const claim = value === undefined ? undefined : readClaim(matter, value);
    if (!claim) continue;
    const fields = bySubject.get(claim.subject) ?? [];
    bySubject.set(claim.subject, [...fields, ...(claim.field === undefined ? [] : [claim.field])]);
  }
  const parts = [...bySubject].map(([subject, fields]) => fieldsOfSubject(subject, fields));
  return parts.length === 0 ? undefined : parts.join("; ");
}

/** Diagnosis of Ana Morales; nothing where the file does not know the claim. */
export function claimInWords(matter: Matter, claim: string): string | undefined {
  const read = readClaim(matter, claim);
  if (!read) return undefined;
  const words = fieldsOfSubject(read.subject, read.field === undefined ? [] : [read.field]);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

interface ReadClaim {
  /** The name of a person, or the request. */
  readonly subject: string;
  /** Left out where the person or the request as a whole is meant. */
  readonly field: string | undefined;
}

function readClaim(matter: Matter, claim: string): ReadClaim | undefined {
  const [id = "", ...fields] = claim.split(".");
  const shape = claimShape(matter, claim);
  if (!shape) return undefined;
  const person = matter.people.byId.get(id)?.person;
  const field = fields.length === 0 ? undefined : withinSentence(metaOfShape(shape).title);
  return { subject: person ? nameOf(matter.people, person) : "the request", field };
}

function fieldsOfSubject(subject: string, fields: readonly string[]): string {
  if (fields.length === 0) return subject;
  const shown = fields.slice(0, mostFields);
  const rest = fields.length - shown.length;
  return `${listed(rest > 0 ? [...shown, `${rest} more`] : shown)} of ${subject}`;
}
