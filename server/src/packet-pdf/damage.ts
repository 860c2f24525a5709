/** Why a file cannot go in, thrown while it is taken apart and caught where the file is named. */
export class Damage extends Error {}
