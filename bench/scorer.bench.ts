import assert from "node:assert/strict";
import {
	type Answered,
	type Branch,
	compileScorer,
	type Indicator,
	type Instrument,
	indicatorsOf,
	instrumentNamed,
	levelsOf,
	type Pack,
	score,
} from "#instruments";
import type { Line } from "./line.ts";

const unit = { kind: "kanim" };
const indicators = 120;
/** Units that are timed at once: a tenth of a millisecond, so that other programs seldom fall between. */
const slice = 250;
const rounds = 31;

/**
 * The recount of a nation: 25,000 units × 120 indicators on one core. The bare loop is what nobody can do without:
 * per indicator look up what the level is worth, times a weight, added up in floats, without rounding or text.
 * The same loop against itself tells how far the ratio can be trusted on this machine and day: it should be 1.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const size = full ? 25_000 : 250;
	const instrument = checklistOf(indicators);
	const units = answersOf(instrument, size);
	const scorer = compileScorer(instrument, unit);
	assert.ok(scorer.isCompiled);
	const packs = chunksOf(units, slice).map(scorer.pack);
	assert.ok(packs.every(({ apart }) => apart.size === 0));
	const few = units.slice(0, 100);
	const explain = () =>
		few.map((said) => score(instrument, { unit, ...said }).score);
	assert.deepEqual(scorer.scoreMany(scorer.pack(few)), explain());
	const [bare = 0, again = 0, compiled = 0] = spent(packs, [
		bareLoop(),
		bareLoop(),
		scorer.scoreMany,
	]);
	const [packing = 0] = spent(
		chunksOf(units, slice),
		[(each) => scorer.scoreMany(scorer.pack(each))],
		3,
	);
	const [explaining = 0] = spent([few], [explain], 3);
	const what = `${size.toLocaleString("en")} units × ${indicators} indicators`;
	const line = (
		name: string,
		figure: number,
		unit: string,
		limit: number | null = null,
	): Line => ({ name: `${name}, ${what}`, figure, unit, limit });
	const perSecond = (ms: number, of = size) => Math.round((of * 1_000) / ms);
	const ratio = (ms: number) => Math.round((ms / bare) * 100) / 100;
	return [
		line("compiled scorer against a bare loop", ratio(compiled), "times", 3),
		line("the bare loop against itself", ratio(again), "times"),
		line("compiled scorer", perSecond(compiled), "units/s"),
		line("bare loop over typed arrays", perSecond(bare), "units/s"),
		line("packing the answers, then scoring", perSecond(packing), "units/s"),
		line(
			"score that explains itself (100 units)",
			perSecond(explaining, few.length),
			"units/s",
		),
	];
}

/**
 * Milliseconds that each work needs for all slices: per slice the median of several rounds, in which the works take
 * turns. All are warmed up alike first: a loop that the compiler has not finished with would flatter the other.
 */
function spent<Slice>(
	slices: readonly Slice[],
	works: readonly ((slice: Slice) => unknown)[],
	times = rounds,
): readonly number[] {
	const [first] = slices;
	if (first === undefined) return [];
	for (let warm = 0; warm < times * 20; warm += 1)
		for (const work of works) kept = work(first);
	const all = works.map(() => 0);
	for (const one of slices) {
		const took = works.map((): number[] => []);
		for (let round = 0; round < times; round += 1)
			for (const at of works.keys()) {
				// Who comes first changes, so that nobody always finds the slice in the cache.
				const turn = (at + round) % works.length;
				const began = performance.now();
				kept = works[turn]?.(one);
				took[turn]?.push(performance.now() - began);
			}
		for (const [at, each] of took.entries())
			all[at] =
				(all[at] ?? 0) + (each.toSorted((a, b) => a - b)[times >> 1] ?? 0);
	}
	return all;
}

/** Results go here, so that no compiler may leave the work out. */
export let kept: unknown;

function bareLoop(): (pack: Pack) => Float64Array {
	const weights = Float64Array.from(
		{ length: indicators },
		(_, at) => 1 + (at % 7),
	);
	const worth = Float64Array.from([100, 50, 0]);
	return ({ size, levels }) => {
		const scores = new Float64Array(size);
		for (let row = 0, at = 0; row < size; row += 1) {
			let sum = 0;
			for (let column = 0; column < indicators; column += 1, at += 1)
				sum += (weights[column] ?? 0) * (worth[levels[at] ?? 0] ?? 0);
			scores[row] = sum;
		}
		return scores;
	};
}

/** The checklist of immigration offices (P2HAM 2018) over and over, its three criteria repeated as often as it takes. */
function checklistOf(wanted: number): Instrument {
	const found = instrumentNamed("p2ham-2018");
	assert.ok(found);
	const { children } = found;
	const choices = indicatorsOf(found).filter(
		({ units }) => units === null || units.includes(unit.kind),
	);
	const copies = Array.from({ length: wanted }, (_, at): Indicator => {
		const choice = choices[at % choices.length];
		assert.ok(choice);
		return { ...choice, code: `${at}` };
	});
	const groups = children.filter((node) => node.type === "group").slice(0, 1);
	return {
		...found,
		children: groups.flatMap((group) =>
			chunksOf(copies, 15).map((chunk, at) => ({
				...group,
				...everyone,
				code: `g${at}`,
				children: chunk,
			})),
		),
	};
}

const everyone: Pick<Branch, "unknownFor"> = { unknownFor: [] };

const chunksOf = <Each>(
	all: readonly Each[],
	size: number,
): readonly (readonly Each[])[] =>
	Array.from({ length: Math.ceil(all.length / size) }, (_, at) =>
		all.slice(at * size, (at + 1) * size),
	);

/** Answers that look random and are the same on every machine. */
function answersOf(instrument: Instrument, size: number): readonly Answered[] {
	const asked = indicatorsOf(instrument).map((indicator) => ({
		code: indicator.code,
		values: levelsOf(indicator).map(({ value }) => ({ value })),
	}));
	let state = 20_261_120;
	const below = (limit: number): number => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return Math.floor((state / 2 ** 32) * limit);
	};
	return Array.from({ length: size }, () => ({
		answers: Object.fromEntries(
			asked.map(({ code, values }) => [
				code,
				values[below(values.length)] ?? { value: "" },
			]),
		),
	}));
}
