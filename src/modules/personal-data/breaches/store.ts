import { z } from "zod";
import type { Context } from "#platform/context.ts";
import { personalDataIn } from "../tables.ts";
import {
	type AsTold,
	type Breach,
	limits,
	type Told,
	type Whom,
} from "./breach.ts";
import type { State } from "./lifecycle.ts";

const rows = (cx: Context) =>
	personalDataIn(cx.db)
		.selectFrom("personal_data.breach as breach")
		.select([
			"breach.id",
			"breach.title",
			"breach.found_at as foundAt",
			"breach.happened",
			"breach.data",
			"breach.activities",
			"breach.people",
			"breach.consequences",
			"breach.measures",
			"breach.state",
			"breach.told_body_at as toldBodyAt",
			"breach.told_people_at as toldPeopleAt",
			"breach.published_at as publishedAt",
			"breach.ended_at as endedAt",
			"breach.why",
			"breach.version",
		]);

type Row = Omit<Breach, "state"> & { readonly state: string };

/** The column is held to its words by a constraint. */
const breachOf = ({ state, ...row }: Row): Breach => ({
	...row,
	state: state as State,
});

export async function breachById(
	cx: Context,
	id: string,
): Promise<Breach | null> {
	const row = await rows(cx).where("breach.id", "=", id).executeTakeFirst();
	return row ? breachOf(row) : null;
}

/** The same, held until the end of the transaction. */
export async function lockBreach(
	tx: Context,
	id: string,
): Promise<Breach | null> {
	const row = await rows(tx)
		.where("breach.id", "=", id)
		.forUpdate()
		.executeTakeFirst();
	return row ? breachOf(row) : null;
}

export interface BreachesPage {
	readonly breaches: readonly Breach[];
	/** The id after which the next part begins; `null` where there is none. */
	readonly next: string | null;
}

/** The newest first: ids grow with time. `published`: those that everybody reads. */
export async function breachesAfter(
	cx: Context,
	after: string | null,
	published: boolean,
): Promise<BreachesPage> {
	let asked = rows(cx)
		.orderBy("breach.id", "desc")
		.limit(limits.listed + 1);
	if (published) asked = asked.where("breach.published_at", "is not", null);
	if (after !== null) asked = asked.where("breach.id", "<", after);
	const found = await asked.execute();
	const breaches = found.slice(0, limits.listed).map(breachOf);
	return {
		breaches,
		next: found.length > limits.listed ? (breaches.at(-1)?.id ?? null) : null,
	};
}

const columnsOf = (told: Told) => ({
	title: told.title,
	found_at: told.foundAt,
	happened: told.happened,
	data: told.data,
	activities: JSON.stringify(told.activities),
	people: told.people,
	consequences: told.consequences,
	measures: told.measures,
});

export const insertBreach = async (
	tx: Context,
	id: string,
	told: Told,
): Promise<void> =>
	void (await personalDataIn(tx.db)
		.insertInto("personal_data.breach")
		.values({
			id,
			...columnsOf(told),
			state: "open",
			told_body_at: null,
			told_people_at: null,
			published_at: null,
			ended_at: null,
			why: null,
			changed_by: tx.actor.id,
			version: 1,
		})
		.execute());

export const saveBreach = async (tx: Context, breach: Breach): Promise<void> =>
	void (await personalDataIn(tx.db)
		.updateTable("personal_data.breach")
		.set({
			...columnsOf(breach),
			state: breach.state,
			told_body_at: breach.toldBodyAt,
			told_people_at: breach.toldPeopleAt,
			published_at: breach.publishedAt,
			ended_at: breach.endedAt,
			why: breach.why,
			changed_by: tx.actor.id,
			version: breach.version + 1,
		})
		.where("id", "=", breach.id)
		.execute());

/** What of a breach is told; it brings more. */
const AsKept = z.object({
	title: z.string(),
	foundAt: z.coerce.date(),
	happened: z.string(),
	data: z.string(),
	activities: z.array(z.string()),
	people: z.number().nullable(),
	consequences: z.string(),
	measures: z.string(),
});

/** Keeps what somebody was told, as the entry says it now; nothing changes it any more. */
export const keepAsTold = async (
	tx: Context,
	id: string,
	whom: Whom,
	told: Told,
): Promise<void> =>
	void (await personalDataIn(tx.db)
		.insertInto("personal_data.breach_told")
		.values({
			breach_id: id,
			whom,
			told_at: tx.now,
			told_by: tx.actor.id,
			as_told: JSON.stringify(AsKept.parse(told)),
		})
		.execute());

/** What each was told, the first first. Of what was told before this was kept there is none. */
export async function asToldOf(
	cx: Context,
	id: string,
): Promise<readonly AsTold[]> {
	const kept = await personalDataIn(cx.db)
		.selectFrom("personal_data.breach_told")
		.select(["whom", "told_at as at", "as_told as told"])
		.where("breach_id", "=", id)
		.orderBy("told_at")
		.orderBy("whom")
		.execute();
	return kept.map(({ whom, at, told }) => ({
		whom: whom as Whom,
		at,
		told: AsKept.parse(told),
	}));
}
