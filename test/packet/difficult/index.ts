// All difficult files, each made in memory.
import { containers } from "./containers.ts";
import { damagedFiles } from "./damaged.ts";
import type { DifficultFile } from "./difficult-file.ts";
import { formsAndNotes } from "./forms-and-notes.ts";
import { oddPages } from "./odd-pages.ts";
import { pictures } from "./pictures.ts";

export async function difficultFiles(): Promise<readonly DifficultFile[]> {
  return [...damagedFiles(), ...oddPages(), ...(await containers()), ...formsAndNotes(), ...pictures()];
}
