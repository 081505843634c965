import { readCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { surveysIn } from "../tables.ts";
import { slipHash } from "./slip-code.ts";

export type SlipRefusal = Refusal<
	"slip-typing" | "slip-not-a-code" | "slip-not-good"
>;

/**
 * Which survey a slip is for, without using it. A slip that was used, is too old or never was: all the same to whoever
 * asks. A typing slip is found before anything is looked up.
 */
export async function findSlip(
	cx: Context,
	typed: string,
): Promise<
	Result<{ readonly unitId: string; readonly instrument: string }, SlipRefusal>
> {
	const wrong = slipTyping(typed);
	if (wrong) return refused(wrong);
	const code = readCode(typed);
	if (!code.ok) return refused("slip-not-a-code");
	const found = await surveysIn(cx.db)
		.selectFrom("surveys.slip")
		.select(["unit_id as unitId", "instrument"])
		.where("hash", "=", slipHash(code.value))
		.where("expires_on", ">", dayOf(cx.now))
		.executeTakeFirst();
	return found ? ok(found) : refused("slip-not-good");
}

/** What is wrong with a code as it was typed; `null` where it may be one. */
export function slipTyping(
	typed: string,
): "slip-typing" | "slip-not-a-code" | null {
	const code = readCode(typed);
	if (code.ok) return null;
	return code.problem.reason === "typing-slip"
		? "slip-typing"
		: "slip-not-a-code";
}
