import { readDay } from "#platform/spreadsheet/read-day.ts";
import { type Day, recordBegins } from "#territory";
import { isSlug, longestUnitName, takenByPages, type UnitKind } from "#units";
import { unfitNameIn } from "../kinds/given-rows.ts";
import { readingOf } from "../kinds/reading.ts";
import type { GivenRow, RowProblem } from "../row.ts";
import { unitFields } from "./fields.ts";
import { kindCalled, type RegencyRead } from "./words.ts";

/** A row of a list of units, as far as it can be read by itself. */
export interface UnitRow {
	readonly number: number;
	readonly name: string;
	readonly kind: UnitKind | null;
	readonly regency: { readonly code: string; readonly name: string } | null;
	/** As typed: a name or an address word. */
	readonly parent: string;
	readonly openedOn: Day | null;
	/** The day was typed, and before our record begins; the record begins the unit's time then. */
	readonly older: boolean;
	readonly address: string;
	/** As typed; empty where one is to be made. */
	readonly slug: string;
	readonly problems: RowProblem[];
}

export function readUnit(
	row: GivenRow,
	regencyCalled: (typed: string) => RegencyRead,
): UnitRow {
	const { problems, fine, wrong } = readingOf(
		row,
		unitFields,
		unfitNameIn(row, longestUnitName),
	);
	const kind = fine("kind")
		? (kindCalled(row.of("kind")) ?? wrong("kind", "unknown-kind"))
		: null;
	const found = fine("regency") ? regencyCalled(row.of("regency")) : null;
	const regency = found?.ok ? found.regency : null;
	if (found && !found.ok)
		wrong(
			"regency",
			found.among.length > 0 ? "regency-ambiguous" : "unknown-regency",
			{ names: found.among.join(", ") },
		);
	const read = fine("openedOn") ? readDay(row.of("openedOn")) : null;
	if (read && !read.ok) wrong("openedOn", read.reason);
	const typed = read?.ok ? read.day : null;
	const slug = row.of("slug");
	if (slug !== "" && !isSlug(slug)) wrong("slug", "slug-form");
	else if (takenByPages.has(slug)) wrong("slug", "slug-reserved");
	const older = typed !== null && typed < recordBegins;
	return {
		number: row.number,
		name: row.of("name"),
		kind,
		regency,
		parent: row.of("parent"),
		openedOn: older ? recordBegins : typed,
		older,
		address: row.of("address"),
		slug,
		problems,
	};
}
