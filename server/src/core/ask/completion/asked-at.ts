// What is asked of a case at a place of it: what was found in it, also where a half-typed word keeps that from being told.
import type { Finding } from "../../engine/finding.ts";
import type { Matter } from "../../matter/matter.ts";

export interface Asked {
  readonly findings: readonly Finding[];
  readonly matter: Matter;
}
