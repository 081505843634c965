/** Organisations and units, in a tree whose names and memberships are dated. */

export { allUnitsOnRecord, type UnitOnRecord } from "./all-on-record.ts";
export { carriedBy, carriersOf } from "./carriers.ts";
export { changeAddress } from "./change-address.ts";
export { closeUnit } from "./close-unit.ts";
export { rebuildDirectory } from "./directory.ts";
export { directoryMoves } from "./directory-moves.ts";
export { isUnitKind, kindName, type UnitKind, unitKinds } from "./kinds.ts";
export {
	type LastChange,
	lastChangeOf,
	type UnitDeed,
	unitDeeds,
} from "./last-change.ts";
export { type Link, linesAbove, throughTime } from "./lines-above.ts";
export { byName, lyingIn, type Some, type WithinProvince } from "./lying-in.ts";
export { moveUnit } from "./move-unit.ts";
export { type NamedLike, unitsNamedLike } from "./named-like.ts";
export { type UnitName, unitNamesOf } from "./names-of.ts";
export { openUnit, openUnits } from "./open-unit.ts";
export { proposeSlug } from "./propose-slug.ts";
export {
	ancestorsOf,
	findUnits,
	historyOf,
	type UnitHistory,
	type UnitPage,
	type UnitSearch,
	unitById,
	unitBySlug,
	unitSoon,
	unitsBelow,
} from "./queries.ts";
export { renameUnit } from "./rename-unit.ts";
export type { UnitsViews } from "./tables.ts";
export { type TakenBack, takeBackChange } from "./take-back-change.ts";
export { takeBackUnits } from "./take-back-units.ts";
export {
	isOpenOn,
	isSlug,
	longestUnitName,
	type NewUnit,
	problemOfUnitName,
	takenByPages,
	type Unit,
	type UnitReason,
	type UnitRefusal,
} from "./unit.ts";
export { type UnitsAsked, unitsAfter } from "./units-after.ts";
