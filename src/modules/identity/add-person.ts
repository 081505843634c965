import { z } from "zod";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { hashPassword, passwordProblem } from "./password.ts";
import { isUserName, placeholderEmail } from "./person.ts";
import { mayManagePeople } from "./policy.ts";
import { identityIn } from "./tables.ts";

export interface NewPerson {
	readonly name: string;
	readonly userName: string;
	/** Left out, nobody can sign in with a password until one is set. */
	readonly password?: string;
	readonly email?: string;
}

export type PersonRefusal = Refusal<
	| "not-an-administrator"
	| "no-name"
	| "user-name-form"
	| "user-name-taken"
	| "email-form"
	| "email-taken"
	| "too-short"
	| "too-long"
>;

/** Adds a person who may sign in; roles are given apart. Answers the id. */
export async function addPerson(
	cx: Context,
	person: NewPerson,
): Promise<Result<{ readonly id: string }, PersonRefusal>> {
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	const problem = problemOf(person);
	if (problem) return refused(problem);
	// Everyone has a hash, if of chance: a person without password is refused as slowly as all others.
	const hash = await hashPassword(
		person.password ?? Buffer.from(cx.random(32)).toString("hex"),
	);
	return inTransaction(cx, async (tx) => {
		const taken = await whatIsTaken(tx, person);
		if (taken) return refused(taken);
		const id = tx.newId();
		await savePerson(tx, { id, ...person, hash, sample: false });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.person-added",
			subject: { kind: "person", id },
		});
		return ok({ id });
	});
}

const problemOf = ({ name, userName, password, email }: NewPerson) => {
	if (name.trim() === "") return "no-name";
	if (!isUserName(userName)) return "user-name-form";
	if (email !== undefined && !z.email().safeParse(email).success)
		return "email-form";
	return password === undefined ? null : passwordProblem(password);
};

async function whatIsTaken(
	tx: Context,
	{ userName, email }: NewPerson,
): Promise<"user-name-taken" | "email-taken" | null> {
	const others = await identityIn(tx.db)
		.selectFrom("identity.person")
		.select(["user_name", "email"])
		.where((where) =>
			where.or([
				where("user_name", "=", userName),
				where("email", "=", email?.toLowerCase() ?? ""),
			]),
		)
		.execute();
	if (others.some((other) => other.user_name === userName))
		return "user-name-taken";
	return others.length > 0 ? "email-taken" : null;
}

/** Writes the person and how they prove who they are. */
export async function savePerson(
	tx: Context,
	person: NewPerson & {
		readonly id: string;
		readonly hash: string;
		readonly sample: boolean;
	},
): Promise<void> {
	const stamps = { created_at: tx.now, updated_at: tx.now };
	await identityIn(tx.db)
		.insertInto("identity.person")
		.values({
			id: person.id,
			name: person.name.trim(),
			user_name: person.userName,
			email: person.email?.toLowerCase() ?? placeholderEmail(person.id),
			sample: person.sample,
			...stamps,
		})
		.execute();
	await identityIn(tx.db)
		.insertInto("identity.credential")
		.values({
			id: tx.newId(),
			person_id: person.id,
			account_id: person.id,
			provider_id: "credential",
			password: person.hash,
			...stamps,
		})
		.execute();
}
