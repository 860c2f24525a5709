// What follows from the documents of a case: what a file is, what an exhibit supports, what a form's box and edition
// mean, where the packet goes.

import { medicalClaims } from "../../../../../schemas/format/document-kinds.ts";
import { type ClaimedValue, claimedValues } from "../../evidence/claimed-values.ts";
import { placesInWords } from "../../evidence/in-words.ts";
import { hasNoText, isSearchable, lookups } from "../../evidence/where-found.ts";
import type { FileReport, FormInFile } from "../../files/report.ts";
import { readAddress } from "../../law/address.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { namesBox } from "../../law/forms.ts";
import type { Message } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { allOf, anyOf, date, each, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { evidenceFor } from "../../model/claims.ts";
import { addressInWords, rightAddresses } from "../../model/destination.ts";
import { exhibitTitled, exhibitWords, filesOf } from "../../model/exhibit-files.ts";
import { printedOn } from "../../model/forms.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { referringFields } from "../../model/references.ts";
import { claimed, supported } from "../../model/supports.ts";
import type { FieldRef } from "../../read/field-ref.ts";
import type { AnyView, Beneficiary, Exhibit, Form, Leaf } from "../../read/view.ts";
import { type AskedFields, type FieldFacts, factsAbout, withEditionNote } from "./derived-fact.ts";

/** The derived facts about the documents of a case and their delivery. */
export function aboutDocuments(context: CaseContext, { isIn, isAt }: AskedFields): FieldFacts[] {
  const { view } = context;
  const isInIt = ({ ref }: AnyView) => isIn(ref);
  const isIt = ({ ref }: AnyView) => isAt(ref);
  return [
    ...edition(context),
    ...filesOf(context)
      .filter(({ file }) => isIt(file))
      .flatMap(({ file }) => fileOf(context, file)),
    ...view.forms.items
      .filter(isInIt)
      .flatMap((form) => [...box(context, form), ...printedEdition(context, form)]),
    ...view.exhibits.items.filter(({ label }) => isIt(label)).flatMap((exhibit) => label(context, exhibit)),
    ...referringFields(view, "label-reference")
      .filter(isIt)
      .flatMap((reference) => exhibitMeant(context, reference)),
    ...referringFields(view, "claim")
      .filter(isIt)
      .flatMap((claim) => claimMeant(context, claim)),
    ...claimsOf(context, isInIt)
      .filter(({ place }) => isAt(place))
      .flatMap((claim) => evidenceOf(context, claim)),
    ...claimedValues(context)
      .filter(({ at }) => isAt(at))
      .flatMap((value) => whereFound(context, value)),
    ...(isInIt(view.filing) ? destination(context) : []),
    ...(isIt(view.exhibits) ? pagesOfAll(context) : []),
  ];
}

function edition({ view }: CaseContext): FieldFacts[] {
  const { ref, value } = view.edition;
  if (value === undefined || !isEditionId(value)) return [];
  const { title, supersededAfter } = editionOf(value);
  if (!supersededAfter) return factsAbout(ref, sentence("{edition}", { edition: term(title) }));
  return factsAbout(
    ref,
    sentence("{edition}, for packets mailed through {day}", {
      edition: term(title),
      day: date(supersededAfter.day),
    }),
  );
}

function fileOf({ files }: CaseContext, { ref, value }: Leaf<string>): FieldFacts[] {
  const report = value === undefined ? undefined : files.get(value);
  return factsAbout(ref, fileInWords(report), { hint: report && fileHint(report) });
}

/** 12 pages; with the edition printed on the form, or the number of forms. Undefined for a file that does not open. */
function fileHint(report: FileReport): Message | undefined {
  if (report.state !== "readable") return undefined;
  const { printed, forms = [] } = report;
  const pages = pagesInWords(report.pages);
  if (printed) return sentence("{pages}, edition {edition}", { pages, edition: printed.edition });
  return forms.length > 1
    ? sentence("{pages}, {forms} {forms|form|forms}", { pages, forms: forms.length })
    : pages;
}

function fileInWords(report: FileReport | undefined): Message {
  switch (report?.state) {
    case undefined:
      return sentence("The file has not been checked yet");
    case "missing":
      return sentence("The file is not in the case folder");
    case "folder":
      return sentence("This is a folder, not a file");
    case "outside":
      return sentence("The file is outside the case folder");
    case "unreadable":
      return sentence("The file {reason}", { reason: term(report.reason) });
    case "readable": {
      const { kind, printed, forms = [], text } = report;
      const size = sentence("{kind}, {pages}, {size}", {
        kind: kind.toUpperCase(),
        pages: pagesInWords(report.pages),
        size: inBytes(report.bytes),
      });
      const isScan = text !== undefined && !isSearchable(text);
      const file = isScan ? sentence("{file}; it has no text that can be searched", { file: size }) : size;
      const withForm = printed
        ? sentence("{file}; Form {form}, edition {edition}, is printed on it", {
            file,
            form: printed.form,
            edition: printed.edition,
          })
        : file;
      return forms.length > 1
        ? sentence("{file}; it contains {forms}", { file: withForm, forms: allOf(forms.map(partInWords)) })
        : withForm;
    }
  }
}

function partInWords({ printed, firstPage }: FormInFile): Message {
  return sentence("Form {form} (edition {edition}) from page {page}", {
    form: printed.form,
    edition: printed.edition,
    page: firstPage,
  });
}

/** 1 page; 12 pages. */
export function pagesInWords(pages: number): Message {
  return sentence("{pages} {pages|page|pages}", { pages });
}

function inBytes(bytes: number): Message {
  if (bytes < 1000) return sentence("{bytes} bytes", { bytes });
  return bytes < 999_500
    ? sentence("{size} KB", { size: Math.round(bytes / 1000) })
    : sentence("{size} MB", { size: (bytes / 1_000_000).toFixed(1) });
}

function box(context: CaseContext, form: Form): FieldFacts[] {
  const { ref, value } = form.box;
  const printed = printedOn(context, form);
  if (value === undefined || !printed || form.form.value !== "I-131") return [];
  const boxes = context.law.boxes(printed.edition);
  if (!boxes.known)
    return factsAbout(
      ref,
      sentence("What this box requests cannot be determined. {reason}", { reason: partOf(boxes.reason) }),
    );
  const { oneself, another, reParole, part } = boxes.value;
  const beneficiariesOn = [
    ...(namesBox(value, oneself) ? [sentence("parole for oneself")] : []),
    ...(namesBox(value, another) ? [sentence("parole for another person")] : []),
    ...(namesBox(value, reParole) ? [sentence("re-parole")] : []),
  ];
  if (beneficiariesOn.length === 0) return [];
  return factsAbout(
    ref,
    sentence("Requests {requests}, in {part} of the form", { requests: anyOf(beneficiariesOn), part }),
    { by: boxes },
  );
}

function printedEdition({ law }: CaseContext, { form, edition }: Form): FieldFacts[] {
  if (edition.value === undefined || form.value === undefined) return [];
  const accepted = law.editionAccepted(form.value, edition.value);
  if (!accepted.known) {
    return factsAbout(edition.ref, sentence("{reason}", { reason: partOf(accepted.reason) }));
  }
  const said = accepted.value
    ? sentence("An edition that is accepted")
    : sentence("An edition that is not accepted");
  return factsAbout(edition.ref, said, { by: accepted });
}

function label(context: CaseContext, exhibit: Exhibit): FieldFacts[] {
  const claims = supported(context, exhibit);
  return claims ? factsAbout(exhibit.label.ref, sentence("Supports {claims}", { claims })) : [];
}

function exhibitMeant(context: CaseContext, { ref, value }: Leaf<string>): FieldFacts[] {
  const exhibit = exhibitLabeled(context, value);
  return exhibit ? factsAbout(ref, exhibitTitled(exhibit)) : [];
}

function claimMeant(context: CaseContext, { ref, value }: Leaf<string>): FieldFacts[] {
  const words = value === undefined ? undefined : claimed(context, value);
  return words ? factsAbout(ref, words) : [];
}

interface Claim {
  readonly subject: Beneficiary | "request";
  readonly fields: readonly string[];
  readonly place: FieldRef;
}

/** What a case claims and exhibits have to support: for the request, and for the beneficiaries that are asked about. */
function claimsOf(
  { view, beneficiaries }: CaseContext,
  isAskedAbout: (person: Beneficiary) => boolean,
): Claim[] {
  const { emergency, explanation, visa } = view.request;
  return [
    { subject: "request" as const, fields: ["explanation"], place: explanation.ref },
    { subject: "request" as const, fields: ["emergency"], place: emergency.ref },
    { subject: "request" as const, fields: ["visa"], place: visa.ref },
    ...beneficiaries.filter(isAskedAbout).flatMap((person) =>
      medicalClaims.map((claim) => ({
        subject: person,
        fields: ["medical", claim],
        place: person.medical[claim].ref,
      })),
    ),
  ];
}

function evidenceOf(context: CaseContext, { subject, fields, place }: Claim): FieldFacts[] {
  if (place.state !== "given") return [];
  const { there } = evidenceFor(context, subject, fields);
  if (there.length === 0) {
    return subject === "request" ? [] : factsAbout(place, sentence("No exhibit names it under supports"));
  }
  const labels = there.flatMap(({ label }) => label.value ?? []);
  const hint = labels.length === there.length ? exhibitsInShort(labels) : undefined;
  const rest = there.length - mostExhibits;
  const named = there.slice(0, mostExhibits).map(exhibitTitled);
  const exhibits = allOf(rest > 0 ? [...named, sentence("{rest} more", { rest })] : named);
  return factsAbout(place, sentence("Supported by {exhibits}", { exhibits }), { hint });
}

/** The pages on which a value is; nothing where it is not found, which proves nothing. */
function whereFound(context: CaseContext, value: ClaimedValue): FieldFacts[] {
  const places = placesInWords(lookups(context, value));
  if (places) return factsAbout(value.at, sentence("Appears in {places}", { places }));
  const exhibits = value.by.filter(({ isExact, exhibit }) => isExact && hasNoText(context, exhibit));
  const [first] = exhibits;
  if (!first || exhibits.length < value.by.length) return [];
  const named = allOf(exhibits.map(({ exhibit }) => exhibitWords(exhibit)));
  return factsAbout(
    value.at,
    exhibits.length === 1
      ? sentence("{exhibit} has no text that can be searched", { exhibit: exhibitWords(first.exhibit) })
      : sentence("{exhibits} have no text that can be searched", { exhibits: named }),
  );
}

/** The others are only counted. */
const mostExhibits = 5;

function exhibitsInShort(labels: readonly string[]): Message {
  const shown = each(labels.slice(0, 3));
  return labels.length > 3
    ? sentence("Exhibits {labels} …", { labels: shown })
    : sentence("{labels|Exhibit|Exhibits} {labels}", { labels: shown });
}

/** At the carrier, where the packet goes; at the address, which known address it is. */
function destination(context: CaseContext): FieldFacts[] {
  const { carrier, address } = context.view.filing;
  const right = rightAddresses(context).map(({ place, lines }) =>
    sentence("{place} ({lines})", { place: term(addressInWords[place]), lines: each(lines) }),
  );
  const goes =
    carrier.value === undefined || carrier.value === "online" || right.length === 0
      ? []
      : factsAbout(
          carrier.ref,
          withEditionNote(sentence("The packet goes to {places}", { places: anyOf(right) }), context.law),
        );
  const written = address.value === undefined ? "other" : readAddress(address.value).place;
  const recognized =
    written === "other"
      ? []
      : factsAbout(
          address.ref,
          sentence("Recognized as the address of {place}", { place: term(addressInWords[written]) }),
        );
  return [...goes, ...recognized];
}

/** How many exhibits there are, and the pages of the files that were opened. */
function pagesOfAll({ view, exhibits, files }: CaseContext): FieldFacts[] {
  const { ref } = view.exhibits;
  if (exhibits.length === 0) return [];
  const names = new Set(
    exhibits.flatMap(({ file, translation }) => [file.value ?? [], translation.file.value ?? []].flat()),
  );
  const reports = [...names].map((name) => files.get(name));
  const pages = reports.reduce((sum, report) => sum + (report?.state === "readable" ? report.pages : 0), 0);
  const isWhole = reports.every((report) => report?.state === "readable");
  const count = sentence("{exhibits} {exhibits|exhibit|exhibits}", { exhibits: exhibits.length });
  if (pages === 0) return factsAbout(ref, count);
  const all = { count, pages: pagesInWords(pages) };
  return factsAbout(
    ref,
    isWhole
      ? sentence("{count}, {pages}", all)
      : sentence("{count}, {pages} in the files that can be opened", all),
  );
}
