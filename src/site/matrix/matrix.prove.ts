import assert from "node:assert/strict";
import { test } from "node:test";
import {
	openRewindingHouse,
	openTestHouse,
	type TestHouse,
} from "../for-tests.ts";
import { asking, deedsOfMatrix } from "./ask-for-tests.ts";
import { allCells, type Cell } from "./cells-for-tests.ts";

// Every guarded route × every role × every standing. In parts: RANGKUL_BEGIN leaves out so many questions, RANGKUL_RUNS asks so many.

const begin = Number(process.env.RANGKUL_BEGIN ?? 0);
const runs = Number(process.env.RANGKUL_RUNS ?? Number.POSITIVE_INFINITY);
const all = allCells();
const part = all.slice(begin, begin + runs);

/** Asks one after the other, and says from time to time how far it came. */
async function answersTo(
	cells: readonly Cell[],
	what: string,
	houseFor: (cell: Cell) => Promise<{
		readonly house: TestHouse;
		readonly done: () => Promise<void>;
	}>,
): Promise<string[]> {
	const amiss: string[] = [];
	const statuses: Record<number, number> = {};
	const known = new WeakMap<TestHouse, ReturnType<typeof asking>>();
	for (const [n, cell] of cells.entries()) {
		const { house, done } = await houseFor(cell);
		const ask = known.get(house) ?? asking(house);
		known.set(house, ask);
		const answer = await ask(cell);
		statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
		if (answer.amiss) amiss.push(answer.amiss);
		await done();
		if ((n + 1) % 1_000 === 0 || n + 1 === cells.length)
			console.log(
				`${what}: ${n + 1} of ${cells.length}, ${JSON.stringify(statuses)}, ${amiss.length} not as declared`,
			);
	}
	return amiss;
}

test(`whoever may not is refused: all of ${part.length} questions, and nothing comes of it`, async () => {
	await using house = await openTestHouse();
	const closed = part.filter(({ expected }) => expected !== "may");
	assert.deepEqual(
		await answersTo(closed, "refused", async () => ({
			house,
			done: async () => {},
		})),
		[],
	);
	assert.deepEqual(await deedsOfMatrix(house), []);
});

test("whoever may is answered: all pages", async () => {
	await using house = await openTestHouse();
	const pages = part.filter(
		({ expected, route }) => expected === "may" && route.method === "GET",
	);
	assert.deepEqual(
		await answersTo(pages, "pages", async () => ({
			house,
			done: async () => {},
		})),
		[],
	);
});

test("whoever may is answered: all deeds, each in a house as it was seeded", async () => {
	await using houses = await openRewindingHouse();
	const deeds = part.filter(
		({ expected, route }) => expected === "may" && route.method === "POST",
	);
	assert.deepEqual(
		await answersTo(deeds, "deeds", async () => {
			const house = await houses.fresh();
			return { house, done: async () => house[Symbol.asyncDispose]() };
		}),
		[],
	);
});
