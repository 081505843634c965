import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { RequestForm } from "#procedures";
import type { Key, Request } from "../request.ts";
import { sealed } from "../seal.ts";
import { requestsIn } from "../tables.ts";

/**
 * What was kept apart goes, in the transaction in which it is decided: the answers at once, of the files the way to their
 * bytes. The bytes follow after the commit (`forgetErased`), and again if that failed.
 */
export async function eraseApart(
	tx: Context,
	{ unitId, id, answers }: Pick<Request, "unitId" | "id" | "answers">,
	{ papers }: RequestForm,
): Promise<void> {
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

/** Forgets the bytes that nobody names any more. Answers how many. */
export async function forgetErased(cx: Context): Promise<number> {
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
