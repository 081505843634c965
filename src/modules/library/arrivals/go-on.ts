import { setImmediate as pause } from "node:timers/promises";
import { type Actor, theSystem } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { recountWords } from "../seek/keep.ts";
import { type Arrival, type Item, isUnderWay } from "./arrival.ts";
import { arrivalSubject } from "./begin-arrival.ts";
import { itemsOf } from "./items.ts";
import { judge } from "./judge.ts";
import { throwAway } from "./pieces.ts";
import {
	arrivalById,
	countsOf,
	hold,
	holdNext,
	insertItems,
	keptItems,
	saveArrival,
} from "./store.ts";
import { tellKeepers } from "./tell-keepers.ts";
import { unwritePart } from "./unwrite-part.ts";
import { writePart } from "./write-part.ts";

/** Records that are looked at together, and those that are written in one transaction: not for long, others wait for the lock. */
const judgedAtOnce = 100;
const writtenAtOnce = 250;
/** In seconds. Whoever holds a file says so again with each part; after this long somebody else may go on. */
const held = 60;
/** In seconds, until a file is tried again at which something failed. */
const afterFailing = 600;

/**
 * Goes on with files that wait: reads, writes or takes back, part by part, for about so many milliseconds. What was done is
 * done; whoever comes next goes on behind it, also after a fall. Answers whether there was anything to do.
 */
export async function workOnArrivals(
	contextOf: () => Context,
	{ milliseconds = 5_000, id }: { milliseconds?: number; id?: string } = {},
): Promise<number> {
	const until = performance.now() + milliseconds;
	const failed: unknown[] = [];
	let parts = 0;
	while (performance.now() < until) {
		const arrival = await holdNext(contextOf(), held, id);
		if (!arrival) break;
		const forKeeper = () => withActor(contextOf(), keeperOf(arrival));
		const step = steps[arrival.state as keyof typeof steps];
		try {
			for await (const _ of step(forKeeper, arrival)) {
				parts += 1;
				if (performance.now() >= until) break;
				const now = contextOf();
				await hold(now, arrival.id, new Date(now.now.getTime() + held * 1_000));
				// The embedded database answers without one: whoever came meanwhile has their turn now.
				await pause();
			}
			await hold(contextOf(), arrival.id, null);
		} catch (error) {
			// The next one has its turn; this one is tried again later.
			failed.push(error);
			const { now } = contextOf();
			await hold(
				contextOf(),
				arrival.id,
				new Date(now.getTime() + afterFailing * 1_000),
			);
		}
	}
	if (failed.length > 0)
		throw new AggregateError(failed, "a file could not be taken in");
	return parts;
}

/** It acts for the librarian who handed it in and agreed to it, at their library alone. */
const keeperOf = ({ byId, unitId }: Arrival): Actor => ({
	...theSystem,
	id: byId === "" ? null : byId,
	kind: "person",
	grants: [
		{
			permission: "library.keep",
			programme: null,
			unitId,
			reach: "unit",
			provinces: [],
		},
	],
});

const steps = { reading: readOn, writing: writeOn, undoing: undoOn };

/** Yields after each part. */
type Work = AsyncGenerator<void>;

async function* readOn(contextOf: () => Context, arrival: Arrival): Work {
	for await (const items of inParts(
		itemsOf(contextOf(), arrival),
		arrival.seen,
		judgedAtOnce,
	)) {
		const went = await inTransaction(contextOf(), async (tx) => {
			const now = await stillIn(tx, arrival);
			if (!now) return false;
			await insertItems(tx, now, items, await judge(tx, now, items));
			await saveArrival(tx, now, { seen: items.at(-1)?.number ?? now.seen });
			return true;
		});
		if (!went) return;
		yield;
	}
	await end(contextOf(), arrival, "previewed");
}

async function* writeOn(contextOf: () => Context, arrival: Arrival): Work {
	for await (const items of inParts(
		itemsOf(contextOf(), arrival),
		arrival.doneTo,
		writtenAtOnce,
	)) {
		const went = await inTransaction(contextOf(), async (tx) => {
			const now = await stillIn(tx, arrival);
			if (!now) return false;
			await writePart(tx, now, items);
			return true;
		});
		if (!went) return;
		yield;
	}
	await recountWords(contextOf());
	await end(contextOf(), arrival, "done");
	await throwAway(contextOf(), arrival.pieces);
}

async function* undoOn(contextOf: () => Context, arrival: Arrival): Work {
	for (let after = arrival.doneTo; ; ) {
		const last = await inTransaction(contextOf(), async (tx) => {
			const now = await stillIn(tx, arrival);
			if (!now) return null;
			const part = await keptItems(tx, arrival.id, {
				after,
				done: true,
				limit: writtenAtOnce,
			});
			await unwritePart(tx, now, part);
			const last = part.at(-1)?.number ?? null;
			if (last !== null) await saveArrival(tx, now, { doneTo: last });
			return last;
		});
		if (last === null) break;
		after = last;
		yield;
	}
	await end(contextOf(), arrival, "undone");
}

/** The items behind the first so many, several at once. */
async function* inParts(
	items: AsyncIterable<Item>,
	behind: number,
	many: number,
): AsyncGenerator<readonly Item[]> {
	let part: Item[] = [];
	for await (const item of items) {
		if (item.number <= behind) continue;
		part.push(item);
		if (part.length < many) continue;
		yield part;
		part = [];
	}
	if (part.length > 0) yield part;
}

/** The file as it is now, locked; `null` where somebody gave it up meanwhile. */
async function stillIn(
	tx: Context,
	{ id, state }: Arrival,
): Promise<Arrival | null> {
	const now = await arrivalById(tx, id, { lock: true });
	return now && isUnderWay(now.state) && now.state === state ? now : null;
}

const end = (
	cx: Context,
	arrival: Arrival,
	state: "previewed" | "done" | "undone",
): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const now = await stillIn(tx, arrival);
		if (!now) return;
		await saveArrival(tx, now, {
			state,
			endedAt: state === "previewed" ? null : tx.now,
			...(state === "done" ? { pieces: [] } : {}),
		});
		const counts = await countsOf(tx, now.id);
		await tellKeepers(tx, now, state, counts);
		if (state === "previewed") return;
		await leaveTrail(tx, {
			chain: "operations",
			deed: "library.arrival-ended",
			subject: { kind: arrivalSubject, id: now.id },
			details: { state, ...counts },
		});
	});
