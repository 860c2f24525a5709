// When the requirements require a value that is about to be removed from a case, determined from the case as plain
// values.

/** A case from which a value is about to be removed. */
export interface Before {
  readonly edition: string;
  readonly asOf: string;
  /** The value at a path with dots; undefined if there is none. */
  readonly at: (path: string) => unknown;
  /** The value of another key in the same block. */
  readonly beside: (key: string) => unknown;
  /** The items of a list; a single value counts as a list of one. */
  readonly all: (path: string) => readonly unknown[];
  /** The position of the value in its list, counted from the outermost list. */
  readonly position: (depth: number) => number;
}

/** The value under a key of a block. */
export function of(block: unknown, key: string): unknown {
  return typeof block === "object" && block !== null && Object.hasOwn(block, key)
    ? Object.entries(block).find(([name]) => name === key)?.[1]
    : undefined;
}

/** A list; a single value counts as a list of one. */
export function listOf(value: unknown): readonly unknown[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

export function isOneOf(value: unknown, ...words: readonly string[]): boolean {
  return typeof value === "string" && words.includes(value);
}

export function isInitial({ at }: Before): boolean {
  return at("request.kind") === "initial";
}

export function isReParole({ at }: Before): boolean {
  return at("request.kind") === "re-parole";
}

export function isUrgent({ all }: Before): boolean {
  return all("request.grounds").includes("urgent-humanitarian-reasons");
}

export function isOnlyAttempt(before: Before): boolean {
  return isInitial(before) && before.all("request.visa.attempts").length === 1;
}

export function isOnlyConsent({ all, position }: Before): boolean {
  return all(`beneficiaries.${position(0)}.consents`).length === 1;
}

export function isForm(name: string): (before: Before) => boolean {
  return ({ at, position }) => at(`forms.${position(0)}.form`) === name;
}

/** Whether the same person has another form of this name. */
export function hasAnotherOfItsKind({ at, all, position }: Before): boolean {
  const own = at(`forms.${position(0)}`);
  const alike = all("forms").filter(
    (form) => of(form, "form") === of(own, "form") && of(form, "for") === of(own, "for"),
  );
  return alike.length > 1;
}

/** The forms whose signatures the rule checks. */
export function isSigned({ at, position }: Before): boolean {
  return isOneOf(at(`forms.${position(0)}.form`), "I-131", "I-134", "G-28");
}

export function isOnlyOfKind({ all, beside }: Before, kind: string): boolean {
  const exhibits = all("exhibits").filter((exhibit) => of(exhibit, "kind") === kind);
  return beside("kind") === kind && exhibits.length === 1;
}

/**
 * A medical claim that no other claim of an exhibit covers, while the exhibit supports something else about the person.
 */
export function isOnlyProof({ all, at, position }: Before): boolean {
  const claims = all(`exhibits.${position(0)}.supports`).map(String);
  const claim = claims[position(1)] ?? "";
  const [id, block, field] = claim.split(".");
  if (block !== "medical" || field === undefined || at(`beneficiaries.0.id`) !== id) return false;
  if (of(at("beneficiaries.0.medical.undocumented"), field) !== undefined) return false;
  const others = all("exhibits")
    .flatMap((exhibit) => listOf(of(exhibit, "supports")).map(String))
    .filter((other) => other !== claim);
  const count = all("exhibits").flatMap((exhibit) =>
    listOf(of(exhibit, "supports")).filter((other) => other === claim),
  ).length;
  const isCovered = others.some((other) => other === `${id}.medical` || other.startsWith(`${claim}.`));
  return count === 1 && !isCovered && claims.some((other) => other !== claim && other.startsWith(`${id}`));
}

export function goesToIce({ at }: Before): boolean {
  return String(at("filing.address")).includes("5112");
}

/** Whether the case names the reason, and this exhibit is the only one of these kinds. */
export function isOnlyForReason(reason: string, ...kinds: readonly string[]): (before: Before) => boolean {
  return ({ all, beside }) =>
    all("request.reasons").includes(reason) &&
    isOneOf(beside("kind"), ...kinds) &&
    all("exhibits").filter((exhibit) => isOneOf(of(exhibit, "kind"), ...kinds)).length === 1;
}
