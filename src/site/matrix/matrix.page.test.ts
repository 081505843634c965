import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import fc from "fast-check";
import { openTestHouse, type TestHouse } from "../for-tests.ts";
import { asking, deedsOfMatrix } from "./ask-for-tests.ts";
import { allCells, type Cell } from "./cells-for-tests.ts";
import { reachOf, standings } from "./relations-for-tests.ts";

// A part of the matrix; all of it is asked by `npm run prove -- matrix`.

const seed = Number(process.env.RANGKUL_SEED ?? 20261128);
const all = allCells();
const closed = all.filter(({ expected }) => expected !== "may");

let house: TestHouse;
let ask: ReturnType<typeof asking>;
before(async () => {
	house = await openTestHouse();
	ask = asking(house);
});
after(() => house[Symbol.asyncDispose]());

const oneOf = (cells: readonly Cell[], place: number): Cell[] =>
	cells.length === 0
		? []
		: fc.sample(fc.constantFrom(...cells), {
				numRuns: 1,
				seed: seed + place,
			});

const amissIn = async (cells: readonly Cell[]): Promise<string[]> => {
	const amiss: string[] = [];
	for (const cell of cells) {
		const answer = await ask(cell);
		if (answer.amiss) amiss.push(answer.amiss);
	}
	return amiss;
};

test("every guarded route is in the matrix, with every role and standing", () => {
	const closedRoutes = new Set(all.map(({ route }) => route)).size;
	assert.ok(closedRoutes > 600);
	const whoever = Object.keys(reachOf).length + 1;
	assert.equal(all.length, closedRoutes * whoever * standings.length);
	for (const expected of ["may", "refused", "hidden"])
		assert.ok(all.some((cell) => cell.expected === expected));
});

test("at every guarded route somebody of chance who may not is refused, and nothing comes of it", async () => {
	const routes = [...Map.groupBy(closed, ({ route }) => route).values()];
	assert.deepEqual(await amissIn(routes.flatMap(oneOf)), []);
	assert.deepEqual(await deedsOfMatrix(house), []);
});

test("who has the right, and elsewhere, is refused as well: every right, at one address of chance for each", async () => {
	const elsewhere = closed.filter(
		({ role, route, expected, unit }) =>
			role !== null &&
			(expected === "hidden" || (unit !== null && wouldElsewhere(role, route))),
	);
	const kinds = [
		...Map.groupBy(elsewhere, ({ route, role, standing }) =>
			[route.method, route.may, role, standing].join(" "),
		).values(),
	];
	assert.ok(kinds.length > 100);
	assert.deepEqual(await amissIn(kinds.flatMap(oneOf)), []);
	assert.deepEqual(await deedsOfMatrix(house), []);
});

/** Whether the role is let in where it stands otherwise. */
const wouldElsewhere = (role: Cell["role"], route: Cell["route"]): boolean =>
	letIn.has(`${role} ${route.method} ${route.path}`);
const letIn = new Set(
	all
		.filter(
			({ expected, standing }) => expected === "may" && standing !== "excluded",
		)
		.map(({ role, route }) => `${role} ${route.method} ${route.path}`),
);

test("who may is let in where one stands for all others like them: the matrix does not refuse everybody", async () => {
	const open = all.filter(
		({ expected, route, example }) =>
			expected === "may" && route.method === "GET" && example.status === 200,
	);
	const kinds = [
		...Map.groupBy(open, ({ route, role }) => `${route.may} ${role}`).values(),
	];
	const answers: Awaited<ReturnType<typeof ask>>[] = [];
	for (const cell of kinds.flatMap(oneOf)) answers.push(await ask(cell));
	assert.deepEqual(
		answers.flatMap(({ amiss }) => amiss ?? []),
		[],
	);
	const inside = answers.filter(({ status }) => status === 200).length;
	assert.ok(inside > answers.length / 2, `${inside} of ${answers.length}`);
});
