/** The table of the nation: who takes part, how far, with what result; as of any past day. */
export {
	type DayProblem,
	endOf,
	isYear,
	problemOfDay,
	usualDay,
} from "./as-of.ts";
export {
	type ChangedResult,
	changedResults,
	countChangedResults,
	type Told,
} from "./changed-results.ts";
export {
	addUp,
	type Figures,
	greatestLoss,
	limitsOf,
	nothing,
	printedCoverage,
	printedMean,
	type Reached,
	type StepOfWay,
	wayOf,
} from "./figures.ts";
export { type Filter, type Level, levelOf } from "./filter.ts";
export {
	type Happening,
	type HappeningKind,
	happeningKinds,
	happeningsOf,
} from "./happenings.ts";
export { lastMoveAt } from "./last-move.ts";
export {
	type Direction,
	type PlaceOrder,
	placeOrders,
	sortPlaces,
	sortUnits,
	type UnitOrder,
	unitOrders,
} from "./order.ts";
export {
	type Pace,
	paceOf,
	type Stretch,
	stretches,
} from "./pace.ts";
export {
	instrumentsUsed,
	nationalFigures,
	type PlaceRow,
	type Rounds,
	roundsOf,
	type Table,
	tableOf,
	type UnitRow,
	unitRowsOf,
	type YearsOfInstrument,
	yearsOf,
} from "./queries.ts";
export { recordMove } from "./record-move.ts";
export { subscribers } from "./subscribers.ts";
export {
	type StateCount,
	statesByProvince,
	type UnitStanding,
	unitsOf,
} from "./units-of.ts";
