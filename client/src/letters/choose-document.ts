// The commands "Write Document…" and "Questions for the Family…": the user chooses which document, or in which language.
import { l10n, window } from "vscode";
import type { LetterResult, TemplateKind } from "../../../server/src/lsp/protocol/index.ts";
import { chooseCaseFile } from "../cases/pick-case.ts";
import type { Server } from "../shared/server.ts";
import { templates } from "./kinds.ts";
import { writeLetter } from "./write-letter.ts";

/** The third argument is the kind, for a caller who has chosen already. */
export async function writeDocument(
  server: Server,
  [given, target, chosen]: readonly unknown[],
): Promise<LetterResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document) return undefined;
  const known = templates();
  const isKind = (kind: unknown): kind is TemplateKind =>
    typeof kind === "string" && Object.hasOwn(known, kind);
  const kind = isKind(chosen) ? chosen : await chooseTemplate();
  return kind && writeLetter(server, kind, [document.uri, target]);
}

async function chooseTemplate(): Promise<TemplateKind | undefined> {
  const items = Object.entries(templates()).map(([kind, { label, description }]) => ({
    template: kind as TemplateKind,
    label,
    description,
  }));
  const choice = await window.showQuickPick(items, {
    title: l10n.t("Write Document"),
    placeHolder: l10n.t("Choose a document; what the case lacks is marked in it"),
    matchOnDescription: true,
  });
  return choice?.template;
}

/** The third argument is the kind, for a caller who has chosen already. */
export async function writeQuestions(
  server: Server,
  [given, target, chosen]: readonly unknown[],
): Promise<LetterResult | undefined> {
  const document = await chooseCaseFile(server, given);
  if (!document) return undefined;
  const isKind = chosen === "questions" || chosen === "questions-spanish";
  const kind = isKind ? chosen : await chooseLanguage();
  return kind && writeLetter(server, kind, [document.uri, target]);
}

async function chooseLanguage(): Promise<"questions" | "questions-spanish" | undefined> {
  const choice = await window.showQuickPick(
    [
      { questions: "questions-spanish", label: l10n.t("English and Spanish side by side") },
      { questions: "questions", label: l10n.t("English") },
    ] as const,
    { title: l10n.t("Questions for the Family"), placeHolder: l10n.t("Choose the language") },
  );
  return choice?.questions;
}
