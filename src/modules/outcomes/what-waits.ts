import { actionsWaiting, countWaitingBeside, isOverdue } from "#actions";
import { countWaitingUnseen, publicWaiting } from "#complaints";
import { consultationsWaiting } from "#consultations";
import { inSteps, leastNow } from "#disclosure";
import { countWaiting } from "#guidance";
import type { Said } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { type Day, dayBefore, dayOf } from "#territory";
import { unitNamesOf } from "#units";
import { lateBefore, promisedDays } from "./promise.ts";
import { voices } from "./voices.ts";

/** In the order in which things of one day stand. */
const kinds = ["action", "complaint", "consultation"] as const;
export type Kind = (typeof kinds)[number];

/** Something that everybody may know of, for whose outcome somebody has waited longer than promised. */
export interface Waits {
	readonly kind: Kind;
	readonly unitId: string;
	readonly id: string;
	readonly title: Said;
	/** Where it comes from, in words; `null` where it is itself what was said. */
	readonly origin: Said | null;
	/** Its day, or the first of its month. */
	readonly since: Day;
	/** Names the sentence of what comes next. */
	readonly next: string;
	/** Where more of it is read, without language. */
	readonly path: string | null;
}

/** Where a list goes on. */
interface After {
	readonly since: Day;
	readonly id: string | null;
}
type Source = (
	cx: Context,
	before: Day,
	after: After,
	atMost: number,
) => Promise<readonly Waits[]>;

const sources: Readonly<Record<Kind, Source>> = {
	action: async (cx, before, after, atMost) =>
		(await actionsWaiting(cx, voices, before, after, atMost)).map((action) => ({
			kind: "action",
			unitId: action.unitId,
			id: action.id,
			title: action.title,
			origin: action.origin.says,
			since: action.openedOn,
			next: isOverdue(action, dayOf(cx.now))
				? "overdue"
				: action.ownerId === null
					? "unowned"
					: action.state,
			path: action.origin.path,
		})),
	complaint: async (cx, before, after, atMost) => {
		const some = await publicWaiting(cx, before, after, atMost);
		const units = await unitNamesOf(
			cx,
			some.map(({ unitId }) => unitId),
		);
		return some.map(({ title, state, ...one }) => ({
			...one,
			kind: "complaint",
			title: { id: title },
			origin: null,
			next: state,
			path: `/pengaduan/umum/${units.get(one.unitId)?.slug ?? ""}/${one.id}`,
		}));
	},
	consultation: async (cx, before, after, atMost) => {
		const some = await consultationsWaiting(cx, before, after, atMost);
		const units = await unitNamesOf(
			cx,
			some.map(({ unitId }) => unitId),
		);
		return some.map(({ title, n: _, ...one }) => ({
			...one,
			kind: "consultation",
			title: { id: title },
			origin: null,
			next: "answer",
			path: `/unit/${units.get(one.unitId)?.slug ?? ""}/konsultasi/${one.id}`,
		}));
	},
};

/** A part of what waits, the oldest first. */
export interface WhatWaits {
	readonly days: number;
	readonly rows: readonly Waits[];
	/** The word under which the next part is asked for; `null` where there is none. */
	readonly next: string | null;
}

export async function whatWaits(
	cx: Context,
	after: string,
	atMost: number,
): Promise<WhatWaits> {
	const days = await promisedDays(cx);
	const before = lateBefore(cx.now, days);
	const from = cursorIn(after);
	const found: Waits[] = [];
	for (const kind of kinds)
		found.push(
			...(await sources[kind](cx, before, afterOf(kind, from), atMost + 1)),
		);
	const inTurn = found.toSorted((a, b) => compare(a, b));
	const rows = inTurn.slice(0, atMost);
	const last = rows.at(-1);
	return {
		days,
		rows,
		next:
			inTurn.length > atMost && last
				? `${last.since}_${last.kind}_${last.id}`
				: null,
	};
}

type Cursor = Pick<Waits, "since" | "kind" | "id">;

function compare(a: Cursor, b: Cursor): number {
	if (a.since !== b.since) return a.since < b.since ? -1 : 1;
	if (a.kind !== b.kind) return kinds.indexOf(a.kind) - kinds.indexOf(b.kind);
	return a.id < b.id ? -1 : 1;
}

/** A word that is none begins at the beginning. */
export function cursorIn(word: string): Cursor | null {
	const [, since = "", kind = "", id = ""] =
		/^(\d{4}-\d\d-\d\d)_([a-z]+)_([0-9a-z-]{8,36})$/.exec(word) ?? [];
	const known = kinds.find((one) => one === kind);
	return known && !Number.isNaN(Date.parse(since)) && fits(known, id)
		? { since, kind: known, id }
		: null;
}

const fits = (kind: Kind, id: string): boolean =>
	kind === "complaint" ||
	/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(id);

/** Where one source goes on: what stood before the cursor on its day was shown. */
function afterOf(kind: Kind, cursor: Cursor | null): After {
	if (!cursor) return { since: "0001-01-01", id: null };
	const turn = kinds.indexOf(kind) - kinds.indexOf(cursor.kind);
	return turn === 0
		? cursor
		: { since: turn < 0 ? cursor.since : dayBefore(cursor.since), id: null };
}

/** What waits as long and is for those alone whom it concerns: numbers, and of people in steps. */
export interface WaitsUnseen {
	/** Below it nothing is told. */
	readonly least: number;
	/** `null`: fewer than the least. */
	readonly complaints: number | null;
	/** Questions of units to their coaches; `null`: fewer than the least. */
	readonly questions: number | null;
	/** Actions of offices that no voice opened. */
	readonly actions: number;
}

export async function waitsUnseen(cx: Context): Promise<WaitsUnseen> {
	const before = lateBefore(cx.now, await promisedDays(cx));
	const least = await leastNow(cx);
	return {
		least,
		complaints: inSteps(await countWaitingUnseen(cx, before), least),
		questions: inSteps(await countWaiting(cx, before), least),
		actions: await countWaitingBeside(cx, voices, before),
	};
}
