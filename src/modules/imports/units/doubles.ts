import type { RowProblem } from "../row.ts";
import { plainly } from "../words.ts";
import type { UnitRow } from "./read-unit.ts";

/**
 * Finds rows of one unit: a row twice, a unit with two parents on one day, a unit told in two ways. The
 * problem is written at the later row; where nobody can know which of them is right, at both.
 */
export function findDoubles(rows: readonly UnitRow[]): void {
	const bySlug = new Map<string, UnitRow>();
	const byName = new Map<string, UnitRow>();
	for (const row of rows) {
		const name = nameKey(row);
		const named = name === null ? undefined : byName.get(name);
		// Two address words are two units, also under one name.
		const isOther = row.slug !== "" && (named?.slug ?? "") !== "";
		const other = bySlug.get(row.slug) ?? (isOther ? undefined : named);
		if (other) compare(other, row);
		else {
			if (row.slug !== "") bySlug.set(row.slug, row);
			if (name !== null && !named) byName.set(name, row);
		}
	}
}

const nameKey = ({ name, regency }: UnitRow): string | null =>
	name !== "" && regency ? `${plainly(name)} ${regency.code}` : null;

function compare(one: UnitRow, other: UnitRow): void {
	const parents = [one.parent, other.parent].map(plainly);
	if (parents[0] !== parents[1] && one.openedOn === other.openedOn) {
		one.problems.push(twoParents(other));
		other.problems.push(twoParents(one));
		return;
	}
	other.problems.push({
		field: null,
		reason: isSame(one, other) ? "doubled" : "doubled-differently",
		about: { row: one.number },
	});
}

const twoParents = ({ number }: UnitRow): RowProblem => ({
	field: "parent",
	reason: "two-parents",
	about: { row: number },
});

const isSame = (one: UnitRow, other: UnitRow): boolean =>
	(["name", "parent", "address"] as const).every(
		(field) => plainly(one[field]) === plainly(other[field]),
	) &&
	one.kind === other.kind &&
	one.openedOn === other.openedOn &&
	one.regency?.code === other.regency?.code;
