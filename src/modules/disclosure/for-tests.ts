/** What tests of higher modules attack with. */
export { type Attack, attack, type Surface } from "./attack-for-tests.ts";
export { lookOf } from "./look-for-tests.ts";
export { setFewest } from "./set-fewest-for-tests.ts";
