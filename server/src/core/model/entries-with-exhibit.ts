// The entries of a case that name the exhibit that documents them, and what such an exhibit is.
import type { Message } from "../message/language.ts";
import { sentence } from "../message/message.ts";
import { term } from "../message/values.ts";
import type { Exhibit, Leaf } from "../read/view.ts";
import { plainKey } from "../text/comparison.ts";
import type { CaseContext } from "./case-context.ts";
import { attemptsIn } from "./dates-in-packet.ts";
import type { ExhibitKind } from "./exhibit-kinds.ts";
import { noticeName } from "./notices.ts";

export interface EntryWithExhibit {
  readonly exhibit: Leaf<string>;
  /** The entry within a sentence. */
  readonly what: Message;
  /** The kinds that document it, the usual one first. */
  readonly kinds: readonly ExhibitKind[];
  /** Kinds that cannot document it, besides those that document no entry. */
  readonly others: readonly ExhibitKind[];
  /** A title with one of these words says that the exhibit is what the entry refers to. */
  readonly words: readonly string[];
}

/** Every attempt, consent, waiver, petition, receipt, notice, and decision. */
export function entriesWithExhibit(context: CaseContext): readonly EntryWithExhibit[] {
  const { request, receipts, notices, decisions } = context.view;
  const none = { others: [] };
  return [
    ...attemptsIn(context).map(({ exhibit }) => ({
      exhibit,
      what: sentence("the attempt to obtain a visa"),
      kinds: ["visa-refusal"] as const,
      others: ["consent"] as const,
      words: ["refusal", "refused", "denial", "denied"],
    })),
    ...context.beneficiaries.flatMap(({ consents }) =>
      consents.items.map(({ exhibit }) => ({
        exhibit,
        what: sentence("the consent"),
        kinds: ["consent"] as const,
        others: ["visa-refusal"] as const,
        words: ["consent"],
      })),
    ),
    ...request.waivers.items.map(({ exhibit }) => ({
      ...none,
      exhibit,
      what: sentence("the waiver"),
      kinds: ["waiver-denial"] as const,
      words: ["denial", "denied", "waiver"],
    })),
    ...request.petitions.items.map(({ exhibit }) => ({
      ...none,
      exhibit,
      what: sentence("the petition"),
      kinds: ["petition-approval"] as const,
      words: ["approval", "approved", "notice", "petition"],
    })),
    ...receipts.items.map(({ exhibit }) => ({
      ...none,
      exhibit,
      what: sentence("the receipt notice"),
      kinds: ["receipt-notice"] as const,
      words: ["receipt", "notice"],
    })),
    ...notices.items.map((notice) => ({
      ...none,
      exhibit: notice.exhibit,
      what: sentence("the {notice}", { notice: term(noticeName(notice)) }),
      kinds: [],
      words: ["notice", "request"],
    })),
    ...decisions.items.map(({ exhibit }) => ({
      ...none,
      exhibit,
      what: sentence("the decision"),
      kinds: ["decision-notice", "parole-notice"] as const,
      words: ["denial", "approval", "notice", "decision", "rejection"],
    })),
  ];
}

/** Kinds of documents about a person, a payment, or a country: none of them documents such an entry. */
const aboutOtherThings: ReadonlySet<ExhibitKind> = new Set<ExhibitKind>([
  "identity-document",
  "physician-letter",
  "medical-record",
  "cost-estimate",
  "funds-evidence",
  "country-conditions",
  "sponsor-evidence",
  "tax-return",
  "bank-statement",
  "employment-letter",
  "photograph",
  "translation-certificate",
  "i-94-copy",
]);

/** Whether an exhibit is by its kind something else than what the entry refers to, and its title says nothing else. */
export function isOfOtherKind({ others, words }: EntryWithExhibit, { kind, title }: Exhibit): boolean {
  const { value } = kind;
  if (value === undefined || !(aboutOtherThings.has(value) || others.includes(value))) return false;
  const inTitle = plainKey(title.value ?? "").split(" ");
  return !words.some((word) => inTitle.includes(word));
}
