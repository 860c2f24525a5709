// Every feature of the server.
import type { Feature, Services } from "../services.ts";
import { assistant } from "./assistant.ts";
import { caseFromFeature } from "./case-from.ts";
import { casework } from "./casework.ts";
import { closing } from "./closing.ts";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lenses.ts";
import { completion } from "./completion.ts";
import { deadlinesFeature } from "./deadlines.ts";
import { editionsFeature } from "./editions.ts";
import { exhibitChanges } from "./exhibit-changes.ts";
import { fileValue } from "./file-value.ts";
import { fillingForms } from "./filling-forms.ts";
import { findings } from "./findings.ts";
import { folding } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { links } from "./links.ts";
import { manyCases } from "./many-cases.ts";
import { newCases } from "./new-case.ts";
import { packets } from "./packets.ts";
import { pasting } from "./paste.ts";
import { references } from "./references.ts";
import { renameFeature } from "./rename.ts";
import { reviewingFeature } from "./reviewing.ts";
import { rulePages } from "./rules.ts";
import { selection } from "./selection.ts";
import { serverReport } from "./server-report.ts";
import { symbols } from "./symbols.ts";
import { updateChanges } from "./update-changes.ts";
import { wholeWorkspace } from "./workspace.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";

export const features: readonly Feature<keyof Services>[] = [
  findings,
  codeActions,
  completion,
  formatting,
  symbols,
  folding,
  selection,
  links,
  references,
  renameFeature,
  workspaceSymbols,
  hover,
  inlayHints,
  codeLenses,
  rulePages,
  newCases,
  caseFromFeature,
  pasting,
  casework,
  deadlinesFeature,
  editionsFeature,
  closing,
  manyCases,
  fileValue,
  fillingForms,
  exhibitChanges,
  packets,
  reviewingFeature,
  updateChanges,
  serverReport,
  assistant,
  wholeWorkspace,
];
