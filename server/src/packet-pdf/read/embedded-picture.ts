// Embeds a picture into the packet as it is stored, without decoding it if a PDF supports its format.
import { PDFDocument, PngEmbedder } from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";
import { ObjectCopier, type ObjectSink } from "./copied-objects.ts";
import type { Jpeg, Png } from "./pictures.ts";
import { canEmbedAsIs } from "./pictures.ts";
import { sourceObjects } from "./source-objects.ts";

/** A function that makes the picture an image of the packet. Rejects if it must be decoded and cannot be. */
export async function pictureEmbedder(
  bytes: Uint8Array,
  picture: Jpeg | Png,
  sink: ObjectSink,
): Promise<() => number> {
  if (picture.kind === "jpeg") return () => embedJpeg(bytes, picture, sink);
  if (canEmbedAsIs(picture)) return () => embedPng(picture, sink);
  const unpacked = await PngEmbedder.for(bytes);
  const document = await PDFDocument.create({ updateMetadata: false });
  return () => {
    const reference = document.context.nextRef();
    // Its type is asynchronous, but it is done when it returns.
    void unpacked.embedIntoContext(document.context, reference);
    const number = sink.reserve();
    new ObjectCopier(sourceObjects({ document }), sink).putAs(number, reference);
    return number;
  };
}

function embedJpeg(bytes: Uint8Array, { stored, channels, isAdobe, length }: Jpeg, sink: ObjectSink): number {
  const colors = channels === 1 ? "DeviceGray" : channels === 3 ? "DeviceRGB" : "DeviceCMYK";
  const inverted = channels === 4 && isAdobe ? "/Decode [1 0 1 0 1 0 1 0]" : "";
  const entries = `/Width ${stored.width} /Height ${stored.height} /BitsPerComponent 8 /ColorSpace /${colors} /Filter /DCTDecode ${inverted}`;
  return embedImage(entries, bytes.subarray(0, length), sink);
}

function embedPng({ stored, depth, color, palette, seeThrough, rows }: Png, sink: ObjectSink): number {
  const channels = color === 2 ? 3 : 1;
  const colors = color === 2 ? "/DeviceRGB" : color === 0 ? "/DeviceGray" : indexed(palette);
  // Each row states which of PNG's filters it uses.
  const filter = `/Filter /FlateDecode /DecodeParms <</Predictor 15 /Colors ${channels} /BitsPerComponent ${depth} /Columns ${stored.width}>>`;
  const mask = seeThrough ? `/Mask [${maskOf(seeThrough, channels).join(" ")}]` : "";
  const size = `/Width ${stored.width} /Height ${stored.height} /BitsPerComponent ${depth}`;
  return embedImage(`${size} /ColorSpace ${colors} ${filter} ${mask}`, joined(rows), sink);
}

function embedImage(entries: string, body: Uint8Array, sink: ObjectSink): number {
  const number = sink.reserve();
  sink.put(number, `<</Type /XObject /Subtype /Image ${entries}>>`, body);
  return number;
}

function indexed(palette: Uint8Array = new Uint8Array()): string {
  const hex = [...palette].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return `[/Indexed /DeviceRGB ${Math.floor(palette.length / 3) - 1} <${hex}>]`;
}

/** The transparent color, as the minimum and maximum of each channel. */
function maskOf(seeThrough: Uint8Array, channels: number): readonly number[] {
  return Array.from({ length: channels }, (_, index) => {
    const value = (seeThrough[2 * index] ?? 0) * 256 + (seeThrough[2 * index + 1] ?? 0);
    return [value, value];
  }).flat();
}
