/** The package of an instrument and a year: everything public, signed, and anybody can calculate it again. */
export { canonicalJson } from "./canonical-json.ts";
export type { Finding, What } from "./finding.ts";
export { isPublicKey, pemOf, signingKey } from "./signing-key.ts";
export { type Verified, verifyPackage } from "./verify-package.ts";
export { sealed, writePackage } from "./write-package.ts";
