// Every feature of the server.
import type { Feature } from "../serving.ts";
import { caseFromFeature } from "./case-from.ts";
import { closing } from "./closing.ts";
import { codeActions } from "./code-actions.ts";
import { codeLenses } from "./code-lenses.ts";
import { completion } from "./completion.ts";
import { desk } from "./desk.ts";
import { editions } from "./editions.ts";
import { exhibitChanges } from "./exhibit-changes.ts";
import { fileValue } from "./file-value.ts";
import { findings } from "./findings.ts";
import { folding } from "./folding.ts";
import { formatting } from "./formatting.ts";
import { hover } from "./hover.ts";
import { inlayHints } from "./inlay-hints.ts";
import { links } from "./links.ts";
import { manyCases } from "./many-cases.ts";
import { newCases } from "./new-case.ts";
import { ownRequests } from "./own-requests.ts";
import { packetPreviews } from "./packet-preview.ts";
import { pasting } from "./paste.ts";
import { references } from "./references.ts";
import { rename } from "./rename.ts";
import { reviewing } from "./reviewing.ts";
import { selection } from "./selection.ts";
import { symbols } from "./symbols.ts";
import { updateChanges } from "./update-changes.ts";
import { wholeWorkspace } from "./workspace.ts";
import { workspaceSymbols } from "./workspace-symbols.ts";

export const features: readonly Feature[] = [
  findings,
  codeActions,
  completion,
  formatting,
  symbols,
  folding,
  selection,
  links,
  references,
  rename,
  workspaceSymbols,
  hover,
  inlayHints,
  codeLenses,
  ownRequests,
  newCases,
  caseFromFeature,
  pasting,
  desk,
  editions,
  closing,
  manyCases,
  fileValue,
  exhibitChanges,
  packetPreviews,
  reviewing,
  updateChanges,
  wholeWorkspace,
];
