// What follows from what a case says of its people: how old they are, and who is meant by a short name.

import { settingsFileName } from "../../engine/settings.ts";
import { addYears, ageOn } from "../../law/calendar.ts";
import { type BirthDays, daysOfBirth, earliestBirth, isChild } from "../../matter/births.ts";
import type { Matter } from "../../matter/matter.ts";
import { onceFor } from "../../matter/once.ts";
import { type InRole, nameOf, type Person, sameHuman, whoIs } from "../../matter/people.ts";
import { practicePersonAt } from "../../matter/practice-people.ts";
import { fieldsOf, subjectOf } from "../../matter/references.ts";
import { type Message, sentence, type Value } from "../../message/message.ts";
import { allOf, date, length, term } from "../../message/values.ts";
import type { Leaf } from "../../read/view.ts";
import { type Following, follows } from "./consequence.ts";
import { filingDayInFull } from "./days.ts";

/** Everything about the people of a case. */
export function aboutPeople(matter: Matter): Following[] {
  return [
    ...matter.people.all.flatMap((inRole) => [...age(matter, inRole), ...shortName(matter, inRole.person)]),
    ...fieldsOf(matter.view, "reference").flatMap((reference) => personMeant(matter, reference)),
  ];
}

/** Rosa Morales, petitioner and sponsor. */
function personInWords({ people }: Matter, person: Person): Message {
  const roles = [...new Set(sameHuman(people, person).map(({ role }) => role))];
  return sentence("{name}, {roles}", { name: whoIs(people, person), roles: allOf(roles.map(term)) });
}

function age(matter: Matter, { role, person }: InRole): Following[] {
  const { $ } = person.date_of_birth;
  const birth = daysOfBirth(person.date_of_birth);
  if (!birth) return [];
  const filed = matter.law.days.filingDay;
  if (filed === undefined) {
    return follows($, sentence("The age cannot be determined because the filing date cannot be read"));
  }
  const when = filingDayInFull(matter, filed);
  if (birth.first > filed) {
    return follows($, sentence("This is after {when}", { when }), {
      hint: sentence("after the filing date"),
    });
  }
  if (birth.last < earliestBirth) {
    return follows($, sentence("This is before 1900"), { hint: sentence("before 1900") });
  }
  const years = inYears(ageOn(birth.last, filed), ageOn(birth.first, filed));
  const old = sentence("{name} is {years} old on {when}", {
    name: whoIs(matter.people, person),
    years,
    when,
  });
  const hint = sentence("{years} old", { years });
  const majority = matter.law.ageOfMajority();
  if (role !== "beneficiary" || !majority.known) return follows($, old, { hint });
  const age = majority.value;
  const by = matter.law.isChild(birth.first);
  switch (isChild(matter, person)) {
    case undefined:
      return follows(
        $,
        sentence(
          "{old}, so it cannot be determined whether this is a child: a person under {age}, an age that is assumed because the page does not state one",
          { old, age },
        ),
        { hint: sentence("{years} old: a child or not", { years }), by },
      );
    case false:
      return follows(
        $,
        sentence(
          "{old}, and not treated as a child: not under {age}, an age that is assumed because the page does not state one",
          { old, age },
        ),
        { hint, by },
      );
    case true:
      return [
        ...follows($, childUntil(old, birth, age), {
          hint: sentence("{years} old: a child", { years }),
          by,
        }),
        ...parentSigns(matter, person, birth.first),
      ];
  }
}

/** The birthday on which the age is reached is said only where the day of birth is known. */
function childUntil(old: Message, { first, last }: BirthDays, age: number): Message {
  return first === last
    ? sentence(
        "{old}, and treated as a child: under {age}, an age that is assumed because the page does not state one; {age} on {day}",
        { old, age, day: date(addYears(first, age)) },
      )
    : sentence(
        "{old}, and treated as a child: under {age}, an age that is assumed because the page does not state one",
        { old, age },
      );
}

function parentSigns(matter: Matter, person: Person, birth: string): Following[] {
  const may = matter.law.parentMaySignFor(birth);
  if (!may.known || !may.value) return [];
  return follows(
    person.date_of_birth.$,
    sentence("At this age, a parent or legal guardian may sign for the person"),
    { by: may },
  );
}

/** 7 years; 53 or 54 years; 49 to 59 years. */
function inYears(least: number, most: number): Value {
  const from = Math.max(0, least);
  const years = length({ count: most, unit: "year" });
  if (from === most) return years;
  return most - from === 1
    ? sentence("{from} or {years}", { from, years })
    : sentence("{from} to {years}", { from, years });
}

/** The person whom a short name means; the name itself is hinted at where it says more. */
function personMeant(matter: Matter, leaf: Leaf<string>): Following[] {
  const { $, value } = leaf;
  const ofPractice = practicePersonAt(matter, leaf);
  if (ofPractice) {
    const { name, part } = ofPractice;
    if (name === "") return [];
    const values = { name, part: term(part), file: settingsFileName };
    return follows($, sentence("{name}, {part} of the practice; the details are read from {file}", values), {
      hint: sentence("{name}", { name }),
    });
  }
  const meant = value === undefined ? undefined : matter.people.byId.get(value);
  if (!meant) return [];
  const isItself = nameOf(matter.people, meant.person).toLowerCase() === value?.toLowerCase();
  const name = whoIs(matter.people, meant.person);
  return follows($, personInWords(matter, meant.person), {
    hint: isItself ? undefined : sentence("{name}", { name }),
  });
}

function shortName(matter: Matter, person: Person): Following[] {
  const { $, value } = person.id;
  if (value === undefined) return [];
  const places = usesOf(matter).get(value) ?? 0;
  const who = personInWords(matter, person);
  return follows(
    $,
    places === 0
      ? sentence("{who}; nothing else in this file uses the id", { who })
      : sentence("{who}; the id is used in {places} other {places|place|places}", { who, places }),
  );
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
