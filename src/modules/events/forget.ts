import { sql } from "kysely";
import { notHeld } from "#holds";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { forgetReceipts } from "#receipts";
import { dayOf, daysAfter } from "#territory";
import type { Key } from "./event.ts";
import { lockNames } from "./registering/lock-registration.ts";
import { registrationKind } from "./registering/registration.ts";
import { eventsIn } from "./tables.ts";
import { terms } from "./terms.ts";

/** As many as one transaction takes. */
const atOnce = 500;

/**
 * Some time after the event, or after it was cancelled, a registration loses its names and its code. That places were taken stays. What was asked for with it
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
			.where(notHeld(tx, registrationKind, "registration.id"))
			.where(
				sql<boolean>`case event.state
					when 'cancelled' then event.changed_at < ${new Date(tx.now.getTime() - terms.kept * 86_400_000)}
					else event.on_day < ${daysAfter(today, -terms.kept)}::date
				end`,
			)
			// Whoever was just given a certificate reads its number by the code.
			.where(({ not, exists, selectFrom }) =>
				not(
					exists(
						selectFrom("events.certificate as certificate")
							.innerJoin("events.participant as participant", (join) =>
								join
									.onRef("participant.unit_id", "=", "certificate.unit_id")
									.onRef("participant.id", "=", "certificate.participant_id"),
							)
							.select("certificate.number")
							.whereRef("participant.unit_id", "=", "registration.unit_id")
							.whereRef("participant.registration_id", "=", "registration.id")
							.where(
								"certificate.issued_on",
								">=",
								daysAfter(today, -terms.kept),
							),
					),
				),
			)
			.orderBy("registration.id")
			.limit(atOnce)
			.forNoKeyUpdate("registration")
			.execute();
		for (const [unitId, some] of Map.groupBy(old, (one) => one.unitId))
			await lockNames(
				tx,
				unitId,
				some.map(({ id }) => id),
			);
		for (const key of old) await eraseRegistration(tx, key);
		return old.length;
	});

/** Names, words and code of one registration are gone; in the transaction of the caller. */
export async function eraseRegistration(
	tx: Context,
	{ unitId, id }: Key,
): Promise<void> {
	const db = eventsIn(tx.db);
	await db
		.updateTable("events.participant")
		.set({ name: null, why_removed: null })
		.where("unit_id", "=", unitId)
		.where("registration_id", "=", id)
		.execute();
	await db
		.updateTable("events.registration")
		.set({
			institution: "",
			words: "",
			needs: [],
			erased_on: dayOf(tx.now),
		})
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.execute();
	await db
		.deleteFrom("events.own_calendar")
		.where("unit_id", "=", unitId)
		.where("registration_id", "=", id)
		.execute();
	await forgetReceipts(tx, { kind: registrationKind, subjectId: id });
}

/** Some years later a certificate is known no more: neither its name nor its number. Answers how many. */
export const forgetCertificates = (cx: Context): Promise<number> =>
	inTransaction(cx, async (tx) => {
		const db = eventsIn(tx.db);
		const today = dayOf(tx.now);
		const old = await db
			.deleteFrom("events.certificate")
			.where(
				"issued_on",
				"<",
				sql<string>`(${today}::date - make_interval(years => ${terms.certificateKept}))::date`,
			)
			.returning(["unit_id as unitId", "participant_id as id"])
			.execute();
		// Also the numbers that it had before its name was mended.
		for (const [unitId, some] of Map.groupBy(old, (one) => one.unitId))
			await db
				.deleteFrom("events.certificate_number")
				.where("unit_id", "=", unitId)
				.where(
					"participant_id",
					"=",
					sql<string>`any(${some.map(({ id }) => id)}::uuid[])`,
				)
				.execute();
		return old.length;
	});
