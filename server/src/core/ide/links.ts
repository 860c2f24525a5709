// The links in a case: the files that it names, e-mail addresses, and the official pages of the edition and of the
// rules that a comment suppresses.

import { memoize } from "../base/memoize.ts";
import type { Span } from "../base/span.ts";
import { ignoreComments } from "../engine/ignore.ts";
import type { CaseFolder } from "../files/report.ts";
import { sourceNamed } from "../law/answer.ts";
import { editionOf, isEditionId } from "../law/editions.ts";
import { authorityOf } from "../law/rule-citations.ts";
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { fileFields, partsInside } from "../model/exhibit-files.ts";
import type { CaseView, Leaf } from "../read/view.ts";
import { allRules } from "../rules/index.ts";
import type { CaseInEditor } from "./case-in-editor.ts";
import { otherRequests } from "./derived/re-parole.ts";
import { wholeSpan } from "./mentions.ts";

export interface CaseLink {
  /** The text to click. */
  readonly span: Span;
  readonly target: LinkTarget;
  /** What it opens. */
  readonly tooltip: Message;
}

export type LinkTarget =
  /** The names of folders and finally the file, relative to the folder of the case. */
  | { readonly kind: "file"; readonly parts: readonly string[] }
  /** Another case, by the URI of its file. */
  | { readonly kind: "case"; readonly uri: string }
  | { readonly kind: "e-mail"; readonly address: string }
  | { readonly kind: "page"; readonly url: string };

/** In the order of the text. A file that is not in the folder of the case, or that was not checked, has no link. */
export function linksIn(asked: CaseInEditor, folder: CaseFolder): readonly CaseLink[] {
  const { text } = asked.parsed;
  const { view } = asked.checked.context;
  return [
    ...fileFields(view).flatMap((file) => fileLink(text, file, folder)),
    ...emailFields(view).flatMap((email) => emailLink(text, email)),
    ...editionLink(text, view.edition),
    ...ruleLinks(asked),
    ...otherCaseLinks(asked),
  ].toSorted((one, other) => one.span.start - other.span.start);
}

function fileLink(text: string, file: Leaf<string>, { files, papers }: CaseFolder): CaseLink[] {
  const { value = "" } = file;
  const report = files.get(value);
  const parts = partsInside(value);
  if (!parts || (report?.state !== "readable" && report?.state !== "unreadable")) return [];
  const written = parts.join("/");
  const [onDisk, another] = foldedNames(papers).get(folded(written)) ?? [];
  const name = onDisk === undefined || another !== undefined ? written : onDisk;
  return [
    {
      span: wholeSpan(text, file, value),
      target: { kind: "file", parts: name.split("/") },
      tooltip: sentence("Open {name}", { name: parts.at(-1) ?? "" }),
    },
  ];
}

/**
 * The names on the disk, by the form that is equal for names that differ only in capitalization or in the encoding of
 * accents.
 */
const foldedNames = memoize((names: readonly string[]): ReadonlyMap<string, readonly string[]> => {
  const byFolded = new Map<string, string[]>();
  for (const name of names) byFolded.set(folded(name), [...(byFolded.get(folded(name)) ?? []), name]);
  return byFolded;
});

function folded(name: string): string {
  return name.normalize("NFC").toLowerCase();
}

function emailFields({ petitioner, beneficiaries, sponsors, representative }: CaseView): Leaf<string>[] {
  return [petitioner, ...beneficiaries.items, ...sponsors.items, representative].map(({ email }) => email);
}

function emailLink(text: string, email: Leaf<string>): CaseLink[] {
  const { value } = email;
  if (value === undefined || !/^[^\s@<>"]+@[^\s@<>"]+\.[^\s@<>".]+$/.test(value)) return [];
  return [
    {
      span: wholeSpan(text, email, value),
      target: { kind: "e-mail", address: value },
      tooltip: sentence("Send email to {address}", { address: value }),
    },
  ];
}

function editionLink(text: string, edition: Leaf<string>): CaseLink[] {
  const { value } = edition;
  if (value === undefined || !isEditionId(value)) return [];
  const page = pageOf(editionOf(value).source);
  return page ? [{ span: wholeSpan(text, edition, value), ...page }] : [];
}

/** The page of the first authority that has one, in the edition of the case. */
function ruleLinks({ parsed, checked: { edition, context } }: CaseInEditor): CaseLink[] {
  return ignoreComments(parsed).flatMap(({ span, rule }) => {
    const known = allRules.find(({ id }) => id === rule);
    const authority = known ? authorityOf(known.authority, context.law, edition) : [];
    const page = authority.map(({ source }) => pageOf(source)).find((found) => found !== undefined);
    const start = parsed.text.indexOf(rule, parsed.text.indexOf("parole-ignore", span.start));
    return page ? [{ span: { start, end: start + rule.length }, ...page }] : [];
  });
}

/** The cases of a person's other requests, at the values that refer to them; if there are several, the first. */
function otherCaseLinks({ parsed, checked }: CaseInEditor): CaseLink[] {
  const requests = otherRequests(checked.context);
  const first = requests.filter(({ at }, index) => requests.findIndex((other) => other.at === at) === index);
  return first.map(({ at, in: { uri, name } }) => ({
    span: wholeSpan(parsed.text, at, at.value ?? ""),
    target: { kind: "case", uri },
    tooltip: sentence("Open {name}", { name }),
  }));
}

function pageOf(id: string): Pick<CaseLink, "target" | "tooltip"> | undefined {
  const source = sourceNamed(id);
  if (!source || !("url" in source)) return undefined;
  return {
    target: { kind: "page", url: source.url },
    tooltip: sentence('Open "{title}", {publisher}', { title: source.title, publisher: source.publisher }),
  };
}
