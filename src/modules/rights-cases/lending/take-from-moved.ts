import { postsOf } from "#identity";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { asDay, type Day, dayOf } from "#territory";
import type { Key } from "../case.ts";
import { lockHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellPeople } from "../telling/tell-holders.ts";
import { lendingsOf, takeFromLendings } from "./take-from-lendings.ts";

/** What is known of a question without opening it. */
interface Since {
	readonly askedOn: Day;
	/** How many posts the custodian had ever been given by then; `null` of questions from before that was counted. */
	readonly posts: number | null;
}

/**
 * Whether somebody was given a post, or began one, after they were asked. What the case is about is sealed, and nobody's key
 * is at hand: so it is not known whether the new post is too near, and they are asked no more.
 */
export async function movedSince(
	cx: Context,
	personId: string,
): Promise<(asked: Since) => boolean> {
	const today = dayOf(cx.now);
	const held = await postsOf(cx, [personId]);
	return ({ askedOn, posts }) =>
		(posts !== null && held.length > posts) ||
		held.some(({ from }) => askedOn < from && from <= today);
}

/**
 * What waits for somebody as a custodian who was given a post since waits for them no more, nor do they read why it was asked.
 * Where fewer than two are left it is as if it had not been asked, and whoever asked is told to ask anew: their key opens the
 * head, and the rule finds who may be asked today.
 */
export const takeFromMoved = (tx: Context, personId: string): Promise<void> =>
	inTransaction(tx, async (tx) => {
		const moved = await movedSince(tx, personId);
		const parts = await openParts(tx)
			.where("part.custodian_id", "=", personId)
			.orderBy("part.unit_id")
			.orderBy("part.case_id")
			.execute();
		const cases = new Map(
			parts.filter(moved).map(({ unitId, id }) => [id, { unitId, id }]),
		);
		for (const key of cases.values()) await takeFrom(tx, key, personId);
	});

async function takeFrom(
	tx: Context,
	key: Key,
	personId: string,
): Promise<void> {
	await lockHeader(tx, key);
	const before = await lendingsOf(tx, key);
	await takeFromLendings(tx, key, [personId]);
	const left = new Set((await lendingsOf(tx, key)).map(({ id }) => id));
	const askers = before.flatMap(({ id, askedBy }) =>
		left.has(id) || askedBy === personId ? [] : [askedBy],
	);
	await tellPeople(tx, key, [...new Set(askers)], {
		says: "rights-cases.news.ask-anew",
		path: "/ruang/meja",
	});
}

/** The same for all: posts that begin are announced when they are given. Looked for with the clocks. */
export const watchMoved = (cx: Context): Promise<void> =>
	inTransaction(cx, async (tx) => {
		const parts = await openParts(tx).execute();
		for (const personId of new Set(parts.map((part) => part.personId)))
			await takeFromMoved(tx, personId);
	});

/** What custodians are asked and have not decided. */
const openParts = (tx: Context) =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending_part as part")
		.innerJoin("rights_cases.lending as lending", (join) =>
			join
				.onRef("lending.unit_id", "=", "part.unit_id")
				.onRef("lending.case_id", "=", "part.case_id")
				.onRef("lending.id", "=", "part.lending_id"),
		)
		.select([
			"part.unit_id as unitId",
			"part.case_id as id",
			"part.custodian_id as personId",
			"part.posts",
		])
		.select(asDay("lending.asked_on").as("askedOn"))
		.where("lending.second_id", "is", null)
		.where("lending.refused_by", "is", null);
