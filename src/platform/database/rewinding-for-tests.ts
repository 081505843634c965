import type { PGlite, Results, Transaction } from "@electric-sql/pglite";
import { Kysely, PGliteDialect } from "kysely";
import type { Database } from "./open.ts";

/**
 * A database within one transaction that is never kept: what is done is undone when it is closed. Transactions become
 * savepoints, and so does each statement outside of one, because it may fail alone. What is only checked at the end of
 * a transaction is checked at the end of the savepoint.
 */
export async function rewinding(pglite: PGlite): Promise<Database> {
	let open = true;
	let last: Promise<unknown> = Promise.resolve();
	await pglite.exec("begin");
	/** One after the other, as behind the lock that the embedded database has by itself. */
	const alone = <T>(work: () => Promise<T>): Promise<T> => {
		const mine = last.then(async () => {
			if (!open) throw new Error("this database was closed");
			await pglite.exec("savepoint alone");
			try {
				const result = await work();
				await pglite.exec(
					"set constraints all immediate; set constraints all deferred; release savepoint alone",
				);
				return result;
			} catch (error) {
				await pglite.exec(
					"rollback to savepoint alone; release savepoint alone",
				);
				throw error;
			}
		});
		last = mine.catch(() => undefined);
		return mine;
	};
	const query = <T>(...asked: Parameters<PGlite["query"]>) =>
		pglite.query<T>(...asked) as Promise<Results<T>>;
	const within = {
		query: (...asked: Parameters<PGlite["query"]>) =>
			alone(() => query(...asked)),
		transaction: <T>(work: (tx: Transaction) => Promise<T>) =>
			alone(() => work({ query } as Transaction)),
		closed: false,
		ready: true,
	} as unknown as PGlite;
	return {
		db: new Kysely({ dialect: new PGliteDialect({ pglite: within }) }),
		kind: "embedded",
		run: (script) => alone(async () => void (await pglite.exec(script))),
		alone: () => {
			throw new Error("what is rewound is not moved");
		},
		close: async () => {
			await last;
			open = false;
			await pglite.exec("rollback");
		},
	};
}
