// Finds the packet's fonts: next to the bundled program, or where they are installed if run from source.
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Fonts, Typeface } from "../packet-pdf/fonts/fonts.ts";

/** Reads the fonts from the disk: the packet's own typeface, and the one for Arabic. */
export async function loadFonts(): Promise<Fonts> {
  const [own, arabic] = await Promise.all([
    typeface("tinos", "Tinos"),
    typeface("noto-naskh-arabic", "NotoNaskhArabic"),
  ]);
  return { ...own, others: [arabic] };
}

async function typeface(folder: string, name: string): Promise<Typeface> {
  const [regular, bold] = await Promise.all([
    readFile(path.join(fontFolder(), folder, "400Regular", `${name}_400Regular.ttf`)),
    readFile(path.join(fontFolder(), folder, "700Bold", `${name}_700Bold.ttf`)),
  ]);
  return { regular, bold };
}

function fontFolder(): string {
  const beside = [path.join(import.meta.dirname, "fonts"), path.join(import.meta.dirname, "..", "fonts")];
  const bundled = beside.find((folder) => existsSync(folder));
  if (bundled !== undefined) return bundled;
  return path.join(import.meta.dirname, "..", "..", "..", "node_modules", "@expo-google-fonts");
}
