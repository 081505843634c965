import { z } from "zod";
import { calendarChanged } from "#calendar";
import { pairFound } from "#evidence";
import type { Subscriber } from "#platform/announce.ts";
import { tellOfPair } from "./copies/tell-pairs.ts";
import { recountDeadlines } from "./deadlines/recount-deadlines.ts";
import { inviteAfterRole } from "./invite-units.ts";

const Given = z.object({
	role: z.string(),
	unitId: z.uuid().nullable(),
	programme: z.string().nullable(),
});

const Found = z.object({ pairId: z.uuid() });

/** An office that moves in while a round is open is asked to take part; days that run follow the calendar; a pair of like proofs is told. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "identity.role-given",
		receive: (tx, body) => inviteAfterRole(tx, Given.parse(body)),
	},
	{
		to: pairFound,
		receive: (tx, body) => tellOfPair(tx, Found.parse(body).pairId),
	},
	{
		to: calendarChanged,
		receive: async (tx) => {
			await recountDeadlines(tx);
		},
	},
];
