// The parameters of each request of our own, as the server checks them before a handler runs (request-door.ts). The
// client imports only their types, so that it ships without zod. Every name in the path of an issue must be a name from
// here: an object keyed by text of a case is checked as one value (`numbersByName`).
import * as z from "zod";
import { documentKinds } from "../../core/casework/documents/kinds.ts";

/** The type that a schema accepts. */
export type Params<Schema extends z.ZodType> = Unchangeable<z.output<Schema>>;

type Unchangeable<T> = T extends (infer Item)[]
  ? readonly Unchangeable<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: Unchangeable<T[Key]> }
    : T;

const uri = z.string();
const count = z.number().int().nonnegative();
const maybe = z.exactOptional;

/** As in the protocol: lines and UTF-16 characters from 0. */
const position = z.object({ line: count, character: count });
const range = z.object({ start: position, end: position });

/** Progress is reported to this token, with the protocol's own notifications. */
const workDoneToken = maybe(z.union([z.string(), z.number()]));

const numbersByName = z.custom<Readonly<Record<string, number>>>(
  (value) =>
    typeof value === "object" &&
    value !== null &&
    Object.values(value).every((one) => typeof one === "number"),
);

const personName = z.object({ given: z.string(), family: z.string() });

/** With the keys of the case format. */
const attorney = z.object({
  family: z.string(),
  given: z.string(),
  /** The initials in the settings file; the case refers to the person by these. */
  initials: maybe(z.string()),
  organization: maybe(z.string()),
  role: maybe(z.string()),
  licensing_authority: maybe(z.string()),
  bar_number: maybe(z.string()),
});

export const attorneyParams = attorney;

/** For a request without parameters; a client may also send none. */
export const noParams = z.object({}).nullish();

export const caseParams = z.object({
  /** The case file's URI. */
  uri,
});

/** For a request about several cases. */
export const casesOrAllParams = z.object({
  /** Of these cases; if omitted, of all case files of the open folders. */
  uris: maybe(z.array(uri)),
});

const casesParams = z.object({
  /** Only these; those that are not cases, or no longer, are missing from the answer. */
  uris: maybe(z.array(uri)),
  /** Also checks those that have not been checked yet, because a person is waiting. */
  isAwaited: maybe(z.boolean()),
});

const checkAllParams = z.object({ workDoneToken });

const closingParams = z.object({
  uri,
  /** Opens a closed case again. */
  reopen: maybe(z.boolean()),
});

const showClosedParams = z.object({ shown: z.boolean() });

const changeEditionParams = z.object({ uri, edition: z.string() });

const fileValueParams = z.object({
  uri,
  /** The value that names the file. */
  path: z.array(z.union([z.string(), z.number()])),
  /** The file it names now; if it names another one, there are no edits. */
  named: z.string(),
  /** The file it is to name. */
  value: z.string(),
});

const deadlinesParams = casesOrAllParams.extend({
  /** The calendar file is made too. */
  calendar: maybe(
    z.object({
      /** Only deadlines and due dates. */
      dueOnly: z.boolean(),
      /** The text of the file that is replaced. Its events that no longer exist are marked as canceled. */
      previous: maybe(z.string()),
    }),
  ),
});

const weekReportParams = casesOrAllParams.extend({
  /** URI of the Word file to write; if omitted, none is written. */
  target: maybe(uri),
});

const letterParams = z.object({
  uri,
  kind: z.enum(documentKinds),
  /** URI of the Word file to write; if omitted, the server names it and puts it next to the case file. */
  target: maybe(uri),
  /** Replaces a file even if it was changed since it was written. */
  overwrite: maybe(z.boolean()),
});

const packetParams = z.object({
  uri,
  /** A draft is exported despite errors, with DRAFT on every page. */
  draft: z.boolean(),
  /** One packet for each beneficiary instead of one for all; no difference if there is only one. */
  perBeneficiary: maybe(z.boolean()),
  /** One PDF to print, or files to upload; if omitted, as the case is filed. */
  preset: maybe(z.enum(["paper", "online"])),
  /** URI of the PDF to write; if omitted, the server names it and puts it next to the case file. */
  target: maybe(uri),
  /**
   * Warnings must be reviewed before anything is exported; `accepted` is the mark of those that were. If omitted, no
   * review is required.
   */
  review: maybe(z.object({ accepted: maybe(z.string()) })),
  workDoneToken,
});

const moveExhibitParams = z.object({
  uri,
  /** Its index in the list of the case, from 0. */
  from: count,
  /** Its index after it was removed there, from 0. */
  to: count,
  /** Its file as the case names it, so that no other exhibit is moved if the case has changed since. */
  file: z.string(),
});

const exhibitsParams = z.object({
  uri,
  /** Where the cursor is. */
  position: maybe(position),
});

const waitingExhibitsParams = z.object({
  uri,
  /** Paths below the case's folder, with forward slashes. */
  files: z.array(z.string()),
});

const addExhibitsParams = waitingExhibitsParams.extend({
  /** By file, the list index of an exhibit without a file that gets this one; the other files become new exhibits. */
  into: maybe(numbersByName),
});

const takeOutExhibitParams = z.object({
  uri,
  /** The index of the exhibit in the list, from 0. */
  index: count,
});

const toReviewParams = z.object({
  uri,
  /** Where the cursor is. */
  position: maybe(position),
});

const markReviewedParams = z.object({
  uri,
  /** The name of the field that was reviewed. */
  of: z.string(),
  /** With a rule, its finding there. */
  rule: maybe(z.string()),
  /** The initials of the person. */
  by: z.string(),
});

const pasteParams = z.object({
  textDocument: z.object({ uri }),
  /** The selection, or the position of the cursor. */
  range,
  text: z.string(),
});

const rulePageParams = z.object({ rule: z.string() });

const newCaseChoicesParams = z.object({
  /** URI of the folder of the new case, if known; its settings file is read. */
  folder: maybe(uri),
});

const newCaseParams = z.object({
  /** URI of the folder in which the case folder is created; its settings file is read. */
  folder: maybe(uri),
  /** The case's own number; if omitted, a placeholder. */
  matter: maybe(z.string().nullable()),
  /** Initials of the person in the practice who is responsible; if omitted, the case names no one. */
  responsible: maybe(z.string().nullable()),
  kind: z.string(),
  reasons: z.array(z.string()),
  beneficiary: personName.extend({ isChild: z.boolean() }),
  /** Why the beneficiary has no passport; empty for a placeholder, `null` or omitted if there may be one. */
  noPassportBecause: maybe(z.string().nullable()),
  /** `null` for a placeholder. */
  petitioner: z
    .discriminatedUnion("kind", [
      z.object({ kind: z.literal("beneficiary") }),
      /** `parent` is what the petitioner is to a child; omitted if no parent. */
      personName.extend({ kind: z.literal("person"), parent: maybe(z.enum(["mother", "father"])) }),
      z.object({ kind: z.literal("organization"), organization: z.string() }),
    ])
    .nullable(),
  /** Who signs the Form I-134; `null` for a placeholder. */
  supporter: z.enum(["petitioner", "beneficiary"]).nullable(),
  isRepresented: z.boolean(),
  /** `null` for a placeholder. */
  representative: attorney.nullable(),
  /** `unknown` for a placeholder. */
  removal: z.enum(["none", "in-proceedings", "removed-before", "both", "unknown"]),
});

const rememberPracticeParams = z.object({
  /** URI of the folder that the settings are for. */
  folder: uri,
  attorney,
});

const caseFromParams = z.object({
  uri,
  /** URI of the folder in which the case folder is created; its settings file is read. */
  folder: uri,
  /** Indexes into `keepable`. */
  keep: z.array(count),
  /** `null` for a placeholder. */
  beneficiary: personName.nullable(),
  /** `null` for a placeholder. */
  matter: z.string().nullable(),
});

const caseFolderParams = z.object({
  /** URI of the folder in which it is created. */
  folder: uri,
  beneficiary: personName,
  /** The names in that folder. */
  names: z.array(z.string()),
});

const assistantParams = z.object({
  tool: z.enum(["check_case", "explain_rule", "deadlines", "readiness"]),
  /** What the assistant has sent, which may be anything. */
  input: maybe(z.unknown()),
  /** The case in the active editor. */
  current: maybe(uri),
});

const snapshotParams = casesOrAllParams.extend({
  /** What an earlier version of the program found, as it was stored; code that uses a part of it checks it. */
  before: maybe(z.unknown()),
});

const fillFormsParams = z.object({
  uri,
  /** The version of the case that was shown; if omitted, nothing is written. */
  write: maybe(z.number()),
  /** Refers to an attached statement in place of long texts. */
  attached: maybe(z.boolean()),
});

/** The schema of each request's parameters, by its method: the only place that ties the two together. */
export const paramsOf = {
  "parole-case/cases": casesParams,
  "parole-case/overview": caseParams,
  "parole-case/overviews": noParams,
  "parole-case/readiness": caseParams,
  "parole-case/checkAll": checkAllParams,
  "parole-case/editions": noParams,
  "parole-case/changeEdition": changeEditionParams,
  "parole-case/closing": closingParams,
  "parole-case/fileValue": fileValueParams,
  "parole-case/showClosed": showClosedParams,
  "parole-case/exhibits": exhibitsParams,
  "parole-case/waitingExhibits": waitingExhibitsParams,
  "parole-case/addExhibits": addExhibitsParams,
  "parole-case/takeOutExhibit": takeOutExhibitParams,
  "parole-case/moveExhibit": moveExhibitParams,
  "parole-case/toReview": toReviewParams,
  "parole-case/markReviewed": markReviewedParams,
  "parole-case/deadlines": deadlinesParams,
  "parole-case/calendarIds": casesOrAllParams,
  "parole-case/weekReport": weekReportParams,
  "parole-case/lawFixes": casesOrAllParams,
  "parole-case/snapshot": snapshotParams,
  "parole-case/newCaseChoices": newCaseChoicesParams,
  "parole-case/newCase": newCaseParams,
  "parole-case/rememberPractice": rememberPracticeParams,
  "parole-case/caseFromChoices": caseParams,
  "parole-case/caseFrom": caseFromParams,
  "parole-case/caseFolder": caseFolderParams,
  "parole-case/packet": packetParams,
  "parole-case/packetPreview": caseParams,
  "parole-case/filingAddress": caseParams,
  "parole-case/letter": letterParams,
  "parole-case/fillForms": fillFormsParams,
  "parole-case/serverReport": noParams,
  "parole-case/rulePage": rulePageParams,
  "parole-case/rules": noParams,
  "parole-case/paste": pasteParams,
  "parole-case/assistant": assistantParams,
} satisfies Readonly<Record<`parole-case/${string}`, z.ZodType>>;

/** The methods of our own requests. */
export type RequestMethod = keyof typeof paramsOf;

/** The parameters of the request with this method. */
export type ParamsOf<Method extends RequestMethod> = Params<(typeof paramsOf)[Method]>;
