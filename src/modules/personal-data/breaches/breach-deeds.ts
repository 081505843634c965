import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayHandle } from "../policy.ts";
import {
	type AsTold,
	type Breach,
	breachKind,
	dueOf,
	limits,
	type Told,
	untold,
} from "./breach.ts";
import { type Move, step } from "./lifecycle.ts";
import {
	asToldOf,
	type BreachesPage,
	breachById,
	breachesAfter,
	insertBreach,
	keepAsTold,
	lockBreach,
	saveBreach,
} from "./store.ts";

export type BreachRefusal = Refusal<
	| "no-such-breach"
	| "moved-on"
	| "changed-meanwhile"
	| "told-already"
	| "not-told"
	| "no-why"
	| "too-long"
>;
type Done = Promise<Result<null, BreachRefusal>>;

/** Writes down that protection failed: its clock runs from when it was found. Answers its id; `null` for whoever may not. */
export const noteBreach = (cx: Context, told: Told): Promise<string | null> =>
	inTransaction(cx, async (tx) => {
		if (!mayHandle(tx.actor).may) return null;
		const id = tx.newId();
		await insertBreach(tx, id, told);
		await raiseDuty(tx, id, told);
		await trail(tx, "data-breach.noted", id, {
			foundAt: told.foundAt.toISOString(),
		});
		return id;
	});

/** Somebody is to tell: until when goes by when it was found. Raised anew it has the new day. */
const raiseDuty = (tx: Context, id: string, told: Told): Promise<void> =>
	raise(tx, {
		to: { permission: "personal-data.handle" },
		kind: "duty",
		subject: { kind: breachKind, id },
		says: "personal-data.duty.breach",
		about: {},
		path: `/data-pribadi/kegagalan/meja/${id}`,
		due: dayOf(dueOf(told)),
	});

/**
 * Says it anew: more is known. The moment of finding may be put right, and the clock with it; the trail holds both moments, and
 * what was told in writing stays as it was told.
 */
export const changeBreach = (
	cx: Context,
	id: string,
	version: number,
	told: Told,
): Done => deed(cx, id, version, "change", () => ok(told));

export const tellBody = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "tell-body", (breach, tx) =>
		breach.toldBodyAt ? refused("told-already") : ok({ toldBodyAt: tx.now }),
	);

export const tellPeople = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "tell-people", (breach, tx) =>
		breach.toldPeopleAt
			? refused("told-already")
			: ok({ toldPeopleAt: tx.now }),
	);

/** Puts it before everybody. */
export const publishBreach = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "publish", (breach, tx) =>
		breach.publishedAt ? refused("told-already") : ok({ publishedAt: tx.now }),
	);

export const takeDownBreach = (
	cx: Context,
	id: string,
	version: number,
): Done => deed(cx, id, version, "take-down", () => ok({ publishedAt: null }));

/** All was told and done. */
export const closeBreach = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "close", (breach, tx) =>
		untold(breach).length > 0 ? refused("not-told") : ok({ endedAt: tx.now }),
	);

/** It was none after all, and why. */
export const dismissBreach = (
	cx: Context,
	id: string,
	version: number,
	why: string,
): Done =>
	deed(cx, id, version, "dismiss", (_, tx) => {
		if (why.trim() === "") return refused("no-why");
		return why.trim().length > limits.words
			? refused("too-long", { n: limits.words })
			: ok({ endedAt: tx.now, why: why.trim(), publishedAt: null });
	});

/** A breach for whoever handles it; `null` for everybody else, as where there is none. */
export const breachAtDesk = async (
	cx: Context,
	id: string,
): Promise<Breach | null> =>
	mayHandle(cx.actor).may && isUuid(id) ? breachById(cx, id) : null;

/** What was told of it in writing, to whom, as it was told. */
export const breachAsTold = async (
	cx: Context,
	id: string,
): Promise<readonly AsTold[]> =>
	mayHandle(cx.actor).may && isUuid(id) ? asToldOf(cx, id) : [];

export const breachesAtDesk = async (
	cx: Context,
	after: string,
): Promise<BreachesPage> =>
	mayHandle(cx.actor).may
		? breachesAfter(cx, isUuid(after) ? after : null, false)
		: { breaches: [], next: null };

/** What everybody reads. */
export const publicBreaches = (
	cx: Context,
	after: string,
): Promise<BreachesPage> =>
	breachesAfter(cx, isUuid(after) ? after : null, true);

/** Every deed goes the same way, in one transaction: who may, lock, where it stands, who was faster, save, trail. */
const deed = (
	cx: Context,
	id: string,
	version: number,
	move: Move,
	change: (
		breach: Breach,
		tx: Context,
	) => Result<Partial<Breach>, BreachRefusal>,
): Done =>
	inTransaction<Result<null, BreachRefusal>>(cx, async (tx) => {
		const breach = mayHandle(tx.actor).may ? await lockBreach(tx, id) : null;
		if (!breach) return refused("no-such-breach");
		const state = step(breach.state, move);
		if (state === null) return refused("moved-on");
		if (breach.version !== version) return refused("changed-meanwhile");
		const changed = change(breach, tx);
		if (!changed.ok) return changed;
		const after = { ...breach, ...changed.value, state };
		await saveBreach(tx, after);
		const wait = untold(after);
		for (const whom of untold(breach))
			if (!wait.includes(whom)) await keepAsTold(tx, id, whom, after);
		if (state !== "open" || wait.length === 0)
			await settle(tx, { kind: breachKind, id });
		else if (!sameMoment(breach, after)) await raiseDuty(tx, id, after);
		await trail(tx, deedOf[move], id, changesOf(breach, after));
		return ok(null);
	});

const sameMoment = (before: Told, after: Told): boolean =>
	before.foundAt.getTime() === after.foundAt.getTime();

const parts = [
	"title",
	"happened",
	"data",
	"activities",
	"people",
	"consequences",
	"measures",
] as const satisfies readonly (keyof Told)[];

/** For the trail: which parts now say something else, and both moments of finding where that is one of them. Never the words. */
const changesOf = (before: Told, after: Told): Record<string, unknown> => {
	const changed = parts.filter(
		(part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]),
	);
	return {
		...(changed.length > 0 ? { changed } : {}),
		...(sameMoment(before, after)
			? {}
			: {
					foundBefore: before.foundAt.toISOString(),
					foundAt: after.foundAt.toISOString(),
				}),
	};
};

export const deedOf = {
	change: "data-breach.changed",
	"tell-body": "data-breach.body-told",
	"tell-people": "data-breach.people-told",
	publish: "data-breach.published",
	"take-down": "data-breach.taken-down",
	close: "data-breach.closed",
	dismiss: "data-breach.dismissed",
} as const satisfies Record<Move, string>;

const trail = (
	tx: Context,
	name: string,
	id: string,
	details: Record<string, unknown>,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed: name,
		subject: { kind: breachKind, id },
		details,
	});
