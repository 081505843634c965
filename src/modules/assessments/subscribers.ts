import { z } from "zod";
import type { Subscriber } from "#platform/announce.ts";
import { inviteAfterRole } from "./invite-units.ts";

const Given = z.object({
	role: z.string(),
	unitId: z.uuid().nullable(),
	programme: z.string().nullable(),
});

/** An office that moves in while a round is open is asked to take part. */
export const subscribers: readonly Subscriber[] = [
	{
		to: "identity.role-given",
		receive: (tx, body) => inviteAfterRole(tx, Given.parse(body)),
	},
];
