import { z } from "zod";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import type { Action } from "./action.ts";

/** What is told upwards when an action has ended, done or dropped: whoever opened it tells those who spoke. */
export const actionEnded = "action.ended";
export const ActionEnded = z.object({
	unitId: z.uuid(),
	actionId: z.uuid(),
	/** Of its origin. */
	kind: z.string(),
	ref: z.string(),
});
export type ActionEnded = z.output<typeof ActionEnded>;

export const announceEnd = (
	tx: Context,
	{ unitId, id, origin: { kind, ref } }: Action,
): Promise<void> =>
	announce(tx, {
		name: actionEnded,
		body: { unitId, actionId: id, kind, ref } satisfies ActionEnded,
	});
