// Encrypts what is kept of a check, so that it cannot be read without the text of the case file. The key is derived from
// this text and from everything else that decides the result; it is stored nowhere.
import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from "node:crypto";

export interface Seal {
  /** Under which the entry is stored: a name that reveals nothing about the case without its text. */
  readonly name: string;
  /** The bytes encrypted and authenticated. Their length is rounded up, since the exact length would reveal something about the case. */
  close(bytes: Uint8Array): Uint8Array;
  /** Undefined if the bytes were closed with another key, or are damaged. */
  open(sealed: Uint8Array): Uint8Array | undefined;
}

/** What a seal is derived from: plain data, with the text of the case. */
export interface SealedFor {
  /** Which entry it is. An entry of the same case with another key replaces it. */
  readonly entry: readonly unknown[];
  /** Everything else that decides the content of the entry. */
  readonly decides: readonly unknown[];
}

export function sealFor({ entry, decides }: SealedFor): Seal {
  const key = derived("key", [entry, decides], 32);
  return {
    name: derived("name", [entry], 16).toString("hex"),
    close(bytes) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv(algorithm, key, nonce);
      const sealed = [cipher.update(padded(bytes)), cipher.final()];
      return Buffer.concat([nonce, ...sealed, cipher.getAuthTag()]);
    },
    open(sealed) {
      if (sealed.length < nonceBytes + tagBytes + lengthBytes) return undefined;
      try {
        const decipher = createDecipheriv(algorithm, key, sealed.subarray(0, nonceBytes));
        decipher.setAuthTag(sealed.subarray(-tagBytes));
        const opened = decipher.update(sealed.subarray(nonceBytes, -tagBytes));
        decipher.final();
        return opened.subarray(lengthBytes, lengthBytes + opened.readUInt32LE());
      } catch {
        return undefined;
      }
    },
  };
}

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;
const lengthBytes = 4;

/** The steps in which an entry grows: the size of a page of memory, and of what most disks give a file. */
const step = 4096;

/** The length, the bytes, and zeros, so that the entry fills whole steps. */
function padded(bytes: Uint8Array): Uint8Array {
  const around = nonceBytes + tagBytes;
  const whole = Math.ceil((around + lengthBytes + bytes.length) / step) * step;
  const filled = Buffer.alloc(whole - around);
  filled.writeUInt32LE(bytes.length);
  filled.set(bytes, lengthBytes);
  return filled;
}

/** JSON separates its values without ambiguity. */
function derived(label: string, input: unknown, bytes: number): Buffer {
  const secret = Buffer.from(JSON.stringify(input));
  return Buffer.from(hkdfSync("sha256", secret, "", `parole-case kept check: ${label}`, bytes));
}
