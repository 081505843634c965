import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayHandle } from "../policy.ts";
import {
	type Breach,
	breachKind,
	dueOf,
	limits,
	type Told,
	untold,
} from "./breach.ts";
import { type Move, step } from "./lifecycle.ts";
import {
	type BreachesPage,
	breachById,
	breachesAfter,
	insertBreach,
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
		await raise(tx, {
			to: { permission: "personal-data.handle" },
			kind: "duty",
			subject: { kind: breachKind, id },
			says: "personal-data.duty.breach",
			about: {},
			path: `/data-pribadi/kegagalan/meja/${id}`,
			due: dayOf(dueOf(told)),
		});
		await trail(tx, "data-breach.noted", id);
		return id;
	});

/** Says it anew: more is known. The moment of finding may be put right, and the clock with it. */
export const changeBreach = (
	cx: Context,
	id: string,
	version: number,
	told: Told,
): Done => deed(cx, id, version, "change", () => ok(told));

const now = (tx: Context) => tx.now;

export const tellBody = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "tell-body", (breach, tx) =>
		breach.toldBodyAt ? refused("told-already") : ok({ toldBodyAt: now(tx) }),
	);

export const tellPeople = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "tell-people", (breach, tx) =>
		breach.toldPeopleAt
			? refused("told-already")
			: ok({ toldPeopleAt: now(tx) }),
	);

/** Puts it before everybody. */
export const publishBreach = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "publish", (breach, tx) =>
		breach.publishedAt ? refused("told-already") : ok({ publishedAt: now(tx) }),
	);

export const takeDownBreach = (
	cx: Context,
	id: string,
	version: number,
): Done => deed(cx, id, version, "take-down", () => ok({ publishedAt: null }));

/** All was told and done. */
export const closeBreach = (cx: Context, id: string, version: number): Done =>
	deed(cx, id, version, "close", (breach, tx) =>
		untold(breach).length > 0 ? refused("not-told") : ok({ endedAt: now(tx) }),
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
			: ok({ endedAt: now(tx), why: why.trim(), publishedAt: null });
	});

/** A breach for whoever handles it; `null` for everybody else, as where there is none. */
export const breachAtDesk = async (
	cx: Context,
	id: string,
): Promise<Breach | null> =>
	mayHandle(cx.actor).may && isUuid(id) ? breachById(cx, id) : null;

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
		if (state !== "open" || untold(after).length === 0)
			await settle(tx, { kind: breachKind, id });
		await trail(tx, deedOf[move], id);
		return ok(null);
	});

export const deedOf = {
	change: "data-breach.changed",
	"tell-body": "data-breach.body-told",
	"tell-people": "data-breach.people-told",
	publish: "data-breach.published",
	"take-down": "data-breach.taken-down",
	close: "data-breach.closed",
	dismiss: "data-breach.dismissed",
} as const satisfies Record<Move, string>;

const trail = (tx: Context, name: string, id: string): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed: name,
		subject: { kind: breachKind, id },
	});
