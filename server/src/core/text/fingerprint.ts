// Short hashes of long texts, to detect a change without keeping the text.

/** Equal for equal texts, and different for different texts except for rare collisions. Not cryptographic. */
export function fingerprint(text: string): string {
  let one = 0x2545f491;
  let other = 0x9e3779b9;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    one = Math.imul(one ^ code, 0x01000193);
    other = Math.imul(other + code, 0x85ebca6b) ^ (other >>> 15);
  }
  return `${text.length}.${one >>> 0}.${other >>> 0}`;
}
