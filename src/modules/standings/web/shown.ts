import { type FormState, withProblems } from "#kernel/form.ts";
import type { Context } from "#platform/context.ts";
import { sortPlaces, sortUnits, type Table, tableOf } from "#standings";
import { directions, placeOrder, unitOrder } from "./orders.ts";
import type { Asked } from "./read-query.ts";

/** A table in the order that was asked for, and where in it the page stands. */
export interface Shown {
	readonly table: Table;
	/** From 1. */
	readonly page: number;
	readonly lastPage: number;
	/** What was typed, with what is wrong with it. */
	readonly state: FormState;
}

/** Units on one page; places all stand on one. */
export const perPage = 50;

export async function show(cx: Context, asked: Asked): Promise<Shown> {
	const table = inOrder(await tableOf(cx, asked.filter), asked);
	const lastPage =
		table.level === "units"
			? Math.max(1, Math.ceil(table.rows.length / perPage))
			: 1;
	const beyond = asked.page > lastPage;
	return {
		table,
		page: beyond ? lastPage : asked.page,
		lastPage,
		state: beyond
			? withProblems(asked.state, { field: "", says: "standings.wrong.page" })
			: asked.state,
	};
}

const inOrder = (table: Table, { order, direction }: Asked): Table =>
	table.level === "units"
		? {
				...table,
				rows: sortUnits(table.rows, unitOrder(order), directions[direction]),
			}
		: {
				...table,
				rows: sortPlaces(table.rows, placeOrder(order), directions[direction]),
			};
