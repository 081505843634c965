import { randomUUID } from "node:crypto";
import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { dayOf } from "#territory";
import { lockMixing } from "../counting/lock-mixing.ts";
import { shuffled } from "../counting/shuffled.ts";
import { periodOf } from "../survey.ts";
import { surveysIn } from "../tables.ts";
import { tellRecords } from "./count-records.ts";
import type { UnmetTold } from "./unmet.ts";

/** At most so many in one transaction. */
const batch = 2_000;

interface Waiting {
	readonly key: Uint8Array;
	readonly unitId: string;
	readonly told: UnmetTold;
}

/**
 * Mixes what the desk recorded and what people told without account into the register, all of days that are over
 * together, in an order and under ids of chance. Not before: nothing is told of it sooner, and whatever appears in the
 * course of a day tells when somebody came. Words of people go apart, to be read and joined to nothing. Answers how many.
 */
export async function mixUnmet(cx: Context): Promise<number> {
	let all = 0;
	for (;;) {
		const mixed = await inTransaction(cx, mixBatch);
		all += mixed;
		if (mixed === 0) break;
	}
	await tellRecords(cx);
	return all;
}

async function mixBatch(tx: Context): Promise<number> {
	await lockMixing(tx);
	const waiting = await ripe(tx);
	if (waiting.length === 0) return 0;
	await surveysIn(tx.db)
		.insertInto("surveys.unmet")
		.values(
			shuffled(waiting).map(({ unitId, told }) => ({
				unit_id: unitId,
				id: randomUUID(),
				period: periodOf(told.day),
				day: told.day,
				told_by: told.toldBy,
				service_id: told.serviceId,
				asked: told.toldBy === "desk" ? told.asked : null,
				reason: told.reason,
				sent_to: told.toldBy === "desk" ? told.sentTo : null,
				who_said: told.whoSaid,
				groups: JSON.stringify(told.groups),
			})),
		)
		.execute();
	await keepWords(tx, waiting);
	await surveysIn(tx.db)
		.updateTable("surveys.unmet_arrival")
		.set({ body: null })
		.where(sql<boolean>`key = any(${waiting.map(({ key }) => key)}::bytea[])`)
		.execute();
	return waiting.length;
}

async function ripe(tx: Context): Promise<Waiting[]> {
	const rows = await surveysIn(tx.db)
		.selectFrom("surveys.unmet_arrival")
		.select(["key", "unit_id", "body"])
		.where("body", "is not", null)
		.where("arrived_on", "<", dayOf(tx.now))
		// By key, which is chance: whoever came first does not go first.
		.orderBy("key")
		.limit(batch)
		.execute();
	return rows.flatMap(({ key, unit_id, body }) =>
		body ? [{ key, unitId: unit_id, told: body }] : [],
	);
}

async function keepWords(
	tx: Context,
	waiting: readonly Waiting[],
): Promise<void> {
	const words = shuffled(waiting).flatMap(({ unitId, told }) =>
		told.asked === null || told.toldBy === "desk"
			? []
			: [
					{
						unit_id: unitId,
						id: randomUUID(),
						period: periodOf(told.day),
						words: told.asked,
					},
				],
	);
	if (words.length > 0)
		await surveysIn(tx.db)
			.insertInto("surveys.unmet_words")
			.values(words)
			.execute();
}

/** Forgets the keys of reports that nobody sends again. Answers how many. */
export async function forgetUnmetArrivals(cx: Context): Promise<number> {
	const { numDeletedRows } = await surveysIn(cx.db)
		.deleteFrom("surveys.unmet_arrival")
		.where("body", "is", null)
		.where("arrived_on", "<", dayOf(new Date(cx.now.getTime() - keptFor)))
		.executeTakeFirstOrThrow();
	return Number(numDeletedRows);
}

/** A page left open in a browser is sent again for so long, in milliseconds. */
const keptFor = 7 * 86_400_000;
