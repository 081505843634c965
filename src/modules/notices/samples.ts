import { sampleActor } from "#identity/samples";
import { type Context, withActor } from "#platform/context.ts";
import { makeAgendaKey } from "./agenda-key.ts";

/** One of the cast has a calendar that reads the agenda. */
export const seedAgendaKey = (cx: Context): Promise<void> =>
	makeAgendaKey(withActor(cx, sampleActor("sari")));
