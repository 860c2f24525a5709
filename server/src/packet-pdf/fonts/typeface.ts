/** The bytes of two TrueType fonts. */
export interface Typeface {
  readonly regular: Uint8Array;
  readonly bold: Uint8Array;
}
