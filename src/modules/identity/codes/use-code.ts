import { readCode } from "#kernel/code.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { keptOut, noteArrival } from "../arrive.ts";
import { forgetTries, mayTryCode } from "../attempts.ts";
import {
	isOfOwnWords,
	lengthProblem,
	type PasswordProblem,
	passwordProblem,
} from "../choose-password.ts";
import { endSessions } from "../end-sessions.ts";
import { addressHeader, type Gate } from "../gate.ts";
import { limits } from "../limits.ts";
import { asThemselves, ownTrail } from "../own-deed.ts";
import { hashPassword } from "../password.ts";
import { forgetLinks } from "../provider/links.ts";
import { forgetHalfSignIns, forgetSecondFactor } from "../second-factor.ts";
import { type SignedIn, signIn } from "../sign-in.ts";
import { identityIn } from "../tables.ts";
import { hashOf, isPurpose, type KeptCode, spent } from "./paper-code.ts";

/**
 * `wrong` says the same of an unknown name and of a wrong code. That a code was used, replaced or is too old
 * is told only to who holds it.
 */
export type UseCodeRefusal = Refusal<
	| "typing-slip"
	| "not-a-code"
	| PasswordProblem
	| "too-many"
	| "wrong"
	| "used"
	| "replaced"
	| "expired"
>;

/** `sign-in`: the password is set, and the door is too busy to let anyone in at this moment. */
export type CodeUsed = SignedIn | { readonly next: "sign-in" };

interface Typed {
	/** User name, or the e-mail address. */
	readonly name: string;
	readonly code: string;
	readonly password: string;
}

/**
 * Sets a new password by a code on paper, ends all sessions, and signs in as the sign-in page would. The
 * code opens once.
 */
export async function useCode(
	gate: Gate,
	cx: Context,
	request: Request,
	{ name, code, password }: Typed,
): Promise<Result<CodeUsed, UseCodeRefusal>> {
	const read = readCode(code);
	if (!read.ok) return read;
	const typed = name.trim().toLowerCase();
	const length = lengthProblem(password);
	if (length) return refused(length);
	const may = await mayTryCode(cx, typed, request.headers.get(addressHeader));
	if (may !== "yes")
		return keptOut(
			cx,
			"code-on-paper",
			refused("too-many", {
				minutes: may === "name" ? limits.perName.within / 60 : 1,
			}),
			typed,
		);
	// Counted before: to look through what is guessed first is work.
	const problem = await passwordProblem(cx, password, { userName: typed });
	if (problem) return refused(problem);
	// Hashed for every name and every code, so that all answers take as long.
	const hash = await hashPassword(password);
	const opened = await open(cx, typed, read.value, { password, hash });
	if (!opened.ok) return keptOut(cx, "code-on-paper", opened, typed);
	const inside = await signIn(gate, cx, request, { name: typed, password });
	return ok(inside.ok ? inside.value : { next: "sign-in" });
}

const open = (
	cx: Context,
	name: string,
	code: string,
	{ password, hash }: { readonly password: string; readonly hash: string },
): Promise<Result<null, UseCodeRefusal>> =>
	inTransaction(cx, async (tx) => {
		const person = await lockPerson(tx, name);
		if (!person) return refused("wrong");
		const kept = (await codesOf(tx, person.id)).find(
			({ id, hash }) => hash === hashOf(id, code),
		);
		if (!kept) return refused("wrong");
		const why = spent(kept, tx.now);
		if (why) return refused(why);
		// Their name is told to nobody without the code.
		if (await isOfOwnWords(tx, person.id, password))
			return refused("guessed-first");
		const own = asThemselves(tx, person.id);
		await setPassword(own, person.id, hash);
		if (kept.purpose === "password-and-second-factor")
			await forgetSecondFactor(own, person.id);
		await markUsed(own, kept.id);
		await noteArrival(own, person.id);
		await forgetTries(own, person.userName, person.email);
		await ownTrail(own, "identity.code-used", person.id, {
			purpose: kept.purpose,
		});
		return ok(null);
	});

const lockPerson = (tx: Context, name: string) =>
	identityIn(tx.db)
		.selectFrom("identity.person")
		.select(["id", "user_name as userName", "email"])
		.where((person) =>
			person.or([person("user_name", "=", name), person("email", "=", name)]),
		)
		.forUpdate()
		.executeTakeFirst();

async function codesOf(tx: Context, personId: string): Promise<KeptCode[]> {
	const rows = await identityIn(tx.db)
		.selectFrom("identity.code")
		.select([
			"id",
			"purpose",
			"hash",
			"until",
			"used_at as usedAt",
			"replaced_at as replacedAt",
		])
		.where("person_id", "=", personId)
		.execute();
	return rows.flatMap(({ purpose, ...code }) =>
		isPurpose(purpose) ? [{ ...code, purpose }] : [],
	);
}

/** What anybody else had opened with the old password is shut. */
async function setPassword(
	tx: Context,
	personId: string,
	hash: string,
): Promise<void> {
	await identityIn(tx.db)
		.updateTable("identity.credential")
		.set({ password: hash, updated_at: tx.now })
		.where("person_id", "=", personId)
		.execute();
	await endSessions(tx, { personId });
	await forgetLinks(tx, personId);
	await forgetHalfSignIns(tx, personId);
}

const markUsed = (tx: Context, id: string) =>
	identityIn(tx.db)
		.updateTable("identity.code")
		.set({ used_at: tx.now })
		.where("id", "=", id)
		.execute();
