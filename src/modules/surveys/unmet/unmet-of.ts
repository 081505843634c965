import type { Context } from "#platform/context.ts";
import { asDay, type Day } from "#territory";
import { needCodes, outcomes } from "../needs/need-kinds.ts";
import {
	type ToldCounts,
	type ToldKind,
	tellCounts,
} from "../needs/tell-counts.ts";
import { type UnmetReason, unmetReasons } from "../needs/unmet-reasons.ts";
import type { Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** What the index does not show: who went home without, and what would have helped. */
export interface UnmetNeed {
	/** Not served, by reason, as the desk recorded it. */
	readonly atDesk: ToldCounts;
	/**
	 * The same as people told it themselves. The two are never added up kind by kind: the desk knows its own numbers,
	 * and would have those of the people from the sum. Somebody may be in both.
	 */
	readonly byPeople: ToldCounts;
	/** Whether those who answered got what they came for. */
	readonly outcome: ToldCounts;
	/** What would have helped those who answered; a person may name several. */
	readonly needs: readonly ToldKind[];
	/** Why those who answered did not get it, or not all of it. */
	readonly whyNot: ToldCounts;
}

/** Unmet need of a unit between two quarters, both included. Citizens alone, as in the index; small numbers are not told. */
export async function unmetOf(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<UnmetNeed> {
	const unserved = await unservedIn(cx, unitId, from, to);
	const said = await saidIn(cx, unitId, from, to);
	const toldBy = (who: "desk" | "person") =>
		tellCounts(
			unmetReasons,
			byReason(unserved.filter((each) => each.toldBy === who)),
		);
	return {
		atDesk: toldBy("desk"),
		byPeople: toldBy("person"),
		outcome: tellCounts(outcomes, said.get("outcome") ?? new Map()),
		needs: tellCounts(needCodes, said.get("need") ?? new Map()).kinds,
		whyNot: tellCounts(unmetReasons, said.get("why") ?? new Map()),
	};
}

export interface Unserved {
	readonly reason: string;
	readonly toldBy: string;
	readonly n: number;
}

/** How many were not served, by reason and by who told it; what was taken back does not count. */
export async function unservedIn(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<Unserved[]> {
	const rows = await standing(cx)
		.select((select) => [
			"unmet.reason",
			"unmet.told_by as toldBy",
			select.fn.countAll().as("n"),
		])
		.where("unmet.unit_id", "=", unitId)
		.where("unmet.period", ">=", from)
		.where("unmet.period", "<=", to)
		.groupBy(["unmet.reason", "unmet.told_by"])
		.execute();
	return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

export function byReason(
	unserved: readonly Unserved[],
): ReadonlyMap<string, number> {
	const counts = new Map<string, number>();
	for (const { reason, n } of unserved)
		counts.set(reason, (counts.get(reason) ?? 0) + n);
	return counts;
}

/** What those who answered say of needs: people by kind, citizens alone. */
async function saidIn(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<ReadonlyMap<string, ReadonlyMap<string, number>>> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.need_counter")
		.select((select) => ["about", "kind", select.fn.sum<string>("n").as("n")])
		.where("unit_id", "=", unitId)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("slice", "in", ["citizen", "flagged"])
		.groupBy(["about", "kind"])
		.execute();
	const said = new Map<string, Map<string, number>>();
	for (const { about, kind, n } of rows) {
		const kinds = said.get(about) ?? new Map<string, number>();
		said.set(about, kinds.set(kind, Number(n)));
	}
	return said;
}

/** One record of the desk, as its own people may read it again: without what the person said of themselves. */
export interface UnmetRecord {
	readonly id: string;
	readonly day: Day;
	readonly serviceId: string | null;
	readonly asked: string | null;
	readonly reason: UnmetReason;
	readonly sentTo: string | null;
}

/** The last records of the desk that stand, newest day first. */
export const lastRecords = (
	cx: Context,
	unitId: string,
	most = 10,
): Promise<UnmetRecord[]> =>
	standing(cx)
		.select([
			"unmet.id",
			asDay("unmet.day").as("day"),
			"unmet.service_id as serviceId",
			"unmet.asked",
			"unmet.reason",
			"unmet.sent_to as sentTo",
		])
		.$narrowType<{ reason: UnmetReason }>()
		.where("unmet.unit_id", "=", unitId)
		.where("unmet.told_by", "=", "desk")
		.orderBy("unmet.day", "desc")
		.orderBy("unmet.id")
		.limit(most)
		.execute();

/** What people asked for in their own words, in an order that says nothing; of the quarters given, both included. */
export const wordsOfPeople = async (
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
	most = 50,
): Promise<string[]> =>
	(
		await surveysIn(cx.db)
			.selectFrom("surveys.unmet_words")
			.select("words")
			.where("unit_id", "=", unitId)
			.where("period", ">=", from)
			.where("period", "<=", to)
			.orderBy("period", "desc")
			.orderBy("id")
			.limit(most)
			.execute()
	).map(({ words }) => words);

/** Records that were not taken back. */
const standing = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.unmet as unmet")
		.leftJoin("surveys.unmet_withdrawn as withdrawn", (join) =>
			join
				.onRef("withdrawn.unit_id", "=", "unmet.unit_id")
				.onRef("withdrawn.unmet_id", "=", "unmet.id"),
		)
		.where("withdrawn.unmet_id", "is", null);
