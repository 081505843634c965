import { readCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { notice } from "#platform/notice.ts";
import { countTry, takeTryBack } from "./attempts.ts";
import { codeDigests } from "./code-digest.ts";
import { pinFits, readPin } from "./pin.ts";
import { receiptByDigests } from "./queries.ts";
import type { Visit } from "./receipt.ts";

export interface CodeShown {
	/** As a person typed it: lower case, spaces and hyphens do not matter. */
	readonly typed: string;
	/** As typed; empty where none was. */
	readonly pin: string;
	/** Network address of whoever asks. */
	readonly network: string;
}

/**
 * `not-found` is one answer for a code that nobody has, for a wrong PIN and for one that is missing, and takes as
 * long. `too-many` knows in how many `minutes` it is worth trying again, whether the code exists or not. What is no
 * code at all is found before anything is looked up: `not-a-code` by its length, `typing-slip` by its check sign.
 */
export type OpenRefusal = Refusal<
	"not-a-code" | "typing-slip" | "not-found" | "too-many"
>;

/** Opens what a code leads to. A right code leaves no row behind that says when. */
export async function openReceipt(
	cx: Context,
	{ typed, pin, network }: CodeShown,
): Promise<Result<Visit, OpenRefusal>> {
	const code = readCode(typed);
	if (!code.ok) return refused(code.problem.reason);
	const tried = { code: code.value, network };
	const minutes = await countTry(cx, tried);
	if (minutes > 0) {
		notice(cx, { security: "code-failed", why: "too-many" });
		return refused("too-many", { minutes });
	}
	const receipt = await receiptByDigests(cx, codeDigests(cx, code.value));
	const fits = await pinFits(
		receipt?.pinHash ?? null,
		code.value,
		readPin(pin),
	);
	if (!receipt || !fits) {
		notice(cx, { security: "code-failed", why: "not-found" });
		return refused("not-found");
	}
	await takeTryBack(cx, tried);
	return ok(receipt.visit);
}
