import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { type Groups, isClosed, periodOf } from "#surveys";
import { type Day, dayOf } from "#territory";
import type { Complaint, Key } from "../complaint.ts";
import { lockComplaint } from "../store.ts";
import { complaintsIn } from "../tables.ts";

/** Whether who they are can still be said: until the quarter in which they told it is counted. */
export const maySayOfSelf = (
	{ filedAt }: Pick<Complaint, "filedAt">,
	today: Day,
): boolean => !isClosed(periodOf(dayOf(filedAt)), today);

/** What a person says of themselves, if they wish; said again, it is changed, and nothing at all removes it. */
export const sayOfSelf = (
	cx: Context,
	key: Key,
	groups: Groups,
): Promise<Result<null, Refusal<"not-found" | "not-now">>> =>
	inTransaction<Result<null, Refusal<"not-found" | "not-now">>>(
		cx,
		async (tx) => {
			const complaint = await lockComplaint(tx, key);
			if (!complaint) return refused("not-found");
			if (!maySayOfSelf(complaint, dayOf(tx.now))) return refused("not-now");
			await complaintsIn(tx.db)
				.deleteFrom("complaints.of_self")
				.where("unit_id", "=", key.unitId)
				.where("complaint_id", "=", key.id)
				.execute();
			if (Object.keys(groups).length === 0) return ok(null);
			await complaintsIn(tx.db)
				.insertInto("complaints.of_self")
				.values({
					unit_id: key.unitId,
					complaint_id: key.id,
					sealed: tx.sealing.seal(
						new TextEncoder().encode(JSON.stringify(groups)),
					),
				})
				.execute();
			return ok(null);
		},
	);

/** Whether somebody said something of themselves. What it is nobody reads. */
export async function keepsOfSelf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<boolean> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.of_self")
		.select("complaint_id")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row !== undefined;
}

/** What they said, to be counted; `null` where they said nothing. */
export async function ofSelf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<Groups | null> {
	const row = await complaintsIn(cx.db)
		.selectFrom("complaints.of_self")
		.select("sealed")
		.where("unit_id", "=", unitId)
		.where("complaint_id", "=", id)
		.executeTakeFirst();
	return row ? openOfSelf(cx, row.sealed) : null;
}

/** `null` where a secret is gone, and what was sealed with it. */
export function openOfSelf(
	{ sealing }: Pick<Context, "sealing">,
	sealed: Uint8Array,
): Groups | null {
	const bytes = sealing.unseal(sealed);
	return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as Groups);
}
