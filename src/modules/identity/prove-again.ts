import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { notice } from "#platform/notice.ts";
import { forgetTriesAgain, mayTryAgain } from "./attempts.ts";
import type { Forwarded, Gate } from "./gate.ts";
import { limits } from "./limits.ts";
import { ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";
import { noteStep } from "./used-step.ts";

/** `no-second-factor`: there is none that could be shown, or the session began without. */
export type ProofRefusal = Refusal<
	"wrong-code" | "used-code" | "no-second-factor" | "too-many"
>;

/** What somebody who is in can show: a second factor, the button of the demonstration, or nothing. */
export type Proof = "second-factor" | "button" | null;

/** What this session can show again. A sample has no telephone: the click that let it in counts as one. */
export async function proofOf(
	gate: Gate,
	cx: Context,
	sessionId: string,
): Promise<Proof> {
	const found = await identityIn(cx.db)
		.selectFrom("identity.session as session")
		.innerJoin("identity.person as person", "person.id", "session.person_id")
		.select(["person.sample", "person.two_factor_enabled as enabled"])
		.where("session.id", "=", sessionId)
		.where("session.person_id", "=", cx.actor.id)
		.where("session.factors", "=", 2)
		.executeTakeFirst();
	if (!found) return null;
	if (found.enabled) return "second-factor";
	return found.sample && gate.mode === "demo" ? "button" : null;
}

/** Somebody who is in shows the second factor once more: six digits of the app, or a backup code, each good once. */
export async function proveAgain(
	gate: Gate,
	cx: Context,
	request: Request,
	{ sessionId, typed }: { readonly sessionId: string; readonly typed: string },
): Promise<Result<null, ProofRefusal>> {
	const proved = await prove(gate, cx, request, { sessionId, typed });
	notice(cx, {
		security: proved.ok ? "proof" : "proof-failed",
		how: "second-factor",
		...(proved.ok ? {} : { why: proved.problem.reason }),
		who: cx.actor.id,
	});
	return proved;
}

async function prove(
	gate: Gate,
	cx: Context,
	request: Request,
	{ sessionId, typed }: { readonly sessionId: string; readonly typed: string },
): Promise<Result<null, ProofRefusal>> {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger has no second factor");
	const proof = await proofOf(gate, cx, sessionId);
	if (proof === null) return refused("no-second-factor");
	if (proof === "second-factor") {
		if (!(await mayTryAgain(cx, "again", personId)))
			return refused("too-many", { minutes: limits.perPerson.pause / 60 });
		const problem = await problemOf(gate, cx, request, personId, typed);
		if (problem) return refused(problem, { minutes: 1 });
		await forgetTriesAgain(cx, "again", personId);
	}
	return inTransaction(cx, async (tx) => {
		await identityIn(tx.db)
			.updateTable("identity.session")
			.set({ second_factor_at: tx.now })
			.where("id", "=", sessionId)
			.where("person_id", "=", personId)
			.execute();
		await ownTrail(tx, "identity.proved-again", personId);
		return ok(null);
	});
}

async function problemOf(
	gate: Gate,
	cx: Context,
	request: Request,
	personId: string,
	typed: string,
): Promise<Exclude<ProofRefusal["reason"], "no-second-factor"> | null> {
	const code = typed.replace(/\s/g, "");
	const ofApp = /^\d{6}$/.test(code);
	const answer = await gate.forward(
		request,
		ofApp ? "/two-factor/verify-totp" : "/two-factor/verify-backup-code",
		{ code },
	);
	if (answer.status !== 200) return reasonOf(answer);
	// A backup code is struck off by the library; a code of the app would open for as long as it shows.
	if (!ofApp) return null;
	const { secretConfig } = await gate.auth.$context;
	return (await noteStep(cx.db, personId, secretConfig, code))
		? null
		: "used-code";
}

const reasonOf = ({ status }: Forwarded): "too-many" | "wrong-code" =>
	status === 429 ? "too-many" : "wrong-code";
