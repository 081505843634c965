import type { Context } from "../context.ts";
import { inSpan } from "../observing/tracing.ts";
import { platformIn } from "../tables.ts";
import type { Db } from "./open.ts";

class RolledBack extends Error {
	readonly answer: unknown;
	constructor(answer: unknown) {
		super("rolled back");
		this.answer = answer;
	}
}

/**
 * Runs a use case in one transaction. Inside, use only the context that is handed in: the embedded
 * database has one connection. A refusal (`ok: false`) rolls everything back, so that a use case may
 * find out late; a transaction inside a transaction is the same transaction.
 */
export async function inTransaction<Answer>(
	cx: Context,
	work: (tx: Context) => Promise<Answer>,
): Promise<Answer> {
	if (cx.db.isTransaction) return work(cx);
	try {
		const answer = await inSpan({ name: "transaction" }, () =>
			cx.db.transaction().execute(async (db) => {
				// First, for the work may take rights away from the rest of its transaction.
				if (cx.deed) await markDone(db, cx.deed, cx.now);
				const answer = await work({ ...cx, db });
				if (isRefusal(answer)) throw new RolledBack(answer);
				return answer;
			}),
		);
		cx.announced();
		return answer;
	} catch (error) {
		if (error instanceof RolledBack) return error.answer as Answer;
		throw error;
	}
}

const markDone = (db: Db, key: string, now: Date) =>
	platformIn(db)
		.updateTable("platform.post")
		.set({ done_at: now })
		.where("key", "=", key)
		.execute();

const isRefusal = (answer: unknown): boolean =>
	typeof answer === "object" &&
	answer !== null &&
	"ok" in answer &&
	answer.ok === false;
