import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { at } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	type Dimension,
	dimensions,
	rebuildCounters,
	unprotectedRegions,
	unprotectedUnits,
} from "#surveys";
import { ntt } from "#territory/samples";
import { seedUnits } from "#units/samples";
import type { Cell } from "../cell.ts";
import { attackTold, publishedIn } from "../for-tests/attack-told.ts";
import {
	answersOf,
	chanceFrom,
	noonOf,
	openOffices,
	quarters,
} from "../for-tests/nation.ts";
import { releaseClosed } from "./release-closed.ts";

const nameOf = (cell: Cell): string =>
	[
		cell.unitId,
		cell.instrument,
		cell.dimension,
		cell.period,
		cell.province,
		cell.group,
	].join(" ");

describe("five quarters of a nation of chance, told one after the other", () => {
	let world: TestWorld;
	const told: Cell[][] = [];
	before(async () => {
		world = await openTestWorld(noonOf("2026-11-06"));
		await seedUnits(world.cx);
		await openOffices(world.cx);
		const chance = chanceFrom(1);
		for (const { inside, closed } of quarters) {
			await answersOf(world.cx, inside, chance);
			await releaseClosed(at(world.cx, noonOf(closed)));
			told.push(await publishedIn(world.cx));
		}
	});
	after(() => world[Symbol.asyncDispose]());

	test("a second run tells nothing and changes nothing", async () => {
		assert.equal(await releaseClosed(world.cx), 0);
		assert.deepEqual(await publishedIn(world.cx), told.at(-1));
	});

	test("a later release keeps every earlier cell as it was", () => {
		for (const [i, earlier] of told.entries()) {
			const later = new Map(
				(told[i + 1] ?? []).map((cell) => [nameOf(cell), cell]),
			);
			if (later.size === 0) continue;
			for (const cell of earlier)
				assert.deepEqual(later.get(nameOf(cell)), cell);
		}
	});

	test("nothing under ten is told, and something is", () => {
		const cells = told.at(-1) ?? [];
		assert.ok(cells.length > 500);
		for (const { n, index } of cells) {
			assert.ok(n === null || n >= 10);
			assert.ok(index === null || n !== null);
		}
		const shown = cells.filter(({ n }) => n !== null);
		const withIndex = cells.filter(({ index }) => index !== null);
		console.log(
			`${cells.length} cells, ${shown.length} shown, ${withIndex.length} with index`,
		);
		assert.ok(withIndex.length > 100);
	});

	test("at a unit one dimension is told and no other", () => {
		for (const cell of told.at(-1) ?? [])
			if (cell.unitId !== null) assert.equal(cell.dimension, "disability");
	});

	test("a province that is one office is told of by disability alone", () => {
		const ofNtt = (told.at(-1) ?? []).filter(
			({ province, unitId, dimension }) =>
				province === ntt && unitId === null && dimension !== "all",
		);
		assert.ok(ofNtt.length > 20);
		for (const { dimension, n } of ofNtt)
			if (dimension !== "disability") assert.equal(n, null);
	});

	test("nobody who said nothing of themselves is told of", () => {
		for (const { group } of told.at(-1) ?? []) assert.notEqual(group, "unsaid");
	});

	test("a year is told when its four quarters are, and no earlier", () => {
		const years = (cells: readonly Cell[]) => [
			...new Set(cells.map(({ period }) => period).filter((p) => p % 10 === 0)),
		];
		assert.deepEqual(told.map(years), [[], [20250], [20250], [20250], [20250]]);
	});

	test("units add up to their provinces, to the figure, in every dimension", async () => {
		const asked = { instrument: "skm-2017", from: 20253, to: 20263 };
		const single = dimensions.filter(
			(each): each is Exclude<Dimension, "condition"> => each !== "condition",
		);
		for (const dimension of single) {
			const sums = new Map<string, string>();
			const units = Map.groupBy(
				await unprotectedUnits(world.cx, asked, dimension),
				({ province, period, group }) => `${province} ${period} ${group}`,
			);
			for (const [key, groups] of units)
				sums.set(
					key,
					groups.reduce((sum, { figures }) => sum + figures.n, 0).toString() +
						figuresOf(groups.map(({ figures }) => figures)),
				);
			const regions = await unprotectedRegions(world.cx, asked, dimension);
			assert.equal(regions.length, sums.size);
			assert.ok(regions.length >= 15);
			for (const { province, period, group, figures } of regions)
				assert.equal(
					sums.get(`${province} ${period} ${group}`),
					figures.n + figuresOf([figures]),
				);
		}
	});

	test("an attacker with a solver reads everything that was told, with all totals, and pins down nobody", async () => {
		const cells = told.at(-1) ?? [];
		let targets = 0;
		for (const dimension of dimensions)
			for (const year of [2025, 2026]) {
				const found = await attackTold(world.cx, cells, dimension, year);
				assert.equal(found.pinned, 0, `${dimension} ${year}`);
				targets += found.targets;
			}
		console.log(`${targets} small cells attacked`);
		assert.ok(targets > 300);
	});

	test("the same attacker pins down people where only small cells are hidden", async () => {
		const cells = told.at(-1) ?? [];
		let pinned = 0;
		for (const dimension of ["sex", "age", "disability"] as const)
			pinned += (await attackTold(world.cx, cells, dimension, 2026, true))
				.pinned;
		assert.ok(pinned > 0);
	});

	test("the figures of the last quarter are what was counted", async () => {
		const asked = { instrument: "skm-2017", from: 20263, to: 20263 };
		await rebuildCounters(world.cx);
		const counted = await unprotectedRegions(world.cx, asked, "sex");
		const sexes = (told.at(-1) ?? []).filter(
			(cell) =>
				cell.dimension === "sex" &&
				cell.period === 20263 &&
				cell.province !== null &&
				cell.n !== null,
		);
		assert.ok(sexes.length > 0);
		for (const cell of sexes)
			assert.equal(
				counted.find(
					({ province, group }) =>
						province === cell.province && group === cell.group,
				)?.figures.n,
				cell.n,
			);
	});
});

type Figures = Awaited<
	ReturnType<typeof unprotectedRegions>
>[number]["figures"];

/** Everything that a counter holds beside the people, added up. */
const figuresOf = (all: readonly Figures[]): string => {
	const add = (of: (figures: Figures) => readonly number[]) =>
		all
			.map(of)
			.reduce((sum, each) => each.map((value, i) => value + (sum[i] ?? 0)), []);
	const own = (of: (figures: Figures) => Figures["ownSum"]) =>
		all
			.map(of)
			.reduce((sum, each) => sum.plus(each))
			.toFixed(9);
	return ` ${add(({ answered }) => answered)} ${add(({ sums }) => sums)} ${add(({ squares }) => squares)} ${own(({ ownSum }) => ownSum)} ${own(({ ownSquares }) => ownSquares)}`;
};
