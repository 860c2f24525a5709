// What follows from the papers that a case names: what a file is, what an exhibit supports, what a form's box and
// edition stand for, where the packet goes.
import type { FileReport, FormInFile } from "../../engine/files.ts";
import { readAddress } from "../../law/address.ts";
import { formatDay } from "../../law/calendar.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { namesBox } from "../../law/forms.ts";
import { evidenceFor, medicalClaims } from "../../matter/claims.ts";
import { addressInWords, rightAddresses } from "../../matter/destination.ts";
import { filesOf, wordsFor } from "../../matter/exhibit-files.ts";
import { printedOn } from "../../matter/forms.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { fieldsOf } from "../../matter/references.ts";
import { listed } from "../../message/english.ts";
import type { Place } from "../../read/place.ts";
import type { Beneficiary, Exhibit, Form, Leaf } from "../../read/view.ts";
import { claimInWords, supportedInWords } from "../supports.ts";
import { type Consequence, follows } from "./consequence.ts";
import { editionNote } from "./edition-note.ts";

/** Everything about the papers of a case and the way that they go. */
export function aboutPapers(matter: Matter): Consequence[] {
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

function edition({ view }: Matter): Consequence[] {
  const { $, value } = view.edition;
  if (value === undefined || !isEditionId(value)) return [];
  const { title, supersededAfter } = editionOf(value);
  const until = supersededAfter ? `, for packets mailed until ${formatDay(supersededAfter.day)}` : "";
  return follows($, title + until);
}

function fileOf({ files }: Matter, { $, value }: Leaf<string>): Consequence[] {
  const report = value === undefined ? undefined : files.get(value);
  return follows($, fileInWords(report), { hint: report && fileHint(report) });
}

/** 12 pages; with the edition printed on the form, or how many forms there are. Nothing for a file that does not open. */
function fileHint(report: FileReport): string | undefined {
  if (report.state !== "readable") return undefined;
  const { pages, printed, forms = [] } = report;
  const form = printed ? [`edition ${printed.edition}`] : forms.length > 1 ? [`${forms.length} forms`] : [];
  return [pagesInWords(pages), ...form].join(", ");
}

function fileInWords(report: FileReport | undefined): string {
  switch (report?.state) {
    case undefined:
      return "The file has not been checked yet";
    case "missing":
      return "The file is not in the case folder";
    case "folder":
      return "This is a folder, not a file";
    case "outside":
      return "The file is outside the case folder";
    case "unreadable":
      return `The file ${report.reason}`;
    case "readable": {
      const { kind, pages, bytes, printed, forms = [] } = report;
      const form = printed ? `; Form ${printed.form}, edition ${printed.edition}, is printed on it` : "";
      const several = forms.length > 1 ? `; it contains ${listed(forms.map(partInWords))}` : "";
      return `${kind.toUpperCase()}, ${pagesInWords(pages)}, ${inBytes(bytes)}${form}${several}`;
    }
  }
}

function partInWords({ printed, firstPage }: FormInFile): string {
  return `Form ${printed.form} (edition ${printed.edition}) from page ${firstPage}`;
}

/** 1 page; 12 pages. */
export function pagesInWords(count: number): string {
  return count === 1 ? "1 page" : `${count} pages`;
}

function inBytes(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 999_500 ? `${Math.round(bytes / 1000)} KB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function box(matter: Matter, form: Form): Consequence[] {
  const { $, value } = form.box;
  const printed = printedOn(matter, form);
  if (value === undefined || !printed || form.form.value !== "I-131") return [];
  const boxes = matter.law.boxes(printed.edition);
  if (!boxes.known) return follows($, `What this box requests cannot be determined. ${boxes.reason}`);
  const { oneself, another, reParole, part } = boxes.value;
  const standsFor = [
    ...(namesBox(value, oneself) ? ["parole for oneself"] : []),
    ...(namesBox(value, another) ? ["parole for another person"] : []),
    ...(namesBox(value, reParole) ? ["re-parole"] : []),
  ];
  if (standsFor.length === 0) return [];
  return follows($, `Requests ${standsFor.join(" or ")}, in ${part} of the form`, { by: boxes });
}

function printedEdition({ law }: Matter, { form, edition }: Form): Consequence[] {
  if (edition.value === undefined || form.value === undefined) return [];
  const accepted = law.editionAccepted(form.value, edition.value);
  if (!accepted.known) {
    return follows(edition.$, accepted.reason);
  }
  const sentence = accepted.value ? "An edition that is accepted" : "An edition that is not accepted";
  return follows(edition.$, sentence, { by: accepted });
}

function label(matter: Matter, exhibit: Exhibit): Consequence[] {
  const supported = supportedInWords(matter, exhibit);
  return supported === undefined ? [] : follows(exhibit.label.$, `Supports ${supported}`);
}

function exhibitMeant(matter: Matter, { $, value }: Leaf<string>): Consequence[] {
  const exhibit = exhibitLabeled(matter, value);
  return exhibit ? follows($, titled(exhibit)) : [];
}

/** Exhibit B: Letter of Dr. Luis Pérez. */
function titled(exhibit: Exhibit): string {
  const { label, title } = exhibit;
  const hasBoth = label.value !== undefined && title.value !== undefined;
  return hasBoth ? `${wordsFor(exhibit)}: ${title.value}` : wordsFor(exhibit);
}

function claimMeant(matter: Matter, { $, value }: Leaf<string>): Consequence[] {
  const words = value === undefined ? undefined : claimInWords(matter, value);
  return words === undefined ? [] : follows($, words);
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

function evidenceOf(matter: Matter, { subject, fields, place }: Claim): Consequence[] {
  if (place.state !== "given") return [];
  const { there } = evidenceFor(matter, subject, fields);
  if (there.length === 0) {
    return subject === "request" ? [] : follows(place, "No exhibit names it under supports");
  }
  const labels = there.flatMap(({ label }) => label.value ?? []);
  const hint = labels.length === there.length ? exhibitsInShort(labels) : undefined;
  const rest = there.length - mostExhibits;
  const named = there.slice(0, mostExhibits).map(titled);
  return follows(place, `Supported by ${listed(rest > 0 ? [...named, `${rest} more`] : named)}`, { hint });
}

/** The rest is counted. */
const mostExhibits = 5;

function exhibitsInShort(labels: readonly string[]): string {
  const shown = labels.slice(0, 3).join(", ");
  return `${labels.length === 1 ? "Exhibit" : "Exhibits"} ${shown}${labels.length > 3 ? " …" : ""}`;
}

/** Where the packet goes, at the carrier; which known address stands there, at the address. */
function destination(matter: Matter): Consequence[] {
  const { carrier, address } = matter.view.filing;
  const right = rightAddresses(matter).map(
    ({ place, lines }) => `${addressInWords[place]} (${lines.join(", ")})`,
  );
  const goes =
    carrier.value === undefined || carrier.value === "online" || right.length === 0
      ? []
      : follows(carrier.$, `The packet goes to ${right.join(" or ")}${editionNote(matter.law)}`);
  const written = address.value === undefined ? "other" : readAddress(address.value).place;
  const recognized =
    written === "other" ? [] : follows(address.$, `Recognized as the address of ${addressInWords[written]}`);
  return [...goes, ...recognized];
}

/** How many exhibits there are, and their pages as far as the files have been looked at. */
function pagesOfAll({ view, exhibits, files }: Matter): Consequence[] {
  const { $ } = view.exhibits;
  if (exhibits.length === 0) return [];
  const names = new Set(
    exhibits.flatMap(({ file, translation }) => [file.value ?? [], translation.file.value ?? []].flat()),
  );
  const reports = [...names].map((name) => files.get(name));
  const pages = reports.reduce((sum, report) => sum + (report?.state === "readable" ? report.pages : 0), 0);
  const isWhole = reports.every((report) => report?.state === "readable");
  const count = exhibits.length === 1 ? "1 exhibit" : `${exhibits.length} exhibits`;
  if (pages === 0) return follows($, count);
  return follows($, `${count}, ${pagesInWords(pages)}${isWhole ? "" : " in the files that can be opened"}`);
}
