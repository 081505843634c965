import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { raise, settle } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { endClock } from "#procedures";
import { dayOf } from "#territory";
import { unitById } from "#units";
import {
	deedsOf,
	inSentences,
	type Key,
	kept,
	subjectKind,
	type Task,
} from "./asking.ts";
import { step } from "./lifecycle.ts";
import { type Change, lockTask, saveTask } from "./store.ts";
import { terms } from "./terms.ts";

export type CitizenRefusal = Refusal<
	"unknown-task" | "not-now" | "words-too-long"
>;
type CitizenMove = "see" | "keep" | "say-not-kept" | "withdraw";
type Done = Promise<Result<null, CitizenRefusal>>;

/** They read the answer. */
export const seeAnswer = (cx: Context, key: Key): Done =>
	doByCode(cx, key, {
		move: "see",
		deed: "accommodation.seen",
		change: ({ today }) => ({ seen_on: today }),
	});

/** How it was: it was there, or it was not, in their words. */
export const tellOutcome = (
	cx: Context,
	key: Key,
	{ kept: was, words }: { readonly kept: boolean; readonly words: string },
): Done =>
	words.trim().length > terms.longestWords
		? Promise.resolve(refused("words-too-long", { n: terms.longestWords }))
		: doByCode(cx, key, {
				move: was ? "keep" : "say-not-kept",
				deed: "accommodation.outcome-told",
				change: ({ today }) => ({
					told: kept(words) || null,
					ended_on: today,
				}),
			});

const withdrawing: Deed = {
	move: "withdraw",
	deed: "accommodation.withdrawn",
	change: ({ today }) => ({ ended_on: today }),
};

/** It is not needed any more. */
export const withdrawTask = (cx: Context, key: Key): Done =>
	doByCode(cx, key, withdrawing);

/** The same on a claim that an officer carries out, under their name; in the transaction of the caller. */
export const withdrawOnClaim = (tx: Context, key: Key): Done =>
	doIt(tx, key, withdrawing);

/** What the office hears of at once, by deed. */
const news: Partial<Record<CitizenMove, string>> = {
	"say-not-kept": "accommodations.news.not-kept",
	withdraw: "accommodations.news.withdrawn",
};

interface Deed {
	readonly move: CitizenMove;
	readonly deed: string;
	readonly change: (at: { readonly today: string }) => Change;
}

const doByCode = (by: Context, key: Key, what: Deed): Done =>
	inTransaction<Result<null, CitizenRefusal>>(by, (within) =>
		// Also where somebody of the staff is signed in on the same device: nothing is kept of who they are.
		doIt(withActor(within, citizen), key, what),
	);

async function doIt(tx: Context, key: Key, { move, deed, change }: Deed): Done {
	const task = await lockTask(tx, key);
	if (!task) return refused("unknown-task");
	const today = dayOf(tx.now);
	const state = step(task.state, move, "citizen");
	if (state === null || !deedsOf(task, today).includes(move))
		return refused("not-now");
	await saveTask(tx, task, { state, ...change({ today }) });
	const subject = { kind: subjectKind, id: task.id };
	if (move === "withdraw") {
		await endClock(tx, { subject: { unitId: task.unitId, ...subject } });
		await settle(tx, subject);
	}
	const says = news[move];
	if (says) await tellOfficeOf(tx, task, says);
	await leaveTrail(tx, {
		chain: "operations",
		deed,
		subject,
		details: { unitId: task.unitId, state },
	});
	return ok(null);
}

/** News for everybody who looks after visits at the office. */
export async function tellOfficeOf(
	tx: Context,
	task: Pick<Task, "unitId" | "id" | "kind">,
	says: string,
	due?: string,
): Promise<void> {
	const unit = await unitById(tx, task.unitId);
	if (!unit) return;
	await raise(tx, {
		to: {
			permission: "accommodations.arrange",
			unitId: unit.id,
			province: unit.province.code,
		},
		kind: "news",
		subject: { kind: subjectKind, id: task.id },
		says,
		about: { unit: unit.name, kind: inSentences(task.kind) },
		path: `/bantuan-kunjungan/${unit.slug}/${task.id}`,
		...(due === undefined ? {} : { due, mailFrom: tx.now }),
	});
}
