// The result of a check of a case: plain data, the same for editor, command line, and packet.

import type { Consequence } from "../base/consequence.ts";
import type { Path } from "../base/path.ts";
import type { Severity } from "../base/severity.ts";
import type { Span } from "../base/span.ts";
import type { Authority } from "../law/answer.ts";
import type { Citation } from "../law/rule-citations.ts";
import type { Message } from "../message/language.ts";
import type { FieldRef } from "../read/field-ref.ts";
import type { Fix, ShownFix } from "../read/fix.ts";
import type { Beneficiary } from "../read/view.ts";
import type { PlaceElsewhere } from "./relations.ts";

/** Another field that is related to a finding. */
export interface Related {
  readonly path: Path;
  readonly span: Span;
  readonly message: string;
}

/** A range in another case that is related to a finding, with lines and characters from 0. */
export type Elsewhere = PlaceElsewhere;

/** The same, in the language of the finding. */
export type ShownElsewhere = Omit<PlaceElsewhere, "message"> & { readonly message: string };

/** What a rule or the reader found at one field of one case. */
export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  /** What can follow if it is left as it is; settings that change the severity do not change it. */
  readonly consequence: Consequence;
  /** What is wrong, in one sentence without a period. */
  readonly message: string;
  readonly path: Path;
  readonly span: Span;
  readonly authority: readonly Authority[];
  readonly related: readonly Related[];
  /** Ranges in other cases; left out if there are none. */
  readonly elsewhere?: readonly ShownElsewhere[];
  readonly fixes: readonly ShownFix[];
}

/** What a rule reports, before field references become offsets. */
export interface RawFinding {
  readonly at: FieldRef;
  readonly message: Message;
  /** The part of the value that it is about, in offsets of the text as it is read. */
  readonly part?: Span;
  /** The finding is that nothing is given here: the engine says in which way, and offers to add it. */
  readonly isAbsence?: true;
  /** It keeps its severity once there is a receipt, though its rule is about what should have been right before. */
  readonly isAlsoAfterMailing?: true;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** The authority for this finding, if it is not the rule's. */
  readonly authority?: readonly Citation[];
  readonly related?: readonly { readonly at: FieldRef; readonly message: Message }[];
  /** Ranges in other cases that are related. */
  readonly elsewhere?: readonly Elsewhere[];
  readonly fixes?: readonly Fix[];
  /** The beneficiary that it is about, if it is about one. */
  readonly about?: Beneficiary;
  /** Placeholders below these fields are part of this finding. */
  readonly covers?: readonly FieldRef[];
}
