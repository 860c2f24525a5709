// Finds the packet's fonts: beside the bundled program, or where they are installed when run from source.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Fonts } from "../packet-pdf/fonts.ts";

/** Reads the two fonts from the disk. */
export async function loadFonts(): Promise<Fonts> {
  const folder = fontFolder();
  const [regular, bold] = await Promise.all([
    readFile(path.join(folder, "400Regular", "Tinos_400Regular.ttf")),
    readFile(path.join(folder, "700Bold", "Tinos_700Bold.ttf")),
  ]);
  return { regular, bold };
}

function fontFolder(): string {
  const beside = [path.join(import.meta.dirname, "fonts"), path.join(import.meta.dirname, "..", "fonts")];
  const bundled = beside.find((folder) => existsSync(folder));
  if (bundled !== undefined) return bundled;
  return path.join(import.meta.dirname, "..", "..", "..", "node_modules", "@expo-google-fonts", "tinos");
}
