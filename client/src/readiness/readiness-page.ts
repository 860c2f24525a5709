// The checklist of a case as a page: each requirement, met or not, with its evidence and authority.
import { l10n } from "vscode";
import type { EditorRange, ReadinessResult } from "../../../server/src/lsp/protocol/index.ts";
import { capitalize, stateWord } from "../cases/words.ts";
import { dayInWords, daysFromToday } from "../webview/days.ts";
import { type Content, type Html, html } from "../webview/html.ts";
import { toPlace } from "../webview/place.ts";

type Readiness = ReadinessResult["readiness"];
type Section = Readiness["sections"][number];
type OpenGroup = Readiness["open"][number];
type Line = Section["lines"][number];
type Status = Line["status"];
type Authority = Readiness["authorities"][number];

/** How a location in the case file is shown: as a link, or as its line number on paper. */
export type ShowPlace = (range: EditorRange, words: Content) => Content;

/** The page in VS Code, with links to the lines of the case. */
export function readinessView(readiness: Readiness, uri: string): Html {
  const actions = html`<div class="actions">
<button type="button" id="print" data-press="print">${l10n.t("Print…")}</button>
<button type="button" id="preview" class="second" data-press="preview">${l10n.t("Preview Packet")}</button>
<label><input type="checkbox" id="open-only" data-toggles="open-only"> ${l10n.t("Only unmet requirements")}</label>
</div>`;
  return page(readiness, (range, words) => toPlace(uri, range, words), actions);
}

/** The page on paper. */
export function readinessOnPaper(readiness: Readiness): Html {
  return page(readiness, (_, words) => words, undefined);
}

export function readinessTitle({ beneficiaries, matter }: Readiness): string {
  const who = beneficiaries.length > 0 ? beneficiaries.join(", ") : (matter ?? l10n.t("no beneficiary yet"));
  return l10n.t("Readiness: {0}", who);
}

function page(readiness: Readiness, place: ShowPlace, actions: Content): Html {
  const { matter, today, editionTitle, reminder, counts, deadlines, open, sections, authorities } = readiness;
  const { toFill, setAside, reviews, notJudged } = readiness;
  const notes = authorities.filter((one) => sections.some((section) => cites(section, one)));
  return html`<h1>${readinessTitle(readiness)}</h1>
${matter !== undefined && html`<p>${l10n.t("Matter {0}", matter)}</p>`}
<p class="soft">${l10n.t("As of {0}, checked against: {1}", dayInWords(today), editionTitle)}${reminder !== undefined && html`<br>${reminder}`}</p>
<p class="state">${stateLine(readiness)}</p>
<p>${inNumbers(counts)}</p>
${actions}
${deadlines.length > 0 && html`<h2>${l10n.t("Key dates")}</h2><ul>${deadlines.map((one) => deadlineItem(one, place))}</ul>`}
${open.map((group) => openPart(group, notes, place))}
${sections.map((section) => sectionPart(section, notes, place))}
${toFill.length > 0 && html`<h2>${l10n.t("Boxes to fill in")}</h2><ul>${toFill.map(({ message, range }) => html`<li>${place(range, message)}.</li>`)}</ul>`}
${setAside.length > 0 && html`<h2>${l10n.t("Rules ignored or changed")}</h2><ul>${setAside.map((line) => html`<li>${line}.</li>`)}</ul>`}
${reviews.length > 0 && html`<h2>${l10n.t("Reviews")}</h2><ul class="plain lines">${reviews.map((review) => reviewItem(review, place))}</ul>`}
<h2>${l10n.t("Authorities")}</h2>
<ol>${notes.map(authorityItem)}</ol>
<h2>${l10n.t("Not evaluated")}</h2>
<ul>${notJudged.map((line) => html`<li>${line}</li>`)}</ul>
<p class="soft">${l10n.t("A requirement counts as met if the case states or lists what it requires. Only a person who reads the documents can determine whether they show it. This is an interpretation of the authorities named above. It is not legal advice and does not predict how a request will be decided.")}</p>`;
}

/** The verdict, after the state of a case if there is one. */
function stateLine({ state, verdict }: Readiness): Html {
  switch (state.state) {
    case "filed":
    case "overdue":
    case "decided":
    case "closed":
      return html`<strong>${capitalize(stateWord(state.state))}.</strong> ${state.reason}. <strong>${verdict.words}.</strong>`;
    default:
      return html`<strong>${verdict.words}.</strong>`;
  }
}

function inNumbers(counts: Readiness["counts"]): string {
  const said: readonly (readonly [number, string])[] = [
    [counts.met, l10n.t("{0} met", counts.met)],
    [counts["not-met"], l10n.t("{0} not met", counts["not-met"])],
    [counts["at-risk"], l10n.t("{0} at risk", counts["at-risk"])],
    [counts.note, l10n.t("{0} to note", counts.note)],
    [counts["not-confirmed"], l10n.t("{0} not confirmed", counts["not-confirmed"])],
    [counts.untold, l10n.t("{0} cannot be determined", counts.untold)],
    [counts["set-aside"], l10n.t("{0} ignored", counts["set-aside"])],
  ];
  const all = said.reduce((sum, [count]) => sum + count, 0);
  const parts = said.flatMap(([count, words]) => (count === 0 ? [] : [words])).join(", ");
  return all === 1
    ? l10n.t("1 requirement applies: {0}", parts)
    : l10n.t("{0} requirements apply: {1}", all, parts);
}

function reviewItem({ state, words, range }: Readiness["reviews"][number], place: ShowPlace): Html {
  const counts = state === "counts";
  return html`<li class="${counts ? "met" : "note"}"><span class="mark" aria-hidden="true">${counts ? "☑" : "☐"}</span>${place(range, words)}.</li>`;
}

function deadlineItem(
  { day, daysLeft, what, who, why, standing, range }: Readiness["deadlines"][number],
  place: ShowPlace,
): Html {
  const isOverdue = standing === "overdue";
  const when = isOverdue ? l10n.t("overdue, {0}", daysFromToday(daysLeft)) : daysFromToday(daysLeft);
  return html`<li><strong>${dayInWords(day)}</strong>, ${isOverdue ? html`<strong>${when}</strong>` : when}: ${place(range, what)}${who.length > 0 && ` (${who.join(", ")})`}. <span class="soft">${why}.</span></li>`;
}

/** The requirements that are not met and have the same consequence. */
function openPart({ title, lines }: OpenGroup, notes: readonly Authority[], place: ShowPlace): Html {
  return html`<section><h2>${title}<span class="count">${lines.length}</span></h2>
<ul class="plain lines">${lines.map((line) => lineItem(line, false, notes, place))}</ul></section>`;
}

function sectionPart(
  { kind, title, lines }: Section,
  notes: readonly Authority[],
  place: ShowPlace,
): Content {
  // How the file is written does not matter unless something is wrong with it.
  const shown = lines.filter(
    ({ status, consequence }) => consequence === undefined && (kind !== "file" || status !== "met"),
  );
  if (shown.length === 0) return undefined;
  const met = lines.filter(({ status }) => status === "met").length;
  const isUnderName = kind === "person" || title.includes(": ");
  const isDone = met === lines.length;
  return html`<section${isDone && html` class="met"`}><h2>${title}<span class="count">${l10n.t("{0} of {1} met", met, lines.length)}</span></h2>
<ul class="plain lines">${shown.map((line) => lineItem(line, isUnderName, notes, place))}</ul></section>`;
}

function lineItem(line: Line, isUnderName: boolean, notes: readonly Authority[], place: ShowPlace): Html {
  const { status, requirement, who, evidence, strength, authority, remarks, remedy, range } = line;
  const numbers = notes.flatMap((note, index) =>
    authority.some((one) => isSame(one, note)) ? [index + 1] : [],
  );
  const { mark, words } = statusInWords(status);
  return html`<li class="${status}"><span class="mark" aria-hidden="true">${mark}</span><strong>${words}:</strong> ${status === "met" ? requirement : place(range, requirement)}${who !== undefined && !isUnderName && ` (${who})`}${numbers.length > 0 && html` <span class="soft">[${numbers.join(", ")}]</span>`}
${evidence.length > 0 && html`<span class="evidence">${l10n.t("By:")} ${evidence.map((paper, index) => [index > 0 && "; ", place(paper.range, paperInWords(paper))])}</span>`}
${strength !== undefined && html`<span class="soft">${capitalize(strengthInWords(strength, evidence))}.</span>`}
${remarks.map(({ message, range: at }) => html`<span class="remark">${place(at, l10n.t("Line {0}", at.start.line + 1))}: ${message}</span>`)}
${remedy !== undefined && html`<span class="remedy">${l10n.t("What to do: {0}", remedy)}</span>`}</li>`;
}

function statusInWords(status: Status): { readonly mark: string; readonly words: string } {
  switch (status) {
    case "met":
      return { mark: "☑", words: l10n.t("Met") };
    case "not-met":
      return { mark: "☐", words: l10n.t("Not met") };
    case "at-risk":
      return { mark: "☐", words: l10n.t("At risk") };
    case "note":
      return { mark: "☐", words: l10n.t("Note") };
    case "not-confirmed":
      return { mark: "☐", words: l10n.t("Not confirmed") };
    case "untold":
      return { mark: "☐", words: l10n.t("Cannot be determined") };
    case "set-aside":
      return { mark: "☐", words: l10n.t("Ignored") };
  }
}

function strengthInWords(strength: NonNullable<Line["strength"]>, evidence: Line["evidence"]): string {
  switch (strength) {
    case "stated":
      return l10n.t("stated in the case");
    case "named":
      return evidence.every(({ kind }) => kind === "form")
        ? l10n.t("a form is listed for it")
        : l10n.t("an exhibit is named for it");
    case "found":
      return l10n.t("found in the document");
  }
}

function paperInWords({ kind, label, title, pages = [] }: Line["evidence"][number]): string {
  if (kind === "form" || label === undefined) return title;
  if (pages.length === 0) return l10n.t("Exhibit {0}, {1}", label, title);
  return pages.length === 1
    ? l10n.t("Exhibit {0}, p. {1}, {2}", label, pages[0] ?? "", title)
    : l10n.t("Exhibit {0}, pp. {1}, {2}", label, pages.join(", "), title);
}

function authorityItem({ publisher, title, url, where, dates }: Authority): Html {
  const named = url === undefined ? title : html`<a href="${url}">${title}</a>`;
  return html`<li>${publisher !== undefined && `${publisher}, `}${named}, ${where}, ${dates}</li>`;
}

function cites({ kind, lines }: Section, note: Authority): boolean {
  return lines.some(
    ({ status, authority }) =>
      (kind !== "file" || status !== "met") && authority.some((one) => isSame(one, note)),
  );
}

function isSame(one: Line["authority"][number], other: Authority): boolean {
  return (
    one.source === other.source &&
    one.section === other.section &&
    one.date === other.date &&
    one.read?.on === other.read?.on &&
    one.read?.how === other.read?.how
  );
}
