// What a packet was made from, written next to it, so that it can be determined later whether something has changed.
import * as z from "zod";
import { listed } from "../message/english.ts";
import { withEscapes } from "../text/control-characters.ts";

const hash = z.string().regex(/^[\da-f]{64}$/);

const input = z.object({
  /** As named in the case; the case file and the settings file by their own names. */
  path: z.string(),
  role: z.enum(["case", "settings", "paper"]),
  sha256: hash,
  bytes: z.number(),
  pages: z.number().optional(),
});

const output = z.object({
  /** A file next to the manifest. */
  file: z.string(),
  sha256: hash,
  bytes: z.number(),
  pages: z.number().optional(),
});

const paper = z.object({
  title: z.string(),
  pages: z.number(),
  /** As stamped; absent for a sheet without a number. */
  first_page: z.string().optional(),
  last_page: z.string().optional(),
  /** The output file that contains its first page. */
  file: z.string().optional(),
});

const accepted = z.object({
  rule: z.string(),
  severity: z.string(),
  /** What can follow from it; absent in a manifest of an earlier version. */
  consequence: z.string().optional(),
  line: z.number(),
  message: z.string(),
});

const ruleChanged = z.object({
  /** Its id; `edition` if the edition was set by a setting or option. */
  rule: z.string(),
  /** The severity that it was given, or `off`; for an edition, the one that was set. */
  change: z.string(),
  usual: z.string(),
  where: z.string(),
});

const setAside = z.object({ rule: z.string(), reason: z.string(), line: z.number() });

const review = z.object({
  by: z.string(),
  on: z.string().optional(),
  of: z.string(),
  rule: z.string().optional(),
  /** Whether nothing has changed since; the words say what has. */
  counts: z.boolean(),
  words: z.string(),
});

const manifest = z.object({
  manifest: z.literal(1),
  program: z.string(),
  made_on: z.string(),
  edition: z.string(),
  /** A hash of everything that the edition required; absent in a manifest of an earlier version. */
  edition_fingerprint: z.string().optional(),
  /** Whether the mailing date determined the edition. */
  edition_by_date: z.boolean().optional(),
  /** What had to be checked on the official site before filing, if the edition has such a reminder. */
  reminder: z.string().optional(),
  preset: z.enum(["paper", "online"]),
  draft: z.boolean(),
  /** The names of the people whom the packet is for. */
  beneficiaries: z.array(z.string()).default([]),
  /** Relative to the folder of the manifest, with forward slashes. */
  case_file: z.string(),
  settings_file: z.string().optional(),
  inputs: z.array(input),
  outputs: z.array(output),
  contents: z.array(paper),
  findings_accepted: z.array(accepted),
  set_aside: z.array(setAside),
  /** Rules that the settings file or the editor's settings turned off or gave another severity. */
  rules_changed: z.array(ruleChanged).default([]),
  /** What the check did not cover, in sentences. */
  not_judged: z.array(z.string()).default([]),
  /** Who reviewed what; empty in a manifest of an earlier version. */
  reviews: z.array(review).default([]),
  left_out: z.array(z.string()),
});

export type Manifest = z.output<typeof manifest>;
export type ManifestInput = z.output<typeof input>;
export type ManifestOutput = z.output<typeof output>;
export type ManifestPaper = z.output<typeof paper>;

/** The manifest in a text; undefined if it is not one. */
export function readManifest(text: string): Manifest | undefined {
  try {
    const read = manifest.safeParse(JSON.parse(text));
    return read.success ? read.data : undefined;
  } catch {
    return undefined;
  }
}

/** The manifest as the text of a file. */
export function manifestText(made: Manifest): string {
  return `${withEscapes(JSON.stringify(made, undefined, 2))}\n`;
}

/** What differs between two packets, in sentences without a full stop; empty if nothing does. */
export function differences(one: Manifest, other: Manifest): readonly string[] {
  const causes = [
    ...changedPersons(one, other),
    ...changedWords(one, other),
    ...changedInputs(one.inputs, other.inputs),
    ...changedContents(one.contents, other.contents),
    ...changedFindings(one, other),
  ];
  return causes.length > 0 ? causes : changedOutputs(one, other);
}

/** Whom each packet is for, if that differs, so that one person's packet is not mistaken for another's. */
function changedPersons(one: Manifest, other: Manifest): readonly string[] {
  const [before, after] = [listed(one.beneficiaries), listed(other.beneficiaries)];
  if (before === after || before === "" || after === "") return [];
  return [`The older packet is for ${before}; the newer packet is for ${after}`];
}

function changedWords(one: Manifest, other: Manifest): readonly string[] {
  const kind = ({ draft }: Manifest) => (draft ? "a draft" : "not a draft");
  const compared: readonly (readonly [string, string, string])[] = [
    ["The edition", one.edition, other.edition],
    ["The day", one.made_on, other.made_on],
    ["The program", one.program, other.program],
    ["The preset", one.preset, other.preset],
    ["The packet", kind(one), kind(other)],
  ];
  return [
    ...compared.flatMap(([what, before, after]) =>
      before === after ? [] : [`${what} was ${before} and is now ${after}`],
    ),
    ...changedRequirements(one, other),
  ];
}

/** The same edition, with other facts, rules, or severities. */
function changedRequirements(one: Manifest, other: Manifest): readonly string[] {
  const [before, after] = [one.edition_fingerprint, other.edition_fingerprint];
  if (one.edition !== other.edition || before === undefined || after === undefined || before === after)
    return [];
  return [`The requirements of the edition ${other.edition} have changed in between`];
}

function changedInputs(before: readonly ManifestInput[], after: readonly ManifestInput[]): readonly string[] {
  const { gone, added, kept } = matched(before, after, ({ role, path }) => (role === "paper" ? path : role));
  const pages = ({ pages: count }: ManifestInput) => (count === undefined ? "" : ` (${counted(count)})`);
  return [
    ...kept.flatMap(([old, now]) =>
      old.sha256 === now.sha256 ? [] : [`${changedFrom(old, now)}${pages(now)}`],
    ),
    ...gone.map((old) => `${manifestWords(old)} is no longer included`),
    ...added.map((now) => `${manifestWords(now)} is new${pages(now)}`),
  ];
}

/** A case file or settings file with another name is another file. */
function changedFrom(old: ManifestInput, now: ManifestInput): string {
  if (old.path === now.path) return `${manifestWords(now)} has changed`;
  return `The ${now.role} file was ${old.path} and is now ${now.path}`;
}

/** The name of an input at the beginning of a sentence. */
export function manifestWords({ role, path }: ManifestInput): string {
  return role === "paper" ? path : role === "case" ? `The case file ${path}` : `The settings file ${path}`;
}

function changedContents(
  before: readonly ManifestPaper[],
  after: readonly ManifestPaper[],
): readonly string[] {
  const { gone, added, kept } = matched(before, after, ({ title }) => title);
  const place = ({ first_page }: ManifestPaper) =>
    first_page === undefined ? "no page" : `page ${first_page}`;
  return [
    ...gone.map(({ title }) => `"${title}" is no longer in the packet`),
    ...added.map((paper) => `"${paper.title}" is new in the packet, on ${place(paper)}`),
    ...kept.flatMap(([old, now]) => [
      ...(old.pages === now.pages
        ? []
        : [`"${now.title}" had ${counted(old.pages)} and now has ${now.pages}`]),
      ...(place(old) === place(now)
        ? []
        : [`"${now.title}" began at ${place(old)} and now begins at ${place(now)}`]),
    ]),
  ];
}

function counted(pages: number): string {
  return pages === 1 ? "1 page" : `${pages} pages`;
}

function changedFindings(one: Manifest, other: Manifest): readonly string[] {
  const findings = matched(
    one.findings_accepted,
    other.findings_accepted,
    ({ rule, message }) => `${rule}\n${message}`,
  );
  const changes = matched(
    one.rules_changed,
    other.rules_changed,
    ({ rule, change, where }) => `${rule}\n${change}\n${where}`,
  );
  const comments = matched(one.set_aside, other.set_aside, ({ rule, reason }) => `${rule}\n${reason}`);
  return [
    ...findings.gone.map(({ rule, message }) => `No longer found: ${message} (${rule})`),
    ...findings.added.map(({ rule, message }) => `New: ${message} (${rule})`),
    ...comments.gone.map(({ rule, reason }) => `No longer ignored: ${rule} (${reason})`),
    ...comments.added.map(({ rule, reason }) => `Now ignored: ${rule} (${reason})`),
    ...changes.gone.map(({ rule, change, where }) => `No longer set to ${change} by ${where}: ${rule}`),
    ...changes.added.map(({ rule, change, where }) => `Now set to ${change} by ${where}: ${rule}`),
  ];
}

function changedOutputs(one: Manifest, other: Manifest): readonly string[] {
  const { gone, added, kept } = matched(one.outputs, other.outputs, ({ file }) => file);
  return [
    ...gone.map(({ file }) => `${file} is no longer written`),
    ...added.map(({ file }) => `${file} is now written`),
    ...kept.flatMap(([old, now]) => (old.sha256 === now.sha256 ? [] : [`${now.file} has changed`])),
  ];
}

/** Pairs the entries of two lists by name; entries with the same name are paired in order. */
function matched<Entry>(before: readonly Entry[], after: readonly Entry[], nameOf: (entry: Entry) => string) {
  const rest = [...before];
  const kept: (readonly [Entry, Entry])[] = [];
  const added: Entry[] = [];
  for (const now of after) {
    const at = rest.findIndex((old) => nameOf(old) === nameOf(now));
    const [old] = at < 0 ? [] : rest.splice(at, 1);
    if (old === undefined) added.push(now);
    else kept.push([old, now]);
  }
  return { gone: rest, added, kept };
}
