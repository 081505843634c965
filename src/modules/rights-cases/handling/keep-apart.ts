import { holdersOf } from "#identity";
import { personKeysOf, type Unlocked } from "#keys";
import type { Context } from "#platform/context.ts";
import type { CaseHeader, Head, Key } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { layReady } from "../opening/holders.ts";
import type { FoundCase } from "../opening/open-case.ts";
import { headerOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { wayIn } from "../telling/way-in.ts";
import { keepClocks } from "./clocks.ts";
import { doDeed } from "./do-deed.ts";
import { takeFromExcluded } from "./take-from-excluded.ts";

/**
 * Names people and offices of whom it turned out that it is about them. From this moment it does not exist for them, nor
 * for whoever is too near to them; what lay ready for such a person is taken away. Where nobody who has it is left, it goes to whoever may
 * have it; `nobody-left`: there is nobody.
 */
export const nameConcerned = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	named: {
		readonly people: readonly string[];
		readonly offices: readonly string[];
	},
) =>
	doDeed<"nobody-named" | "nobody-left">(cx, unlocked, key, {
		trail: "rights-case.concerned",
		refuse: async (tx, { header, head }) => {
			if (named.people.length + named.offices.length === 0)
				return "nobody-named";
			return whyNot(tx, header, widened(head, named));
		},
		head: (head) => widened(head, named),
		and: (tx, found) => keepApart(tx, found, widened(found.head, named)),
	});

/**
 * Whoever is too near says so themselves: it does not exist for them from then on. Where nobody else works on it, it goes to
 * whoever may have it.
 */
export const declareConflict = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
) => {
	const own = cx.actor.id;
	const declared = (head: Head): Head => ({
		...head,
		concerned: {
			...head.concerned,
			conflicts: [
				...new Set([...head.concerned.conflicts, ...(own ? [own] : [])]),
			],
		},
	});
	return doDeed<"nobody-left">(cx, unlocked, key, {
		trail: "rights-case.conflict-declared",
		refuse: (tx, { header, head }) => whyNot(tx, header, declared(head)),
		head: declared,
		and: (tx, found) => keepApart(tx, found, declared(found.head)),
	});
};

/** With people and offices of whom it is known by now that it is about them. */
export const widened = (
	head: Head,
	named: {
		readonly people: readonly string[];
		readonly offices: readonly string[];
	},
): Head => ({
	...head,
	concerned: {
		...head.concerned,
		people: [...new Set([...head.concerned.people, ...named.people])],
		offices: [...new Set([...head.concerned.offices, ...named.offices])],
	},
});

/**
 * Whether somebody can go on with it: whose key of today it lies ready for, who works on such cases today at the office
 * where it lies, and who may learn of it.
 */
async function isLeft(
	tx: Context,
	header: Key & Pick<CaseHeader, "handlerId">,
	{ concerned }: Head,
): Promise<boolean> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder")
		.select(["holder_id as personId", "key_number as number"])
		.where("unit_id", "=", header.unitId)
		.where("case_id", "=", header.id)
		.where("key_of", "=", "case")
		.where("kind", "=", "person")
		.execute();
	const working = new Set<string>();
	for (const permission of ["rights.examine", "rights.receive"])
		for (const { personId } of await holdersOf(tx, {
			permission,
			unitId: header.handlerId,
		}))
			working.add(personId);
	const people = rows
		.map(({ personId }) => personId)
		.filter((personId) => working.has(personId));
	const keys = await personKeysOf(tx, people);
	const mayLearn = await mayLearnOf(tx, concerned, people);
	return rows.some(
		({ personId, number }) =>
			keys.get(personId)?.number === number && mayLearn(personId).may,
	);
}

/**
 * Where nobody is left it goes to whoever may have it; then what lies ready for those who must not is taken away. Where
 * nobody may have it, two custodians find out later who may. With the case locked.
 */
export async function keepApart(
	tx: Context,
	{ header, hand }: Pick<FoundCase, "header" | "hand">,
	after: Head,
): Promise<void> {
	if (!(await isLeft(tx, header, after)))
		await goElsewhere(tx, header, hand, after);
	await takeFromExcluded(tx, header, hand, after);
}

/** Why they cannot be kept apart: nobody who may have it could be found. */
export const whyNot = async (
	tx: Context,
	header: CaseHeader,
	after: Head,
): Promise<"nobody-left" | null> =>
	(await isLeft(tx, header, after)) || (await wayIn(tx, after))
		? null
		: "nobody-left";

/**
 * To the office that may have it now. Whoever has it open lays its key ready there, also when they lose it by that. Answers
 * whether there is such an office.
 */
export async function goElsewhere(
	tx: Context,
	key: Key,
	hand: CaseHand,
	head: Head,
): Promise<boolean> {
	const way = await wayIn(tx, head);
	if (!way) return false;
	const people = [...(await personKeysOf(tx, way.holders)).values()];
	await layReady(tx, key, "case", hand, { people });
	const before = await headerOf(tx, key);
	await rightsCasesIn(tx.db)
		.updateTable("rights_cases.case_file")
		.set({ handler_id: way.officeId })
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.execute();
	if (before)
		await keepClocks(tx, before, { ...before, handlerId: way.officeId });
	await tellHolders(tx, key, way.holders, "rights-cases.news.new");
	return true;
}
