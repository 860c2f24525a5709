// The fingerprint that identifies the content of a file.
import { createHash } from "node:crypto";
import { open } from "node:fs/promises";

/** SHA-256 of bytes that arrive in pieces. */
export function sha256OfPieces() {
  const hash = createHash("sha256");
  return { add: (bytes: Uint8Array) => void hash.update(bytes), hexadecimal: () => hash.digest("hex") };
}

/** SHA-256 in hexadecimal. */
export function sha256(bytes: Uint8Array): string {
  return createHash("sha256").update(bytes).digest("hex");
}

/** That of a file, which is never in memory as a whole; undefined if it cannot be read. */
export async function sha256OfFile(file: string): Promise<string | undefined> {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return undefined;
  try {
    const hash = createHash("sha256");
    const piece = Buffer.allocUnsafe(1024 * 1024);
    for (let found = await handle.read(piece); found.bytesRead > 0; found = await handle.read(piece))
      hash.update(piece.subarray(0, found.bytesRead));
    return hash.digest("hex");
  } catch {
    return undefined;
  } finally {
    await handle.close();
  }
}
