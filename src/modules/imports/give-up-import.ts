import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { type Import, isOpen } from "./import.ts";
import { mayImport } from "./policy.ts";
import { lockImport, replaceRows, saveImport } from "./store.ts";

/** Lets an import be that was not carried out. Its rows are forgotten; that it was there is not. */
export async function giveUpImport(
	cx: Context,
	id: string,
): Promise<
	Result<
		Import,
		Refusal<"not-an-administrator" | "unknown-import" | "not-open">
	>
> {
	return inTransaction(cx, async (tx) => {
		const decision = mayImport(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await lockImport(tx, id);
		if (!before) return refused("unknown-import");
		if (!isOpen(before)) return refused("not-open");
		await replaceRows(tx, id, []);
		const after = await saveImport(tx, before, { state: "given-up" });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "import.given-up",
			subject: { kind: "import", id },
		});
		return ok(after);
	});
}
