// Exhibits that nothing in the case needs: they support nothing, no entry and no text refers to them, and no
// requirement is met by their kind.
import { needs } from "../../../../schemas/generated/needs.ts";
import { memoize } from "../base/memoize.ts";
import type { Exhibit } from "../read/view.ts";
import { type CaseContext, isUndetermined } from "./case-context.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";
import { bareLabel, positionOfLabel, sameLabel, sequenceOf } from "./labels.ts";
import { exhibitsMeeting, needsHere, severityIn } from "./needs.ts";
import { citingTexts } from "./prose.ts";
import { referringFields } from "./references.ts";

/** The exhibits whose kind and label can be read. One without a label cannot be referred to yet. */
export const unusedExhibits = memoize((context: CaseContext): readonly Exhibit[] => {
  const meeting = exhibitsMeetingNeeds(context);
  return context.exhibits.filter(({ supports, kind, label }, index, exhibits) => {
    const exhibit = exhibits[index];
    if (supports.ref.state !== "absent" && supports.ref.state !== "blank") return false;
    if (isUndetermined(supports.ref) || kind.value === undefined || label.value === undefined) return false;
    if (exhibit === undefined || meeting.has(exhibit) || isMeantByKind(context, exhibit)) return false;
    return !isReferredTo(context, label.value) && !isCited(context, exhibit, label.value);
  });
});

function exhibitsMeetingNeeds(context: CaseContext): ReadonlySet<Exhibit> {
  return new Set(
    needs.flatMap((need) => {
      const { exhibits } = need;
      if (!exhibits || severityIn(need, context.law.edition) === undefined) return [];
      return needsHere(context, need).flatMap(
        ({ person }) => exhibitsMeeting(context, exhibits, person).there,
      );
    }),
  );
}

/** Kinds that say by themselves what the exhibit is for. */
const meantByKind: ReadonlySet<ExhibitKind> = new Set<ExhibitKind>([
  "guardianship-order",
  "commitment-letter",
  "receipt-notice",
  "decision-notice",
  "parole-notice",
  "translation-certificate",
]);

/** The I-94 of a parolee, and new evidence after a denial, are required without saying what they support. */
function isMeantByKind({ view, isReParole }: CaseContext, { kind, date }: Exhibit): boolean {
  if (kind.value !== undefined && meantByKind.has(kind.value)) return true;
  if (isReParole && kind.value === "i-94-copy") return true;
  const denied = view.refiling.denied_on.value;
  return denied !== undefined && date.value !== undefined && date.value > denied;
}

function isReferredTo({ view }: CaseContext, label: string): boolean {
  return referringFields(view, "label-reference").some(
    ({ value }) => value !== undefined && sameLabel(value) === sameLabel(label),
  );
}

/** Whether a text other than its own title names it, alone or within a range of labels. */
function isCited(context: CaseContext, exhibit: Exhibit, label: string): boolean {
  const sequence = sequenceOf(context.exhibits.flatMap((one) => one.label.value ?? []));
  const positionOf = (one: string) => positionOfLabel(bareLabel(one), sequence);
  const place = positionOf(label);
  return citingTexts(context)
    .filter(({ leaf }) => leaf !== exhibit.title)
    .flatMap(({ items }) => items)
    .some((item) => {
      if (item.kind === "one") return sameLabel(item.cited.label) === sameLabel(label);
      const [first, last] = [positionOf(item.from.label), positionOf(item.to.label)];
      return first <= place && place <= last;
    });
}
