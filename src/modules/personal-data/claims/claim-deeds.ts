import { isKeptFrom } from "#complaints";
import { isHeld } from "#holds";
import { citizen } from "#kernel/actor.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { settle } from "#notices";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { mayHandle } from "../policy.ts";
import { type Claim, claimKind, limits } from "./claim.ts";
import { doorOf } from "./doors.ts";
import { isOpen, type Move, step } from "./lifecycle.ts";
import { groundsOf } from "./rights-file.ts";
import { lockClaim, saveClaim, type WholeClaim } from "./store.ts";

type Reason =
	| "no-such-claim"
	| "moved-on"
	| "changed-meanwhile"
	| "no-answer"
	| "too-long"
	| "no-ground"
	| "gone"
	| "has-copies"
	| "held"
	| "not-by-door";
export type ClaimRefusal = Refusal<Reason>;
type Done = Promise<Result<null, ClaimRefusal>>;

/** Says yes, with what is going to be done; doing it is a deed of its own. */
export const grantClaim = (
	cx: Context,
	id: string,
	version: number,
	answer: string,
): Done =>
	doByOfficer(cx, id, version, "grant", async (_, { written }) => {
		const problem = problemOfAnswer(answer);
		return problem ?? ok({ written: { ...written, answer: answer.trim() } });
	});

/** Says no, on a ground of the table, and why in words. */
export const refuseClaim = (
	cx: Context,
	id: string,
	version: number,
	{ ground, answer }: { readonly ground: string; readonly answer: string },
): Done =>
	doByOfficer(cx, id, version, "refuse", async (_, { claim, written }) => {
		if (!groundsOf(claim.right).some(({ code }) => code === ground))
			return refused("no-ground");
		const problem = problemOfAnswer(answer);
		return (
			problem ?? ok({ ground, written: { ...written, answer: answer.trim() } })
		);
	});

/**
 * Does it: through the door of the module where the code that was shown leads, in this transaction; or by hand, and says what
 * was done. A door that refuses changes nothing.
 */
export const carryOut = (
	cx: Context,
	id: string,
	version: number,
	done: string,
): Done =>
	doByOfficer(cx, id, version, "carry-out", async (tx, whole) => {
		const problem = problemOfAnswer(done);
		if (problem) return problem;
		const through = await throughDoor(tx, whole);
		return through.ok
			? ok({ written: { ...whole.written, done: done.trim() } })
			: refused(asReason(through.problem.reason), through.problem.about);
	});

/** It cannot be done after all: it is to be decided anew, and what was answered does not stand any more. */
export const takeBack = (cx: Context, id: string, version: number): Done =>
	doByOfficer(cx, id, version, "take-back", async (_, { written }) =>
		ok({ written: { ...written, answer: "" } }),
	);

/** They do not ask it any more. By code. */
export const withdrawClaim = (by: Context, id: string): Done =>
	inTransaction<Result<null, ClaimRefusal>>(by, async (within) => {
		// Also where somebody of the staff is signed in on the same device.
		const tx = withActor(within, citizen);
		const whole = await lockClaim(tx, id);
		if (!whole) return refused("no-such-claim");
		if (whole.claim.state === "withdrawn") return ok(null);
		return move(tx, whole, "withdraw", {});
	});

/** Whether a door of its module does it; otherwise it is done by hand. */
export function isDoneByDoor({ shown, right, field }: Claim): boolean {
	const door = shown && doorOf(shown.kind);
	return right === "erasure"
		? door?.erase !== undefined
		: right === "correction" && field !== null && door?.correct !== undefined;
}

/** Whether doing it leaves less, or something else, than there was. */
const changes = ({ right }: Claim): boolean =>
	right === "erasure" || right === "correction";

/** What is not for whoever asks looks like nothing. */
export const mayKnow = async (cx: Context, claim: Claim): Promise<boolean> =>
	mayHandle(cx.actor).may &&
	!(
		claim.shown?.kind === "complaint" &&
		(await isKeptFrom(cx, { ...claim.shown }))
	);

interface Change {
	readonly ground?: string;
	readonly written?: WholeClaim["written"];
}

/** Every deed of an officer goes the same way, in one transaction: lock, who may, who was faster, where it stands, save, trail. */
const doByOfficer = (
	cx: Context,
	id: string,
	version: number,
	name: Move,
	change: (
		tx: Context,
		whole: WholeClaim,
	) => Promise<Result<Change, ClaimRefusal>>,
): Done =>
	inTransaction<Result<null, ClaimRefusal>>(cx, async (tx) => {
		const whole = await lockClaim(tx, id);
		if (!whole || !(await mayKnow(tx, whole.claim)))
			return refused("no-such-claim");
		if (step(whole.claim.state, name) === null) return refused("moved-on");
		if (whole.claim.version !== version) return refused("changed-meanwhile");
		const changed = await change(tx, whole);
		return changed.ok ? move(tx, whole, name, changed.value) : changed;
	});

async function move(
	tx: Context,
	{ claim, written }: WholeClaim,
	name: Move,
	change: Change,
): Done {
	const state = step(claim.state, name);
	if (state === null) return refused("moved-on");
	const open = isOpen(state);
	const by = tx.actor.id;
	await saveClaim(
		tx,
		{
			claim: {
				...claim,
				state,
				ground: change.ground ?? null,
				endedAt: open ? null : tx.now,
			},
			written: change.written ?? written,
		},
		name === "grant" || name === "refuse"
			? { decided_by: by }
			: name === "carry-out"
				? { done_by: by }
				: {},
	);
	if (!open) await settle(tx, { kind: claimKind, id: claim.id });
	await leaveTrail(tx, {
		chain: "operations",
		deed: deedOf[name],
		subject: { kind: claimKind, id: claim.id },
		details: { right: claim.right, state },
	});
	return ok(null);
}

const deedOf = {
	grant: "data-claim.granted",
	refuse: "data-claim.refused",
	"carry-out": "data-claim.carried-out",
	"take-back": "data-claim.taken-back",
	withdraw: "data-claim.withdrawn",
} as const satisfies Record<Move, string>;

async function throughDoor(
	tx: Context,
	{ claim, written }: WholeClaim,
): Promise<Result<null, Refusal>> {
	if (!claim.shown) return ok(null);
	const { kind, id } = claim.shown;
	// Also what is done by hand.
	if (changes(claim) && (await isHeld(tx, kind, id))) return refused("held");
	const door = doorOf(kind);
	if (!door || !isDoneByDoor(claim)) return ok(null);
	return (
		(await (claim.right === "erasure"
			? door.erase?.(tx, claim.shown)
			: door.correct?.(tx, claim.shown, claim.field ?? "", written.value))) ??
		ok(null)
	);
}

const problemOfAnswer = (
	answer: string,
): { readonly ok: false; readonly problem: ClaimRefusal } | null => {
	if (answer.trim() === "") return refused("no-answer");
	return answer.trim().length > limits.words
		? refused("too-long", { n: limits.words })
		: null;
};

/** What the modules say, in the few words of this page. */
const asReason = (reason: string): Reason => {
	if (reason === "gone" || reason.startsWith("unknown-")) return "gone";
	return reason === "has-copies" || reason === "held" ? reason : "not-by-door";
};
