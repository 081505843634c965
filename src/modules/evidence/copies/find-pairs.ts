import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { evidenceIn } from "../tables.ts";
import { keepersOf } from "./keepers.ts";
import { copiesOf, type KnownLooks, learnLooks } from "./known-looks.ts";
import { lookOfFile } from "./look-store.ts";
import { isWorthAsking, type Kept, type Side } from "./pair.ts";
import { notePair, pairsOfBytes } from "./pair-store.ts";

/**
 * Compares files that wait, the oldest first, for some two seconds; answers how many. No transaction is open while
 * pictures are compared. What fails is tried again after an hour. What it finds are pairs for people to look at, and nothing else follows from them.
 */
export async function findPairs(
	cx: () => Context,
	known: KnownLooks,
	failed: (error: unknown) => void,
): Promise<number> {
	const begun = performance.now();
	let compared = 0;
	while (performance.now() - begun < atOnce) {
		const side = await firstWaiting(cx());
		if (!side) break;
		try {
			await compareOne(cx(), known, side);
			compared += 1;
		} catch (error) {
			failed(error);
			await putOff(cx(), side);
		}
	}
	return compared;
}

/** In milliseconds. */
const atOnce = 2_000;
const hour = 3_600_000;
/** Pairs that one new file may bring: whoever copied three times is found by three. */
const mostPairs = 3;

async function firstWaiting(cx: Context): Promise<Side | undefined> {
	return evidenceIn(cx.db)
		.selectFrom("evidence.to_compare")
		.select(["unit_id as unitId", "sha256"])
		.where("since", "<=", cx.now)
		.orderBy("since")
		.limit(1)
		.executeTakeFirst();
}

async function putOff(cx: Context, side: Side): Promise<void> {
	await evidenceIn(cx.db)
		.updateTable("evidence.to_compare")
		.set({ since: new Date(cx.now.getTime() + hour) })
		.where("unit_id", "=", side.unitId)
		.where("sha256", "=", side.sha256)
		.execute();
}

async function compareOne(
	cx: Context,
	known: KnownLooks,
	side: Side,
): Promise<void> {
	const keepers = await keepersOf(cx, side.sha256);
	const kept = keepers.find(({ unitId }) => unitId === side.unitId);
	const others = kept
		? [
				...(await firstKeeper(cx, kept, keepers)),
				...(await lookAlikes(cx, known, kept)),
			]
		: [];
	await inTransaction(cx, async (tx) => {
		for (const other of others) await notePair(tx, side, other);
		await evidenceIn(tx.db)
			.deleteFrom("evidence.to_compare")
			.where("unit_id", "=", side.unitId)
			.where("sha256", "=", side.sha256)
			.execute();
	});
}

/** So many pairs of the same bytes wait at most: what a thousand units took from one place is one question. */
const mostOpen = 3;

/**
 * Who kept the same bytes first. A document that people found harmless in two units, such as the text of a
 * regulation, is not asked about again; a photograph is.
 */
async function firstKeeper(
	cx: Context,
	kept: Kept & { readonly isPicture: boolean },
	keepers: readonly Kept[],
): Promise<Side[]> {
	const first = keepers.find((other) => isWorthAsking(kept, other));
	if (!first) return [];
	const known = await pairsOfBytes(cx, kept.sha256);
	const settled =
		known.some((state) => state === "harmless") &&
		!known.some((state) => state === "copied");
	if (settled && !kept.isPicture) return [];
	return known.filter((state) => state === "open").length >= mostOpen
		? []
		: [first];
}

async function lookAlikes(
	cx: Context,
	known: KnownLooks,
	kept: Kept,
): Promise<Side[]> {
	const look = await lookOfFile(cx, kept);
	if (!look) return [];
	await learnLooks(cx, known);
	const found: Side[] = [];
	const seen = new Set([kept.sha256]);
	for (const { sha256 } of await copiesOf(cx, known, look)) {
		if (seen.has(sha256)) continue;
		seen.add(sha256);
		const other = (await keepersOf(cx, sha256)).find((one) =>
			isWorthAsking(kept, one),
		);
		if (other) found.push(other);
		if (found.length === mostPairs) break;
	}
	return found;
}
