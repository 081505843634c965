import { exact, fixed } from "#kernel/decimal.ts";
import { type Counted, unknown } from "./measure.ts";

/** A share in per cent, with one digit, rounded half up; nothing of nobody. */
export const shareOf = (n: number, of: number): Counted =>
	of === 0
		? unknown
		: { value: fixed(exact(n).times(100).dividedBy(of), 1), n, of };

/** The same, where it may be that nothing is told. */
export const shareKnown = ({ n, of }: Pick<Counted, "n" | "of">): Counted =>
	n === null || of === null ? unknown : shareOf(n, of);

/** Two counts of each row, added up: only of what was told itself, so that no sum tells more. */
export const sharesTogether = (
	rows: readonly { readonly n: number | null; readonly of: number | null }[],
): Counted => {
	const told = rows.flatMap(({ n, of }) =>
		n === null || of === null ? [] : [{ n, of }],
	);
	return shareOf(
		told.reduce((sum, { n }) => sum + n, 0),
		told.reduce((sum, { of }) => sum + of, 0),
	);
};
