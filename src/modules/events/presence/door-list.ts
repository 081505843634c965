import { timingSafeEqual } from "node:crypto";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { placeOf } from "../do-deed.ts";
import { endOf, type Key, type Side } from "../event.ts";
import { mayKeep } from "../policy.ts";
import {
	countsOf,
	participantsIn,
	registrationsOf,
} from "../registering/registrations.ts";
import { eventByKey } from "../store.ts";
import { terms } from "../terms.ts";
import { presentOf } from "./check-in.ts";

/** What a device takes along to a door without network. */
export interface DoorList {
	readonly event: string;
	/** When it was handed out, ISO 8601. */
	readonly made: string;
	/** That it is a list of ours; what comes back in a file bears it. */
	readonly seal: string;
	/** From then on no device keeps it, whether it finds a network or not; ISO 8601. */
	readonly until: string;
	/** Names beyond those that a device takes along. */
	readonly left: number;
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
	key: Key,
): Promise<DoorList | null> {
	const event = await eventByKey(cx, key);
	if (!event || !mayKeep(cx.actor, placeOf(unit)).may) return null;
	const { room, line } = await countsOf(cx, event);
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
		until: new Date(
			endOf(event).getTime() + terms.doorKept * 3_600_000,
		).toISOString(),
		left: room.taken + room.waiting + line.taken + line.waiting - all.length,
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
