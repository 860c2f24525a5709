// Embeds a picture into the packet as it is stored, without decoding it if a PDF supports its format.
import type { PDFDocument, PDFRef } from "@cantoo/pdf-lib";
import { PDFHexString, PDFRawStream, PngEmbedder } from "@cantoo/pdf-lib";
import { joined } from "../bytes.ts";
import type { Jpeg, Png } from "./pictures.ts";
import { canEmbedAsIs } from "./pictures.ts";

/** A function that makes the picture an image of the packet. Rejects if it must be decoded and cannot be. */
export async function pictureEmbedder(
  bytes: Uint8Array,
  picture: Jpeg | Png,
  packet: PDFDocument,
): Promise<() => PDFRef> {
  if (picture.kind === "jpeg") return () => embedJpeg(bytes, picture, packet);
  if (canEmbedAsIs(picture)) return () => embedPng(picture, packet);
  const unpacked = await PngEmbedder.for(bytes);
  return () => {
    const reference = packet.context.nextRef();
    // Its type is asynchronous, but it is done when it returns.
    void unpacked.embedIntoContext(packet.context, reference);
    return reference;
  };
}

function embedJpeg(bytes: Uint8Array, picture: Jpeg, packet: PDFDocument): PDFRef {
  const { stored, channels, isAdobe, length } = picture;
  const colors = channels === 1 ? "DeviceGray" : channels === 3 ? "DeviceRGB" : "DeviceCMYK";
  const dict = packet.context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: stored.width,
    Height: stored.height,
    BitsPerComponent: 8,
    ColorSpace: colors,
    Filter: "DCTDecode",
    ...(channels === 4 && isAdobe ? { Decode: [1, 0, 1, 0, 1, 0, 1, 0] } : {}),
  });
  return packet.context.register(PDFRawStream.of(dict, bytes.subarray(0, length)));
}

function embedPng({ stored, depth, color, palette, seeThrough, rows }: Png, packet: PDFDocument): PDFRef {
  const { context } = packet;
  const channels = color === 2 ? 3 : 1;
  const dict = context.obj({
    Type: "XObject",
    Subtype: "Image",
    Width: stored.width,
    Height: stored.height,
    BitsPerComponent: depth,
    ColorSpace: color === 2 ? "DeviceRGB" : color === 0 ? "DeviceGray" : indexed(palette),
    Filter: "FlateDecode",
    // Each row states which of PNG's filters it uses.
    DecodeParms: { Predictor: 15, Colors: channels, BitsPerComponent: depth, Columns: stored.width },
    ...(seeThrough ? { Mask: maskOf(seeThrough, channels) } : {}),
  });
  return context.register(PDFRawStream.of(dict, joined(rows)));
}

function indexed(palette: Uint8Array = new Uint8Array()) {
  const hex = [...palette].map((byte) => byte.toString(16).padStart(2, "0")).join("");
  return ["Indexed", "DeviceRGB", Math.floor(palette.length / 3) - 1, PDFHexString.of(hex)];
}

/** The transparent color, as the minimum and maximum of each channel. */
function maskOf(seeThrough: Uint8Array, channels: number): readonly number[] {
  return Array.from({ length: channels }, (_, index) => {
    const value = (seeThrough[2 * index] ?? 0) * 256 + (seeThrough[2 * index + 1] ?? 0);
    return [value, value];
  }).flat();
}
