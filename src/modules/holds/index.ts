/** What must not be erased for now: told from above, asked by whoever erases. */
export { type Hold, type NewHold, stands } from "./hold.ts";
export { isHeld, notHeld } from "./in-force.ts";
export { liftHold, placeHold } from "./keep-hold.ts";
export { type HoldsPage, holdsOf } from "./queries.ts";
