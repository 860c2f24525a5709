// Snippets for VS Code: a whole case of a child, and each block of the format. What is not known yet is a placeholder,
// so that a stop that is passed over stays visible as unfinished.

import { placeholderFor } from "../server/src/core/engine/absence.ts";
import type { PatchValue } from "../server/src/core/engine/finding.ts";
import { asSnippet } from "../server/src/core/fix/snippet.ts";
import { keys, type Style } from "../server/src/core/fix/write.ts";
import { metaOfShape, shapeAt } from "../server/src/core/read/shape.ts";

interface Snippet {
  readonly prefix: string[];
  readonly description: string;
  readonly body: string[];
}

const style: Style = { eol: "\n", unit: 2, dash: 2 };

/** The text of snippets/parole-case.json. */
export function generateSnippets(): string {
  const snippets: Record<string, Snippet> = {
    "A child's medical case": snippet(
      ["parole-case", "medical case of a child"],
      "A whole request for a child who needs medical treatment",
      childsCase(),
    ),
  };
  for (const path of blocks) {
    const { title, help } = metaOfShape(shapeOf(path));
    snippets[title === path.join(" ") ? title : `${title} (${path.join(".")})`] = snippet(
      [path.filter((step) => typeof step === "string").join("."), String(path.at(-1))],
      help,
      { [String(path.at(-1))]: placeholderFor(shapeOf(path)) },
    );
  }
  return `${JSON.stringify(snippets, undefined, 2)}\n`;
}

/** Every block that a person adds by hand, by its key. */
const blocks: readonly (readonly (string | number)[])[] = [
  ["request"],
  ["request", "emergency"],
  ["request", "stay"],
  ["request", "visa"],
  ["request", "petitions"],
  ["request", "waivers"],
  ["petitioner"],
  ["beneficiaries"],
  ["beneficiaries", 0, "removal"],
  ["beneficiaries", 0, "medical"],
  ["beneficiaries", 0, "consents"],
  ["beneficiaries", 0, "prior_parole"],
  ["beneficiaries", 0, "departure"],
  ["sponsors"],
  ["representative"],
  ["forms"],
  ["exhibits"],
  ["exhibits", 0, "translation"],
  ["filing"],
  ["receipts"],
  ["notices"],
  ["inquiries"],
  ["decisions"],
  ["refiling"],
];

function shapeOf(path: readonly (string | number)[]) {
  const shape = shapeAt(path);
  if (!shape) throw new Error(`The format has no ${path.join(".")}`);
  return shape;
}

function snippet(
  prefix: string[],
  description: string,
  value: { readonly [key: string]: PatchValue },
): Snippet {
  const { value: body } = asSnippet(keys(value, 0, style), 1);
  return { prefix: [...new Set(prefix)], description, body: [...body.split("\n"), "$0"] };
}

/** Block-valued placeholder at a path of the format. */
function put(...path: (string | number)[]): { readonly [key: string]: PatchValue } {
  const value = placeholderFor(shapeOf(path));
  if (typeof value === "string" || Array.isArray(value)) throw new Error(`${path.join(".")} is no block`);
  return value as { readonly [key: string]: PatchValue };
}

function childsCase(): { readonly [key: string]: PatchValue } {
  const exhibit = (label: string, kind: string, name: string, supports: readonly string[]): PatchValue => ({
    label,
    kind,
    title: "TODO how the index of exhibits names it",
    file: `TODO path such as exhibits/${label.toLowerCase()}-${name}.pdf`,
    supports,
  });
  const form = (name: string): PatchValue => ({
    form: name,
    for: "child",
    ...(name === "I-134" && { by: "sponsor" }),
    ...(name === "I-131" && { box: "TODO box as checked on the form" }),
    signed_by: "TODO who signed",
    signed_on: "TODO YYYY-MM-DD",
    ...(name === "I-131" && { fee: { amount: "TODO amount of the filing fee", currency: "USD" } }),
    file: `TODO path such as forms/${name.toLowerCase()}.pdf`,
  });
  return {
    parole_case: "1",
    edition: "TODO uscis-2015-08-17 or uscis-2026",
    matter: "TODO your file number",
    request: {
      ...put("request"),
      kind: "initial",
      grounds: ["urgent-humanitarian-reasons"],
      reasons: ["medical"],
    },
    petitioner: { id: "petitioner", ...put("petitioner") },
    beneficiaries: [
      {
        ...put("beneficiaries", 0),
        id: "child",
        medical: put("beneficiaries", 0, "medical"),
        consents: [{ ...put("beneficiaries", 0, "consents", 0), exhibit: "E" }],
      },
    ],
    sponsors: [{ id: "sponsor", same_as: "petitioner", for: "child" }],
    representative: put("representative"),
    forms: [form("G-28"), form("I-131"), form("I-134")],
    exhibits: [
      exhibit("A", "identity-document", "passport", ["child"]),
      exhibit("B", "physician-letter", "physician", [
        "child.medical.diagnosis",
        "child.medical.prognosis",
        "child.medical.treatment_duration",
        "request.emergency",
      ]),
      exhibit("C", "cost-estimate", "cost", ["child.medical.cost"]),
      exhibit("D", "funds-evidence", "funds", [
        "child.medical.payment",
        "child.medical.return_travel_payment",
      ]),
      exhibit("E", "consent", "consent", ["child"]),
      exhibit("F", "medical-record", "hospitals", [
        "child.medical.home_country_unavailable",
        "child.medical.neighboring_country_unavailable",
      ]),
      exhibit("G", "visa-refusal", "visa", ["request.visa"]),
    ],
    filing: put("filing"),
  };
}
