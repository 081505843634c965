import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Gate } from "./gate.ts";
import { ownTrail } from "./own-deed.ts";
import { identityIn } from "./tables.ts";

export type EnrolRefusal = Refusal<
	"wrong-password" | "wrong-code" | "already" | "not-begun" | "too-many"
>;

/** Begins: makes a secret, which counts for nothing until a first code confirms it. Asks for the password again. */
export async function startEnrolment(
	gate: Gate,
	request: Request,
	password: string,
): Promise<Result<null, EnrolRefusal>> {
	const { status, body } = await gate.forward(request, "/two-factor/enable", {
		password,
		method: "totp",
	});
	if (status === 200) return ok(null);
	if (status === 429) return refused("too-many", { minutes: 1 });
	return refused(
		body.code === "TOTP_ALREADY_ENABLED" ? "already" : "wrong-password",
	);
}

/**
 * Confirms by a code of the app. Answers the cookies of a new session, which has seen both factors;
 * sessions that saw one factor only end.
 */
export async function confirmEnrolment(
	gate: Gate,
	cx: Context,
	request: Request,
	code: string,
): Promise<Result<readonly string[], EnrolRefusal>> {
	const personId = cx.actor.id;
	if (personId === null) throw new Error("a stranger has no second factor");
	if (!(await hasBegun(cx, personId))) return refused("not-begun");
	const { status, cookies } = await gate.forward(
		request,
		"/two-factor/verify-totp",
		{ code: code.replace(/\s/g, "") },
	);
	if (status === 429) return refused("too-many", { minutes: 1 });
	if (status !== 200) return refused("wrong-code");
	await inTransaction(cx, async (tx) => {
		await identityIn(tx.db)
			.deleteFrom("identity.session")
			.where("person_id", "=", personId)
			.where("factors", "<", 2)
			.execute();
		await ownTrail(tx, "identity.second-factor-enrolled", personId);
	});
	return ok(cookies);
}

const hasBegun = async (cx: Context, personId: string): Promise<boolean> =>
	(await identityIn(cx.db)
		.selectFrom("identity.second_factor")
		.select("id")
		.where("person_id", "=", personId)
		.where("verified", "=", false)
		.executeTakeFirst()) !== undefined;
