/**
 * Frees the memory of bytes that were read as a whole and are not needed any more, at once: the runtime would wait until
 * it has hundreds of megabytes of them. Every view of the bytes is empty from then on.
 */
export function releaseBytes({ buffer, byteLength }: Uint8Array): void {
  const isOwn = buffer instanceof ArrayBuffer && buffer.byteLength === byteLength;
  // Node 20 has no such method, and frees the memory later.
  if (isOwn && "transfer" in buffer && typeof buffer.transfer === "function") buffer.transfer(0);
}
