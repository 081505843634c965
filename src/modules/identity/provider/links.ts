import type { Context } from "#platform/context.ts";
import { identityIn } from "../tables.ts";
import type { Known } from "./provider.ts";

type Subject = Pick<Known, "issuer" | "subject">;

/** Whose account this is of the provider, and whether it still opens. */
export const personLinkedTo = (cx: Context, { issuer, subject }: Subject) =>
	identityIn(cx.db)
		.selectFrom("identity.provider_link as link")
		.innerJoin("identity.person as person", "person.id", "link.person_id")
		.select("person.id")
		.select((select) => select("person.closed_on", "is not", null).as("closed"))
		.where("link.issuer", "=", issuer)
		.where("link.subject", "=", subject)
		.executeTakeFirst();

/** Whom an administrator added with this address, and whether another account of the provider is theirs already. */
export const personAddedWith = (cx: Context, issuer: string, email: string) =>
	identityIn(cx.db)
		.selectFrom("identity.person as person")
		.select("person.id")
		.select((select) => [
			select("person.closed_on", "is not", null).as("closed"),
			select
				.exists(
					select
						.selectFrom("identity.provider_link as link")
						.select("link.id")
						.whereRef("link.person_id", "=", "person.id")
						.where("link.issuer", "=", issuer),
				)
				.as("linked"),
		])
		.where("person.email", "=", email)
		// Everybody may be a sample by one click: nobody's account of elsewhere belongs to one.
		.where("person.sample", "=", false)
		.executeTakeFirst();

/** Writes who it is; `false` where either is linked already, to whomever. */
export async function keepLink(
	tx: Context,
	personId: string,
	{ issuer, subject }: Subject,
): Promise<boolean> {
	const kept = await identityIn(tx.db)
		.insertInto("identity.provider_link")
		.values({
			id: tx.newId(),
			person_id: personId,
			issuer,
			subject,
			linked_at: tx.now,
			used_at: tx.now,
		})
		.onConflict((conflict) => conflict.doNothing())
		.executeTakeFirst();
	return (kept.numInsertedOrUpdatedRows ?? 0n) > 0n;
}

export const noteUse = (cx: Context, { issuer, subject }: Subject) =>
	identityIn(cx.db)
		.updateTable("identity.provider_link")
		.set({ used_at: cx.now })
		.where("issuer", "=", issuer)
		.where("subject", "=", subject)
		.execute();

/** No provider opens this account any more. Answers whether one did. */
export async function forgetLinks(
	tx: Context,
	personId: string,
): Promise<boolean> {
	const gone = await identityIn(tx.db)
		.deleteFrom("identity.provider_link")
		.where("person_id", "=", personId)
		.executeTakeFirst();
	return gone.numDeletedRows > 0n;
}

/** Since when an account of a provider opens this one; `null` where none does. */
export const linkedSince = async (
	cx: Context,
	personId: string,
): Promise<Date | null> =>
	(
		await identityIn(cx.db)
			.selectFrom("identity.provider_link")
			.select("linked_at")
			.where("person_id", "=", personId)
			.orderBy("linked_at", "desc")
			.executeTakeFirst()
	)?.linked_at ?? null;
