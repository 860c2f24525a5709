// What follows from the people in a case: how old they are, and whom an id means.

import { addYears, ageOn } from "../../base/calendar.ts";
import { memoize } from "../../base/memoize.ts";
import { settingsFileName } from "../../engine/settings.ts";
import type { Message, MessageValue } from "../../message/language.ts";
import { sentence } from "../../message/message.ts";
import { allOf, date, length, term } from "../../message/values.ts";
import { type BirthDays, daysOfBirth, earliestBirth, isChild } from "../../model/births.ts";
import type { CaseContext } from "../../model/case-context.ts";
import { type InRole, nameOfPerson, type Person, sameHuman, whoIs } from "../../model/people.ts";
import { practicePersonAt } from "../../model/practice-people.ts";
import { referringFields, subjectOf } from "../../model/references.ts";
import type { Leaf } from "../../read/view.ts";
import { filingDayInFull } from "./days.ts";
import { type AskedFields, type FieldFacts, factsAbout } from "./derived-fact.ts";

/** The derived facts about the people of a case. */
export function aboutPeople(context: CaseContext, { isIn, isAt }: AskedFields): FieldFacts[] {
  return [
    ...context.people.all
      .filter(({ person }) => isIn(person.ref))
      .flatMap((inRole) => [...age(context, inRole), ...shortName(context, inRole.person)]),
    ...referringFields(context.view, "reference")
      .filter(({ ref }) => isAt(ref))
      .flatMap((reference) => personMeant(context, reference)),
  ];
}

/** Rosa Morales, petitioner and sponsor. */
function personInWords({ people }: CaseContext, person: Person): Message {
  const roles = [...new Set(sameHuman(people, person).map(({ role }) => role))];
  return sentence("{name}, {roles}", { name: whoIs(people, person), roles: allOf(roles.map(term)) });
}

function age(context: CaseContext, { role, person }: InRole): FieldFacts[] {
  const { ref } = person.date_of_birth;
  const birth = daysOfBirth(person.date_of_birth);
  if (!birth) return [];
  const filed = context.law.days.filingDay;
  if (filed === undefined) {
    return factsAbout(ref, sentence("The age cannot be determined because the filing date cannot be read"));
  }
  const when = filingDayInFull(context, filed);
  if (birth.first > filed) {
    return factsAbout(ref, sentence("This is after {when}", { when }), {
      hint: sentence("after the filing date"),
    });
  }
  if (birth.last < earliestBirth) {
    return factsAbout(ref, sentence("This is before 1900"), { hint: sentence("before 1900") });
  }
  const years = inYears(ageOn(birth.last, filed), ageOn(birth.first, filed));
  const old = sentence("{name} is {years} old on {when}", {
    name: whoIs(context.people, person),
    years,
    when,
  });
  const hint = sentence("{years} old", { years });
  const majority = context.law.ageOfMajority();
  if (role !== "beneficiary" || !majority.known) return factsAbout(ref, old, { hint });
  const age = majority.value;
  const by = context.law.isChild(birth.first);
  switch (isChild(context, person)) {
    case undefined:
      return factsAbout(
        ref,
        sentence(
          "{old}, so it cannot be determined whether this is a child: a person under {age}, an age that is assumed because the page does not state one",
          { old, age },
        ),
        { hint: sentence("{years} old: a child or not", { years }), by },
      );
    case false:
      return factsAbout(
        ref,
        sentence(
          "{old}, and not treated as a child: not under {age}, an age that is assumed because the page does not state one",
          { old, age },
        ),
        { hint, by },
      );
    case true:
      return [
        ...factsAbout(ref, childUntil(old, birth, age), {
          hint: sentence("{years} old: a child", { years }),
          by,
        }),
        ...parentSigns(context, person, birth.first),
      ];
  }
}

/** The birthday on which the person reaches the age is only given if the date of birth is known. */
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

function parentSigns(context: CaseContext, person: Person, birth: string): FieldFacts[] {
  const may = context.law.parentMaySignFor(birth);
  if (!may.known || !may.value) return [];
  return factsAbout(
    person.date_of_birth.ref,
    sentence("At this age, a parent or legal guardian may sign for the person"),
    { by: may },
  );
}

/** 7 years; 53 or 54 years; 49 to 59 years. */
function inYears(least: number, most: number): MessageValue {
  const from = Math.max(0, least);
  const years = length({ count: most, unit: "year" });
  if (from === most) return years;
  return most - from === 1
    ? sentence("{from} or {years}", { from, years })
    : sentence("{from} to {years}", { from, years });
}

/** The person whom an id means; the hint shows the name if it says more than the id. */
function personMeant(context: CaseContext, leaf: Leaf<string>): FieldFacts[] {
  const { ref, value } = leaf;
  const ofPractice = practicePersonAt(context, leaf);
  if (ofPractice) {
    const { name, part } = ofPractice;
    if (name === "") return [];
    const values = { name, part: term(part), file: settingsFileName };
    return factsAbout(
      ref,
      sentence("{name}, {part} of the practice; the details are read from {file}", values),
      {
        hint: sentence("{name}", { name }),
      },
    );
  }
  const meant = value === undefined ? undefined : context.people.byId.get(value);
  if (!meant) return [];
  const isItself = nameOfPerson(context.people, meant.person).toLowerCase() === value?.toLowerCase();
  const name = whoIs(context.people, meant.person);
  return factsAbout(ref, personInWords(context, meant.person), {
    hint: isItself ? undefined : sentence("{name}", { name }),
  });
}

function shortName(context: CaseContext, person: Person): FieldFacts[] {
  const { ref, value } = person.id;
  if (value === undefined) return [];
  const places = usesOf(context).get(value) ?? 0;
  const who = personInWords(context, person);
  return factsAbout(
    ref,
    places === 0
      ? sentence("{who}; nothing else in this file uses the id", { who })
      : sentence("{who}; the id is used in {places} other {places|place|places}", { who, places }),
  );
}

/** How often each id is used. */
const usesOf = memoize(({ view }: CaseContext): ReadonlyMap<string, number> => {
  const uses = new Map<string, number>();
  const names = [
    ...referringFields(view, "reference").map(({ value }) => value),
    ...referringFields(view, "claim").map(({ value }) => value && subjectOf(value)),
  ];
  for (const name of names) if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1);
  return uses;
});
