import type { Voices } from "#complaints";
import type { Cube } from "#disclosure";
import type { Dimension, Period } from "#surveys";
import { groupsOf, yearPeriod } from "../cell.ts";
import { nation, placeOf, placesAbove } from "../release/places.ts";

/** Counts of one group at one place and time. */
export type Told = Pick<Voices, "received" | "due" | "inTime" | "days">;
const nothing: Told = { received: 0, due: 0, inTime: 0, days: [] };

/** Those who said nothing of themselves, and beside a word of several all who did not say it. */
export const quiet = "unsaid";

/** One table that is protected by itself, at all its heights. */
export interface VoiceTable {
	readonly groups: readonly string[];
	readonly at: (place: string, time: string, group: string) => Told;
	/** Complaints as the layer reads them. */
	readonly received: Cube;
	/** Those of them that were due. */
	readonly due: Cube;
}

export interface VoicesAsked {
	readonly dimension: Dimension;
	/** The quarters of one year that are told, from the first on. */
	readonly quarters: readonly Period[];
	readonly voices: readonly Voices[];
	readonly offices: readonly {
		readonly province: string;
		readonly period: Period;
		readonly unitId: string;
	}[];
}

/** The tables of a dimension: one, or one for each word where a person may say several, as in surveys. */
export const voiceTables = (asked: VoicesAsked): VoiceTable[] =>
	asked.dimension === "condition"
		? groupsOf(asked.dimension).map((word) => tableOf(asked, [word]))
		: [tableOf(asked, groupsOf(asked.dimension))];

function tableOf(
	{ dimension, quarters, voices, offices }: VoicesAsked,
	groups: readonly string[],
): VoiceTable {
	const year = yearPeriod(Math.floor((quarters[0] ?? 0) / 10));
	const sums = new Map<string, Sum>();
	const add = (each: Voices, group: string, times = 1) => {
		for (const place of [nation, placeOf(each.province)])
			for (const time of [each.period, year]) {
				const name = `${place} ${time} ${group}`;
				const sum = sums.get(name) ?? new Sum();
				sums.set(name, sum);
				sum.add(each, times);
			}
	};
	for (const each of voices)
		if (each.dimension === "all") add(each, quiet);
		else if (each.dimension === dimension && groups.includes(each.group)) {
			add(each, each.group);
			add(each, quiet, -1);
		}
	const at: VoiceTable["at"] = (place, time, group) =>
		sums.get(`${place} ${time} ${group}`) ?? nothing;
	const cube = (what: "received" | "due"): Cube => ({
		places: placesAbove([
			...new Set(voices.map(({ province }) => placeOf(province))),
		]),
		times: new Map([
			[String(year), null] as const,
			...quarters.map((quarter) => [String(quarter), String(year)] as const),
		]),
		groups: [quiet, ...groups],
		quiet: [quiet],
		leaf: (place, time, group) => at(place, time, group)[what],
		told: (_, time) => quarters.length === 4 || time !== String(year),
		secret: (place, time) =>
			new Set(
				offices
					.filter(
						({ province, period }) =>
							(place === nation || placeOf(province) === place) &&
							(time === String(year) || String(period) === time),
					)
					.map(({ unitId }) => unitId),
			).size < 2,
	});
	return { groups, at, received: cube("received"), due: cube("due") };
}

/** Grows in place. */
class Sum implements Told {
	received = 0;
	due = 0;
	inTime = 0;
	readonly days: number[] = [];

	/** Days are added alone: of those who said nothing none is ever told. */
	add({ received, due, inTime, days }: Told, times: number): void {
		this.received += received * times;
		this.due += due * times;
		this.inTime += inTime * times;
		if (times > 0) for (const day of days) this.days.push(day);
	}
}
