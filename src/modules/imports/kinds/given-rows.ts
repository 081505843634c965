import { problemOfName } from "#kernel/text.ts";
import type { SheetRow } from "#platform/spreadsheet/sheet.ts";
import type { Fixed, Mapping } from "../import.ts";
import type { GivenRow, RowProblem } from "../row.ts";
import type { Field } from "./field.ts";

/** The rows with their cells found by field. */
export const givenRows = (
	rows: readonly SheetRow[],
	mapping: Mapping,
	fixed: Fixed,
): GivenRow[] =>
	rows.map(({ number, cells, troubles }) => {
		const placeOf = (field: string) => mapping[field] ?? -1;
		return {
			number,
			of: (field) => cells[placeOf(field)] || (fixed[field] ?? ""),
			isTyped: (field) => Boolean(cells[placeOf(field)]),
			troubleOf: (field) => troubles[placeOf(field)] ?? null,
		};
	});

/**
 * What is wrong with a row before anybody asks what it means: cells without value, and cells that are
 * needed and empty. A covered cell of a merged range is empty, and told as what it is when it is needed.
 */
export const missingIn = (
	row: GivenRow,
	fields: readonly Field[],
): RowProblem[] =>
	fields.flatMap(({ key, required }): RowProblem[] => {
		const trouble = row.troubleOf(key);
		if (trouble !== null && trouble !== "merged-away")
			return [{ field: key, reason: trouble }];
		if (!required || row.of(key) !== "") return [];
		return [
			{
				field: key,
				reason: trouble === "merged-away" ? "needed-merged" : "needed",
			},
		];
	});

/** What is wrong with the name that a row gives. One that nobody can see is asked for like an empty one. */
export const unfitNameIn = (row: GivenRow, most: number): RowProblem[] => {
	const name = row.of("name");
	if (name === "") return [];
	const problem = problemOfName(name, most);
	if (problem === "no-name") return [{ field: "name", reason: "needed" }];
	return problem ? [{ field: "name", reason: problem, about: { most } }] : [];
};
