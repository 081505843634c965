import { mask } from "#kernel/mask.ts";
import type { Context } from "#platform/context.ts";
import { asDay, type Day, dayOf } from "#territory";
import { fewestIn } from "../counting/fewest-in.ts";
import { needCodes, outcomes } from "../needs/need-kinds.ts";
import {
	type CountOfQuarter,
	type ToldKind,
	tellCounts,
} from "../needs/tell-counts.ts";
import { type UnmetReason, unmetReasons } from "../needs/unmet-reasons.ts";
import { firstOpen, isClosed, type Period } from "../survey.ts";
import { surveysIn } from "../tables.ts";

/** What the index does not show: who went home without, and what would have helped. Small numbers are not told. */
export interface UnmetNeed {
	/** Fewer people are not told. */
	readonly fewest: number;
	/** Not served, by reason, as the desk recorded it. */
	readonly atDesk: readonly ToldKind[];
	/**
	 * The same as people told it themselves. The two are never added up kind by kind: the desk knows its own numbers,
	 * and would have those of the people from the sum. Somebody may be in both.
	 */
	readonly byPeople: readonly ToldKind[];
	/** Whether those who answered got what they came for. */
	readonly outcome: readonly ToldKind[];
	/** What would have helped those who answered; a person may name several. */
	readonly needs: readonly ToldKind[];
	/** Why those who answered did not get it, or not all of it. */
	readonly whyNot: readonly ToldKind[];
}

/** Unmet need of a unit between two quarters, both included, as far as they take nothing more. Citizens, as in the index. */
export async function unmetOf(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<UnmetNeed> {
	const unserved = await unservedIn(cx, unitId, from, to);
	const said = await saidIn(cx, unitId, from, to);
	const today = dayOf(cx.now);
	const fewest = await fewestIn(cx);
	const toldBy = (who: "desk" | "person") =>
		tellCounts(
			unmetReasons,
			unserved.filter((each) => each.toldBy === who),
			today,
			fewest,
		);
	const about = (what: string, kinds: readonly string[]) =>
		tellCounts(
			kinds,
			said.filter((each) => each.about === what),
			today,
			fewest,
		);
	return {
		fewest: fewest(to),
		atDesk: toldBy("desk"),
		byPeople: toldBy("person"),
		outcome: about("outcome", outcomes),
		needs: about("need", needCodes),
		whyNot: about("why", unmetReasons),
	};
}

/** How many were not served in a quarter for a reason (`kind`), by who told it. */
export interface Unserved extends CountOfQuarter {
	readonly toldBy: string;
}

/** How many were not served, to the last one: for the desk, of what it recorded. What was taken back does not count. */
export async function unservedIn(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<Unserved[]> {
	const rows = await standing(cx)
		.select((select) => [
			"unmet.period",
			"unmet.reason as kind",
			"unmet.told_by as toldBy",
			select.fn.countAll().as("n"),
		])
		.where("unmet.unit_id", "=", unitId)
		.where("unmet.period", ">=", from)
		.where("unmet.period", "<=", to)
		.groupBy(["unmet.period", "unmet.reason", "unmet.told_by"])
		.execute();
	return rows.map((row) => ({ ...row, n: Number(row.n) }));
}

/** What those who answered say of needs: people by quarter and kind, citizens alone. */
async function saidIn(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<(CountOfQuarter & { readonly about: string })[]> {
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.need_counter")
		.select((select) => [
			"period",
			"about",
			"kind",
			select.fn.sum<string>("n").as("n"),
		])
		.where("unit_id", "=", unitId)
		.where("period", ">=", from)
		.where("period", "<=", to)
		.where("slice", "in", ["citizen", "flagged"])
		.groupBy(["period", "about", "kind"])
		.execute();
	return rows.map((row) => ({ ...row, n: Number(row.n) }));
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

export interface OpenRecords {
	/** Of this page: newest day first. */
	readonly records: readonly UnmetRecord[];
	/** From 1. */
	readonly page: number;
	readonly pages: number;
}

/**
 * Records of the desk that stand and can be taken back: all of the quarters that still take something. Those of today
 * are not mixed yet. A page that does not exist is the nearest that does.
 */
export async function openRecords(
	cx: Context,
	unitId: string,
	asked = 1,
	perPage = 50,
): Promise<OpenRecords> {
	const those = standing(cx)
		.where("unmet.unit_id", "=", unitId)
		.where("unmet.told_by", "=", "desk")
		.where("unmet.period", ">=", firstOpen(dayOf(cx.now)));
	const { all } = await those
		.select((select) => select.fn.countAll().as("all"))
		.executeTakeFirstOrThrow();
	const pages = Math.max(1, Math.ceil(Number(all) / perPage));
	const page = Math.min(Math.max(1, asked), pages);
	const records = await those
		.select([
			"unmet.id",
			asDay("unmet.day").as("day"),
			"unmet.service_id as serviceId",
			"unmet.asked",
			"unmet.reason",
			"unmet.sent_to as sentTo",
		])
		.$narrowType<{ reason: UnmetReason }>()
		.orderBy("unmet.day", "desc")
		.orderBy("unmet.id")
		.offset((page - 1) * perPage)
		.limit(perPage)
		.execute();
	return { records, page, pages };
}

/**
 * What people asked for in their own words, masked as remarks are, in an order that says nothing; of the quarters given, both included. Only
 * of quarters that take nothing more and in which so many people told that nobody knows whose words they are.
 */
export async function wordsOfPeople(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
	most = 50,
): Promise<string[]> {
	const quarters = await surveysIn(cx.db)
		.selectFrom("surveys.unmet")
		.select((select) => ["period", select.fn.countAll().as("n")])
		.where("unit_id", "=", unitId)
		.where("told_by", "=", "person")
		.where("period", ">=", from)
		.where("period", "<=", to)
		.groupBy("period")
		.execute();
	const fewest = await fewestIn(cx);
	const told = quarters
		.filter(({ period, n }) => Number(n) >= fewest(period))
		.map(({ period }) => period)
		.filter((period) => isClosed(period, dayOf(cx.now)));
	if (told.length === 0) return [];
	const rows = await surveysIn(cx.db)
		.selectFrom("surveys.unmet_words")
		.select("words")
		.where("unit_id", "=", unitId)
		.where("period", "in", told)
		.orderBy("period", "desc")
		.orderBy("id")
		.limit(most)
		.execute();
	return rows.map(({ words }) => mask(words));
}

/** Records that were not taken back. */
export const standing = (cx: Context) =>
	surveysIn(cx.db)
		.selectFrom("surveys.unmet as unmet")
		.leftJoin("surveys.unmet_withdrawn as withdrawn", (join) =>
			join
				.onRef("withdrawn.unit_id", "=", "unmet.unit_id")
				.onRef("withdrawn.unmet_id", "=", "unmet.id"),
		)
		.where("withdrawn.unmet_id", "is", null);
