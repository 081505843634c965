import type { Context } from "#platform/context.ts";
import type { Key } from "../store.ts";
import {
	type OwnerChange,
	ownerChangesOf,
	partEventsOf,
} from "./owner-store.ts";
import { type Ownership, type PartEvent, partsOf } from "./ownership.ts";

/** How many offices answer for a part, and how many of them have handed theirs over. */
export interface PartCounts {
	readonly handedOver: number;
	readonly all: number;
}

/** The parts of one assessment as they stood at a moment: nothing of later shows. */
export const partsThen = async (
	cx: Context,
	key: Key,
	moment: Date,
): Promise<PartCounts> =>
	countsOf(
		ownershipThen(
			{
				changes: await ownerChangesOf(cx, key),
				events: await partEventsOf(cx, key),
			},
			moment,
		),
	);

/** Who answered for what at a moment. The changes come latest first. */
export function ownershipThen(
	{
		changes,
		events,
	}: {
		readonly changes: readonly OwnerChange[];
		readonly events: readonly PartEvent[];
	},
	moment: Date,
): Ownership {
	const owners = new Map<string, string | null>();
	for (const { topic, ownerId, at } of changes)
		if (at <= moment && !owners.has(topic)) owners.set(topic, ownerId);
	return {
		owners: new Map(
			[...owners].flatMap(([topic, ownerId]) =>
				ownerId === null ? [] : [[topic, ownerId] as const],
			),
		),
		events: events.filter(({ at }) => at <= moment),
	};
}

const countsOf = (ownership: Ownership): PartCounts => {
	const parts = partsOf(ownership);
	return {
		all: parts.length,
		handedOver: parts.filter(({ state }) => state === "handed-over").length,
	};
};
