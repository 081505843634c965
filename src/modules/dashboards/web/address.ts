import { dayOf } from "#territory";
import { type Query as InAddress, link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { MeasureCode } from "../index.ts";
import type { Query } from "./read-query.ts";

// What is usual is left out, so that one table has one address; a unit or a regency brings its province along.
export const queryOf = (
	view: View,
	{ place, day, part }: Query,
): InAddress => ({
	provinsi: place.regency || place.unit ? null : place.province?.code,
	kabupaten: place.unit ? null : place.regency?.code,
	unit: place.unit?.slug,
	keadaan: day === dayOf(view.now) ? null : day,
	bagian: part,
});

/** All measures of a place. */
export const overviewHref = (
	view: View,
	asked: Query,
	changes: InAddress = {},
): string =>
	link(
		view,
		"/dasbor",
		{},
		{ ...queryOf(view, asked), bagian: null, ...changes },
	);

/** One measure with something changed; `null` drops a filter. */
export const measureHref = (
	view: View,
	code: MeasureCode,
	asked: Query,
	changes: InAddress = {},
): string =>
	link(
		view,
		"/dasbor/:ukuran",
		{ ukuran: code },
		{ ...queryOf(view, asked), ...changes },
	);

/** The file of exactly the table that is shown. */
export const csvHref = (view: View, code: MeasureCode, asked: Query): string =>
	link(view, "/dasbor/:ukuran/csv", { ukuran: code }, queryOf(view, asked));

/** One measure over time. */
export const timeHref = (
	view: View,
	code: MeasureCode,
	asked: Query,
	changes: InAddress = {},
): string =>
	link(
		view,
		"/dasbor/:ukuran/waktu",
		{ ukuran: code },
		{ ...queryOf(view, asked), ...changes },
	);

/** The file of what is shown over time. */
export const timeCsvHref = (
	view: View,
	code: MeasureCode,
	asked: Query,
): string =>
	link(
		view,
		"/dasbor/:ukuran/waktu/csv",
		{ ukuran: code },
		queryOf(view, asked),
	);
