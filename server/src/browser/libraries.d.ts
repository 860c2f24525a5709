// The part of an untyped library that the browser needs.

declare module "path-browserify" {
  import { posix } from "node:path";

  export default posix;
}
