// The exhibits that a statement of the letter cites: those that name what it states, and that are enclosed; with the
// pages on which they have it, where they are known.
import { citationsFor, pagesFound } from "../evidence/where-found.ts";
import { listed } from "../message/english.ts";
import type { CaseContext } from "../model/case-context.ts";
import { citedIn } from "../model/citations.ts";
import { claimOf } from "../model/claim-parts.ts";
import { evidenceFor, exhibitsAbout } from "../model/claims.ts";
import { sameLabel } from "../model/labels.ts";
import type { Beneficiary, Exhibit } from "../read/view.ts";
import { exhibitName } from "./packet.ts";

/** Each function returns the paragraphs, the last one with the exhibits in parentheses. */
export interface Cite {
  request(paragraphs: readonly string[], fields: readonly string[]): string[];
  person(paragraphs: readonly string[], person: Beneficiary, fields: readonly string[]): string[];
  of(subject: Beneficiary | "request", paragraphs: readonly string[], fields: readonly string[]): string[];
  /**
   * About the relative: the exhibits that name the field or have its value in their text, and the exhibits about the
   * request of the kinds that show it.
   */
  relative(paragraphs: readonly string[], field: RelativeField, kinds: readonly string[]): string[];
  exhibits(paragraphs: readonly string[], exhibits: readonly Exhibit[]): string[];
  /** The exhibit with this label. */
  label(paragraphs: readonly string[], label: string | undefined): string[];
}

type RelativeField = "relationship" | "condition" | "died_on" | "funeral_on";

/** `enclosed` are the exhibits in the packet. */
export function citing(context: CaseContext, enclosed: readonly Exhibit[]): Cite {
  const known = new Set(
    enclosed.flatMap(({ label }) => (label.value === undefined ? [] : sameLabel(label.value))),
  );
  const cited = (
    paragraphs: readonly string[],
    named: readonly Exhibit[],
    pagesOf: (exhibit: Exhibit) => readonly number[],
  ): string[] => {
    const mentioned = mentionedIn(paragraphs.join("\n"), known);
    const places = enclosed.flatMap((exhibit): Place[] => {
      const label = exhibit.label.value;
      return label !== undefined && named.includes(exhibit) && !mentioned.has(sameLabel(label))
        ? [{ label, pages: pagesOf(exhibit) }]
        : [];
    });
    return withCitation(paragraphs, places);
  };
  const exhibits: Cite["exhibits"] = (paragraphs, named) => cited(paragraphs, named, () => []);
  const withPages = (
    paragraphs: readonly string[],
    named: readonly Exhibit[],
    subject: Beneficiary | "request",
    fields: readonly string[],
  ): string[] => {
    const pages = new Map(
      citationsFor(context, subject, fields).map((citation) => [citation.exhibit, citation.pages]),
    );
    return cited(paragraphs, named, (exhibit) => pages.get(exhibit) ?? []);
  };
  const of: Cite["of"] = (subject, paragraphs, fields) =>
    withPages(paragraphs, supporting(context, subject, fields), subject, fields);
  return {
    exhibits,
    of,
    relative: (paragraphs, field, kinds) =>
      withPages(paragraphs, showingRelative(context, field, kinds), "request", ["relative", field]),
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
  return context.exhibits.filter(({ supports }) =>
    supports.items.some(({ value }) => claimOf(value ?? "") === named),
  );
}

/** That an exhibit names the block is not enough: a birth certificate does not show the date of the funeral. */
function showingRelative(
  context: CaseContext,
  field: RelativeField,
  kinds: readonly string[],
): readonly Exhibit[] {
  const named = evidenceFor(context, "request", ["relative", field], () => false).there;
  const { ref } = context.view.request.relative[field];
  const ofKind = [...exhibitsAbout(context, "request")].filter(({ kind }) =>
    kinds.includes(kind.value ?? ""),
  );
  const withText = context.exhibits.filter((exhibit) => pagesFound(context, ref, exhibit).length > 0);
  return [...named, ...ofKind, ...withText];
}

/** The labels that the text cites itself. */
function mentionedIn(text: string, known: ReadonlySet<string>): ReadonlySet<string> {
  return new Set(
    citedIn(text, known).flatMap((item) =>
      (item.kind === "one" ? [item.cited.label] : [item.from.label, item.to.label]).map(sameLabel),
    ),
  );
}

interface Place {
  readonly label: string;
  /** Empty if no page is known. */
  readonly pages: readonly number[];
}

function withCitation(paragraphs: readonly string[], places: readonly Place[]): string[] {
  const last = paragraphs.at(-1);
  if (last === undefined || places.length === 0) return [...paragraphs];
  const names = placesInWords(places);
  const cited = last.endsWith(".") ? `${last.slice(0, -1)} (${names}).` : `${last} (${names})`;
  return [...paragraphs.slice(0, -1), cited];
}

/** "Exhibits B and C"; "Exhibit B, p. 2; Exhibit C, pp. 1, 4". */
function placesInWords(places: readonly Place[]): string {
  const labels = places.map(({ label }) => label);
  if (places.some(({ pages }) => pages.length > 0)) {
    return places
      .map(({ label, pages }) => [exhibitName(label), ...pagesInWords(pages)].join(", "))
      .join("; ");
  }
  const isEach = labels.length === 1 || labels.some((label) => exhibitName(label) === label);
  return isEach ? listed(labels.map(exhibitName)) : `Exhibits ${listed(labels)}`;
}

function pagesInWords(pages: readonly number[]): string[] {
  if (pages.length === 0) return [];
  return [`${pages.length === 1 ? "p." : "pp."} ${pages.join(", ")}`];
}
