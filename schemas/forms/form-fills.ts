// What filling in a form needs beyond the table of its edition: boxes that are filled and never compared, and the page
// for additional information. An edition without an entry here is compared with the case and never filled.
import { type FormBox, type FormFact, type FormRole, formMapOf, formRoles, rowsOf } from "./form-maps.ts";
import { g28Of2018Additional, g28Of2018Filled } from "./g-28-09-17-18.ts";
import { i131Of2025Additional, i131Of2025Filled } from "./i-131-01-20-25.ts";
import { i134Of2025Additional, i134Of2025Filled } from "./i-134-01-20-25.ts";

/** What such a box says about the case as a whole. */
export const filledFacts = [
  /** Why parole is warranted, in the words of the request. */
  "case.explanation",
  /** How long the stay would be. */
  "case.stay",
  /** Whether a representative appears in the case. */
  "case.represented",
  /** The numbers of the forms for which the representative appears. */
  "case.forms",
  /** The agency before which the representative appears. */
  "case.agency",
] as const;

/** What such a box says about a person. */
export const filledPersonFacts = [
  "address_is_mailing",
  "capacity",
  "files_for",
  "income",
  "marital_status",
  "relationship",
  "stay.from",
  "stay.until",
  "stay.ends",
] as const;

/** What a box says that is filled in. */
export type FillFact =
  | FormFact
  | (typeof filledFacts)[number]
  | `${FormRole}.${(typeof filledPersonFacts)[number]}`;

/** One box that is filled in. */
export interface FillBox extends Omit<FormBox, "of"> {
  readonly of: FillFact;
}

/** The boxes of one entry on the page for additional information. */
export interface AdditionalEntry {
  readonly page: string;
  readonly part: string;
  readonly item: string;
  readonly text: string;
}

/** The part of a form for what does not fit in its boxes. */
export interface AdditionalInformation {
  /** Its number. */
  readonly part: string;
  readonly entries: readonly AdditionalEntry[];
}

export interface FormFill {
  /** Every box that is filled, by the full name of its field, in the order of the tables. */
  readonly boxes: ReadonlyMap<string, FillBox>;
  /** Left out if the form has no such part. */
  readonly additional?: AdditionalInformation;
  /** The parts that a person leaves blank who files the form for oneself. */
  readonly notForSelf: readonly string[];
  /** The items, by how they begin, that only a representative of this role fills in. */
  readonly forRole: readonly (readonly [items: string, role: string])[];
}

interface FillTable {
  readonly filled: string;
  /** The number of the part, and the boxes of its entries: page, part, item, and text of each. */
  readonly additional?: readonly [part: string, entries: string];
  readonly notForSelf?: readonly string[];
  readonly forRole?: FormFill["forRole"];
}

const fillTables: Readonly<Record<string, FillTable>> = {
  "G-28 09/17/18": {
    filled: g28Of2018Filled,
    additional: ["6", g28Of2018Additional],
    forRole: [
      ["Part 2, Item 1.", "attorney"],
      ["Part 2, Item 2.", "accredited-representative"],
      ["Part 2, Item 4.", "law-student"],
    ],
  },
  "I-131 01/20/25": { filled: i131Of2025Filled, additional: ["13", i131Of2025Additional] },
  "I-134 01/20/25": {
    filled: i134Of2025Filled,
    additional: ["8", i134Of2025Additional],
    notForSelf: ["Part 3", "Part 5"],
  },
};

/** The editions that can be filled, such as "I-131 01/20/25". */
export const filledEditions: readonly string[] = Object.keys(fillTables);

const known = new Map<string, FormFill>();

/** What is needed to fill in an edition; undefined if it cannot be filled. */
export function formFillOf(printed: {
  readonly form: string;
  readonly edition: string;
}): FormFill | undefined {
  const name = `${printed.form} ${printed.edition}`;
  const table = Object.hasOwn(fillTables, name) ? fillTables[name] : undefined;
  const compared = formMapOf(printed);
  if (!table || !compared) return undefined;
  const fill = known.get(name) ?? readTable(table, compared);
  known.set(name, fill);
  return fill;
}

function readTable(
  { filled, additional, notForSelf = [], forRole = [] }: FillTable,
  compared: Iterable<readonly [string, FillBox]>,
): FormFill {
  const boxes = new Map([...compared, ...rowsOf(filled, isFillFact)]);
  return {
    boxes,
    notForSelf,
    forRole,
    ...(additional && { additional: { part: additional[0], entries: entriesIn(additional[1]) } }),
  };
}

function entriesIn(table: string): readonly AdditionalEntry[] {
  return table
    .split("\n")
    .filter((line) => line.trim() !== "")
    .map((line) => {
      const [page = "", part = "", item = "", text = ""] = line.split("|").map((cell) => cell.trim());
      return { page, part, item, text };
    });
}

const facts: ReadonlySet<string> = new Set([
  ...filledFacts,
  ...formRoles.flatMap((role) => filledPersonFacts.map((fact) => `${role}.${fact}`)),
]);

function isFillFact(text: string): text is FillFact {
  return facts.has(text);
}
