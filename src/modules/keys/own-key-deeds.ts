import {
	checkOwnPassword,
	forgetTriesAgain,
	hasOwnPassword,
	isFresh,
	limits,
	mayTryAgain,
	type PasswordProblem,
	problemOfOwn,
} from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { postsWithKeys, takeUpDuties } from "./passwords.ts";
import {
	type Lock,
	makePersonKey,
	personKeysOf,
	relockPersonKeys,
	type Unlocked,
	unlockPersonKey,
} from "./person-key.ts";
import { type BrowserKey, keepUnlocked } from "./unlocked.ts";

export type KeyRefusal = Refusal<
	| "prove-again"
	| "no-duty"
	| "no-key"
	| "wrong"
	| "wrong-password"
	| "not-you"
	| PasswordProblem
	| "too-many"
>;

type Opened = Result<BrowserKey, KeyRefusal>;

/** Opens one's own key with what locks it, for this session. Tries are counted by the person. */
export async function openOwnKey(
	cx: Context,
	sessionId: string,
	secret: string,
): Promise<Opened> {
	const me = selfOf(cx);
	if (!(await mayTryAgain(cx, "key", me))) return tooMany;
	const opened = await unlockPersonKey(cx, me, secret);
	if (!opened.ok) return opened;
	await forgetTriesAgain(cx, "key", me);
	return ok(await keepUnlocked(cx, opened.value, sessionId));
}

/**
 * Makes a key for oneself. A password is that of signing in, so that the key opens at the door; a passphrase is for those
 * who sign in elsewhere. An older key ends: what was sealed to it alone has to be handed over anew. A session alone is not
 * enough for that: whoever has a password types it, or what opens the key that is to end. `shown` is what they typed.
 */
export async function makeOwnKey(
	cx: Context,
	sessionId: string,
	{
		secret,
		lock,
		shown = "",
	}: {
		readonly secret: string;
		readonly lock: Lock;
		readonly shown?: string;
	},
): Promise<Opened> {
	const me = selfOf(cx);
	if (!isFresh(cx.actor, cx.now)) return refused("prove-again");
	const posts = await postsWithKeys(cx, me);
	if (posts.length === 0) return refused("no-duty");
	const problem = await problemOf(cx, secret, lock);
	if (problem) return { ok: false, problem };
	if (lock === "passphrase") {
		const itIsMe = await showsWho(cx, me, shown);
		if (!itIsMe.ok) return itIsMe;
	}
	return inTransaction(cx, async (tx) => {
		const unlocked = await makePersonKey(tx, { personId: me, secret, lock });
		await takeUpDuties(tx, posts, unlocked);
		await trail(tx, "keys.made", { number: unlocked.number, lock });
		return kept(tx, unlocked, sessionId);
	});
}

/**
 * After somebody else set a new password: the old one is typed once, and the key opens with the new one from now on. Of a
 * passphrase: it is changed.
 */
export async function relockOwnKey(
	cx: Context,
	sessionId: string,
	{ current, next }: { readonly current: string; readonly next: string },
): Promise<Opened> {
	const me = selfOf(cx);
	if (!isFresh(cx.actor, cx.now)) return refused("prove-again");
	const key = (await personKeysOf(cx, [me])).get(me);
	if (!key) return refused("no-key");
	if (!(await mayTryAgain(cx, "key", me))) return tooMany;
	const problem = await problemOf(cx, next, key.lock);
	if (problem) return { ok: false, problem };
	return inTransaction<Opened>(cx, async (tx) => {
		const { lock } = key;
		await relockPersonKeys(tx, { personId: me, current, next, lock });
		const opened = await unlockPersonKey(tx, me, next);
		if (!opened.ok) return opened;
		await forgetTriesAgain(tx, "key", me);
		await trail(tx, "keys.relocked", { lock });
		return kept(tx, opened.value, sessionId);
	});
}

/** Something that whoever found an open session does not know. Who signs in elsewhere has no password to show. */
async function showsWho(
	cx: Context,
	me: string,
	shown: string,
): Promise<Result<null, KeyRefusal>> {
	if (!(await hasOwnPassword(cx))) return ok(null);
	if (!(await mayTryAgain(cx, "key", me))) return tooMany;
	const known =
		(await unlockPersonKey(cx, me, shown)).ok ||
		(await checkOwnPassword(cx, shown)).ok;
	if (!known) return refused("not-you");
	await forgetTriesAgain(cx, "key", me);
	return ok(null);
}

async function problemOf(
	cx: Context,
	secret: string,
	lock: Lock,
): Promise<KeyRefusal | null> {
	if (lock === "passphrase") {
		const reason = await problemOfOwn(cx, selfOf(cx), secret);
		return reason && { reason };
	}
	const checked = await checkOwnPassword(cx, secret);
	return checked.ok ? null : checked.problem;
}

const kept = async (
	tx: Context,
	unlocked: Unlocked,
	sessionId: string,
): Promise<Opened> => ok(await keepUnlocked(tx, unlocked, sessionId));

const trail = (
	tx: Context,
	deed: string,
	details: Record<string, unknown>,
): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "person", id: selfOf(tx) },
		details,
	});

const tooMany = refused("too-many", {
	minutes: limits.perPerson.pause / 60,
});

function selfOf({ actor }: Context): string {
	if (actor.id === null) throw new Error("a stranger has no key");
	return actor.id;
}
