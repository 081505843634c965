import { plainActor } from "#identity";
import type { Actor } from "#kernel/actor.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { noticesIn } from "./tables.ts";

/** The id over which the address of the actor's agenda is signed; `null`: no calendar reads it. */
export async function agendaKeyOf(cx: Context): Promise<string | null> {
	const { id } = cx.actor;
	if (id === null) return null;
	const row = await noticesIn(cx.db)
		.selectFrom("notices.agenda_key")
		.select("id")
		.where("person_id", "=", id)
		.executeTakeFirst();
	return row?.id ?? null;
}

/** Makes an address, or a new one in place of the old, which leads nowhere from then on. */
export const makeAgendaKey = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const person = personIn(tx);
		await noticesIn(tx.db)
			.insertInto("notices.agenda_key")
			.values({ person_id: person, id: tx.newId(), made_at: tx.now })
			.onConflict((conflict) =>
				conflict.column("person_id").doUpdateSet((row) => ({
					id: row.ref("excluded.id"),
					made_at: row.ref("excluded.made_at"),
				})),
			)
			.execute();
		await leave(tx, person, "notices.agenda-address-made");
	});

/** From now on the address leads nowhere. */
export const dropAgendaKey = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const person = personIn(tx);
		const { numDeletedRows } = await noticesIn(tx.db)
			.deleteFrom("notices.agenda_key")
			.where("person_id", "=", person)
			.executeTakeFirst();
		if (numDeletedRows > 0n)
			await leave(tx, person, "notices.agenda-address-dropped");
	});

const personIn = ({ actor }: Context): string => {
	if (actor.id === null) throw new Error("only a person has an agenda");
	return actor.id;
};

const leave = (tx: Context, person: string, deed: string): Promise<void> =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "person", id: person },
	});

/** Whose agenda it is, with the rights of one factor; `null` where the address leads nowhere any more. */
export async function agendaReader(
	cx: Context,
	id: string,
): Promise<Actor | null> {
	const row = await noticesIn(cx.db)
		.selectFrom("notices.agenda_key")
		.select("person_id")
		.where("id", "=", id)
		.executeTakeFirst();
	return row ? plainActor(cx, row.person_id) : null;
}
