// What follows from the papers that a case names: what a file is, what an exhibit supports, what a form's box and
// edition stand for, where the packet goes.

import type { FileReport, FormInFile } from "../../engine/files.ts";
import { readAddress } from "../../law/address.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { namesBox } from "../../law/forms.ts";
import { evidenceFor, medicalClaims } from "../../matter/claims.ts";
import { addressInWords, rightAddresses } from "../../matter/destination.ts";
import { exhibitTitled, filesOf } from "../../matter/exhibit-files.ts";
import { printedOn } from "../../matter/forms.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { fieldsOf } from "../../matter/references.ts";
import { type Message, sentence } from "../../message/message.ts";
import { partOf } from "../../message/title.ts";
import { allOf, anyOf, date, each, term } from "../../message/values.ts";
import type { Place } from "../../read/place.ts";
import type { Beneficiary, Exhibit, Form, Leaf } from "../../read/view.ts";
import { claimed, supported } from "../supports.ts";
import { type Following, follows } from "./consequence.ts";
import { withEditionNote } from "./edition-note.ts";

/** Everything about the papers of a case and the way that they go. */
export function aboutPapers(matter: Matter): Following[] {
  const { view } = matter;
  return [
    ...edition(matter),
    ...filesOf(matter).flatMap(({ file }) => fileOf(matter, file)),
    ...view.forms.items.flatMap((form) => [...box(matter, form), ...printedEdition(matter, form)]),
    ...view.exhibits.items.flatMap((exhibit) => label(matter, exhibit)),
    ...fieldsOf(view, "label-reference").flatMap((reference) => exhibitMeant(matter, reference)),
    ...fieldsOf(view, "claim").flatMap((claim) => claimMeant(matter, claim)),
    ...claimsOf(matter).flatMap((claim) => evidenceOf(matter, claim)),
    ...destination(matter),
    ...pagesOfAll(matter),
  ];
}

function edition({ view }: Matter): Following[] {
  const { $, value } = view.edition;
  if (value === undefined || !isEditionId(value)) return [];
  const { title, supersededAfter } = editionOf(value);
  if (!supersededAfter) return follows($, sentence("{edition}", { edition: term(title) }));
  return follows(
    $,
    sentence("{edition}, for packets mailed through {day}", {
      edition: term(title),
      day: date(supersededAfter.day),
    }),
  );
}

function fileOf({ files }: Matter, { $, value }: Leaf<string>): Following[] {
  const report = value === undefined ? undefined : files.get(value);
  return follows($, fileInWords(report), { hint: report && fileHint(report) });
}

/** 12 pages; with the edition printed on the form, or how many forms there are. Nothing for a file that does not open. */
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
      const { kind, printed, forms = [] } = report;
      const file = sentence("{kind}, {pages}, {size}", {
        kind: kind.toUpperCase(),
        pages: pagesInWords(report.pages),
        size: inBytes(report.bytes),
      });
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

function box(matter: Matter, form: Form): Following[] {
  const { $, value } = form.box;
  const printed = printedOn(matter, form);
  if (value === undefined || !printed || form.form.value !== "I-131") return [];
  const boxes = matter.law.boxes(printed.edition);
  if (!boxes.known)
    return follows(
      $,
      sentence("What this box requests cannot be determined. {reason}", { reason: partOf(boxes.reason) }),
    );
  const { oneself, another, reParole, part } = boxes.value;
  const standsFor = [
    ...(namesBox(value, oneself) ? [sentence("parole for oneself")] : []),
    ...(namesBox(value, another) ? [sentence("parole for another person")] : []),
    ...(namesBox(value, reParole) ? [sentence("re-parole")] : []),
  ];
  if (standsFor.length === 0) return [];
  return follows(
    $,
    sentence("Requests {requests}, in {part} of the form", { requests: anyOf(standsFor), part }),
    { by: boxes },
  );
}

function printedEdition({ law }: Matter, { form, edition }: Form): Following[] {
  if (edition.value === undefined || form.value === undefined) return [];
  const accepted = law.editionAccepted(form.value, edition.value);
  if (!accepted.known) {
    return follows(edition.$, sentence("{reason}", { reason: partOf(accepted.reason) }));
  }
  const said = accepted.value
    ? sentence("An edition that is accepted")
    : sentence("An edition that is not accepted");
  return follows(edition.$, said, { by: accepted });
}

function label(matter: Matter, exhibit: Exhibit): Following[] {
  const claims = supported(matter, exhibit);
  return claims ? follows(exhibit.label.$, sentence("Supports {claims}", { claims })) : [];
}

function exhibitMeant(matter: Matter, { $, value }: Leaf<string>): Following[] {
  const exhibit = exhibitLabeled(matter, value);
  return exhibit ? follows($, exhibitTitled(exhibit)) : [];
}

function claimMeant(matter: Matter, { $, value }: Leaf<string>): Following[] {
  const words = value === undefined ? undefined : claimed(matter, value);
  return words ? follows($, words) : [];
}

interface Claim {
  readonly subject: Beneficiary | "request";
  readonly fields: readonly string[];
  readonly place: Place;
}

/** What a case claims and exhibits are to show. */
function claimsOf({ view, beneficiaries }: Matter): Claim[] {
  const { emergency, explanation, visa } = view.request;
  return [
    { subject: "request" as const, fields: ["explanation"], place: explanation.$ },
    { subject: "request" as const, fields: ["emergency"], place: emergency.$ },
    { subject: "request" as const, fields: ["visa"], place: visa.$ },
    ...beneficiaries.flatMap((person) =>
      medicalClaims.map((claim) => ({
        subject: person,
        fields: ["medical", claim],
        place: person.medical[claim].$,
      })),
    ),
  ];
}

function evidenceOf(matter: Matter, { subject, fields, place }: Claim): Following[] {
  if (place.state !== "given") return [];
  const { there } = evidenceFor(matter, subject, fields);
  if (there.length === 0) {
    return subject === "request" ? [] : follows(place, sentence("No exhibit names it under supports"));
  }
  const labels = there.flatMap(({ label }) => label.value ?? []);
  const hint = labels.length === there.length ? exhibitsInShort(labels) : undefined;
  const rest = there.length - mostExhibits;
  const named = there.slice(0, mostExhibits).map(exhibitTitled);
  const exhibits = allOf(rest > 0 ? [...named, sentence("{rest} more", { rest })] : named);
  return follows(place, sentence("Supported by {exhibits}", { exhibits }), { hint });
}

/** The rest is counted. */
const mostExhibits = 5;

function exhibitsInShort(labels: readonly string[]): Message {
  const shown = each(labels.slice(0, 3));
  return labels.length > 3
    ? sentence("Exhibits {labels} …", { labels: shown })
    : sentence("{labels|Exhibit|Exhibits} {labels}", { labels: shown });
}

/** Where the packet goes, at the carrier; which known address stands there, at the address. */
function destination(matter: Matter): Following[] {
  const { carrier, address } = matter.view.filing;
  const right = rightAddresses(matter).map(({ place, lines }) =>
    sentence("{place} ({lines})", { place: term(addressInWords[place]), lines: each(lines) }),
  );
  const goes =
    carrier.value === undefined || carrier.value === "online" || right.length === 0
      ? []
      : follows(
          carrier.$,
          withEditionNote(sentence("The packet goes to {places}", { places: anyOf(right) }), matter.law),
        );
  const written = address.value === undefined ? "other" : readAddress(address.value).place;
  const recognized =
    written === "other"
      ? []
      : follows(
          address.$,
          sentence("Recognized as the address of {place}", { place: term(addressInWords[written]) }),
        );
  return [...goes, ...recognized];
}

/** How many exhibits there are, and their pages as far as the files have been looked at. */
function pagesOfAll({ view, exhibits, files }: Matter): Following[] {
  const { $ } = view.exhibits;
  if (exhibits.length === 0) return [];
  const names = new Set(
    exhibits.flatMap(({ file, translation }) => [file.value ?? [], translation.file.value ?? []].flat()),
  );
  const reports = [...names].map((name) => files.get(name));
  const pages = reports.reduce((sum, report) => sum + (report?.state === "readable" ? report.pages : 0), 0);
  const isWhole = reports.every((report) => report?.state === "readable");
  const count = sentence("{exhibits} {exhibits|exhibit|exhibits}", { exhibits: exhibits.length });
  if (pages === 0) return follows($, count);
  const all = { count, pages: pagesInWords(pages) };
  return follows(
    $,
    isWhole
      ? sentence("{count}, {pages}", all)
      : sentence("{count}, {pages} in the files that can be opened", all),
  );
}
