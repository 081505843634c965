import { takeBackResults } from "#assessments";
import { removePeople } from "#identity";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { takeBackSurveys } from "#surveys";
import { takeBackUnits } from "#units";
import type { Import } from "./import.ts";
import { mayImport } from "./policy.ts";
import { lockImport, saveImport, writtenBy } from "./store.ts";

/** `in-use` names what is in the way. */
export type UndoRefusal = Refusal<
	"not-an-administrator" | "unknown-import" | "not-done" | "in-use"
>;

/** Takes back all that an import wrote, in one transaction, or nothing. */
export async function undoImport(
	cx: Context,
	id: string,
): Promise<Result<Import, UndoRefusal>> {
	return inTransaction<Result<Import, UndoRefusal>>(cx, async (tx) => {
		const decision = mayImport(tx.actor);
		if (!decision.may) return refused(decision.why);
		const before = await lockImport(tx, id);
		if (!before) return refused("unknown-import");
		if (before.state !== "done") return refused("not-done");
		const taken = await takeBack(tx, before);
		if (!taken.ok) return refused("in-use", { ...taken.problem.about });
		const after = await saveImport(tx, before, {
			state: "undone",
			undoneAt: tx.now,
		});
		await leaveTrail(tx, {
			chain: "operations",
			deed: "import.undone",
			subject: { kind: "import", id },
			details: { kind: before.kind, taken: taken.value },
		});
		await announce(tx, {
			name: "import.undone",
			body: { importId: id, kind: before.kind },
		});
		return ok(after);
	});
}

async function takeBack(
	tx: Context,
	{ id, kind }: Import,
): Promise<Result<number, Refusal>> {
	if (kind === "results") return takeBackResults(tx, id);
	if (kind === "surveys") return takeBackSurveys(tx, id);
	const ids = await writtenBy(tx, id);
	return kind === "units" ? takeBackUnits(tx, ids) : removePeople(tx, ids);
}
