import { createHash } from "node:crypto";
import { makeCode as newCode, printCode } from "#kernel/code.ts";
import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { forgetTries } from "../attempts.ts";
import { mayMakeCode } from "../policy.ts";
import { identityIn } from "../tables.ts";
import { hashOf, type Purpose, validUntil } from "./paper-code.ts";

export interface CodeAsked {
	readonly personId: string;
	readonly purpose: Purpose;
	/** Key of the form that asks: the same form makes no second code. */
	readonly form?: string | null;
}

export interface MadeCode {
	/** As it is printed, in groups. It is known here and now, and never again. */
	readonly code: string;
	/** First moment at which it opens nothing any more. */
	readonly until: Date;
}

/** `invite-first`: never signed in, so nothing can be lost. `here-already`: signed in before, so nothing to be invited to. */
export type CodeRefusal = Refusal<
	| "not-an-administrator"
	| "own-code"
	| "no-such-person"
	| "closed"
	| "invite-first"
	| "here-already"
>;

/**
 * Makes a code on paper; one that is open is replaced. Whoever was locked out by too many tries may try
 * again at once.
 */
export async function makeCode(
	cx: Context,
	{ personId, purpose, form = null }: CodeAsked,
): Promise<Result<MadeCode, CodeRefusal>> {
	return inTransaction(cx, async (tx) => {
		const decision = mayMakeCode(tx.actor, personId);
		if (!decision.may) return refused(decision.why);
		const person = await lockPerson(tx, personId);
		if (!person) return refused("no-such-person");
		if (person.closed) return refused("closed");
		if (person.arrived !== (purpose !== "invitation"))
			return refused(person.arrived ? "here-already" : "invite-first");
		await replaceOpenCode(tx, personId);
		const code = newCode(tx.random);
		const until = validUntil(purpose, tx.now);
		await save(tx, { personId, purpose, form }, code, until);
		await forgetTries(tx, person.userName, person.email);
		await tell(tx, personId, purpose, until);
		return ok({ code: printCode(code), until });
	});
}

/** A code that is open opens nothing from now on. */
export async function replaceOpenCode(
	tx: Context,
	personId: string,
): Promise<void> {
	await identityIn(tx.db)
		.updateTable("identity.code")
		.set({ replaced_at: tx.now })
		.where("person_id", "=", personId)
		.where("used_at", "is", null)
		.where("replaced_at", "is", null)
		.execute();
}

/** For whom the form of this key made a code before; `null` when it made none. */
export async function codeMadeBy(
	cx: Context,
	form: string | null,
): Promise<{ readonly personId: string } | null> {
	if (form === null) return null;
	const made = await identityIn(cx.db)
		.selectFrom("identity.code")
		.select("person_id as personId")
		.where("form", "=", sha256(form))
		.executeTakeFirst();
	return made ?? null;
}

const lockPerson = async (tx: Context, id: string) =>
	isUuid(id)
		? await identityIn(tx.db)
				.selectFrom("identity.person")
				.select(["user_name as userName", "email"])
				.select((select) => [
					select("arrived_at", "is not", null).as("arrived"),
					select("closed_on", "is not", null).as("closed"),
				])
				.where("id", "=", id)
				.forUpdate()
				.executeTakeFirst()
		: undefined;

async function save(
	tx: Context,
	{ personId, purpose, form }: CodeAsked,
	code: string,
	until: Date,
): Promise<void> {
	const id = tx.newId();
	await identityIn(tx.db)
		.insertInto("identity.code")
		.values({
			id,
			person_id: personId,
			purpose,
			hash: hashOf(id, code.replaceAll(" ", "")),
			made_by: tx.actor.id,
			made_at: tx.now,
			until,
			form: form ? sha256(form) : null,
		})
		.execute();
}

async function tell(
	tx: Context,
	personId: string,
	purpose: Purpose,
	until: Date,
): Promise<void> {
	await leaveTrail(tx, {
		chain: "operations",
		deed: "identity.code-made",
		subject: { kind: "person", id: personId },
		details: { purpose, until: until.toISOString() },
	});
	await announce(tx, {
		name: "identity.code-made",
		body: { personId, purpose },
	});
}

const sha256 = (text: string): string =>
	createHash("sha256").update(text).digest("hex");
