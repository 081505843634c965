import { z } from "zod";
import { calendarChanged } from "#calendar";
import type { Subscriber } from "#platform/announce.ts";
import { recountBatch, recountClocks } from "./clocks/recount-clocks.ts";

const Changed = z.object({ year: z.int(), province: z.string().nullable() });
const Batch = Changed.extend({
	after: z.object({ unitId: z.string(), id: z.string() }).nullable(),
});

/** Free days changed: every running clock that reaches them is counted anew, batch after batch. */
export const subscribers: readonly Subscriber[] = [
	{
		to: calendarChanged,
		receive: async (tx, body) => {
			await recountClocks(tx, { ...Changed.parse(body), after: null });
		},
	},
	{
		to: recountBatch,
		receive: async (tx, body) => {
			await recountClocks(tx, Batch.parse(body));
		},
	},
];
