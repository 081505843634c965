import { levelOf, usualDay } from "#standings";
import { link, type Query } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import { usualOrder } from "./orders.ts";
import type { Asked } from "./read-query.ts";

/** The address of the same table with something changed; `null` drops a filter. */
export const tableHref = (
	view: View,
	asked: Asked,
	changes: Query = {},
): string =>
	link(view, "/hasil/:instrument/:year", roundOf(asked), {
		...queryOf(view, asked),
		...changes,
	});

/** The file of exactly the table that is shown. */
export const csvHref = (view: View, asked: Asked): string =>
	link(
		view,
		"/hasil/:instrument/:year/csv",
		roundOf(asked),
		queryOf(view, asked),
	);

/** Rows of another kind are sorted as usual, from their first page. */
export const atTheBeginning: Query = { urut: null, arah: null, halaman: null };

const roundOf = ({ filter }: Asked) => ({
	instrument: filter.instrument,
	year: String(filter.year),
});

// What is usual is left out, so that one table has one address.
function queryOf(view: View, { filter, order, direction }: Asked): Query {
	const usual = usualOrder(levelOf(filter));
	const asUsual = order === usual.order && direction === usual.direction;
	return {
		provinsi: filter.province,
		kabupaten: filter.regency,
		jenis: filter.kind,
		keadaan: filter.day === usualDay(filter.year, view.now) ? null : filter.day,
		urut: asUsual ? null : order,
		arah: asUsual ? null : direction,
	};
}
