import type { GivenRow, RowProblem } from "../row.ts";
import type { Field } from "./field.ts";
import { missingIn } from "./given-rows.ts";

/** A row while it is read: what is wrong with it so far, and how more is told. */
export interface Reading {
	readonly row: GivenRow;
	readonly problems: RowProblem[];
	/** Whether a field says something, and nothing is wrong with it so far. */
	readonly fine: (field: string) => boolean;
	/** Tells that something is wrong with a field; what was to be read of it is nothing. */
	readonly wrong: (
		field: string,
		reason: string,
		about?: RowProblem["about"],
	) => null;
}

export function readingOf(
	row: GivenRow,
	fields: readonly Field[],
	unfit: readonly RowProblem[] = [],
): Reading {
	const problems = [...missingIn(row, fields), ...unfit];
	return {
		row,
		problems,
		fine: (field) =>
			row.of(field) !== "" && !problems.some((one) => one.field === field),
		wrong: (field, reason, about) => {
			problems.push(about ? { field, reason, about } : { field, reason });
			return null;
		},
	};
}
