import { sql } from "kysely";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrails } from "#platform/trail.ts";
import { lockRoles } from "../administrators.ts";
import { mayManagePeople } from "../policy.ts";
import { identityIn } from "../tables.ts";

/** `in-use` names the people who stay: they have been here, or something of theirs is kept elsewhere. */
export type RemoveRefusal = Refusal<"not-an-administrator" | "in-use">;

/**
 * Takes back people who never signed in, with their roles and codes, as if they had never been added: the
 * undo of an import. All or nobody. Answers how many were removed; ids of nobody are passed over.
 */
export async function removePeople(
	cx: Context,
	ids: readonly string[],
): Promise<Result<number, RemoveRefusal>> {
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	if (ids.length === 0) return ok(0);
	const names: string[] = [];
	try {
		return await inTransaction<Result<number, RemoveRefusal>>(
			cx,
			async (tx) => {
				await lockRoles(tx);
				const people = await lockPeople(tx, ids);
				names.push(...people.map(({ name }) => name));
				const here = people.filter(({ wasHere }) => wasHere);
				if (here.length > 0) return inUse(here.map(({ name }) => name));
				await remove(
					tx,
					people.map(({ id }) => id),
				);
				return ok(people.length);
			},
		);
	} catch (error) {
		// Rows of a higher module lead to one of them; which one, the database does not say in words.
		if (isForeignKey(error)) return inUse(names);
		throw error;
	}
}

const inUse = (names: readonly string[]) =>
	refused("in-use", { n: names.length, names: names.join(", ") });

/** An account that was opened again waits for its person anew; what they did here before stays theirs. */
const wasHere = sql<boolean>`(
	person.arrived_at is not null
	or person.signed_in_at is not null
	or exists (
		select from identity.code as used
		where used.person_id = person.id and used.used_at is not null
	)
)`;

const lockPeople = (tx: Context, ids: readonly string[]) =>
	identityIn(tx.db)
		.selectFrom("identity.person as person")
		.select(["id", "name", wasHere.as("wasHere")])
		.where("id", "in", ids)
		.orderBy("id")
		.forUpdate()
		.execute();

async function remove(tx: Context, ids: readonly string[]): Promise<void> {
	if (ids.length === 0) return;
	const db = identityIn(tx.db);
	await db
		.deleteFrom("identity.role_province")
		.where("role_held_id", "in", (role) =>
			role
				.selectFrom("identity.role_held")
				.select("id")
				.where("person_id", "in", ids),
		)
		.execute();
	for (const table of [
		"identity.role_held",
		"identity.code",
		"identity.session",
		"identity.second_factor",
		"identity.provider_link",
		"identity.credential",
	] as const)
		await db.deleteFrom(table).where("person_id", "in", ids).execute();
	await db.deleteFrom("identity.person").where("id", "in", ids).execute();
	await leaveTrails(
		tx,
		ids.map((id) => ({
			chain: "operations",
			deed: "identity.person-removed",
			subject: { kind: "person", id },
		})),
	);
}

const isForeignKey = (error: unknown): boolean =>
	typeof error === "object" &&
	error !== null &&
	"code" in error &&
	error.code === "23503";
