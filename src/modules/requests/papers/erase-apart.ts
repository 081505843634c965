import { sql } from "kysely";
import { isHeld, notHeld } from "#holds";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { RequestForm } from "#procedures";
import { type Key, type Request, ruleOf, subjectKind } from "../request.ts";
import { sealed } from "../seal.ts";
import { requestByKey } from "../store.ts";
import { requestsIn } from "../tables.ts";

/**
 * What was kept apart goes, in the transaction in which it is decided: the answers at once, of the files the way to their
 * bytes. The bytes follow after the commit (`forgetErased`), and again if that failed. What is held waits for the first night
 * after its hold.
 */
export async function eraseApart(
	tx: Context,
	{ unitId, id, answers }: Pick<Request, "unitId" | "id" | "answers">,
	{ papers }: RequestForm,
): Promise<void> {
	const held = await isHeld(tx, subjectKind, id);
	await requestsIn(tx.db)
		.updateTable("requests.request")
		.set({ apart_due: held })
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	if (held) return;
	const apart = new Set(
		papers.filter((one) => one.apart).map(({ code }) => code),
	);
	await requestsIn(tx.db)
		.updateTable("requests.request")
		.set({
			body: sealed(tx, {
				...answers,
				// That a card of the poor was seen tells as much as the card.
				papers: Object.fromEntries(
					Object.entries(answers.papers).filter(([code]) => !apart.has(code)),
				),
			}),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	await requestsIn(tx.db)
		.deleteFrom("requests.apart")
		.where("unit_id", "=", unitId)
		.where("request_id", "=", id)
		.execute();
	await noteToForget(
		tx,
		sql`unit_id = ${unitId} and request_id = ${id} and apart`,
	);
}

/** Takes the names of bytes out of the rows, and notes them to be forgotten. */
async function noteToForget(
	tx: Context,
	which: ReturnType<typeof sql>,
): Promise<void> {
	await sql`insert into requests.to_forget (kept_as)
		select kept_as from requests.file where kept_as is not null and ${which}
		on conflict do nothing`.execute(tx.db);
	await sql`update requests.file set kept_as = null, name = '' where ${which}`.execute(
		tx.db,
	);
}

/** All files of a request that goes as a whole. */
export const eraseFiles = (tx: Context, { unitId, id }: Key): Promise<void> =>
	noteToForget(tx, sql`unit_id = ${unitId} and request_id = ${id}`);

/** What was decided while it was held, and is held no more. */
async function eraseReleased(cx: Context): Promise<void> {
	const rows = await requestsIn(cx.db)
		.selectFrom("requests.request as request")
		.select(["request.unit_id as unitId", "request.id"])
		.where("request.apart_due", "=", true)
		.where(notHeld(cx, subjectKind, "request.id"))
		.limit(200)
		.execute();
	for (const key of rows)
		await inTransaction(cx, async (tx) => {
			const request = await requestByKey(tx, key, "lock");
			if (!request) return;
			const { procedure, version } = request;
			await eraseApart(tx, request, ruleOf(procedure, version).request);
		});
}

/** Forgets the bytes that nobody names any more, also of what was held until now. Answers how many. */
export async function forgetErased(cx: Context): Promise<number> {
	await eraseReleased(cx);
	const rows = await requestsIn(cx.db)
		.selectFrom("requests.to_forget")
		.select("kept_as as keptAs")
		.limit(500)
		.execute();
	for (const { keptAs } of rows) {
		await cx.files.forget(keptAs);
		await requestsIn(cx.db)
			.deleteFrom("requests.to_forget")
			.where("kept_as", "=", keptAs)
			.execute();
	}
	return rows.length;
}
