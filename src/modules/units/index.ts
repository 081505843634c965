/** Organisations and units, in a tree whose names and memberships are dated. */
export { closeUnit } from "./close-unit.ts";
export { rebuildDirectory } from "./directory.ts";
export { isUnitKind, kindName, type UnitKind, unitKinds } from "./kinds.ts";
export { moveUnit } from "./move-unit.ts";
export { openUnit, openUnits } from "./open-unit.ts";
export {
	ancestorsOf,
	findUnits,
	historyOf,
	type UnitHistory,
	type UnitPage,
	type UnitSearch,
	unitById,
	unitBySlug,
	unitsBelow,
} from "./queries.ts";
export { renameUnit } from "./rename-unit.ts";
export type { UnitsViews } from "./tables.ts";
export type { NewUnit, Unit, UnitRefusal } from "./unit.ts";
