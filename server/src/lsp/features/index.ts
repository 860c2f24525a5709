// Every feature of the server.
import type { Feature } from "../serving.ts";
import { codeActions } from "./code-actions.ts";
import { findings } from "./findings.ts";
import { newCases } from "./new-case.ts";
import { ownRequests } from "./own-requests.ts";

export const features: readonly Feature[] = [findings, codeActions, ownRequests, newCases];
