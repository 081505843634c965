import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { readShown } from "#receipts";
import { cardKind, type Member } from "./member.ts";
import { idByOldNumber, memberByKey } from "./store.ts";

/** Whose card it is that was scanned or typed at the desk of an office, by its number here or by that of the system before. */
export async function memberByNumber(
	tx: Context,
	unitId: string,
	typed: string,
): Promise<Result<Member, Refusal<"unknown" | "typing-slip">>> {
	const shown = await readShown(tx, { kind: cardKind, typed });
	if (!shown.ok && shown.problem.reason === "typing-slip")
		return refused("typing-slip");
	const id = shown.ok
		? shown.value.subjectId
		: await idByOldNumber(tx, unitId, typed);
	const member = id === null ? null : await memberByKey(tx, { unitId, id });
	return member ? ok(member) : refused("unknown");
}
