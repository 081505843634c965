import { holdersOf, namesOf } from "#identity";
import { personKeysOf, type Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import type { Key } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import { layReady } from "../opening/holders.ts";
import { type FoundCase, findCase } from "../opening/open-case.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { doDeed } from "./do-deed.ts";

/** A colleague to whom a case may be handed. */
export interface Colleague {
	readonly personId: string;
	readonly name: string;
	/** Whether they have it already, with the key that they have now. */
	readonly has: boolean;
}

/**
 * The colleagues of the office where it lies who have a key and may learn of it. Whoever must not is not in the list, and
 * nobody is told why.
 */
export const colleaguesFor = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
): Promise<readonly Colleague[]> =>
	inTransaction(cx, async (tx) => {
		const found = await findCase(tx, unlocked, key);
		return found.ok ? able(tx, found.value) : [];
	});

/** Hands it to a colleague as well: its key is laid ready for them, by somebody who has it open. */
export const handOn = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	colleague: string,
) =>
	doDeed<"no-such-colleague">(cx, unlocked, key, {
		trail: "rights-case.handed-on",
		refuse: async (tx, found) =>
			(await able(tx, found)).some(
				({ personId, has }) => personId === colleague && !has,
			)
				? null
				: "no-such-colleague",
		and: async (tx, { hand }) => {
			const to = (await personKeysOf(tx, [colleague])).get(colleague);
			if (!to) throw new Error("a colleague who was just found has no key");
			await layReady(tx, key, "case", hand, { people: [to] });
			await tellHolders(tx, key, [colleague], "rights-cases.news.new");
		},
	});

async function able(
	tx: Context,
	{ header, head }: FoundCase,
): Promise<readonly Colleague[]> {
	const ids = new Set<string>();
	for (const permission of ["rights.examine", "rights.receive"])
		for (const { personId } of await holdersOf(tx, {
			permission,
			unitId: header.handlerId,
		}))
			ids.add(personId);
	const having = await personKeysOf(tx, [...ids]);
	const mayLearn = await mayLearnOf(tx, head.concerned, [...ids]);
	const may = [...having.keys()].filter((id) => mayLearn(id).may);
	const names = await namesOf(tx, may);
	const ready = await readyFor(tx, header);
	return may
		.map((personId) => ({
			personId,
			name: names.get(personId) ?? "",
			// Whoever made a new key since has it no more, and can be given it again.
			has: ready.has(`${personId} ${having.get(personId)?.number}`),
		}))
		.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** Ids of the people for whom the key of a case lies ready. */
export async function holdersIn(
	tx: Context,
	key: Key,
): Promise<ReadonlySet<string>> {
	const rows = await peopleHolding(tx, key).execute();
	return new Set(rows.map(({ personId }) => personId));
}

/** The same with the number of their pair: `person number`. */
async function readyFor(tx: Context, key: Key): Promise<ReadonlySet<string>> {
	const rows = await peopleHolding(tx, key).execute();
	return new Set(rows.map(({ personId, number }) => `${personId} ${number}`));
}

const peopleHolding = (tx: Context, { unitId, id }: Key) =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select(["holder_id as personId", "key_number as number"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.where("key_of", "=", "case")
		.where("kind", "=", "person");
