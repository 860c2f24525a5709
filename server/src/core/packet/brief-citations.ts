// The exhibits that a statement of the letter cites: those that name what it states, and that are enclosed.
import { listed } from "../message/english.ts";
import type { CaseContext } from "../model/case-context.ts";
import { citedIn } from "../model/citations.ts";
import { evidenceFor } from "../model/claims.ts";
import { sameLabel } from "../model/labels.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { exhibitName } from "./packet.ts";

/** Each function returns the paragraphs, the last one with the exhibits in parentheses. */
export interface Cite {
  request(paragraphs: readonly string[], fields: readonly string[]): string[];
  person(paragraphs: readonly string[], person: Beneficiary, fields: readonly string[]): string[];
  of(subject: Beneficiary | "request", paragraphs: readonly string[], fields: readonly string[]): string[];
  exhibits(paragraphs: readonly string[], exhibits: readonly Exhibit[]): string[];
  /** The exhibit with this label. */
  label(paragraphs: readonly string[], label: string | undefined): string[];
}

/** `enclosed` are the exhibits in the packet. */
export function citing(context: CaseContext, enclosed: readonly Exhibit[]): Cite {
  const known = new Set(
    enclosed.flatMap(({ label }) => (label.value === undefined ? [] : sameLabel(label.value))),
  );
  const exhibits: Cite["exhibits"] = (paragraphs, named) => {
    const mentioned = mentionedIn(paragraphs.join("\n"), known);
    const labels = enclosed.flatMap((exhibit) => {
      const label = exhibit.label.value;
      return label !== undefined && named.includes(exhibit) && !mentioned.has(sameLabel(label))
        ? [label]
        : [];
    });
    return withCitation(paragraphs, labels);
  };
  const of: Cite["of"] = (subject, paragraphs, fields) =>
    exhibits(paragraphs, supporting(context, subject, fields));
  return {
    exhibits,
    of,
    request: (paragraphs, fields) => of("request", paragraphs, fields),
    person: (paragraphs, person, fields) => of(person, paragraphs, fields),
    label: (paragraphs, label) =>
      exhibits(
        paragraphs,
        label === undefined
          ? []
          : enclosed.filter(
              (one) => one.label.value !== undefined && sameLabel(one.label.value) === sameLabel(label),
            ),
      ),
  };
}

/** Those that name the field itself; if there are none, those that name the block around it, except about money. */
function supporting(
  context: CaseContext,
  subject: Beneficiary | "request",
  fields: readonly string[],
): readonly Exhibit[] {
  const exact = evidenceFor(context, subject, fields, () => false).there;
  const isAboutMoney = /cost|payment/.test(fields.join("."));
  const block = fields.slice(0, -1);
  if (exact.length > 0 || isAboutMoney || block.length === 0) return exact;
  const named = [subject === "request" ? "request" : subject.id.value, ...block].join(".");
  return context.exhibits.filter(({ supports }) => supports.items.some(({ value }) => value === named));
}

/** The labels that the text cites itself. */
function mentionedIn(text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    citedIn(text, known).flatMap((item) =>
      (item.kind === "one" ? [item.cited.label] : [item.from.label, item.to.label]).map(sameLabel),
    ),
  );
}

function withCitation(paragraphs: readonly string[], labels: readonly string[]): string[] {
  const last = paragraphs.at(-1);
  if (last === undefined || labels.length === 0) return [...paragraphs];
  const isEach = labels.length === 1 || labels.some((label) => exhibitName(label) === label);
  const names = isEach ? listed(labels.map(exhibitName)) : `Exhibits ${listed(labels)}`;
  const cited = last.endsWith(".") ? `${last.slice(0, -1)} (${names}).` : `${last} (${names})`;
  return [...paragraphs.slice(0, -1), cited];
}
