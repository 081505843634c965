import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { keptOut, signedInNow } from "./arrive.ts";
import { usedCode } from "./auth.ts";
import { type Entered, type Forwarded, type Gate, personIn } from "./gate.ts";
import { limits } from "./limits.ts";

/** `start-again`: too late, too many wrong codes, or no password before. `used-code`: the same, with a code that opened before. */
export type CodeRefusal = Refusal<
	"wrong-code" | "used-code" | "start-again" | "too-many"
>;

/** The second step of signing in: six digits of the app, or one of the backup codes, each good once. */
export async function confirmSecondFactor(
	gate: Gate,
	cx: Context,
	request: Request,
	typed: string,
): Promise<Result<Entered, CodeRefusal>> {
	const code = typed.replace(/\s/g, "");
	const ofApp = /^\d{6}$/.test(code);
	const how = ofApp ? "second-factor" : "backup-code";
	const path = ofApp
		? "/two-factor/verify-totp"
		: "/two-factor/verify-backup-code";
	const answer = await gate.forward(request, path, { code });
	if (answer.status !== 200) return keptOut(cx, how, refusedFor(answer));
	const personId = personIn(answer);
	await signedInNow(cx, personId, how);
	return ok({ personId, cookies: answer.cookies });
}

const refusedFor = ({
	status,
	body,
}: Forwarded): { ok: false; problem: CodeRefusal } => {
	if (status === 429)
		return refused("too-many", {
			minutes:
				body.code === "ACCOUNT_TEMPORARILY_LOCKED"
					? limits.perPerson.pause / 60
					: 1,
		});
	if (body.code === usedCode) return refused("used-code");
	return body.code === "INVALID_CODE" ||
		body.code === "INVALID_BACKUP_CODE" ||
		status === 409
		? refused("wrong-code")
		: refused("start-again");
};
