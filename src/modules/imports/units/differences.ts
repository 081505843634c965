import type { UnitOnRecord } from "#units";
import type { GivenRow, RowProblem } from "../row.ts";
import { plainly } from "../words.ts";
import { lastName, type UnitIndex } from "./on-record.ts";
import type { UnitRow } from "./read-unit.ts";

/**
 * What a row says otherwise than the record. An empty cell says nothing. What was true at any time is no
 * difference: a list of last year names the unit above of last year.
 */
export function differencesOf(
	row: UnitRow,
	given: GivenRow,
	unit: UnitOnRecord,
	index: UnitIndex,
): RowProblem[] {
	const differing: RowProblem[] = [];
	const differs = (field: string, is: string) =>
		differing.push({
			field,
			reason: "unit-differs",
			about: { is, slug: unit.slug },
		});
	if (!unit.names.some((name) => plainly(name) === plainly(row.name)))
		differs("name", lastName(unit));
	if (row.kind !== null && row.kind !== unit.kind) differs("kind", unit.kind);
	if (row.regency && row.regency.code !== unit.regencyCode)
		differs("regency", unit.regencyCode);
	if (row.parent !== "" && !standsUnder(unit, row.parent, index))
		differs("parent", parentNameOf(unit, index));
	if (
		given.isTyped("openedOn") &&
		row.openedOn !== null &&
		row.openedOn !== unit.openedOn
	)
		differs("openedOn", unit.openedOn);
	if (
		row.address !== "" &&
		plainly(row.address) !== plainly(unit.address ?? "")
	)
		differs("address", unit.address ?? "");
	return differing;
}

const standsUnder = (
	{ parentIds }: UnitOnRecord,
	typed: string,
	index: UnitIndex,
): boolean => index.called(typed).some(({ id }) => parentIds.includes(id));

const parentNameOf = (
	{ parentIds }: UnitOnRecord,
	{ byId }: UnitIndex,
): string => {
	const parent = byId.get(parentIds.at(-1) ?? "");
	return parent ? lastName(parent) : "";
};
