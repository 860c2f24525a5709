// Every feature of the server.
import type { Feature } from "../serving.ts";
import { codeActions } from "./code-actions.ts";
import { completion } from "./completion.ts";
import { findings } from "./findings.ts";
import { formatting } from "./formatting.ts";
import { newCases } from "./new-case.ts";
import { ownRequests } from "./own-requests.ts";
import { wholeWorkspace } from "./workspace.ts";

export const features: readonly Feature[] = [
  findings,
  codeActions,
  completion,
  formatting,
  ownRequests,
  newCases,
  wholeWorkspace,
];
