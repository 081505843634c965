import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import { problemOfName, type Said, slug } from "#kernel/text.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { unitById } from "#units";
import { mayKeep } from "../policy.ts";
import { toTheSecond } from "../records/write-record.ts";
import { openSought } from "../seek/keep.ts";
import { libraryIn } from "../tables.ts";
import { type Collection, collectionById } from "./queries.ts";

/** What an office decides of a collection. */
export type Rules = Pick<
	Collection,
	"name" | "openTo" | "loanDays" | "atOnce" | "renewals"
>;

export type CollectionRefusal = Refusal<
	| "unknown-unit"
	| "unknown-collection"
	| "not-yours"
	| "no-name"
	| "name-too-long"
	| "wrong-loan-days"
	| "wrong-at-once"
	| "wrong-renewals"
	| "name-taken"
	| "changed-meanwhile"
>;

/** Opens a collection. Its word in addresses is made of its name, and stays when the name changes. */
export const openCollection = (
	cx: Context,
	unitId: string,
	rules: Rules,
): Promise<Result<{ id: string; slug: string }, CollectionRefusal>> =>
	inTransaction<Result<{ id: string; slug: string }, CollectionRefusal>>(
		cx,
		async (tx) => {
			if (!mayKeep(tx.actor, { unitId }).may) return refused("not-yours");
			const unit = await unitById(tx, unitId, dayOf(tx.now));
			if (!unit) return refused("unknown-unit");
			const wrong = problemOfRules(rules);
			if (wrong) return { ok: false, problem: wrong };
			const word = slug(rules.name.id);
			const row = await libraryIn(tx.db)
				.insertInto("library.collection")
				.values({
					id: tx.newId(),
					unit_id: unitId,
					slug: word,
					...columnsOf(rules),
					closed_on: null,
				})
				.onConflict((conflict) => conflict.column("slug").doNothing())
				.returning("id")
				.executeTakeFirst();
			if (!row) return refused("name-taken", { name: rules.name.id });
			await leave(tx, "library.collection-opened", row.id);
			return ok({ id: row.id, slug: word });
		},
	);

/** Changes name and rules, or closes it: nothing new comes in, and what is in it stays findable. */
export const changeCollection = (
	cx: Context,
	id: string,
	rules: Rules & {
		readonly closed: boolean;
		/** What whoever changes it saw. */
		readonly basedOn: number;
	},
): Promise<Result<"changed", CollectionRefusal>> =>
	inTransaction<Result<"changed", CollectionRefusal>>(cx, async (tx) => {
		const before = await collectionById(tx, id, { lock: "to-change" });
		if (!before) return refused("unknown-collection");
		if (!mayKeep(tx.actor, before).may) return refused("not-yours");
		const wrong = problemOfRules(rules);
		if (wrong) return { ok: false, problem: wrong };
		if (rules.basedOn !== before.version) return refused("changed-meanwhile");
		await libraryIn(tx.db)
			.updateTable("library.collection")
			.set({
				...columnsOf(rules),
				version: before.version + 1,
				closed_on: rules.closed ? (before.closedOn ?? dayOf(tx.now)) : null,
			})
			.where("id", "=", id)
			.execute();
		if (rules.openTo !== before.openTo) {
			await openSought(tx, id, rules.openTo === "everyone");
			await tellHarvesters(tx, id);
		}
		await leave(tx, "library.collection-changed", id);
		return ok("changed");
	});

/** Records that opened, or are open no more, changed for whoever harvests them. */
const tellHarvesters = (tx: Context, collectionId: string) =>
	libraryIn(tx.db)
		.updateTable("library.record")
		.set({ offered: true, changed_at: toTheSecond(tx.now) })
		.where("collection_id", "=", collectionId)
		.where("removed_at", "is", null)
		.execute();

/** In signs. */
export const longestName = 120;

export const problemOfRules = ({
	name,
	loanDays,
	atOnce,
	renewals,
}: Rules): CollectionRefusal | null => {
	const wrong = problemOfName(name.id, longestName);
	if (wrong) return { reason: wrong, about: { n: longestName } };
	if (slug(name.id) === "") return { reason: "no-name" };
	if (loanDays !== null && !isWhole(loanDays, 1, 365))
		return { reason: "wrong-loan-days" };
	if (!isWhole(atOnce, 0, 100)) return { reason: "wrong-at-once" };
	return isWhole(renewals, 0, 20) ? null : { reason: "wrong-renewals" };
};

const isWhole = (n: number, least: number, most: number): boolean =>
	Number.isInteger(n) && n >= least && n <= most;

const columnsOf = ({ name, openTo, loanDays, atOnce, renewals }: Rules) => ({
	name: JSON.stringify(trimmed(name)),
	open_to: openTo,
	loan_days: loanDays,
	at_once: atOnce,
	renewals,
});

const trimmed = ({ id, en }: Said): Said => ({
	id: id.trim(),
	...(en?.trim() ? { en: en.trim() } : {}),
});

const leave = (tx: Context, deed: string, id: string) =>
	leaveTrail(tx, {
		chain: "operations",
		deed,
		subject: { kind: "library-collection", id },
		details: {},
	});
