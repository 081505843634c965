import type { SheetRow } from "#platform/spreadsheet/sheet.ts";
import type { Mapping } from "../import.ts";
import { plainly } from "../words.ts";
import type { Kind } from "./kinds.ts";

/** Where a title, a date and a stamp may stand above the heads. */
const above = 15;

/**
 * The number of the row that looks most like heads of columns. The first row stays unless a later one has two
 * at least: a word like OPD may be a head, and stand in a cell.
 */
export function headRowOf(kind: Kind, rows: readonly SheetRow[]): number {
	const scores = rows.slice(0, above).map(({ number, cells }) => ({
		number,
		score: Object.keys(matchColumns(kind, cells)).length,
	}));
	const best = scores.reduce(
		(one, other) => (other.score > one.score && other.score >= 2 ? other : one),
		scores[0] ?? { number: 1, score: 0 },
	);
	return best.number;
}

/** Which column is which field, by its head; each column serves one field, the first that knows it. */
export function matchColumns(kind: Kind, heads: readonly string[]): Mapping {
	const mapping: Record<string, number> = {};
	const used = new Set<number>();
	const plain = heads.map(plainly);
	for (const { key, label, headers } of kind.fields) {
		const names = [key, label.id, label.en ?? "", ...headers].map(plainly);
		const place = names
			.map((name) =>
				plain.findIndex((head, at) => head === name && !used.has(at)),
			)
			.find((at) => at >= 0);
		if (place === undefined) continue;
		mapping[key] = place;
		used.add(place);
	}
	return mapping;
}
