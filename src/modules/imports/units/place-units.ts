import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { RowProblem } from "../row.ts";
import { plainly } from "../words.ts";
import { lastName, type UnitIndex } from "./on-record.ts";
import type { UnitRow } from "./read-unit.ts";

/** A new unit with its id, its address word, and where it stands. */
export interface Placed {
	readonly id: string;
	readonly slug: string;
	readonly parentId: string | null;
	readonly parentName: string | null;
}

/**
 * Finds the unit above of each new unit, on record or in the list itself, and says what cannot be: nobody of
 * that name, several, itself, a circle, one that opens later, one whose own row is in error.
 */
export function placeUnits(
	cx: Context,
	rows: readonly UnitRow[],
	slugs: ReadonlyMap<number, string>,
	index: UnitIndex,
): ReadonlyMap<number, Placed> {
	const ids = new Map(rows.map(({ number }) => [number, cx.newId()]));
	const called = rowFinder(rows, slugs);
	const aboveInList = new Map<UnitRow, UnitRow>();
	const placed = new Map<number, Placed>();
	for (const row of rows) {
		const own = {
			id: ids.get(row.number) ?? "",
			slug: slugs.get(row.number) ?? "",
		};
		const above = parentOf(row, called, index);
		if ("reason" in above) row.problems.push(above);
		const parent = "reason" in above ? null : above.parent;
		if (parent && "row" in parent) aboveInList.set(row, parent.row);
		placed.set(row.number, {
			...own,
			parentId:
				parent &&
				("row" in parent ? (ids.get(parent.row.number) ?? null) : parent.id),
			parentName: parent && ("row" in parent ? parent.row.name : parent.name),
		});
	}
	findCircles(rows, aboveInList);
	passErrorsDown(rows, aboveInList);
	return placed;
}

type Parent =
	| { readonly row: UnitRow }
	| { readonly id: string; readonly name: string };

function parentOf(
	row: UnitRow,
	called: (typed: string) => readonly UnitRow[],
	index: UnitIndex,
): RowProblem | { readonly parent: Parent | null } {
	if (row.parent === "") return { parent: null };
	const about = { parent: row.parent };
	const wrong = (
		reason: string,
		more: Record<string, string | number> = {},
	): RowProblem => ({
		field: "parent",
		reason,
		about: { ...about, ...more },
	});
	const inList = called(row.parent);
	if (inList.includes(row)) return wrong("own-parent");
	const onRecord = index.called(row.parent);
	if (inList.length + onRecord.length > 1) return wrong("parent-ambiguous");
	const [above] = inList;
	if (above)
		return above.openedOn !== null && isLater(above.openedOn, row.openedOn)
			? wrong("parent-opens-later", { day: above.openedOn })
			: { parent: { row: above } };
	const [unit] = onRecord;
	if (!unit) return wrong("unknown-parent");
	if (unit.closedOn !== null)
		return wrong("parent-closed", { day: unit.closedOn });
	if (isLater(unit.openedOn, row.openedOn))
		return wrong("parent-opens-later", { day: unit.openedOn });
	return { parent: { id: unit.id, name: lastName(unit) } };
}

const isLater = (parent: Day, child: Day | null): boolean =>
	child !== null && parent > child;

/** Rows by the address word that they get, else by name; rows of one unit count once. */
function rowFinder(
	rows: readonly UnitRow[],
	slugs: ReadonlyMap<number, string>,
): (typed: string) => readonly UnitRow[] {
	const bySlug = new Map(rows.map((row) => [slugs.get(row.number), row]));
	const byName = Map.groupBy(rows, ({ name }) => plainly(name));
	return (typed) => {
		const row = bySlug.get(typed);
		if (row) return [row];
		const named = byName.get(plainly(typed)) ?? [];
		const regencies = new Set(named.map(({ regency }) => regency?.code));
		return regencies.size === 1 ? named.slice(0, 1) : named;
	};
}

function findCircles(
	rows: readonly UnitRow[],
	above: ReadonlyMap<UnitRow, UnitRow>,
): void {
	const done = new Set<UnitRow>();
	for (const row of rows) {
		const path: UnitRow[] = [];
		let here: UnitRow | undefined = row;
		while (here && !done.has(here) && !path.includes(here)) {
			path.push(here);
			here = above.get(here);
		}
		const begins = here ? path.indexOf(here) : -1;
		if (begins >= 0) {
			const circle = path.slice(begins);
			for (const one of circle)
				one.problems.push({
					field: "parent",
					reason: "circle",
					about: { names: circle.map(({ name }) => name).join(" → ") },
				});
		}
		for (const one of path) done.add(one);
	}
}

/** A unit cannot be opened below one that is not: its row waits for the other to be mended. */
function passErrorsDown(
	rows: readonly UnitRow[],
	above: ReadonlyMap<UnitRow, UnitRow>,
): void {
	const below = Map.groupBy(
		rows.filter((row) => above.has(row)),
		(row) => above.get(row),
	);
	const wrong = rows.filter(({ problems }) => problems.length > 0);
	for (let parent = wrong.pop(); parent; parent = wrong.pop())
		for (const row of below.get(parent) ?? []) {
			if (row.problems.length > 0) continue;
			row.problems.push({
				field: "parent",
				reason: "parent-row-wrong",
				about: { row: parent.number },
			});
			wrong.push(row);
		}
}
