// What there is to say of something that is offered, as Markdown.
import { sources } from "../../../../../schemas/generated/editions.ts";
import type { Authority, Finding, Path } from "../../engine/finding.ts";
import { formatDay } from "../../law/calendar.ts";
import { editionOf, isEditionId } from "../../law/editions.ts";
import { wordsFor } from "../../matter/exhibit-files.ts";
import type { Matter } from "../../matter/matter.ts";
import { exhibitLabeled } from "../../matter/papers.ts";
import { nameOf } from "../../matter/people.ts";
import { metaOfShape, type Shape, shapeAt } from "../../read/shape.ts";
import { allRules } from "../../rules/index.ts";
import type { About } from "./completion.ts";
import { exampleFor } from "./examples.ts";

/** Nothing where there is no such thing. */
export function documentationOf({ what, name }: About, matter: Matter): string | undefined {
  switch (what) {
    case "field":
      return ofField(name, matter);
    case "choice": {
      const [field = "", choice = ""] = name.split(" ");
      const shape = shapeNamed(field);
      return shape && metaOfShape(shape).meanings?.[choice];
    }
    case "person": {
      const inRole = matter.people.byId.get(name);
      return inRole && `${nameOf(matter.people, inRole.person)}, ${inRole.role}`;
    }
    case "exhibit":
      return ofExhibit(name, matter);
    case "claim": {
      const [id = "", ...fields] = name.split(".");
      const shape = shapeNamed([id === "request" ? "request" : "beneficiaries", ...fields].join("."));
      return shape && metaOfShape(shape).help;
    }
    case "file":
      return `A file in the case folder that is not used yet: ${name}`;
    case "rule":
      return ofRule(name);
    case "edition":
      return isEditionId(name) ? editionOf(name).title : undefined;
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
  const example = exampleFor(names, meta.example, matter);
  const choices = Object.entries(meanings).map(([choice, meaning]) => `- \`${choice}\`: ${meaning}`);
  return [
    help,
    ...(choices.length > 0 ? [choices.join("\n")] : []),
    ...(example === undefined ? [] : [`For example: ${example.replaceAll("\n", ", ")}`]),
  ].join("\n\n");
}

function ofExhibit(label: string, matter: Matter): string | undefined {
  const exhibit = exhibitLabeled(matter, label);
  if (!exhibit) return undefined;
  const { title, kind, supports } = exhibit;
  const claims = supports.items.flatMap(({ value }) => (value === undefined ? [] : [`\`${value}\``]));
  return [
    `${wordsFor(exhibit)}${title.value === undefined ? "" : `: ${title.value}`}`,
    ...(kind.value === undefined ? [] : [metaOfShape(kind.$.shape).meanings?.[kind.value] ?? ""]),
    ...(claims.length > 0 ? [`Supports ${claims.join(", ")}`] : []),
  ].join("\n\n");
}

function ofRule(id: string): string | undefined {
  const rule = allRules.find((other) => other.id === id);
  return rule && `**${rule.title}.**\n\n${rule.why}`;
}

/** That a rule asks for it here, in its own words, and on whose authority. */
export function askedFor({ rule, message, authority }: Finding): string {
  return [`**${message}**`, ...authority.map(cited), `Rule \`${rule}\``].join("\n\n");
}

/** Where something comes from. */
export function cited({ source, section, date }: Authority): string {
  const found = Object.entries(sources).find(([id]) => id === source)?.[1];
  if (!found) return "";
  const title = "url" in found ? `[${found.title}](${found.url})` : found.title;
  return `${found.publisher}, ${title}, "${section}", as of ${formatDay(date)}`;
}
