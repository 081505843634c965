import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { placeOf } from "../loans/bring-back.ts";
import type { CopyAtDesk } from "../loans/loan.ts";
import { copyById, freeCopiesOf } from "../loans/store.ts";
import { memberByKey } from "../members/store.ts";
import { mayKeep } from "../policy.ts";
import { libraryIn } from "../tables.ts";
import { queueOf, type Reservation, reservationRows } from "./queue.ts";
import { reservationsOf } from "./reserve.ts";

/** What a reader reads of a wish of theirs. */
export interface Wish {
	readonly id: string;
	readonly recordId: string;
	readonly title: string;
	readonly state: "waiting" | "kept" | "over";
	/** Their place in the queue; 1 is next. 0 where a copy lies ready. */
	readonly place: number;
	/** The day until which it lies ready. */
	readonly keptUntil: Day | null;
	/** On the slip in the copy, by which the desk finds it without a name. */
	readonly number: number | null;
	/** The day on which the first copy ought to come back; `null` where one is on the shelf, or nobody knows. */
	readonly backOn: Day | null;
	/** A copy is on the shelf and will be fetched. */
	readonly onShelf: boolean;
}

export async function wishesOf(
	cx: Context,
	memberId: string,
): Promise<readonly Wish[]> {
	const wishes: Wish[] = [];
	for (const one of await reservationsOf(cx, memberId))
		wishes.push(await wishIn(cx, one));
	return wishes;
}

async function wishIn(cx: Context, one: Reservation): Promise<Wish> {
	const { id, recordId, number, keptUntil } = one;
	const isKept = one.state === "kept";
	const place = isKept
		? 0
		: (await queueOf(cx, recordId)).findIndex((each) => each.id === id) + 1;
	const free = isKept ? 0 : (await freeCopiesOf(cx, recordId)).length;
	return {
		id,
		recordId,
		title: await titleOf(cx, recordId),
		state: !isKept
			? "waiting"
			: (keptUntil ?? "") < dayOf(cx.now)
				? "over"
				: "kept",
		place,
		keptUntil,
		number,
		onShelf: place > 0 && place <= free,
		backOn: isKept || free > 0 ? null : await firstBack(cx, recordId),
	};
}

const titleOf = async (cx: Context, id: string): Promise<string> =>
	(
		await libraryIn(cx.db)
			.selectFrom("library.record")
			.select("title")
			.where("id", "=", id)
			.executeTakeFirst()
	)?.title ?? "";

async function firstBack(cx: Context, recordId: string): Promise<Day | null> {
	const { day } = await libraryIn(cx.db)
		.selectFrom("library.loan as loan")
		.innerJoin("library.copy as copy", "copy.id", "loan.copy_id")
		.select(({ fn, cast }) =>
			cast<string | null>(fn.min("loan.due_on"), "text").as("day"),
		)
		.where("copy.record_id", "=", recordId)
		.where("loan.returned_on", "is", null)
		.executeTakeFirstOrThrow();
	return day !== null && day >= dayOf(cx.now) ? day : null;
}

/** How many wait for a title, for its page. */
export const waitingFor = async (
	cx: Context,
	recordId: string,
): Promise<number> => (await queueOf(cx, recordId)).length;

/** A copy to take off the shelf: somebody waits for its title. */
export interface ToFetch {
	readonly title: string;
	/** Copies of it that would do, with their places. */
	readonly copies: readonly {
		readonly barcode: string;
		readonly place: string;
	}[];
}

/** A copy that lies ready. */
export interface Ready {
	readonly number: number;
	readonly title: string;
	readonly barcode: string;
	readonly keptUntil: Day;
	/** Nobody came in time: scanned, it goes to who waits next or back to its place. */
	readonly over: boolean;
	/** Who is told, and how they want to be reached. */
	readonly name: string;
	readonly contact: string;
}

/** What the office has to fetch, and what lies ready; `null` to whoever does not keep it. */
export async function reservedAt(
	cx: Context,
	unitId: string,
): Promise<{
	readonly fetch: readonly ToFetch[];
	readonly ready: readonly Ready[];
	/** Members who wait until a copy comes back. */
	readonly waiting: number;
} | null> {
	if (!mayKeep(cx.actor, { unitId }).may) return null;
	const all = await reservationRows(cx)
		.where("reservation.unit_id", "=", unitId)
		.where("reservation.state", "<>", "lent")
		.execute();
	const waiting = Map.groupBy(
		all.filter(({ state }) => state === "waiting"),
		({ recordId }) => recordId,
	);
	const fetch: ToFetch[] = [];
	let later = 0;
	for (const [recordId, { length }] of waiting) {
		const free = await freeCopiesOf(cx, recordId);
		const n = Math.min(length, free.length);
		later += length - n;
		for (let one = 0; one < n; one += 1) fetch.push(toFetch(free));
	}
	const ready: Ready[] = [];
	for (const one of all.filter(({ state }) => state === "kept")) {
		const line = await readyIn(cx, one);
		if (line) ready.push(line);
	}
	return { fetch, ready, waiting: later };
}

const toFetch = (free: readonly CopyAtDesk[]): ToFetch => ({
	title: free[0]?.title ?? "",
	copies: free.map((copy) => ({ barcode: copy.barcode, place: placeOf(copy) })),
});

async function readyIn(
	cx: Context,
	{ unitId, memberId, copyId, number, keptUntil }: Reservation,
): Promise<Ready | null> {
	const copy = copyId ? await copyById(cx, copyId) : null;
	const member = await memberByKey(cx, { unitId, id: memberId });
	return copy && member && keptUntil
		? {
				number: number ?? 0,
				title: copy.title,
				barcode: copy.barcode,
				keptUntil,
				over: keptUntil < dayOf(cx.now),
				name: member.name,
				contact: member.contact,
			}
		: null;
}

/** What whoever reserves a title is told before. */
export const shelfOf = async (
	cx: Context,
	recordId: string,
): Promise<{ readonly waiting: number; readonly free: number }> => ({
	waiting: await waitingFor(cx, recordId),
	free: (await freeCopiesOf(cx, recordId)).length,
});
