// The fingerprint that identifies the content of a file.
import { createHash } from "node:crypto";

/** SHA-256 of bytes that arrive in pieces. */
export function sha256OfPieces() {
  const hash = createHash("sha256");
  return { add: (bytes: Uint8Array) => void hash.update(bytes), hexadecimal: () => hash.digest("hex") };
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}
