/** Who is left behind: results by group, told once through `disclosure` and never changed. */
export {
	type Cell,
	type CellDimension,
	type CellIndex,
	groupsOf,
	isYear,
	yearPeriod,
} from "./cell.ts";
export {
	everyCell,
	type Place,
	type ToldPeriod,
	toldAtPlace,
	toldOfProvinces,
	toldPeriods,
} from "./queries.ts";
export { releaseClosed } from "./release/release-closed.ts";
