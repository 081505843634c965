import assert from "node:assert/strict";
import { test } from "node:test";
import type { Voices } from "#complaints";
import { limit } from "#disclosure";
import { attack, lookOf } from "#disclosure/for-tests";
import { atOnce } from "#platform/in-slices.ts";
import { dimensions } from "#surveys";
import { groupsOf } from "../cell.ts";
import { chanceFrom } from "../for-tests/nation.ts";
import { nation, placeOf } from "../release/places.ts";
import type { Voice } from "./voice.ts";
import { quiet, voiceTables } from "./voice-table.ts";
import { periodsWith, type VoiceBefore, voicesOf } from "./voices-of.ts";

const quarters = [20261, 20262, 20263, 20264] as const;
const provinces = ["31", "32", "33", "53"];
/** One province is one office. */
const offices = provinces.flatMap((province) =>
	quarters.flatMap((period) =>
		(province === "53" ? ["a"] : ["a", "b"]).map((unit) => ({
			province,
			period,
			unitId: `${province}${unit}`,
		})),
	),
);

/** Complaints of a year of chance: most say nothing of themselves. */
function yearOf(seed: number): Voices[] {
	const chance = chanceFrom(seed);
	return quarters.flatMap((period) =>
		provinces.flatMap((province) => {
			const size = Math.round(8 * 12 ** chance());
			const counted = (received: number) => {
				const due = Math.round(received * (0.5 + chance() / 2));
				return {
					province,
					period,
					received,
					due,
					inTime: Math.round(due * chance()),
					days: Array.from({ length: due }, () => Math.floor(chance() * 30)),
				};
			};
			const of = dimensions.flatMap((dimension) => {
				let left = Math.round(size * 0.7);
				return groupsOf(dimension).flatMap((group) => {
					const received = Math.round(left * chance() ** 2);
					left -= received;
					return received > 0
						? [{ ...counted(received), dimension, group }]
						: [];
				});
			});
			// Everybody: the sums of the headings are parts of it.
			const all = {
				...counted(size),
				due: size,
				dimension: "all" as const,
				group: "",
			};
			return [all, ...of];
		}),
	);
}

/** Quarter after quarter, as on a site that runs; with what the attacker is left. */
function told(seed: number) {
	const voices = yearOf(seed);
	return dimensions.flatMap((dimension) => {
		const known: Voice[] = [];
		let tables: ReturnType<typeof voiceTables> = [];
		for (const [i, period] of quarters.entries()) {
			const before: VoiceBefore = (place, time, group, what) =>
				Number(time) % 10 === 0 || Number(time) >= period
					? null
					: known.some(
								(each) =>
									(each.province === null ? nation : placeOf(each.province)) ===
										place &&
									String(each.period) === time &&
									each.group === group &&
									each[what] !== null,
							)
						? "told"
						: "hidden";
			tables = voiceTables({
				dimension,
				quarters: quarters.slice(0, i + 1),
				voices: voices.filter((each) => each.period <= period),
				offices,
			});
			known.push(
				...tables.flatMap((table) =>
					atOnce(voicesOf(dimension, table, periodsWith(period), before)),
				),
			);
		}
		return tables.map((table) => ({ dimension, table, known }));
	});
}

const isTold =
	(known: readonly Voice[], what: "n" | "due") =>
	(place: string, time: string, group: string): boolean =>
		known.some(
			(each) =>
				(each.province === null ? nation : placeOf(each.province)) === place &&
				String(each.period) === time &&
				each.group === group &&
				each[what] !== null,
		);

test("an attacker with a solver, who knows every quarter, the year and all totals, pins down no few who complained", () => {
	let targets = 0;
	for (const seed of [1, 2, 3])
		for (const { table, known } of told(seed))
			for (const [cube, what] of [
				[table.received, "n"],
				[table.due, "due"],
			] as const) {
				const found = attack({ cube, isShown: isTold(known, what) }, limit);
				assert.equal(found.pinned, 0);
				targets += found.targets;
			}
	assert.ok(targets > 500, `${targets}`);
});

test("hiding few complaints alone is broken by the same attacker", () => {
	let pinned = 0;
	for (const { table } of told(1)) {
		const people = lookOf(table.received);
		pinned += attack(
			{
				cube: table.received,
				isShown: (place, time, group) =>
					group !== quiet && people(place, time, group) >= limit,
			},
			limit,
		).pinned;
	}
	assert.ok(pinned > 0);
});

test("no few, no province that is one office, and no share without its count is ever told", () => {
	for (const { known } of told(4))
		for (const { n, due, inTime, medianDays, province } of known) {
			assert.ok(n === null || n >= limit);
			assert.ok(due === null || (due >= limit && n !== null));
			assert.equal(due === null, inTime === null);
			assert.ok(medianDays === null || due !== null);
			if (province === "53") assert.equal(n, null);
		}
});

test("where many named themselves, much is told", () => {
	const { known } = told(2)[0] ?? assert.fail();
	assert.ok(known.filter(({ n }) => n !== null).length > 5);
});
