import type { Cell, CellDimension } from "../cell.ts";

/** Dimensions that name the group against which the others are held. The rest take the largest that is told. */
const named: Partial<Record<CellDimension, string>> = {
	disability: "without",
};

/** Words that are no trait: nobody is held against them. */
const noTrait: readonly string[] = ["rather-not", "other"];

/** Whether a word names people by what they are: what the others say is told, and is no finding. */
export const isTrait = (group: string): boolean => !noTrait.includes(group);

/**
 * The group against which the others of one place and period are held; `null` where none has an index that is told, and
 * where a person may be in several groups: those who are in both would be held against themselves.
 */
export function referenceOf(
	dimension: CellDimension,
	cells: readonly Cell[],
): Cell | null {
	if (dimension === "condition") return null;
	const told = cells.filter(({ index }) => index !== null);
	const byName = told.find(({ group }) => group === named[dimension]);
	if (byName) return byName;
	return (
		told
			.filter(({ group }) => isTrait(group))
			.sort((a, b) => (b.n ?? 0) - (a.n ?? 0))[0] ?? null
	);
}
