import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "#receipts";
import { dayOf } from "#territory";
import { daysAfter } from "./event.ts";
import { registrationKind } from "./registering/registration.ts";
import { eventsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** As many as one transaction takes. */
const atOnce = 500;

/**
 * Some time after the event a registration loses its names and its code. That places were taken stays. What was asked for with it
 * is forgotten by its own module. Answers how many.
 */
export const forgetRegistrations = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const db = eventsIn(tx.db);
		const today = dayOf(tx.now);
		const old = await db
			.selectFrom("events.registration as registration")
			.innerJoin("events.event as event", (join) =>
				join
					.onRef("event.unit_id", "=", "registration.unit_id")
					.onRef("event.id", "=", "registration.event_id"),
			)
			.select(["registration.unit_id as unitId", "registration.id"])
			.where("registration.erased_on", "is", null)
			.where("event.on_day", "<", daysAfter(today, -terms.kept))
			.limit(atOnce)
			.forUpdate("registration")
			.execute();
		for (const { unitId, id } of old) {
			await db
				.updateTable("events.participant")
				.set({ name: null, why_removed: null })
				.where("unit_id", "=", unitId)
				.where("registration_id", "=", id)
				.execute();
			await db
				.updateTable("events.registration")
				.set({ institution: "", words: "", needs: [], erased_on: today })
				.where("unit_id", "=", unitId)
				.where("id", "=", id)
				.execute();
			await forgetReceipts(tx, { kind: registrationKind, subjectId: id });
		}
		return old.length;
	});

/** Some years later a certificate is known no more: neither its name nor its number. Answers how many. */
export const forgetCertificates = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const db = eventsIn(tx.db);
		const today = dayOf(tx.now);
		const until = `${Number(today.slice(0, 4)) - terms.certificateKept}${today.slice(4)}`;
		const old = await db
			.deleteFrom("events.certificate")
			.where("issued_on", "<", until)
			.returning("number")
			.execute();
		if (old.length > 0)
			await db
				.deleteFrom("events.certificate_number")
				.where(
					"number",
					"=",
					sql<string>`any(${old.map(({ number }) => number)}::text[])`,
				)
				.execute();
		return old.length;
	});
