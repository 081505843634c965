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
	const latest = new Map<string, OwnerChange>();
	for (const change of changes)
		if (change.at <= moment && !latest.has(change.topic))
			latest.set(change.topic, change);
	const given = [...latest.values()].flatMap(({ topic, ownerId, number }) =>
		ownerId === null ? [] : [{ topic, ownerId, number }],
	);
	return {
		owners: new Map(given.map(({ topic, ownerId }) => [topic, ownerId])),
		given: new Map(given.map(({ topic, number }) => [topic, number])),
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
