import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { notice } from "#platform/notice.ts";
import { type PasswordProblem, problemOfOwn } from "./choose-password.ts";
import type { Gate } from "./gate.ts";
import { ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

export type PasswordRefusal = Refusal<
	PasswordProblem | "wrong-password" | "too-many"
>;

/** Changes one's own password and ends all other sessions, as one who fears a stranger expects. */
export async function changePassword(
	gate: Gate,
	cx: Context,
	request: Request,
	{
		current,
		next,
		sessionId,
	}: {
		readonly current: string;
		readonly next: string;
		readonly sessionId: string;
	},
): Promise<Result<null, PasswordRefusal>> {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger has no password");
	const problem = await problemOfOwn(cx, personId, next);
	if (problem) return refused(problem);
	const { status } = await gate.forward(request, "/change-password", {
		currentPassword: current,
		newPassword: next,
	});
	const why =
		status === 429
			? ("too-many" as const)
			: status === 200
				? null
				: ("wrong-password" as const);
	notice(cx, {
		security: why === null ? "proof" : "proof-failed",
		how: "password",
		...(why === null ? {} : { why }),
		who: personId,
	});
	if (why === "too-many") return refused(why, { minutes: 1 });
	if (why !== null) return refused(why);
	return inTransaction(cx, async (tx) => {
		await identityIn(tx.db)
			.deleteFrom("identity.session")
			.where("person_id", "=", personId)
			.where("id", "<>", sessionId)
			.execute();
		await gate.passwords.changed(tx, { personId, current, next });
		await ownTrail(tx, "identity.password-changed", personId);
		return ok(null);
	});
}
