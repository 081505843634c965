import type { Context } from "#platform/context.ts";
import { dayOf } from "#territory";
import { fewestIn } from "../counting/fewest-in.ts";
import {
	type Dimension,
	dimensions,
	type Groups,
	groupsIn,
} from "../groups/headings.ts";
import { type CountOfQuarter, tellCounts } from "../needs/tell-counts.ts";
import type { Period } from "../survey.ts";
import { standing } from "./unmet-of.ts";

/** A group of which enough were not served to be told, by who told it; `null` where that is fewer. */
export interface UnservedGroup {
	readonly dimension: Dimension;
	readonly group: string;
	readonly atDesk: number | null;
	readonly byPeople: number | null;
}

/**
 * Who was not served, as they said it of themselves, between two quarters: for the desk alone. A group is told from ten
 * people on, in steps of ten and of closed quarters, as reasons are; of those who said nothing of themselves nothing is
 * told, so that no number gives the rest. Neither is it told by reason: two things about few people would describe one.
 */
export async function unservedGroups(
	cx: Context,
	unitId: string,
	from: Period,
	to: Period,
): Promise<readonly UnservedGroup[]> {
	const rows = await standing(cx)
		.select((select) => [
			"unmet.period",
			"unmet.told_by as toldBy",
			"unmet.groups",
			select.fn.countAll().as("n"),
		])
		.where("unmet.unit_id", "=", unitId)
		.where("unmet.period", ">=", from)
		.where("unmet.period", "<=", to)
		.where("unmet.who_said", "=", "said")
		.groupBy(["unmet.period", "unmet.told_by", "unmet.groups"])
		.execute();
	const today = dayOf(cx.now);
	const fewest = await fewestIn(cx);
	return dimensions.flatMap((dimension) => {
		const told = (who: "desk" | "person") => {
			const counts = rows
				.filter(({ toldBy }) => toldBy === who)
				.flatMap(({ period, groups, n }) =>
					countsOf(dimension, period, groups, Number(n)),
				);
			const kinds = [...new Set(counts.map(({ kind }) => kind))];
			return new Map(
				tellCounts(kinds, counts, today, fewest).map(({ kind, n }) => [
					kind,
					n,
				]),
			);
		};
		const [desk, people] = [told("desk"), told("person")];
		return [...new Set([...desk.keys(), ...people.keys()])]
			.map((group) => ({
				dimension,
				group,
				atDesk: desk.get(group) ?? null,
				byPeople: people.get(group) ?? null,
			}))
			.filter(({ atDesk, byPeople }) => atDesk !== null || byPeople !== null)
			.sort((a, b) => most(b) - most(a) || (a.group < b.group ? -1 : 1));
	});
}

const countsOf = (
	dimension: Dimension,
	period: Period,
	said: Groups,
	n: number,
): CountOfQuarter[] =>
	groupsIn(dimension, said)
		.filter((kind) => kind !== "unsaid")
		.map((kind) => ({ period, kind, n }));

const most = ({ atDesk, byPeople }: UnservedGroup): number =>
	Math.max(atDesk ?? 0, byPeople ?? 0);
