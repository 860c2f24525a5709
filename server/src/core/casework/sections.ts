// The section of a checklist in which a rule appears: by its topic, which is the first word of its id.
import type { Language, Message } from "../message/language.ts";
import { rendered, sentence } from "../message/message.ts";

export type SectionKind =
  | "request"
  | "visa"
  | "people"
  | "person"
  | "medical"
  | "protection"
  | "re-parole"
  | "sponsors"
  | "forms"
  | "evidence"
  | "filing"
  | "after-filing"
  | "other"
  | "file";

/** In the order in which a packet is reviewed. */
export const sectionKinds: readonly SectionKind[] = [
  "request",
  "visa",
  "people",
  "person",
  "medical",
  "protection",
  "re-parole",
  "sponsors",
  "forms",
  "evidence",
  "filing",
  "after-filing",
  "other",
  "file",
];

/** Sections that each beneficiary has separately. */
export const personalSections: ReadonlySet<SectionKind> = new Set([
  "person",
  "medical",
  "protection",
  "re-parole",
]);

const byTopic: Readonly<Record<string, SectionKind>> = {
  request: "request",
  reason: "request",
  denial: "request",
  visa: "visa",
  waiver: "visa",
  petition: "visa",
  petitioner: "people",
  representative: "people",
  date: "people",
  beneficiary: "person",
  identity: "person",
  guardian: "person",
  removal: "person",
  medical: "medical",
  protection: "protection",
  "re-parole": "re-parole",
  sponsor: "sponsors",
  form: "forms",
  fee: "forms",
  exhibit: "evidence",
  evidence: "evidence",
  filing: "filing",
  lockbox: "filing",
  receipt: "after-filing",
  notice: "after-filing",
  closing: "after-filing",
  decision: "after-filing",
  response: "after-filing",
  departure: "after-filing",
  person: "file",
  edition: "file",
  schema: "file",
  yaml: "file",
  value: "file",
  ignore: "file",
};

/** The section of a rule; a new topic belongs to no section yet. */
export function sectionOf(rule: string): SectionKind {
  return byTopic[rule.slice(0, rule.indexOf("/"))] ?? "other";
}

/** The heading of a section; for a personal one with the name of the person, if the case has one. */
export function sectionHeading(kind: SectionKind, who: string | undefined, language?: Language): string {
  const heading = headings[kind];
  if (who === undefined) return rendered(heading, language);
  return kind === "person" ? who : rendered(sentence("{heading}: {who}", { heading, who }), language);
}

const headings: Readonly<Record<SectionKind, Message>> = {
  request: sentence("The request"),
  visa: sentence("Visas, waivers, and petitions"),
  people: sentence("People"),
  person: sentence("Beneficiaries"),
  medical: sentence("Medical treatment"),
  protection: sentence("Protection"),
  "re-parole": sentence("Re-parole"),
  sponsors: sentence("Sponsors"),
  forms: sentence("Forms and fees"),
  evidence: sentence("Exhibits"),
  filing: sentence("Filing"),
  "after-filing": sentence("After filing"),
  other: sentence("Other requirements"),
  file: sentence("The case file"),
};
