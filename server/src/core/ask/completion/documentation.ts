// What there is to say of something that is offered, as Markdown.

import { sources } from "../../../../../schemas/generated/editions.ts";
import { plainInMarkdown as plain } from "../../desk/markdown.ts";
import type { Authority, Finding, Path } from "../../engine/finding.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { exhibitTitled } from "../../matter/exhibit-files.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { whoIs } from "../../matter/people.ts";
import type { Language } from "../../message/language.ts";
import { rendered, sentence } from "../../message/message.ts";
import { type Title, titled } from "../../message/title.ts";
import { date, each, term } from "../../message/values.ts";
import { metaOfShape, type Shape, shapeAt } from "../../read/shape.ts";
import { allRules } from "../../rules/index.ts";
import type { About } from "./completion.ts";
import { exampleFor } from "./examples.ts";

/** Nothing where there is no such thing. */
export function documentationOf({ what, name }: About, matter: Matter): string | undefined {
  const said = (title: Title) => plain(titled(title, matter.language));
  switch (what) {
    case "field":
      return ofField(name, matter);
    case "choice": {
      const [field = "", choice = ""] = name.split(" ");
      const shape = shapeNamed(field);
      const meaning = shape && metaOfShape(shape).meanings?.[choice];
      return meaning === undefined ? undefined : said(meaning);
    }
    case "person": {
      const inRole = matter.people.byId.get(name);
      if (!inRole) return undefined;
      const { person, role } = inRole;
      return said(sentence("{name}, {role}", { name: whoIs(matter.people, person), role: term(role) }));
    }
    case "exhibit":
      return ofExhibit(name, matter);
    case "claim": {
      const [id = "", ...fields] = name.split(".");
      const shape = shapeNamed([id === "request" ? "request" : "beneficiaries", ...fields].join("."));
      return shape && said(metaOfShape(shape).help);
    }
    case "file":
      return said(sentence("A file in the case folder that is not used yet: {name}", { name }));
    case "rule":
      return ofRule(name, matter.language);
    case "edition":
      return isEditionId(name) ? said(editionOf(name).title) : undefined;
  }
}

/** Names of the format without positions in lists. */
export function namesOf(path: Path): string {
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

function ofField(names: string, matter: Matter): string | undefined {
  const shape = shapeNamed(names);
  if (!shape) return undefined;
  const { help, meanings = {}, ...meta } = metaOfShape(shape);
  const said = (title: Title) => plain(titled(title, matter.language));
  const example = exampleFor(names, meta.example, matter);
  const choices = Object.entries(meanings).map(([choice, meaning]) => `- \`${choice}\`: ${said(meaning)}`);
  return [
    said(help),
    ...(choices.length > 0 ? [choices.join("\n")] : []),
    ...(example === undefined
      ? []
      : [said(sentence("For example: {example}", { example: each(linesOf(example)) }))]),
  ].join("\n\n");
}

function ofExhibit(label: string, matter: Matter): string | undefined {
  const exhibit = exhibitLabeled(matter, label);
  if (!exhibit) return undefined;
  const { kind, supports } = exhibit;
  const said = (title: Title) => plain(titled(title, matter.language));
  const claims = supports.items.flatMap(({ value }) => (value === undefined ? [] : [asCode(value)]));
  const meaning = kind.value === undefined ? undefined : metaOfShape(kind.$.shape).meanings?.[kind.value];
  return [
    said(exhibitTitled(exhibit)),
    ...(meaning === undefined ? [] : [said(meaning)]),
    ...(claims.length > 0
      ? [rendered(sentence("Supports {claims}", { claims: each(claims) }), matter.language)]
      : []),
  ].join("\n\n");
}

function ofRule(id: string, language: Language | undefined): string | undefined {
  const rule = allRules.find((other) => other.id === id);
  return rule && `**${plain(titled(rule.title, language))}.**\n\n${plain(titled(rule.why, language))}`;
}

/** That a rule asks for it here, in its own words, and on whose authority. */
export function askedFor({ rule, message, authority }: Finding, language: Language | undefined): string {
  const named = rendered(sentence("Rule {rule}", { rule: asCode(rule) }), language);
  return [`**${plain(message)}**`, ...authority.map((one) => cited(one, language)), named].join("\n\n");
}

/** Where something comes from; publishers, titles and headings are named as they are printed. */
export function cited({ source, section, date: day }: Authority, language: Language | undefined): string {
  const found = Object.entries(sources).find(([id]) => id === source)?.[1];
  if (!found) return "";
  const title = "url" in found ? `[${plain(found.title)}](${found.url})` : plain(found.title);
  return rendered(
    sentence('{publisher}, {title}, "{section}", as of {day}', {
      publisher: plain(found.publisher),
      title,
      section: plain(section),
      day: date(day),
    }),
    language,
  );
}

function linesOf(text: string): string[] {
  return text.split("\n");
}

/** Letters that Markdown shows as they are; a backtick would end them. */
function asCode(text: string): string {
  return `\`${text.replaceAll(/[`\s]+/g, " ")}\``;
}
