import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { type Concern, fileComplaint } from "#complaints";
import { citizen } from "#kernel/actor.ts";
import { unitBySlug } from "#units";
import { openTestHouse, type TestHouse } from "./for-tests.ts";
import { routeTable } from "./route-table.ts";
import { casesOf } from "./walk/cases.ts";

/**
 * Who is accused learns nothing: every page of the house, asked for by them, is byte for byte the same before somebody
 * told about them and after, lists, counts, search and the addresses of the thing itself included.
 */
const stories: readonly {
	readonly who: string;
	readonly unit: string;
	readonly concern: Concern;
	readonly id: string;
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
	},
];

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
	await hourPasses();
});

/** What runs by itself on a site that is up. */
async function hourPasses(): Promise<void> {
	await house.house.deliverNow();
	await house.house.watch();
	await house.house.deliverNow();
}
after(() => house[Symbol.asyncDispose]());

const routes = routeTable();

/** Every address of the house that is read, with that of the thing itself wherever an address names one. */
const addressesOf = (unit: string, id: string): string[] => [
	...new Set([
		...casesOf(routes)
			.filter(({ route, lang }) => route.method === "GET" && lang === "id")
			.map(({ address }) => address),
		...routes
			.filter(
				({ method, path }) =>
					method === "GET" &&
					path.startsWith("/pengaduan/") &&
					path.includes(":id"),
			)
			.map(({ path }) =>
				path.replace(":unit", unit).replace(":id", id).replace(/:\w+/g, id),
			),
	]),
];

/** What chance and the clock put on each page anew. */
const still = (html: string): string =>
	html
		.replace(
			/(name="(?:token|kunci|lembar|dibuat|mulai|pemilik|sampai)" value=")[^"]*/g,
			"$1",
		)
		.replace(
			/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g,
			"",
		)
		.replace(/\d\d[.:]\d\d(?=\s*(WIB|WITA|WIT)?)/g, "");

async function seenBy(
	who: string,
	addresses: readonly string[],
): Promise<ReadonlyMap<string, string>> {
	const seen = new Map<string, string>();
	for (const address of addresses) {
		const answer = await house.ask(address, { as: who });
		const type = answer.headers.get("content-type") ?? "";
		const body = /^(text|application\/json)/.test(type)
			? still(await answer.text())
			: // A spreadsheet bears the moment at which it was made.
				"";
		seen.set(address, `${answer.status} ${body}`);
	}
	return seen;
}

for (const { who, unit, concern, id } of stories)
	test(`${who} sees the same house before and after somebody tells about ${concern} of ${unit}`, async () => {
		const addresses = addressesOf(unit, id);
		// Some pages change when they are opened for the first time.
		await seenBy(who, addresses);
		const before = await seenBy(who, addresses);
		const cx = house.house.contextOf(citizen);
		const told = await unitBySlug(cx, unit);
		if (!told) assert.fail("no unit");
		let first = true;
		await fileComplaint(
			{
				...cx,
				newId: () => {
					if (!first) return cx.newId();
					first = false;
					return id;
				},
			},
			told,
			{
				kind: "complaint",
				concern,
				serviceId: null,
				story: "Jerapah ungu membentak kami di loket.",
				place: null,
				happenedOn: null,
				level: "unknown",
				contact: null,
				mayPublish: true,
				interpreter: null,
				pin: null,
			},
			{ sheet: cx.newId(), channel: "web", lang: "id", knowsOffice: true },
		);
		await hourPasses();
		assert.equal(
			(await house.ask(`/pengaduan/meja/${unit}/${id}`, { as: "laras" }))
				.status,
			200,
		);
		const after = await seenBy(who, addresses);
		const differ = addresses.filter(
			(address) => before.get(address) !== after.get(address),
		);
		assert.deepEqual(differ, []);
		assert.ok(addresses.length > 300, `only ${addresses.length} addresses`);
	});
