import { Transaction } from "kysely";
import type { Context } from "../context.ts";

/**
 * Statements of one transaction that do not wait for each other's answers reach the database in one packet, and cost one
 * way there instead of one each: those that `work` asks for and awaits together. They run in the order in which they were
 * asked for; where one is refused, none after it is done.
 */
export function together<Answer>(
	tx: Context,
	work: (tx: Context) => Promise<Answer>,
): Promise<Answer> {
	if (!tx.db.isTransaction) throw new Error("together outside a transaction");
	const executor = tx.db.getExecutor();
	// Who asks too late would reach a connection that others use by then, after the end of this transaction.
	let over = false;
	// Kysely lets one statement at a time use the connection of a transaction; within `work` each uses it at once.
	return executor.provideConnection((connection) =>
		work({
			...tx,
			db: new Transaction({
				...notAsked,
				executor: executor.withConnectionProvider({
					provideConnection: (use) =>
						over
							? Promise.reject(new Error("what was written together is over"))
							: use(connection),
				}),
			}),
		}).finally(() => {
			over = true;
		}),
	);
}

/** Of a transaction Kysely asks for the executor alone. */
const notAsked = {
	config: {} as never,
	dialect: {} as never,
	driver: {} as never,
};
