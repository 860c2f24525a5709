// What follows from what a case says of its people: how old they are, and who is meant by a short name.
import { settingsFileName } from "../../engine/settings.ts";
import { addYears, ageOn, formatDay } from "../../law/calendar.ts";
import { type BirthDays, daysOfBirth, earliestBirth, isChild } from "../../matter/births.ts";
import type { Matter } from "../../matter/matter.ts";
import { onceFor } from "../../matter/once.ts";
import { type InRole, nameOf, type Person, sameHuman } from "../../matter/people.ts";
import { practicePersonAt } from "../../matter/practice-people.ts";
import { fieldsOf, subjectOf } from "../../matter/references.ts";
import { inTime, listed } from "../../message/english.ts";
import type { Leaf } from "../../read/view.ts";
import { type Consequence, follows } from "./consequence.ts";
import { filingDayInFull } from "./days.ts";

/** Everything about the people of a case. */
export function aboutPeople(matter: Matter): Consequence[] {
  return [
    ...matter.people.all.flatMap((inRole) => [...age(matter, inRole), ...shortName(matter, inRole.person)]),
    ...fieldsOf(matter.view, "reference").flatMap((reference) => personMeant(matter, reference)),
  ];
}

/** Rosa Morales, petitioner and sponsor. */
function personInWords({ people }: Matter, person: Person): string {
  const roles = [...new Set(sameHuman(people, person).map(({ role }) => role))];
  return `${nameOf(people, person)}, ${listed(roles)}`;
}

function age(matter: Matter, { role, person }: InRole): Consequence[] {
  const { $ } = person.date_of_birth;
  const birth = daysOfBirth(person.date_of_birth);
  if (!birth) return [];
  const filed = matter.law.days.filingDay;
  if (filed === undefined) {
    return follows($, "The age cannot be determined because the filing date cannot be read");
  }
  const when = filingDayInFull(matter, filed);
  if (birth.first > filed) return follows($, `This is after ${when}`, { hint: "after the filing date" });
  if (birth.last < earliestBirth) return follows($, "This is before 1900", { hint: "before 1900" });
  const years = inYears(ageOn(birth.last, filed), ageOn(birth.first, filed));
  const old = `${nameOf(matter.people, person)} is ${years} old on ${when}`;
  const majority = matter.law.ageOfMajority();
  if (role !== "beneficiary" || !majority.known) return follows($, old, { hint: `${years} old` });
  const assumed = `${majority.value}, an age that is assumed because the page names none`;
  const by = matter.law.isChild(birth.first);
  switch (isChild(matter, person)) {
    case undefined:
      return follows(
        $,
        `${old}, so it cannot be determined whether this is a child: a person under ${assumed}`,
        {
          hint: `${years} old: a child or not`,
          by,
        },
      );
    case false:
      return follows($, `${old}, and not treated as a child: not under ${assumed}`, {
        hint: `${years} old`,
        by,
      });
    case true:
      return [
        ...follows(
          $,
          `${old}, and treated as a child: under ${assumed}${comingOfAge(birth, majority.value)}`,
          { hint: `${years} old: a child`, by },
        ),
        ...parentSigns(matter, person, birth.first),
      ];
  }
}

/** Said only where the day of birth is known. */
function comingOfAge({ first, last }: BirthDays, years: number): string {
  return first === last ? `; ${years} on ${formatDay(addYears(first, years))}` : "";
}

function parentSigns(matter: Matter, person: Person, birth: string): Consequence[] {
  const may = matter.law.parentMaySignFor(birth);
  if (!may.known || !may.value) return [];
  return follows(person.date_of_birth.$, "At this age a parent or legal guardian may sign for the person", {
    by: may,
  });
}

/** 7 years; 53 or 54 years; 49 to 59 years. */
function inYears(least: number, most: number): string {
  const from = Math.max(0, least);
  if (from === most) return inTime({ count: most, unit: "year" });
  return `${from} ${most - from === 1 ? "or" : "to"} ${inTime({ count: most, unit: "year" })}`;
}

/** The person whom a short name means; the name itself is hinted at where it says more. */
function personMeant(matter: Matter, leaf: Leaf<string>): Consequence[] {
  const { $, value } = leaf;
  const ofPractice = practicePersonAt(matter, leaf);
  if (ofPractice) {
    const { name, part } = ofPractice;
    const sentence = `${name}, ${part} of the practice; the details are read from ${settingsFileName}`;
    return name === "" ? [] : follows($, sentence, { hint: name });
  }
  const meant = value === undefined ? undefined : matter.people.byId.get(value);
  if (!meant) return [];
  const name = nameOf(matter.people, meant.person);
  const hint = name.toLowerCase() === value?.toLowerCase() ? undefined : name;
  return follows($, personInWords(matter, meant.person), { hint });
}

function shortName(matter: Matter, person: Person): Consequence[] {
  const { $, value } = person.id;
  if (value === undefined) return [];
  const count = usesOf(matter).get(value) ?? 0;
  const uses = count === 0 ? "nothing else in this file uses the id" : `the id is used ${times(count)}`;
  return follows($, `${personInWords(matter, person)}; ${uses}`);
}

function times(count: number): string {
  return count === 1 ? "in 1 other place" : `in ${count} other places`;
}

/** How often each short name is used. */
const usesOf = onceFor(({ view }: Matter): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  const names = [
    ...fieldsOf(view, "reference").map(({ value }) => value),
    ...fieldsOf(view, "claim").map(({ value }) => value && subjectOf(value)),
  ];
  for (const name of names) if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
});
