import assert from "node:assert/strict";
import { test } from "node:test";
import fc from "fast-check";
import { limit } from "#disclosure";
import { attack, lookOf } from "#disclosure/for-tests";
import { atOnce } from "#platform/in-slices.ts";
import { states } from "../lifecycle.ts";
import { channels } from "../telling/told.ts";
import { tenRights } from "../ten-rights.ts";
import { sampleYears } from "./numbers.sample.ts";
import { cubesOf, numbersOf, rightCube, type Told } from "./numbers-of.ts";
import type { Tally } from "./tally.ts";
import {
	islandOf,
	islands,
	outcomeOf,
	outcomes,
	wayOf,
	ways,
} from "./words.ts";

const provinces =
	"11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 53 61 62 63 64 65 71 72 73 74 75 76 81 82 91 92 93 94 95 96".split(
		" ",
	);

const numbers = (tally: Tally) => atOnce(numbersOf(tally, provinces));
const find = (told: readonly Told[], what: string, code: string) =>
	told.find((one) => one.what === what && one.code === code)?.n;

/** A year of chance, from a quiet one to a busy one, whose parts add up. */
function anyTally(seed: number): Tally {
	let state = (seed * 2_654_435_761 + 1) >>> 0;
	const chance = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return state / 2 ** 32;
	};
	for (let i = 0; i < 5; i += 1) chance();
	const size = Math.round(8 * 60 ** chance());
	const tally: Record<string, number> = {};
	const add = (word: string) => {
		tally[word] = (tally[word] ?? 0) + 1;
	};
	const favour = <Word>(words: readonly Word[]): Word =>
		words[Math.floor(chance() ** 2 * words.length)] as Word;
	for (let i = 0; i < size; i += 1) {
		add("received");
		add(`way ${favour(ways)}`);
		add(`place ${chance() < 0.15 ? "centre" : favour(provinces)}`);
		if (chance() < 0.3) continue;
		add("ended");
		add(`outcome ${favour(outcomes)}`);
		for (const { code } of tenRights().rights)
			if (chance() < 0.15) add(`right ${code}`);
	}
	return tally;
}

/** What the attacker reads of each cube, given what was told. */
function surfaces(tally: Tally, told: readonly Told[]) {
	const cubes = cubesOf(tally, provinces);
	const reads =
		(what: string) => (_place: string, _time: string, group: string) =>
			find(told, what, group) != null;
	return [
		{
			cube: cubes.place,
			isShown: (place: string, _time: string, group: string) =>
				group === "all" &&
				(place === "nation"
					? find(told, "received", "all")
					: find(told, "place", place)) != null,
		},
		{ cube: cubes.ended, isShown: reads("ended") },
		{ cube: cubes.way, isShown: reads("way") },
		{ cube: cubes.outcome, isShown: reads("outcome") },
		...tenRights().rights.map(({ code }) => ({
			cube: rightCube(tally, code),
			isShown: (_p: string, _t: string, group: string) =>
				group === "all" && find(told, "right", code) != null,
		})),
	];
}

test("an attacker with a solver, every table of the year and every total works out no number below the limit", () => {
	let targets = 0;
	for (let seed = 0; seed < 25; seed += 1) {
		const tally = anyTally(seed);
		for (const surface of surfaces(tally, numbers(tally))) {
			const found = attack(surface, limit);
			assert.equal(found.pinned, 0, `seed ${seed}`);
			targets += found.targets;
		}
	}
	assert.ok(targets > 400, `${targets}`);
});

test("the same attacker breaks the hiding of small numbers alone", () => {
	let broken = 0;
	for (let seed = 0; seed < 25; seed += 1) {
		const tally = anyTally(seed);
		const { place, way, outcome } = cubesOf(tally, provinces);
		for (const cube of [place, way, outcome]) {
			const people = lookOf(cube);
			const isShown = (at: string, time: string, group: string) =>
				group !== "unknown" && people(at, time, group) >= limit;
			if (attack({ cube, isShown }, limit).pinned > 0) broken += 1;
		}
	}
	assert.ok(broken >= 10, `${broken}`);
});

test("of any year: no number below the limit is told, every word has its row, and parts that are all told add up to their whole", () => {
	fc.assert(
		fc.property(fc.integer({ min: 0, max: 100_000 }), (seed) => {
			const tally = anyTally(seed);
			const told = numbers(tally);
			for (const { n } of told) assert.ok(n === null || n >= limit);
			assert.deepEqual(
				told.map(({ what, code }) => `${what} ${code}`),
				numbers({}).map(({ what, code }) => `${what} ${code}`),
			);
			for (const [whole, part] of [
				["received", "way"],
				["ended", "outcome"],
			] as const) {
				const parts = told.filter(({ what }) => what === part);
				// Nobody can subtract: one hidden part never stands alone beside a whole that is told.
				if (find(told, whole, "all") != null)
					assert.notEqual(parts.filter(({ n }) => n === null).length, 1);
				else assert.ok(parts.every(({ n }) => n === null));
			}
		}),
		{ numRuns: 40 },
	);
});

test("what is hidden together is not few either: nobody subtracts the provinces that are told from their group, nor the groups from the nation", () => {
	const islandsOf = (island: string) =>
		provinces.filter((province) => islandOf(province) === island);
	const tallies = [
		...Array.from({ length: 60 }, (_, seed) => anyTally(seed)),
		...sampleYears.map(([, tally]) => tally),
	];
	let subtracted = 0;
	for (const tally of tallies) {
		const told = numbers(tally);
		const n = (place: string) => find(told, "place", place) ?? null;
		const of = (place: string) => tally[`place ${place}`] ?? 0;
		for (const island of Object.keys(islands)) {
			const whole = n(island);
			if (whole === null) continue;
			const hidden = islandsOf(island).filter((place) => n(place) === null);
			const rest = hidden.reduce((sum, place) => sum + of(place), 0);
			assert.ok(hidden.length === 0 || rest >= limit, `${island}: ${rest}`);
			subtracted += 1;
		}
		const nation = find(told, "received", "all");
		if (nation == null) continue;
		// All that lies below no number that is told.
		const uncovered = ["centre", ...provinces].filter(
			(place) => n(place) === null && n(islandOf(place) ?? "") === null,
		);
		const rest = uncovered.reduce((sum, place) => sum + of(place), 0);
		assert.ok(uncovered.length === 0 || rest >= limit, `nation: ${rest}`);
	}
	assert.ok(subtracted > 100, `${subtracted}`);
});

test("a quiet year tells nothing at all, and looks like a year without anybody", () => {
	const quiet = sampleYears[0]?.[1] ?? assert.fail();
	assert.ok(numbers(quiet).every(({ n }) => n === null));
	assert.deepEqual(numbers(quiet), numbers({}));
});

// Counts that were published of other years by the ministry before it became one; ours are never mixed with them.
test("of an office that had seven (South Sumatra until September 2023) nothing would be told, nor of its four and three", () => {
	const told = numbers({
		received: 7,
		"way officer": 7,
		"place 16": 7,
		ended: 4,
		"outcome answered": 4,
	});
	assert.ok(told.every(({ n }) => n === null));
});

test("of 213 in nine months of 2021 the two largest rights are told, as they were published", () => {
	const told = numbers({
		received: 213,
		"way officer": 213,
		"place centre": 213,
		ended: 213,
		"outcome answered": 213,
		"right justice": 93,
		"right welfare": 51,
		"right life": 9,
	});
	assert.equal(find(told, "right", "justice"), 93);
	assert.equal(find(told, "right", "welfare"), 51);
	assert.equal(find(told, "right", "life"), null);
	assert.equal(find(told, "received", "all"), 213);
});

test("how many ended without a right is no small number either: nobody subtracts a right from the whole", () => {
	const ofRight = (ended: number, life: number) =>
		find(
			numbers({
				received: ended,
				"way officer": ended,
				"place centre": ended,
				ended,
				"outcome answered": ended,
				"right life": life,
			}),
			"right",
			"life",
		);
	assert.equal(ofRight(40, 39), null, "one would be left");
	assert.equal(ofRight(40, 31), null);
	assert.equal(ofRight(40, 30), 30);
	assert.equal(ofRight(40, 40), 40);
});

test("what was counted at a province that is no more is not left over by subtraction", () => {
	const places = Object.values(islands).flatMap(
		(digits) => provinces.find((code) => digits.includes(code[0] ?? "")) ?? [],
	);
	const received = 20 * (places.length + 1) + 3;
	const told = numbers({
		received,
		"way officer": received,
		"place centre": 20,
		...Object.fromEntries(places.map((code) => [`place ${code}`, 20])),
		// A code that the list of 31 December does not have.
		"place 97": 3,
	});
	const of = (code: string) => find(told, "place", code) ?? 0;
	const shown =
		of("centre") +
		Object.keys(islands).reduce((sum, name) => sum + of(name), 0);
	const rest = (find(told, "received", "all") ?? 0) - shown;
	assert.ok(rest >= limit, `${rest}`);
});

test("every channel has a way, every end an outcome, every province a group", () => {
	for (const channel of channels) assert.ok(ways.includes(wayOf(channel)));
	for (const before of states)
		assert.ok(outcomes.includes(outcomeOf(before, "finished")));
	assert.equal(outcomeOf("not-competent", "finished"), "not-competent");
	assert.equal(outcomeOf("examination", "withdrawn"), "withdrawn");
	for (const province of provinces) assert.ok(islandOf(province), province);
});
