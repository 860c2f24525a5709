// Forms that are filled in from the sample cases in the many ways in which offices write: no way of writing is a
// contradiction.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { describe, it } from "node:test";
import { formTables } from "../../schemas/forms/form-maps.ts";
import { contradictionsIn } from "../../server/src/core/form-answers/contradictions.ts";
import { isEditionId } from "../../server/src/core/law/editions.ts";
import type { CaseContext } from "../../server/src/core/model/case-context.ts";
import { caseFolders } from "../support/case-folders.ts";
import { checkText } from "../support/check.ts";
import { type Edition, filledFromCase, type Hand } from "./clerk.ts";
import { caseText } from "./complete-filing.ts";

const editions: readonly Edition[] = Object.keys(formTables).map((name) => {
  const [form = "", edition = ""] = name.split(" ");
  return { form, edition };
});

const months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

function isDate(fact: string): boolean {
  return /date_of_birth|\.date$|i94_expires/.test(fact);
}

/** A date in another notation; other texts are left. */
function dated(notation: (year: string, month: number, day: number) => string): Hand {
  return (fact, text) => {
    const [, year = "", month = "", day = ""] = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text ?? "") ?? [];
    return isDate(fact) && year !== "" ? notation(year, Number(month), Number(day)) : text;
  };
}

/** In the boxes that say this, a text is written otherwise. */
function inBoxes(facts: RegExp, write: (text: string) => string): Hand {
  return (fact, text) => (facts.test(fact) && text !== undefined ? write(text) : text);
}

/** One way of writing after the other. */
function all(...hands: readonly Hand[]): Hand {
  return (fact, text) => hands.reduce((written, hand) => hand(fact, written), text);
}

const american = dated((year, month, day) =>
  [month, day]
    .map((part) => String(part).padStart(2, "0"))
    .concat(year)
    .join("/"),
);
const blanks =
  (words: string): Hand =>
  (_, text) =>
    text ?? words;

const ways: Readonly<Record<string, Hand>> = {
  "as in the case": american,
  "in capitals": all(american, (_, text) => text?.toUpperCase()),
  "in small letters": all(american, (_, text) => text?.toLowerCase()),
  "with N/A in empty boxes": all(american, blanks("N/A")),
  "with None in empty boxes": all(american, blanks("None")),
  "with See attached in empty boxes": all(american, blanks("See attached")),
  "with dashes in empty boxes": all(american, blanks("---")),
  "with N/A in place of everything": () => "N/A",
  "with See Part 13 in place of everything": () => "See Part 13.",
  "with dates such as 1/2/1990": dated((year, month, day) => `${month}/${day}/${year}`),
  "with dates such as 1-2-90": dated((year, month, day) => `${month}-${day}-${year.slice(2)}`),
  "with dates such as Jan 2, 1990": dated((year, month, day) => `${months[month - 1]} ${day}, ${year}`),
  "with dates such as 2 JAN 1990": dated(
    (year, month, day) => `${day} ${months[month - 1]?.toUpperCase()} ${year}`,
  ),
  "with dates such as 1990-01-02": (_, text) => text,
  "without accents": all(american, (_, text) => text?.normalize("NFD").replace(/\p{M}/gu, "")),
  "without hyphens and apostrophes in names": all(
    american,
    inBoxes(/^name\./, (text) => text.replace(/[-'’]/g, " ")),
  ),
  "with names written together": all(
    american,
    inBoxes(/^name\.family/, (text) => text.replace(/[-'’ ]/g, "")),
  ),
  "with a suffix": all(
    american,
    inBoxes(/^name\.family/, (text) => `${text}, Jr.`),
  ),
  "with initials of middle names": all(
    american,
    inBoxes(/^name\.middle/, (text) => `${text.slice(0, 1)}.`),
  ),
  "without middle names": all(
    american,
    inBoxes(/^name\.middle/, () => ""),
  ),
  "with one of two family names": all(
    american,
    inBoxes(/^name\.family/, (text) => text.split(/[- ]/)[0] ?? ""),
  ),
  "with double blanks": all(
    american,
    inBoxes(/^name\.|street/, (text) => ` ${text.replaceAll(" ", "  ")} `),
  ),
  "with the unit in the line of the street": all(
    american,
    inBoxes(/street$/, (text) => `${text} Apt 4B`),
  ),
  "with a unit behind a number sign": all(
    american,
    inBoxes(/street$/, (text) => `${text} #12`),
  ),
  "with abbreviated streets": all(
    american,
    inBoxes(/street$/, (text) =>
      text
        .replace(/Street/, "St.")
        .replace(/Avenue/, "Ave")
        .replace(/Road/, "Rd"),
    ),
  ),
  "with ZIP+4": all(
    american,
    inBoxes(/zip$|postal_code$/, (text) => (/^\d{5}$/.test(text) ? `${text}-1234` : text)),
  ),
  "with USA": all(
    american,
    inBoxes(/country$/, (text) => (/united states/i.test(text) ? "USA" : text)),
  ),
  "with United States of America": all(
    american,
    inBoxes(/country$/, (text) => (/united states|usa/i.test(text) ? "UNITED STATES OF AMERICA" : text)),
  ),
  "with telephone numbers in digits": all(
    american,
    inBoxes(/^phone$|^mobile$/, (text) => text.replace(/\D/g, "")),
  ),
  "with +1 before telephone numbers": all(
    american,
    inBoxes(/^phone$|^mobile$/, (text) => (/^\+/.test(text) ? text : `+1 ${text}`)),
  ),
  "with extensions of telephone numbers": all(
    american,
    inBoxes(/^phone$/, (text) => `${text} x 12`),
  ),
  "with A before A-Numbers": all(
    american,
    inBoxes(/a_number/, (text) => `A${text.replace(/\D/g, "").padStart(9, "0")}`),
  ),
  "with A-Numbers in groups": all(
    american,
    inBoxes(/a_number/, (text) =>
      text
        .replace(/\D/g, "")
        .padStart(9, "0")
        .replace(/(\d{3})(?=\d)/g, "$1-"),
    ),
  ),
  "with short A-Numbers": all(
    american,
    inBoxes(/a_number/, (text) => text.replace(/\D/g, "").replace(/^0+/, "")),
  ),
  "with LLC after organizations": all(
    american,
    inBoxes(/organization/, (text) => `${text} LLC`),
  ),
  "with the bar before its number": all(
    american,
    inBoxes(/bar_number/, (text) => `Bar No. ${text}`),
  ),
};

interface Sample {
  readonly name: string;
  readonly text: string;
  readonly asOf: string;
  readonly edition: string;
}

const samples: readonly Sample[] = [
  { name: "a complete filing", text: caseText(), asOf: "2026-11-30", edition: "uscis-2026" },
  ...caseFolders().flatMap(({ name, file, expected }) => {
    const text = readFileSync(file, "utf8");
    const isWhole = !expected.findings.some(({ rule }) => /^(?:yaml|schema|value|person)\//.test(rule));
    return isWhole ? [{ name, text, asOf: expected.asOf, edition: expected.edition }] : [];
  }),
];

/** The contexts of the sample cases, which are read once. */
const contexts = new Map<Sample, CaseContext>();

function contextOf(sample: Sample): CaseContext {
  const { text, asOf, edition } = sample;
  if (!isEditionId(edition)) assert.fail(edition);
  const context = contexts.get(sample) ?? checkText(text, { asOf, edition, rules: [] }).context;
  contexts.set(sample, context);
  return context;
}

/** What is said otherwise on the forms of a case that are filled in from it in one way. */
function found(sample: Sample, hand: Hand): readonly string[] {
  const context = contextOf(sample);
  const forms = context.forms.filter(({ file }) => file.value !== undefined);
  return editions.flatMap((printed) => {
    const filled = forms.filter(({ form }) => form.value === printed.form);
    if (filled.length === 0) return [];
    const files = new Map(
      filled.map((form) => [form.file.value ?? "", filledFromCase(context, form, printed, hand)]),
    );
    return contradictionsIn({ ...context, files }).map(
      ({ value, forms: others }) =>
        `${sample.name}: ${printed.form} ${printed.edition}: ${value}, but ${others
          .flatMap(({ boxes }) => boxes.map(({ item, text }) => `${text} in ${item}`))
          .join(", ")}`,
    );
  });
}

describe("forms filled in from the sample cases", () => {
  it("are of many cases, and say much", () => {
    assert.ok(samples.length >= 40, String(samples.length));
  });

  for (const [way, hand] of Object.entries(ways)) {
    it(`${way} say what the case says`, () => {
      assert.deepEqual(
        samples.flatMap((sample) => found(sample, hand)),
        [],
      );
    });
  }
});
