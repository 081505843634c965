import type { Cell, CellDimension } from "../cell.ts";

/** Dimensions that name the group against which the others are held. The rest take the largest that is told. */
const named: Partial<Record<CellDimension, string>> = {
	disability: "without",
};

/** Words that are no trait: nobody is held against them. */
const noTrait: readonly string[] = ["rather-not", "other"];

/** The group against which the others of one place and period are held; `null` where none has an index that is told. */
export function referenceOf(
	dimension: CellDimension,
	cells: readonly Cell[],
): Cell | null {
	const told = cells.filter(({ index }) => index !== null);
	const byName = told.find(({ group }) => group === named[dimension]);
	if (byName) return byName;
	return (
		told
			.filter(({ group }) => !noTrait.includes(group))
			.sort((a, b) => (b.n ?? 0) - (a.n ?? 0))[0] ?? null
	);
}
