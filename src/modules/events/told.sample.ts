import type { Context } from "#platform/context.ts";
import type { Counted } from "./reach/reach.ts";
import { eventsIn } from "./tables.ts";

/** At whatever hour the samples are made: the moments of both codes of an event that runs have come. */
export const codesHaveCome = async (cx: Context, id: string): Promise<void> =>
	void (await eventsIn(cx.db)
		.updateTable("events.line_code")
		.set({ due_at: cx.now })
		.where("event_id", "=", id)
		.execute());

/** Of a quarter that is over: many from Maluku, few from Papua, and what they said of themselves. */
export const sampleReach: readonly Counted[] = (
	[
		["81", 148, { woman: 81, man: 52, other: 3 }, { with: 24, without: 110 }],
		["53", 63, { woman: 35, man: 22 }, { with: 11, without: 40 }],
		["91", 7, { woman: 4, man: 3 }, { without: 7 }],
	] as const
).flatMap(([province, n, sex, disability]) => [
	{ province, dimension: "all", group: "", n },
	...Object.entries({ sex, disability }).flatMap(([dimension, said]) =>
		Object.entries<number>(said).map(([group, many]) => ({
			province,
			dimension,
			group,
			n: many,
		})),
	),
]);
