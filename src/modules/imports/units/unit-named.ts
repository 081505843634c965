import type { UnitOnRecord } from "#units";
import type { Field } from "../kinds/field.ts";
import type { Reading } from "../kinds/reading.ts";
import { lastName, type UnitIndex } from "./on-record.ts";

/** The column of a list that names the unit of which each row speaks. */
export const unitField: Field = {
	key: "unit",
	label: { id: "Unit", en: "Unit" },
	says: {
		id: "Nama persis atau kata alamat unit.",
		en: "The exact name or address word of the unit.",
	},
	headers: [
		"nama unit",
		"unit kerja",
		"nama unit kerja",
		"satker",
		"nama satker",
		"satuan kerja",
		"instansi",
		"opd",
		"upt",
		"nama upt",
		"office",
	],
	required: true,
	example: { id: "Dinas Kesehatan Kabupaten Lebak" },
};

/** The unit that a row names; where it is none, or several, this is told of the row. */
export function unitNamed(
	{ row, fine, wrong }: Reading,
	index: UnitIndex,
): UnitOnRecord | null {
	if (!fine("unit")) return null;
	const typed = row.of("unit");
	const [unit, other] = index.called(typed);
	if (unit && !other) return unit;
	return wrong("unit", unit ? "unit-ambiguous" : "unknown-unit", {
		unit: typed,
	});
}

/** The unit as it was understood, or what was typed in its place. */
export const unitShown = (
	unit: UnitOnRecord | null,
	{ row }: Reading,
): string => (unit ? lastName(unit) : row.of("unit"));
