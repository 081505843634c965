import { z } from "zod";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { lockRoles } from "./administrators.ts";
import { type PasswordProblem, passwordProblem } from "./choose-password.ts";
import { hashOfNoPassword, hashPassword } from "./password.ts";
import { isUserName, placeholderEmail, problemOfPersonName } from "./person.ts";
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
	| "name-too-long"
	| "user-name-form"
	| "user-name-taken"
	| "email-form"
	| "email-taken"
	| PasswordProblem
>;

/** Adds a person who may sign in; roles are given apart. Answers the id. */
export async function addPerson(
	cx: Context,
	person: NewPerson,
): Promise<Result<{ readonly id: string }, PersonRefusal>> {
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	const problem = await problemOf(cx, person);
	if (problem) return refused(problem);
	const hash =
		person.password === undefined
			? await hashOfNoPassword()
			: await hashPassword(person.password);
	return inTransaction(cx, async (tx) => {
		await lockRoles(tx);
		const taken = await whatIsTaken(tx, person);
		if (taken) return refused(taken);
		const id = tx.newId();
		await savePerson(tx, { id, ...person, hash, sample: false });
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.person-added",
			subject: { kind: "person", id },
		});
		await announce(tx, {
			name: "identity.person-added",
			body: { personId: id },
		});
		return ok({ id });
	});
}

async function problemOf(
	cx: Context,
	{ name, userName, password, email }: NewPerson,
): Promise<PersonRefusal["reason"] | null> {
	if (!isUserName(userName)) return "user-name-form";
	const problem = problemOfFacts(name, email);
	if (problem) return problem;
	return password === undefined
		? null
		: passwordProblem(cx, password, { name, userName, email });
}

/** What is wrong with a name or an e-mail address, whoever is to bear it. */
export const problemOfFacts = (
	name: string,
	email: string | undefined,
): "no-name" | "name-too-long" | "email-form" | null => {
	const problem = problemOfPersonName(name);
	if (problem) return problem;
	return email !== undefined && !z.email().safeParse(email).success
		? "email-form"
		: null;
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
		/** Of a sample: whether they are told to have been here. */
		readonly arrived?: boolean;
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
			arrived_at: person.arrived ? tx.now : null,
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
