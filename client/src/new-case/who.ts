// The questions of "New Case…" about the people besides the beneficiary: who files, who supports, who represents.
import { l10n, type QuickPickItem } from "vscode";
import { type Attorney, type NewCasePetitioner, nameParts } from "../../../server/src/lsp/protocol/index.ts";
import type { Answers } from "../shared/steps.ts";
import { type Answered, askWords, isLeft, pickOne } from "../shared/steps.ts";

interface PersonName {
  readonly family: string;
  readonly given: string;
}

interface Step {
  readonly title: string;
  readonly step: number;
  readonly of: number;
}

/** The reason is requested only if there is no passport, and may be left for later. */
export async function askPassport(state: Answers, step: Step): Promise<Answered<Answers>> {
  const [there, none] = [{ label: l10n.t("Yes, or not known yet") }, { label: l10n.t("No") }] as const;
  const placeholder = l10n.t(
    "Does this person have a passport or another identity document with a photograph?",
  );
  for (;;) {
    const { noPassportBecause: known } = state;
    const active = known === null ? there : none;
    const chosen = await pickOne({ ...step, placeholder, items: [there, none], active });
    if (isLeft(chosen)) return chosen;
    if (chosen.value === there) return { value: { ...state, noPassportBecause: null } };
    const reason = await askWords({
      ...step,
      placeholder: l10n.t("Why there is no such document"),
      prompt: l10n.t(
        "Why is there no such document? Leave it empty to enter the reason in the case file later",
      ),
      value: known ?? "",
      problem: () => undefined,
    });
    if (reason === undefined) return undefined;
    if (reason !== "back") return { value: { ...state, noPassportBecause: reason.value.trim() } };
  }
}

export async function askPetitioner(state: Answers, step: Step): Promise<Answered<Answers>> {
  const items: (QuickPickItem & { readonly who: "person" | "organization" | "beneficiary" | "unknown" })[] = [
    { who: "person", label: l10n.t("A relative, friend, or other person") },
    { who: "organization", label: l10n.t("An organization") },
    { who: "beneficiary", label: l10n.t("The beneficiary") },
    { who: "unknown", label: l10n.t("Not known yet") },
  ];
  const known = state.petitioner ?? undefined;
  const active = items.find(({ who }) => who === known?.kind);
  const placeholder = l10n.t("Who files the request (the petitioner on Form I-131)?");
  for (;;) {
    const chosen = await pickOne({ ...step, placeholder, items, active });
    if (isLeft(chosen)) return chosen;
    const petitioner = await petitionerOf(chosen.value.who, known, state.isChild, step);
    if (petitioner === undefined) return undefined;
    if (petitioner !== "back") return { value: { ...state, petitioner: petitioner.value } };
  }
}

async function petitionerOf(
  who: "person" | "organization" | "beneficiary" | "unknown",
  known: NewCasePetitioner | undefined,
  isForChild: boolean,
  step: Step,
): Promise<Answered<NewCasePetitioner | null>> {
  switch (who) {
    case "unknown":
      return { value: null };
    case "beneficiary":
      return { value: { kind: who } };
    case "person": {
      const before = known?.kind === who ? known : undefined;
      const name = await askName(step, l10n.t("Who files the request?"), before);
      if (isLeft(name)) return name;
      const parent = isForChild ? await askParent(step, before?.parent) : { value: {} };
      return isLeft(parent) ? parent : { value: { kind: who, ...name.value, ...parent.value } };
    }
    case "organization": {
      const before = known?.kind === who ? known.organization : "";
      const organization = await askOrganization(
        step,
        l10n.t("Which organization files the request?"),
        before,
      );
      return isLeft(organization) ? organization : { value: { kind: who, organization: organization.value } };
    }
  }
}

/** Whether the petitioner is a parent of the child, whom the case then names as such. */
async function askParent(
  step: Step,
  known: "mother" | "father" | undefined,
): Promise<Answered<{ readonly parent?: "mother" | "father" }>> {
  const items: (QuickPickItem & { readonly parent?: "mother" | "father" })[] = [
    { label: l10n.t("Not a parent, or not known yet") },
    { label: l10n.t("The mother"), parent: "mother" },
    { label: l10n.t("The father"), parent: "father" },
  ];
  const active = items.find(({ parent }) => parent === known);
  const placeholder = l10n.t("Is the petitioner a parent of the child?");
  const answer = await pickOne({ ...step, placeholder, items, active });
  if (isLeft(answer)) return answer;
  const { parent } = answer.value;
  return { value: parent ? { parent } : {} };
}

export async function askSupporter(state: Answers, step: Step): Promise<Answered<Answers>> {
  const isSelf = state.petitioner?.kind === "beneficiary";
  const items: (QuickPickItem & { readonly supporter: Answers["supporter"] })[] = [
    ...(isSelf ? [] : [{ supporter: "petitioner" as const, label: l10n.t("The petitioner") }]),
    { supporter: "beneficiary", label: l10n.t("The beneficiary") },
    { supporter: null, label: l10n.t("Another person or organization, or not yet known") },
  ];
  const active = items.find(({ supporter }) => supporter === state.supporter);
  const placeholder = l10n.t("Who will support the beneficiary financially (Form I-134)?");
  const answer = await pickOne({ ...step, placeholder, items, active });
  return isLeft(answer) ? answer : { value: { ...state, supporter: answer.value.supporter } };
}

interface AttorneyItem extends QuickPickItem {
  readonly attorney?: Attorney;
}

/** The practice's own attorneys are first; another one is asked for by name, and can be remembered once. */
export async function askRepresentative(
  state: Answers,
  step: Step,
  attorneys: readonly Attorney[],
  canRemember: boolean,
): Promise<Answered<Answers>> {
  const unknown: AttorneyItem = { label: l10n.t("Represented; representative not yet known") };
  const none: AttorneyItem = { label: l10n.t("Not represented") };
  const other: AttorneyItem = {
    label:
      attorneys.length > 0
        ? l10n.t("Another attorney or accredited representative…")
        : l10n.t("An attorney or accredited representative…"),
  };
  const own = attorneys.map((attorney): AttorneyItem => ({ label: calledBy(attorney), attorney }));
  const items = [...own, other, unknown, none];
  for (;;) {
    const placeholder = l10n.t("Who represents the petitioner or the beneficiary (Form G-28)?");
    const chosen = await pickOne({
      ...step,
      placeholder,
      items,
      active: state.isRepresented ? items[0] : none,
    });
    if (isLeft(chosen)) return chosen;
    const { value } = chosen;
    const answered = { ...state, isRepresented: value !== none, isRemembered: false };
    if (value === none || value === unknown) return { value: { ...answered, representative: null } };
    if (value.attorney) return { value: { ...answered, representative: value.attorney } };
    const asked = await askAttorney(step, canRemember);
    if (asked === undefined) return undefined;
    if (asked !== "back") return { value: { ...answered, ...asked.value } };
  }
}

/** The representative is first, if the practice has initials for that person. */
export async function askResponsible(
  state: Answers,
  step: Step,
  staff: readonly { readonly initials: string; readonly name: string }[],
): Promise<Answered<Answers>> {
  const items: (QuickPickItem & { readonly responsible: string | null })[] = [
    ...staff.map(({ initials, name }) => ({
      responsible: initials,
      label: name === "" ? initials : name,
      description: initials,
    })),
    { responsible: null, label: l10n.t("Not known yet") },
  ];
  const known = state.responsible ?? state.representative?.initials;
  const active = items.find(({ responsible }) => responsible === known) ?? items.at(-1);
  const placeholder = l10n.t("Who in the practice is responsible for the case?");
  const answer = await pickOne({ ...step, placeholder, items, active });
  return isLeft(answer) ? answer : { value: { ...state, responsible: answer.value.responsible } };
}

async function askAttorney(
  step: Step,
  canRemember: boolean,
): Promise<Answered<Pick<Answers, "representative" | "isRemembered">>> {
  const name = await askName(step, l10n.t("Name of the attorney or accredited representative"), undefined);
  if (isLeft(name)) return name;
  const question = l10n.t("Law firm or organization. Leave it empty if there is none");
  const organization = await askOrganization(step, question, "", true);
  if (isLeft(organization)) return organization;
  const representative: Attorney = {
    ...name.value,
    ...(organization.value !== "" && { organization: organization.value }),
  };
  if (!canRemember) return { value: { representative, isRemembered: false } };
  const items = [
    {
      isRemembered: true,
      label: l10n.t("Yes, suggest them in each new case"),
      detail: l10n.t("Adds practice: to parole-case.config.yaml"),
    },
    { isRemembered: false, label: l10n.t("No, use them in this case only") },
  ];
  const placeholder = l10n.t("Remember {0} for new cases?", calledBy(representative));
  const answer = await pickOne({ ...step, placeholder, items });
  return isLeft(answer) ? answer : { value: { representative, isRemembered: answer.value.isRemembered } };
}

async function askName(
  step: Step,
  prompt: string,
  known: PersonName | undefined,
): Promise<Answered<PersonName>> {
  const answer = await askWords({
    ...step,
    placeholder: l10n.t("Family name, given name"),
    prompt,
    value: known ? `${known.family}, ${known.given}` : "",
    problem: nameProblem,
  });
  if (isLeft(answer)) return answer;
  const name = nameParts(answer.value);
  return name && { value: name };
}

/** Why the text cannot be a name; undefined if it can. */
export function nameProblem(words: string): string | undefined {
  return nameParts(words)
    ? undefined
    : l10n.t("Enter the family name, a comma, and the given name. Example: Morales, Ana");
}

async function askOrganization(
  step: Step,
  prompt: string,
  value: string,
  isOptional = false,
): Promise<Answered<string>> {
  const answer = await askWords({
    ...step,
    placeholder: l10n.t("Name of the organization"),
    prompt,
    value,
    problem: (words) =>
      isOptional || words.trim() !== "" ? undefined : l10n.t("Enter the name of the organization."),
  });
  return isLeft(answer) ? answer : { value: answer.value.trim().replaceAll(/\s+/g, " ") };
}

function calledBy({ given, family, organization }: Attorney): string {
  const name = `${given} ${family}`;
  return organization === undefined ? name : `${name}, ${organization}`;
}
