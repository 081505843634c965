import { z } from "zod";
import { calendarChanged } from "#calendar";
import type { Subscriber } from "#platform/announce.ts";
import { recountDeadlines } from "./deadlines/recount-deadlines.ts";
import { inviteAfterRole } from "./invite-units.ts";

const Given = z.object({
	role: z.string(),
	unitId: z.uuid().nullable(),
	programme: z.string().nullable(),
});

/** An office that moves in while a round is open is asked to take part; days that run follow the calendar. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "identity.role-given",
		receive: (tx, body) => inviteAfterRole(tx, Given.parse(body)),
	},
	{
		to: calendarChanged,
		receive: async (tx) => {
			await recountDeadlines(tx);
		},
	},
];
