import { isUuid } from "#kernel/id.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { problemOfName } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { isOpenOn, unitBySlug } from "#units";
import { mayKeepSystems } from "../policy.ts";
import { isScope } from "../scopes.ts";
import { apiIn } from "../tables.ts";
import { digestOf, makeSecret } from "./secret.ts";

/** Signs of a name and of an address. */
export const longestName = 100;
/** Systems of one installation that are not ended. */
export const mostSystems = 500;
/** So long the secret before is taken still, in milliseconds. */
const secretsOverlap = 24 * 3_600_000;

/** What is shown once, to whoever made it. */
export interface MadeSecret {
	readonly id: string;
	readonly secret: string;
}

export interface NewSystem {
	readonly name: string;
	readonly contact: string;
	/** Word of the unit whose system it is. */
	readonly unit: string;
	readonly scopes: readonly string[];
}

type Not<Reason extends string = never> = Refusal<"not-administrator" | Reason>;
export type RegisterReason =
	| "no-name"
	| "name-too-long"
	| "no-contact"
	| "contact-too-long"
	| "unknown-unit"
	| "no-scope"
	| "too-many";

/** Registers a program of a unit. Its secret is in the answer, and nowhere else. */
export const registerSystem = (
	cx: Context,
	given: NewSystem,
): Promise<Result<MadeSecret, Not<RegisterReason>>> =>
	inTransaction<Result<MadeSecret, Not<RegisterReason>>>(cx, async (tx) => {
		const decision = mayKeepSystems(tx.actor);
		if (!decision.may) return refused(decision.why);
		const problem = problemOfName(given.name, longestName);
		if (problem) return refused(problem, { n: longestName });
		const amiss = problemOfName(given.contact, longestName);
		if (amiss)
			return refused(amiss === "no-name" ? "no-contact" : "contact-too-long", {
				n: longestName,
			});
		const unit = await unitBySlug(tx, given.unit.trim());
		if (!unit || !isOpenOn(unit, dayOf(tx.now))) return refused("unknown-unit");
		const scopes = [...new Set(given.scopes)].filter(isScope);
		if (scopes.length === 0) return refused("no-scope");
		const { n } = await apiIn(tx.db)
			.selectFrom("api.system")
			.select(({ fn }) => fn.countAll<string>().as("n"))
			.where("ended_at", "is", null)
			.executeTakeFirstOrThrow();
		if (Number(n) >= mostSystems)
			return refused("too-many", { n: mostSystems });
		const id = tx.newId();
		const secret = makeSecret("secret", tx.random);
		await apiIn(tx.db)
			.insertInto("api.system")
			.values({
				id,
				name: given.name.trim(),
				contact: given.contact.trim(),
				unit_id: unit.id,
				scopes,
				secret_digest: digestOf(secret),
				secret_before: null,
				before_until: null,
				made_by: tx.actor.id ?? "",
				made_at: tx.now,
				ended_at: null,
			})
			.execute();
		await trail(tx, "system.registered", id);
		return ok({ id, secret });
	});

/** Another secret from now on; the one before is taken for a day longer. */
export const changeSystemSecret = (
	cx: Context,
	id: string,
): Promise<Result<MadeSecret, Not<"not-found">>> =>
	onSystem(cx, id, async (tx, before) => {
		const secret = makeSecret("secret", tx.random);
		await apiIn(tx.db)
			.updateTable("api.system")
			.set({
				secret_digest: digestOf(secret),
				// Changed twice in a day, the one that the other side knows goes on.
				...(before.before_until !== null && before.before_until > tx.now
					? {}
					: {
							secret_before: before.secret_digest,
							before_until: new Date(tx.now.getTime() + secretsOverlap),
						}),
			})
			.where("id", "=", id)
			.execute();
		await trail(tx, "system.secret-changed", id);
		return ok({ id, secret });
	});

/** Nothing of it is taken any more, from this moment on; what it told stays. */
export const endSystem = (
	cx: Context,
	id: string,
): Promise<Result<null, Not<"not-found">>> =>
	onSystem(cx, id, async (tx) => {
		await apiIn(tx.db)
			.updateTable("api.system")
			.set({ ended_at: tx.now, secret_before: null, before_until: null })
			.where("id", "=", id)
			.execute();
		await apiIn(tx.db)
			.deleteFrom("api.token")
			.where("system_id", "=", id)
			.execute();
		await trail(tx, "system.ended", id);
		return ok(null);
	});

interface Row {
	readonly secret_digest: string;
	readonly before_until: Date | null;
}

/** On a system that is not ended. */
const onSystem = <Value>(
	cx: Context,
	id: string,
	deed: (tx: Context, row: Row) => Promise<Result<Value, Not<"not-found">>>,
) =>
	inTransaction<Result<Value, Not<"not-found">>>(cx, async (tx) => {
		const decision = mayKeepSystems(tx.actor);
		if (!decision.may) return refused(decision.why);
		const row = isUuid(id)
			? await apiIn(tx.db)
					.selectFrom("api.system")
					.select(["secret_digest", "before_until"])
					.where("id", "=", id)
					.where("ended_at", "is", null)
					.forUpdate()
					.executeTakeFirst()
			: undefined;
		return row ? deed(tx, row) : refused("not-found");
	});

const trail = (tx: Context, deed: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "system", id },
	});
