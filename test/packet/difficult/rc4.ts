// A PDF encrypted by hand with RC4, without a password, with its strings in parentheses.
import { createHash } from "node:crypto";
import { look, objectsOf, stream, written } from "./raw.ts";

/** Two pages whose font has these strings, which no page shows. */
export function encryptedWithTexts(texts: readonly string[]): string {
  const own = Buffer.alloc(32, 0x6f);
  const permissions = Buffer.from([0xfc, 0xff, 0xff, 0xff]);
  const key = md5(padding, own, permissions, Buffer.from([0])).subarray(0, 5);
  const keyOf = (number: number) =>
    md5(key, Buffer.from([number & 0xff, number >> 8, 0, 0, 0])).subarray(0, 10);
  const encrypted = (number: number, text: string) =>
    rc4(keyOf(number), Buffer.from(text, "latin1")).toString("latin1");
  const objects = objectsOf(2).map(([number, body]): readonly [number, string] => {
    if (number === 11 || number === 13) return [number, stream(encrypted(number, look((number - 9) / 2)))];
    if (number !== 3) return [number, body];
    const literals = texts.map((text) => `(${encrypted(3, text).replace(/[\\()\r\n]/g, octal)})`).join(" ");
    return [3, body.replace("/BaseFont", `/Notes [${literals}] /BaseFont`)];
  });
  const entries = `/Filter /Standard /V 1 /R 2 /P -4 /O <${own.toString("hex")}> /U <${rc4(key, padding).toString("hex")}>`;
  return written([...objects, [90, `<< ${entries} >>`]], { trailer: "/Encrypt 90 0 R /ID [<00> <00>]" });
}

const padding = Buffer.from("28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a", "hex");

function octal(character: string): string {
  return `\\${character.charCodeAt(0).toString(8).padStart(3, "0")}`;
}

function md5(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash("md5");
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function rc4(key: Uint8Array, bytes: Uint8Array): Buffer {
  const box = Array.from({ length: 256 }, (_, index) => index);
  const swap = (one: number, other: number) => {
    [box[one], box[other]] = [box[other] ?? 0, box[one] ?? 0];
  };
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + (box[i] ?? 0) + (key[i % key.length] ?? 0)) % 256;
    swap(i, j);
  }
  let [i, j] = [0, 0];
  return Buffer.from(
    bytes.map((byte) => {
      i = (i + 1) % 256;
      j = (j + (box[i] ?? 0)) % 256;
      swap(i, j);
      return byte ^ (box[((box[i] ?? 0) + (box[j] ?? 0)) % 256] ?? 0);
    }),
  );
}
