// People of the practice, from their initials in a case or in the settings file to every field that names them.

import type { CancellationToken, Range, TextDocumentPositionParams } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { Span } from "../core/base/span.ts";
import { readSettings, settingsFileName } from "../core/engine/settings.ts";
import { idsOfCase, type PracticeMention, practiceMentions } from "../core/ide/practice-mentions.ts";
import type { Practice } from "../core/model/practice.ts";
import { allRules } from "../core/rules/index.ts";
import { parseCaseText } from "../core/text/parse.ts";
import { rangeOf } from "./diagnostics.ts";
import { requestCancelled } from "./refusals.ts";
import { yieldToRequests } from "./scheduling.ts";
import type { Services } from "./services.ts";
import { uriKey } from "./uris.ts";

/** A person of the practice at a position. */
export interface PracticeMeant {
  readonly id: string;
  /** The range of the initials. */
  readonly range: Range;
  readonly settings: PracticeFile;
}

export interface PracticeFile {
  /** The document: from the editor if open, otherwise from the disk. */
  readonly document: TextDocument;
  readonly practice: Practice;
}

export interface PracticePlace {
  readonly document: TextDocument;
  readonly span: Span;
  /** The version of the document if it is open in an editor; otherwise null. */
  readonly version: number | null;
  readonly isDefinition: boolean;
}

export type PracticeNamesNeeds = "runtime" | "documents" | "settingsDocument" | "folders" | "guarded";

type Needs = Pick<Services, Exclude<PracticeNamesNeeds, "guarded">>;

export function isSettingsUri(uri: string): boolean {
  return uri.endsWith(`/${settingsFileName}`);
}

/** The person whom a case or a settings file names at a position; undefined if it names none. */
async function practiceMeantAt(
  services: Needs,
  document: TextDocument,
  offset: number,
): Promise<PracticeMeant | undefined> {
  const settings = isSettingsUri(document.uri)
    ? practiceIn(document)
    : await settingsOf(services, document.uri);
  if (!settings) return undefined;
  const mentions: readonly PracticeMention[] = isSettingsUri(document.uri)
    ? settings.practice.people
    : practiceMentions(parseCaseText(document.getText()), settings.practice);
  const here = mentions.find(({ span }) => span.start <= offset && offset <= span.end);
  return here && { id: here.id, range: rangeOf(here.span, document), settings };
}

/**
 * The person whom an open case or settings file names at the position of a request; `name` is the method, for the log.
 */
export function practiceMeant(
  services: Needs & Pick<Services, "guarded">,
  name: string,
  { textDocument: { uri }, position }: TextDocumentPositionParams,
): Promise<PracticeMeant | undefined> {
  return services.guarded(name, async () => {
    const document = services.documents.get(uri) ?? services.settingsDocument(uri);
    return document && practiceMeantAt(services, document, document.offsetAt(position));
  });
}

async function settingsOf(services: Needs, caseFile: string): Promise<PracticeFile | undefined> {
  const { file, text } = await services.runtime.settingsFor(caseFile);
  if (file === undefined) return undefined;
  return practiceIn(services.settingsDocument(file) ?? TextDocument.create(file, "yaml", 0, text));
}

const ruleIds = allRules.map(({ id }) => id);

function practiceIn(document: TextDocument): PracticeFile | undefined {
  const { practice } = readSettings(document.getText(), ruleIds);
  return practice && { document, practice };
}

/** Where the person is described. */
export function definitionOf({ id, settings }: PracticeMeant): PracticePlace[] {
  const { document, practice } = settings;
  return practice.people
    .filter((person) => person.id === id)
    .map(({ span }) => ({
      document,
      span,
      version: document.version > 0 ? document.version : null,
      isDefinition: true,
    }));
}

export interface PracticeUses {
  readonly places: readonly PracticePlace[];
  /** The ids in the cases that name the person, by the URI of the case. */
  readonly ids: ReadonlyMap<string, ReadonlySet<string>>;
}

/** The description, and every case of the open folders that names the person under these settings. */
export async function usesOfPractice(
  services: Needs,
  meant: PracticeMeant,
  token: CancellationToken,
): Promise<PracticeUses> {
  const { runtime, documents, folders } = services;
  const { document, practice } = meant.settings;
  const found = await runtime.caseFilesIn(folders());
  const uris = new Map([...found, ...documents.keys()].map((uri) => [uriKey(uri), uri]));
  const places = definitionOf(meant);
  const ids = new Map<string, ReadonlySet<string>>();
  for (const uri of uris.values()) {
    if (token.isCancellationRequested) throw requestCancelled();
    const { file } = await runtime.settingsFor(uri);
    if (file === undefined || uriKey(file) !== uriKey(document.uri)) continue;
    const open = documents.all().find((one) => uriKey(one.uri) === uriKey(uri));
    const text = open?.getText() ?? (await runtime.readText(uri));
    if (text === undefined) continue;
    const parsed = parseCaseText(text);
    const inCase = open ?? TextDocument.create(uri, "parole-case", 0, text);
    const mentions = practiceMentions(parsed, practice).filter(({ id }) => id === meant.id);
    for (const { span } of mentions) {
      places.push({ document: inCase, span, version: open?.version ?? null, isDefinition: false });
    }
    if (mentions.length > 0) ids.set(inCase.uri, idsOfCase(parsed));
    await yieldToRequests();
  }
  return { places, ids };
}
