// Stands in for node:crypto: the only hash that the programs use, and unique ids.
import { sha256 } from "@noble/hashes/sha2";

export function randomUUID(): string {
  return globalThis.crypto.randomUUID();
}

export interface Hash {
  update(content: string | Uint8Array, encoding?: BufferEncoding): Hash;
  digest(encoding: "hex" | "base64"): string;
}

/** Throws for any other algorithm. */
export function createHash(algorithm: string): Hash {
  if (algorithm !== "sha256") throw new Error(algorithm);
  const state = sha256.create();
  const hash: Hash = {
    update(content, encoding) {
      state.update(typeof content === "string" ? Buffer.from(content, encoding) : content);
      return hash;
    },
    digest: (encoding) => Buffer.from(state.digest()).toString(encoding),
  };
  return hash;
}
