// Short marks of long texts, to tell whether a text has changed without keeping it.

/** The same for the same text, and another for another but once in a very great while. It keeps nothing secret. */
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
