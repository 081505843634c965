import type { Context } from "#platform/context.ts";
import { type ReceiptKind, retargetReceipt } from "#receipts";
import { rightsCasesIn } from "./tables.ts";

/** All that is known of it. None of it is kept anywhere else. */
export interface HandedOver {
	readonly story: string;
	readonly place: string | null;
	readonly happenedOn: string | null;
	/** What the person needs to talk with us. */
	readonly needs: string | null;
	/** What was said since, oldest first. */
	readonly said: readonly {
		readonly by: "person" | "citizen" | "system";
		readonly at: string;
		readonly words: string | null;
		/** What belonged to it. */
		readonly about: Readonly<Record<string, unknown>>;
	}[];
	/** What else the module that gave it away knew. */
	readonly more: Readonly<Record<string, unknown>>;
}

interface From {
	readonly kind: ReceiptKind;
	readonly subjectId: string;
	/** The office that it concerns. */
	readonly unitId: string;
}

/**
 * Takes over what another module gives away, in the transaction in which that module deletes it. Every code that led to it
 * leads here from now on. Answers its new id, which says nothing of the old one.
 */
export async function receiveHandover(
	tx: Context,
	from: From,
	whole: HandedOver,
	/** As the module that gives it away had it sealed; `null` where nothing was said. */
	contact: Uint8Array | null,
): Promise<string> {
	const id = tx.newId();
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.handed_over")
		.values({
			unit_id: from.unitId,
			id,
			received_at: tx.now,
			story: tx.sealing.seal(new TextEncoder().encode(JSON.stringify(whole))),
			contact,
		})
		.execute();
	await retargetReceipt(tx, {
		from: { kind: from.kind, subjectId: from.subjectId },
		to: { kind: "rights-case", subjectId: id },
	});
	return id;
}

/** What was handed over; `null` where there is nothing. Whoever calls has asked whether the actor may. */
export async function readHandedOver(
	cx: Context,
	{ unitId, id }: { readonly unitId: string; readonly id: string },
): Promise<HandedOver | null> {
	const row = await rightsCasesIn(cx.db)
		.selectFrom("rights_cases.handed_over")
		.select("story")
		.where("unit_id", "=", unitId)
		.where("id", "=", id)
		.executeTakeFirst();
	if (!row) return null;
	const bytes = cx.sealing.unseal(row.story);
	if (!bytes)
		throw new Error("what was handed over does not open with our keys");
	return JSON.parse(new TextDecoder().decode(bytes));
}
