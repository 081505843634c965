import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { assessmentsIn } from "../tables.ts";

/** A sentence that its owner writes often. */
export interface Remark {
	readonly id: string;
	readonly text: string;
}

export const longestRemark = 500;
export const mostRemarks = 30;

/** One's own, in the order in which they were saved. */
export const myRemarks = (cx: Context): Promise<Remark[]> =>
	assessmentsIn(cx.db)
		.selectFrom("assessments.remark")
		.select(["id", "text"])
		.where("verifier_id", "=", cx.actor.id ?? "")
		.orderBy("made_at")
		.orderBy("id")
		.execute();

export type RemarkRefusal = Refusal<
	"remark-empty" | "remark-too-long" | "too-many-remarks"
>;

/** Saves a sentence; one that is there already is not saved twice. */
export async function saveRemark(
	cx: Context,
	typed: string,
): Promise<Result<null, RemarkRefusal>> {
	const text = typed.trim();
	if (!text || cx.actor.id === null) return refused("remark-empty");
	if (text.length > longestRemark)
		return refused("remark-too-long", { n: longestRemark });
	if ((await myRemarks(cx)).length >= mostRemarks)
		return refused("too-many-remarks", { n: mostRemarks });
	await assessmentsIn(cx.db)
		.insertInto("assessments.remark")
		.values({ id: cx.newId(), verifier_id: cx.actor.id, text, made_at: cx.now })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	return ok(null);
}

/** Deletes one of one's own; what it was used for stays. */
export async function deleteRemark(cx: Context, id: string): Promise<void> {
	if (!isUuid(id)) return;
	await assessmentsIn(cx.db)
		.deleteFrom("assessments.remark")
		.where("id", "=", id)
		.where("verifier_id", "=", cx.actor.id ?? "")
		.execute();
}
