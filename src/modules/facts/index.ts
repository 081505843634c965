/** Figures that the house knows by itself: computed with their proof, contested or not, frozen when they are handed in. */
export {
	contestedIn,
	type Fact,
	type FactRow,
	type Found,
	factOf,
	sameFigure,
	unknownIn,
} from "./fact.ts";
export { type Frozen, freezeFacts, frozenFacts } from "./frozen.ts";
export {
	type FactKind,
	type FactMeasure,
	factKind,
	factKinds,
} from "./kinds.ts";
export { type FactSource, knowSources, livingFact } from "./sources.ts";
export {
	isMonth,
	type TellRefusal,
	type Told,
	tellFigure,
	toldAfter,
} from "./told.ts";
export { toldSources } from "./told-sources.ts";
