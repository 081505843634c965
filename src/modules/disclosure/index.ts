/** The one layer between counts of people and everybody who reads them: what is few is never told, nor worked out. */

export { coverRest, type Node } from "./cover-rest.ts";
export {
	type Axis,
	type Cube,
	type Frozen,
	nothingFrozen,
} from "./cube.ts";
export { inSteps } from "./in-steps.ts";
export { leastAt, leastNow } from "./least-now.ts";
export { limit, type Protected, protect, protecting } from "./protect.ts";
