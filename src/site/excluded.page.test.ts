import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Concern } from "#complaints";
import {
	addressesOf,
	betrays,
	hourPasses,
	seenBy,
	shareOf,
	somebodyTells,
	still,
} from "./excluded-for-tests.ts";
import { openTestHouse, type TestHouse } from "./for-tests.ts";

const everything = process.env.RANGKUL_PROVE === "all";

/**
 * Who is accused learns nothing: every page of the house, asked for by them, is byte for byte the same before somebody
 * told about them and after, lists, counts, search and the addresses of the thing itself included. The head asks for every
 * address, the other for one of each route and a share of the rest, unless all is to be proven.
 */
const stories: readonly {
	readonly who: string;
	readonly unit: string;
	readonly concern: Concern;
	readonly id: string;
	readonly share?: { readonly at: number; readonly of: number };
}[] = [
	{
		who: "kornelis",
		unit: "kanwil-kemenkum-ntt",
		concern: "head",
		id: "0190a000-0000-7000-8000-000000000001",
	},
	{
		who: "wulan",
		unit: "rutan-rangkasbitung",
		concern: "staff",
		id: "0190a000-0000-7000-8000-000000000002",
		...(everything ? {} : { share: { at: 1, of: 20 } }),
	},
];

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
	await hourPasses(house);
});
after(() => house[Symbol.asyncDispose]());

for (const { who, unit, concern, id, share } of stories)
	test(`${who} sees the same house before and after somebody tells about ${concern} of ${unit}`, async () => {
		const addresses = share
			? shareOf(unit, { id }, share)
			: addressesOf(unit, { id });
		// Some pages change when they are opened for the first time.
		await seenBy(house, who, addresses);
		const before = await seenBy(house, who, addresses);
		await somebodyTells(house, unit, concern, id);
		await hourPasses(house);
		assert.equal(
			(await house.ask(`/pengaduan/meja/${unit}/${id}`, { as: "laras" }))
				.status,
			200,
		);
		const after = await seenBy(house, who, addresses);
		const differ = addresses.filter(
			(address) =>
				before.get(address) !== after.get(address) ||
				betrays(address, after.get(address) ?? "", { id }),
		);
		assert.deepEqual(differ, []);
		assert.ok(addresses.length > 300, `only ${addresses.length} addresses`);
	});

test("whoever reads the trail does not learn that somebody told something in confidence", async () => {
	const addresses = [
		"/jejak",
		"/jejak?rantai=operations",
		"/jejak/pemeriksaan",
	];
	const checked = async () =>
		(await house.ask("/jejak/pemeriksaan", { as: "ratna", form: {} })).text();
	await seenBy(house, "ratna", addresses);
	const before = [await seenBy(house, "ratna", addresses), await checked()];
	await somebodyTells(
		house,
		"kanwil-kemenkum-ntt",
		"head",
		"0190a000-0000-7000-8000-000000000003",
	);
	await hourPasses(house);
	const after = [await seenBy(house, "ratna", addresses), await checked()];
	assert.deepEqual(after.map(words), before.map(words));
});

const words = (seen: unknown) =>
	seen instanceof Map ? Object.fromEntries(seen) : still(String(seen));
