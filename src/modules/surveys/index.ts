/** What those who are served say: surveys of units, answered without account, counted honestly. */
export { mayRun } from "./policy.ts";
export type { Item, Questionnaire } from "./questionnaire/questionnaire.ts";
export {
	type Channel,
	channels,
	type Filler,
	fillers,
	isOpen,
	type Period,
	periodOf,
	type Slice,
	type Survey,
	slices,
} from "./survey.ts";
