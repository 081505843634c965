import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { placeOf } from "../do-deed.ts";
import { type Key, subjectKind } from "../event.ts";
import { mayKeep } from "../policy.ts";
import { sealName, unsealed } from "../registering/registrations.ts";
import { eventsIn } from "../tables.ts";
import { terms } from "../terms.ts";
import { asKept } from "../words.ts";
import { makeNumber } from "./certificate.ts";

export type CorrectReason =
	| "no-such-event"
	| "no-such-certificate"
	| "no-name"
	| "name-too-long"
	| "same-name";

/**
 * The name on a certificate is mended: a new one with a number of its own replaces it. Whoever checks the old number reads that it
 * was replaced, and neither the old name nor the new number: it may have been somebody else's.
 */
export const correctCertificate = (
	cx: Context,
	{ unitId, id }: Key,
	participantId: string,
	typed: string,
): Promise<Result<null, Refusal<CorrectReason>>> =>
	inTransaction<Result<null, Refusal<CorrectReason>>>(cx, async (tx) => {
		const unit = await unitById(tx, unitId);
		if (!unit || !mayKeep(tx.actor, placeOf(unit)).may)
			return refused("no-such-event");
		const name = asKept(typed);
		if (name === "") return refused("no-name");
		if (name.length > terms.longestName)
			return refused("name-too-long", { n: terms.longestName });
		const row = await eventsIn(tx.db)
			.selectFrom("events.certificate")
			.select(["number", "name"])
			.where("unit_id", "=", unitId)
			.where("event_id", "=", id)
			.where("participant_id", "=", participantId)
			.where("revoked_on", "is", null)
			.forUpdate()
			.executeTakeFirst();
		if (!row) return refused("no-such-certificate");
		if (unsealed(tx, row.name) === name) return refused("same-name");
		await replace(tx, { unitId, participantId, old: row.number, name });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "event.certificate-corrected",
			subject: { kind: subjectKind, id },
			details: { unitId },
		});
		return ok(null);
	});

async function replace(
	tx: Context,
	{
		unitId,
		participantId,
		old,
		name,
	}: {
		readonly unitId: string;
		readonly participantId: string;
		readonly old: string;
		readonly name: string;
	},
): Promise<void> {
	const db = eventsIn(tx.db);
	const today = dayOf(tx.now);
	const number = makeNumber(tx.random);
	await db
		.updateTable("events.certificate")
		.set({ number, name: sealName(tx, name), issued_on: today })
		.where("unit_id", "=", unitId)
		.where("participant_id", "=", participantId)
		.execute();
	await db
		.updateTable("events.certificate_number")
		.set({ replaced_on: today })
		.where("number", "=", old)
		.execute();
	await db
		.insertInto("events.certificate_number")
		.values({
			number,
			unit_id: unitId,
			participant_id: participantId,
			replaced_on: null,
		})
		.execute();
	// The list says the same, as long as it has names.
	await db
		.updateTable("events.participant")
		.set({ name: sealName(tx, name) })
		.where("unit_id", "=", unitId)
		.where("id", "=", participantId)
		.where("name", "is not", null)
		.execute();
}
