import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { problemOfFacts } from "../add-person.ts";
import { lockRoles } from "../administrators.ts";
import { placeholderEmail, realEmail } from "../person.ts";
import { mayManagePeople } from "../policy.ts";
import { identityIn } from "../tables.ts";

export interface PersonFacts {
	readonly name: string;
	/** `null` is none. */
	readonly email: string | null;
}

/** Somebody else saved in between: both versions are shown, and the editor chooses. */
export interface FactsChanged extends Refusal<"changed-meanwhile"> {
	readonly theirs: PersonFacts & { readonly version: number };
}

export type ChangeProblem =
	| Refusal<
			| "not-an-administrator"
			| "no-such-person"
			| "no-name"
			| "name-too-long"
			| "email-form"
			| "email-taken"
	  >
	| FactsChanged;

/** Changes how a person is called and written to. `seen` is the version that the editor saw. */
export async function changePerson(
	cx: Context,
	id: string,
	facts: PersonFacts & { readonly seen: number },
): Promise<Result<null, ChangeProblem>> {
	const { name, email } = facts;
	const decision = mayManagePeople(cx.actor);
	if (!decision.may) return refused(decision.why);
	const problem = problemOfFacts(name, email ?? undefined);
	if (problem) return refused(problem);
	return inTransaction<Result<null, ChangeProblem>>(cx, async (tx) => {
		await lockRoles(tx);
		const now = isUuid(id) ? await lockFacts(tx, id) : undefined;
		if (!now) return refused("no-such-person");
		if (now.version !== facts.seen) return { ok: false, problem: changed(now) };
		if (email !== null && (await isTaken(tx, id, email)))
			return refused("email-taken");
		await identityIn(tx.db)
			.updateTable("identity.person")
			.set({
				name: name.trim(),
				email: email?.toLowerCase() ?? placeholderEmail(id),
				version: now.version + 1,
				updated_at: tx.now,
			})
			.where("id", "=", id)
			.execute();
		// The trail says that the facts changed, not what they are: names and addresses are personal.
		await leaveTrail(tx, {
			chain: "operations",
			deed: "identity.person-changed",
			subject: { kind: "person", id },
			details: { version: now.version + 1 },
		});
		await announce(tx, {
			name: "identity.person-changed",
			body: { personId: id },
		});
		return ok(null);
	});
}

const lockFacts = (tx: Context, id: string) =>
	identityIn(tx.db)
		.selectFrom("identity.person")
		.select(["name", "email", "version"])
		.where("id", "=", id)
		.forUpdate()
		.executeTakeFirst();

const changed = (now: {
	name: string;
	email: string;
	version: number;
}): FactsChanged => ({
	reason: "changed-meanwhile",
	theirs: { ...now, email: realEmail(now.email) },
});

const isTaken = async (
	tx: Context,
	id: string,
	email: string,
): Promise<boolean> =>
	(await identityIn(tx.db)
		.selectFrom("identity.person")
		.select("id")
		.where("email", "=", email.toLowerCase())
		.where("id", "<>", id)
		.executeTakeFirst()) !== undefined;
