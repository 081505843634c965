import type { PlaceOrder, UnitOrder } from "#standings";
import type { View } from "#ui/view.ts";
import { tableHref } from "./address.ts";
import { directions, firstDirection, wordOf } from "./orders.ts";
import type { Asked } from "./read-query.ts";

/** The link in the head of a column, and how the rows stand by it now; a second click turns them round. */
export function sortBy(
	view: View,
	asked: Asked,
	order: PlaceOrder | UnitOrder,
	now: PlaceOrder | UnitOrder,
) {
	const other = asked.direction === "naik" ? "turun" : "naik";
	const here = order === now;
	const href = tableHref(view, asked, {
		urut: wordOf(order),
		arah: here ? other : firstDirection(order),
		halaman: null,
	});
	return {
		href,
		now: here ? ariaSort[directions[asked.direction]] : undefined,
	};
}

const ariaSort = { up: "ascending", down: "descending" } as const;
