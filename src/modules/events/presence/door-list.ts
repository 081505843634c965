import { timingSafeEqual } from "node:crypto";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { placeOf } from "../do-deed.ts";
import type { Key, Side } from "../event.ts";
import { mayKeep } from "../policy.ts";
import {
	participantsIn,
	registrationsOf,
} from "../registering/registrations.ts";
import { terms } from "../terms.ts";
import { presentOf } from "./check-in.ts";

/** What a device takes along to a door without network. */
export interface DoorList {
	readonly event: string;
	/** When it was handed out, ISO 8601. */
	readonly made: string;
	/** That it is a list of ours; what comes back in a file bears it. */
	readonly seal: string;
	readonly people: readonly {
		readonly id: string;
		/** Empty where it cannot be read; the turn stands for it. */
		readonly name: string;
		readonly turn: number;
		readonly from: string;
		readonly side: Side;
		readonly waiting: boolean;
		readonly present: boolean;
	}[];
}

const purpose = "event door list";

/** Everybody who stands on the list; `null` where it is not for the actor. */
export async function doorList(
	cx: Context,
	unit: Unit,
	event: Key,
): Promise<DoorList | null> {
	if (!mayKeep(cx.actor, placeOf(unit)).may) return null;
	const all = await participantsIn(cx, event, 0, terms.mostAtDoor);
	const [from, present] = await Promise.all([
		registrationsOf(
			cx,
			event.unitId,
			all.map(({ registrationId }) => registrationId),
		),
		presentOf(
			cx,
			event.unitId,
			all.map(({ id }) => id),
		),
	]);
	const made = cx.now.toISOString();
	return {
		event: event.id,
		made,
		seal: Buffer.from(sealsOf(cx, event, made)[0] ?? []).toString("base64url"),
		people: all.map(({ id, name, turn, registrationId, side, waiting }) => ({
			id,
			name,
			turn,
			from: from.get(registrationId)?.institution ?? "",
			side,
			waiting,
			present: present.has(id),
		})),
	};
}

/** Whether what a file brings was noted on a list that was handed out here, for this event. */
export const isOurs = (
	cx: Pick<Context, "sealing">,
	event: Pick<Key, "id">,
	{ made, seal }: Pick<DoorList, "made" | "seal">,
): boolean => {
	const given = Buffer.from(seal, "base64url");
	return sealsOf(cx, event, made).some(
		(one) => one.length === given.length && timingSafeEqual(one, given),
	);
};

const sealsOf = (
	{ sealing }: Pick<Context, "sealing">,
	{ id }: Pick<Key, "id">,
	made: string,
): readonly Uint8Array[] => sealing.digests(purpose, `${id} ${made}`);
