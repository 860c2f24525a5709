// The documentation of a completion item, as Markdown.

import { formEditions } from "../../../../../schemas/generated/editions.ts";
import type { Path } from "../../base/path.ts";
import { plainInMarkdown as plain } from "../../casework/markdown.ts";
import { type Authority, sourceNamed } from "../../law/answer.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { datesInWords, sectionInWords } from "../../law/reading.ts";
import type { Language } from "../../message/language.ts";
import { rendered, sentence, withTexts } from "../../message/message.ts";
import { type Title, titled } from "../../message/title.ts";
import { each, term } from "../../message/values.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { exhibitTitled } from "../../model/exhibit-files.ts";
import type { Finding } from "../../model/finding.ts";
import { meaningsAt } from "../../model/form-names.ts";
import { exhibitLabeled } from "../../model/forms-and-exhibits.ts";
import { whoIs } from "../../model/people.ts";
import { metaOfShape, type Shape, shapeAt } from "../../read/shape.ts";
import { allRules } from "../../rules/index.ts";
import type { About } from "./completion.ts";

/** Undefined if there is no such thing. */
export function documentationOf({ what, name }: About, context: CaseContext): string | undefined {
  const said = (title: Title) => plain(titled(title, context.language));
  switch (what) {
    case "field":
      return ofField(name, context);
    case "choice": {
      const [field = "", choice = ""] = name.split(" ");
      const shape = shapeNamed(field);
      const { meanings = {} } = shape ? metaOfShape(shape) : {};
      const path = field === "forms.form" ? ["forms", 0, "form"] : [];
      const meaning = meaningsAt(path, meanings, context)[choice];
      return meaning === undefined ? undefined : said(meaning);
    }
    case "person": {
      const inRole = context.people.byId.get(name);
      if (!inRole) return undefined;
      const { person, role } = inRole;
      return said(sentence("{name}, {role}", { name: whoIs(context.people, person), role: term(role) }));
    }
    case "exhibit":
      return ofExhibit(name, context);
    case "claim": {
      const [id = "", ...fields] = name.split(".");
      const shape = shapeNamed([id === "request" ? "request" : "beneficiaries", ...fields].join("."));
      return shape && said(metaOfShape(shape).help);
    }
    case "file":
      return said(sentence("A file in the case folder that is not used yet: {name}", { name }));
    case "rule":
      return ofRule(name, context.language);
    case "edition":
      return isEditionId(name) ? said(editionOf(name).title) : undefined;
  }
}

/** Names of the format without positions in lists. */
export function pathNames(path: Path): string {
  return path.filter((step) => typeof step === "string").join(".");
}

function shapeNamed(names: string): Shape | undefined {
  let shape: Shape | undefined = shapeAt([]);
  for (const name of names.split(".")) {
    while (shape?.kind === "list") shape = shape.item;
    shape = shape && shapeAt([name], shape);
  }
  return shape;
}

function ofField(names: string, context: CaseContext): string | undefined {
  const shape = shapeNamed(names);
  if (!shape) return undefined;
  const { help, meanings = {}, ...meta } = metaOfShape(shape);
  const said = (title: Title) => plain(titled(title, context.language));
  const example = exampleFor(names, meta.example, context);
  const choices = Object.entries(meanings).map(([choice, meaning]) => `- \`${choice}\`: ${said(meaning)}`);
  return [
    said(help),
    ...(choices.length > 0 ? [choices.join("\n")] : []),
    ...(example === undefined
      ? []
      : [said(sentence("For example: {example}", { example: each(linesOf(example)) }))]),
  ].join("\n\n");
}

function ofExhibit(label: string, context: CaseContext): string | undefined {
  const exhibit = exhibitLabeled(context, label);
  if (!exhibit) return undefined;
  const { kind, supports } = exhibit;
  const said = (title: Title) => plain(titled(title, context.language));
  const claims = supports.items.flatMap(({ value }) => (value === undefined ? [] : [asCode(value)]));
  const meaning = kind.value === undefined ? undefined : metaOfShape(kind.ref.shape).meanings?.[kind.value];
  return [
    said(exhibitTitled(exhibit)),
    ...(meaning === undefined ? [] : [said(meaning)]),
    ...(claims.length > 0
      ? [rendered(sentence("Supports {claims}", { claims: each(claims) }), context.language)]
      : []),
  ].join("\n\n");
}

function ofRule(id: string, language: Language | undefined): string | undefined {
  const rule = allRules.find((other) => other.id === id);
  return rule && `**${plain(titled(rule.title, language))}.**\n\n${plain(titled(rule.why, language))}`;
}

/** That a rule requires it here, in the words of the finding, and on whose authority. */
export function askedFor({ rule, message, authority }: Finding, language: Language | undefined): string {
  const named = rendered(sentence("Rule {rule}", { rule: asCode(rule) }), language);
  return [`**${plain(message)}**`, ...authority.map((one) => cited(one, language)), named].join("\n\n");
}

/** The source of something; publishers, titles, and headings are given as printed. */
export function cited(authority: Authority, language: Language | undefined): string {
  const found = sourceNamed(authority.source);
  if (!found) return "";
  const title = "url" in found ? `[${plain(found.title)}](${found.url})` : plain(found.title);
  return rendered(
    sentence("{publisher}, {title}, {section}, {dates}", {
      publisher: plain(found.publisher),
      title,
      section: withTexts(sectionInWords(authority), plain),
      dates: datesInWords(authority),
    }),
    language,
  );
}

function linesOf(text: string): string[] {
  return text.split("\n");
}

/** Text that Markdown shows unchanged; a backtick would end it. */
function asCode(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/g, " ")}\``;
}

// The example of a field adapted to the case: its dates are those of the format moved to the year of the case, and what
// the law sets, such as a fee or the box of a form, is the law's for the date of the case.

/** The year of the examples in the format. */
const yearOfExamples = 2015;

/** `names` is the path of the field without positions in lists. Undefined if the law has no answer for the date. */
export function exampleFor(
  names: string,
  example: string | undefined,
  context: CaseContext,
): string | undefined {
  const { law, view, days } = context;
  switch (names) {
    case "edition":
      return law.edition;
    case "forms.edition":
      return formEditions
        .filter(({ form }) => form === "I-131")
        .flatMap(({ edition }) => edition ?? [])
        .find((edition) => isTrue(law.editionAccepted("I-131", edition)));
    case "forms.box": {
      const boxes = law.boxes(undefined);
      if (!boxes.known) return undefined;
      const { reParole, another } = boxes.value;
      return (view.request.kind.value === "re-parole" ? reParole : another)[0];
    }
    case "forms.fee.amount": {
      const fee = law.filingFee({ online: view.filing.carrier.value === "online" });
      return fee.known ? String(fee.value) : undefined;
    }
    case "filing.address": {
      const { request, filing } = view;
      const [kind, carrier] = [request.kind.value ?? "initial", filing.carrier.value ?? "usps"];
      const address = law.addressFor({ kind, carrier, removal: false });
      return address.known ? address.value.lines.join("\n") : undefined;
    }
    default: {
      const year = Number((days.mailingDay ?? days.today).slice(0, 4));
      return example === undefined ? undefined : movedBy(year - yearOfExamples, example);
    }
  }
}

function isTrue(answer: { readonly known: boolean; readonly value?: unknown }): boolean {
  return answer.known && answer.value === true;
}

/** The text with each year, in a date or by itself, moved by that many years. */
function movedBy(years: number, example: string): string {
  return example.replaceAll(/(?<![\w-])(?:19|20)\d\d(?=-\d|\b(?!-))/g, (year) =>
    String(Number(year) + years),
  );
}
