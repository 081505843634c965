import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { notice } from "#platform/notice.ts";
import { forgetTries, mayTry } from "./attempts.ts";
import { limits } from "./limits.ts";
import { isPassword } from "./password.ts";
import { identityIn } from "./tables.ts";

/** Whether this is the password with which the one who acts signs in. Tries count with those of signing in. */
export async function checkOwnPassword(
	cx: Context,
	password: string,
): Promise<Result<null, Refusal<"wrong-password" | "too-many">>> {
	const checked = await check(cx, password);
	notice(cx, {
		security: checked.ok ? "proof" : "proof-failed",
		how: "password",
		...(checked.ok ? {} : { why: checked.problem.reason }),
		who: cx.actor.id,
	});
	return checked;
}

async function check(
	cx: Context,
	password: string,
): Promise<Result<null, Refusal<"wrong-password" | "too-many">>> {
	const person = await identityIn(cx.db)
		.selectFrom("identity.person as person")
		.innerJoin(
			"identity.credential as credential",
			"credential.person_id",
			"person.id",
		)
		.select(["person.user_name as userName", "credential.password as hash"])
		.where("person.id", "=", cx.actor.id)
		.executeTakeFirst();
	if (!person?.hash) return refused("wrong-password");
	if (!(await mayTry(cx, person.userName)))
		return refused("too-many", { minutes: limits.perName.within / 60 });
	if (!(await isPassword({ hash: person.hash, password })))
		return refused("wrong-password");
	await forgetTries(cx, person.userName);
	return ok(null);
}

/** Whether the one who acts signs in with a password here, and not elsewhere. */
export const hasOwnPassword = async (cx: Context): Promise<boolean> =>
	(await identityIn(cx.db)
		.selectFrom("identity.credential")
		.select("person_id")
		.where("person_id", "=", cx.actor.id)
		.where("password", "is not", null)
		.executeTakeFirst()) !== undefined;
