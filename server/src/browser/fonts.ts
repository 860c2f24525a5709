// Stands in for host/fonts.ts.
import type { Fonts, Typeface } from "../packet-pdf/fonts/fonts.ts";
import { shippedFile } from "./programs.ts";

/** Reads the fonts that ship with the extension. */
export async function loadFonts(): Promise<Fonts> {
  const [own, arabic] = await Promise.all([
    typeface("tinos", "Tinos"),
    typeface("noto-naskh-arabic", "NotoNaskhArabic"),
  ]);
  return { ...own, others: [arabic] };
}

async function typeface(folder: string, name: string): Promise<Typeface> {
  const [regular, bold] = await Promise.all([
    shippedFile(`fonts/${folder}/400Regular/${name}_400Regular.ttf`),
    shippedFile(`fonts/${folder}/700Bold/${name}_700Bold.ttf`),
  ]);
  return { regular: Buffer.from(regular), bold: Buffer.from(bold) };
}
