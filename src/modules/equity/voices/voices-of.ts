import { medianOf } from "#complaints";
import { limit, protecting } from "#disclosure";
import type { Work } from "#platform/in-slices.ts";
import type { Dimension, Period } from "#surveys";
import { isYear } from "../cell.ts";
import { partsOf } from "../release/places.ts";
import { tellIndices } from "../release/tell-indices.ts";
import type { Voice } from "./voice.ts";
import { quiet, type VoiceTable } from "./voice-table.ts";

/** What was told of a cell before; `null` of periods that are told now. */
export type VoiceBefore = (
	place: string,
	time: string,
	group: string,
	what: "n" | "due",
) => "told" | "hidden" | null;

/**
 * What is told of one table with its last quarter: how many complaints where neither they nor any few can be worked out from
 * all that is told; how many were due, and in time, where they are protected by themselves and, by subtraction, no share of
 * few is left (`tell-indices.ts`).
 */
export function* voicesOf(
	dimension: Dimension,
	{ groups, at, received, due }: VoiceTable,
	periods: readonly Period[],
	before: VoiceBefore,
	least = limit,
): Work<Voice[]> {
	const frozen =
		(what: "n" | "due") => (place: string, time: string, group: string) =>
			before(place, time, group, what);
	const counts = yield* protecting(received, { frozen: frozen("n"), least });
	const dues = yield* protecting(due, { frozen: frozen("due"), least });
	const { isTold } = yield* tellIndices({
		cube: due,
		mayTell: (...cell) =>
			cell[2] !== quiet && counts.isShown(...cell) && dues.isShown(...cell),
		sizesOf: (...cell) => [at(...cell).due],
		least,
		before: (...cell) => {
			const was = before(...cell, "due");
			return was === null ? null : was === "told";
		},
	});
	const voices: Voice[] = [];
	for (const place of received.places.keys())
		for (const period of periods) {
			const here = [place, String(period)] as const;
			// Where nobody told anything, there is nothing to tell and nobody to hide.
			if (
				[quiet, ...groups].every((group) => at(...here, group).received === 0)
			)
				continue;
			for (const group of groups) {
				const told = at(...here, group);
				const knows = isTold(...here, group);
				voices.push({
					dimension,
					period,
					province: partsOf(place).province,
					group,
					n: counts.isShown(...here, group) ? told.received : null,
					due: knows ? told.due : null,
					inTime: knows ? told.inTime : null,
					// Of one answer the middle would be that answer.
					medianDays:
						knows && told.days.length >= least ? medianOf(told.days) : null,
				});
			}
		}
	return voices;
}

/** What is told with a quarter: itself, and its year when it is the last. */
export const periodsWith = (period: Period): readonly Period[] =>
	period % 10 === 4 ? [period, period - 4] : [period];

/** Whether a period of an earlier release of this year is meant. */
export const isEarlier = (time: string, period: Period): boolean =>
	!isYear(Number(time)) && Number(time) < period;
