import { personKeysOf, type Unlocked } from "#keys";
import { hideFrom } from "#notices";
import type { Context } from "#platform/context.ts";
import { type Head, type Key, subjectKind } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import type { CaseHand } from "../opening/case-hand.ts";
import { layReady } from "../opening/holders.ts";
import { headerOf } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { wayIn } from "../telling/way-in.ts";
import { isRight } from "../ten-rights.ts";
import { keepClocks } from "./clocks.ts";
import { doDeed } from "./do-deed.ts";
import { holdersIn } from "./hand-on.ts";

/**
 * Names people and offices of whom it turned out that it is about them. From this moment it does not exist for them, nor
 * for whoever is too near to them; what lay ready for such a person is taken away. `nobody-left`: then nobody could go on
 * with it, and somebody else has to have it first.
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
		refuse: async (tx, { head }) => {
			if (named.people.length + named.offices.length === 0)
				return "nobody-named";
			const after = widened(head, named);
			if (await isLeft(tx, key, after)) return null;
			return (await wayIn(tx, after.concerned)) ? null : "nobody-left";
		},
		head: (head) => widened(head, named),
		and: async (tx, { head, hand }) => {
			const after = widened(head, named);
			if (!(await isLeft(tx, key, after)))
				await goElsewhere(tx, key, hand, after);
			await takeFromExcluded(tx, key, after);
		},
	});

/** Whoever is too near says so themselves: it does not exist for them from then on. */
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
		refuse: async (tx) =>
			[...(await holdersIn(tx, key))].some((id) => id !== own)
				? null
				: "nobody-left",
		head: declared,
		and: (tx, { head }) => takeFromExcluded(tx, key, declared(head)),
	});
};

/** Which of the ten rights it is about, as an officer found. */
export const tagRights = (
	cx: Context,
	unlocked: Unlocked | null,
	key: Key,
	codes: readonly string[],
) =>
	doDeed<"no-such-right">(cx, unlocked, key, {
		trail: "rights-case.rights-tagged",
		refuse: () => (codes.every(isRight) ? null : "no-such-right"),
		head: (head) => ({ ...head, rights: [...new Set(codes)] }),
	});

const widened = (
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

/** Whether somebody who has it may have it still. */
async function isLeft(
	tx: Context,
	key: Key,
	{ concerned }: Head,
): Promise<boolean> {
	const holders = [...(await holdersIn(tx, key))];
	const mayLearn = await mayLearnOf(tx, concerned, holders);
	return holders.some((id) => mayLearn(id).may);
}

/** To the office that may have it now. Whoever has it open lays its key ready there, also when they lose it by that. */
async function goElsewhere(
	tx: Context,
	key: Key,
	hand: CaseHand,
	{ concerned }: Head,
): Promise<void> {
	const way = await wayIn(tx, concerned);
	if (!way) throw new Error("a way that was just found is gone");
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
}

/** The key no longer lies ready for whoever must not learn of it; an office's key goes when one of its holders must not. */
async function takeFromExcluded(
	tx: Context,
	key: Key,
	{ concerned }: Head,
): Promise<void> {
	const holders = [...(await holdersIn(tx, key))];
	const mayLearn = await mayLearnOf(tx, concerned, holders);
	const out = holders.filter((id) => !mayLearn(id).may);
	const rows = rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.holder")
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.where("key_of", "=", "case");
	if (out.length > 0) {
		await rows
			.where("kind", "=", "person")
			.where("holder_id", "in", out)
			.execute();
		// What they were told before is gone too: a sentence in an inbox would say that there was something.
		await hideFrom(
			tx,
			{ kind: subjectKind, id: key.id },
			{ people: out, units: [] },
		);
	}
	// People have it by name by now.
	await rows.where("kind", "=", "office").execute();
}
