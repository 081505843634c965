/** What a region wants to reach in a round, where its units stand, and reminders of what holds them back. */
export {
	addFigures,
	type BoardColumn,
	type BoardFigures,
	type BoardOrder,
	type BoardRow,
	boardOf,
	columns,
	sortBoard,
} from "./board.ts";
export { type Forecast, lookedBack } from "./forecast.ts";
export {
	type Hindrance,
	type HindranceCode,
	hindrances,
	isHindrance,
	remindable,
} from "./hindrance.ts";
export { type Load, loadOf } from "./load.ts";
export {
	mayReadUnits,
	mayRemind,
	maySetTarget,
	ownUnits,
	type Region,
	reaches,
} from "./policy.ts";
export { provinceAddress, provinceByAddress } from "./province-address.ts";
export { type RegionNow, regionNow, type UnitLine } from "./region.ts";
export {
	type NewTarget,
	type SetTargetRefusal,
	setTarget,
} from "./set-target.ts";
export { targetsOf, targetsOfRound } from "./store.ts";
export {
	type Aim,
	type Goal,
	goals,
	isGoal,
	type RegionRound,
	type Target,
} from "./target.ts";
export type { UnitStep } from "./unit-step.ts";
