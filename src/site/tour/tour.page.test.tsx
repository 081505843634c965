import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { isRole, type RoleCode, roles } from "#identity";
import { cast, firstDayOf } from "#identity/samples";
import { openTestHouse, type TestHouse } from "../for-tests.ts";
import { closedTo, problemsIn } from "../told-for-tests.ts";
import { tourFor } from "./tour.ts";

const everybody: readonly (RoleCode | null)[] = [
	...Object.keys(roles).filter(isRole),
	null,
];

for (const role of everybody) {
	test(`the tour of ${role ?? "somebody without role"} has five pages and opens what it speaks of`, () => {
		const tour = tourFor(role);
		assert.equal(tour.length, 5);
		assert.deepEqual(
			closedTo(
				role,
				tour.flatMap(({ paths }) => paths),
			),
			[],
		);
		assert.ok(tour.every(({ paths }) => paths.length > 0));
	});

	test(`the tour of ${role ?? "somebody without role"} is whole in both languages, in short and kind sentences`, () => {
		const texts = tourFor(role).flatMap(({ title, says }) => [title, ...says]);
		assert.deepEqual(problemsIn(texts), []);
	});
}

/** Where the one click leads. */
async function landingOf(
	{ ask }: TestHouse,
	akun: string,
	also: Record<string, string> = {},
): Promise<string | null> {
	const answer = await ask("/masuk/contoh", { form: { akun, ...also } });
	return answer.headers.get("location");
}

test("the first sign-in lands on the tour, and after skipping it for ever on the inbox", async () => {
	await using house = await openTestHouse();
	assert.equal(await landingOf(house, firstDayOf), "/perkenalan");
	assert.equal(await landingOf(house, firstDayOf), "/perkenalan");
	const skipped = await house.ask("/perkenalan", { as: firstDayOf, form: {} });
	assert.equal(skipped.headers.get("location"), "/kotak");
	assert.equal(await landingOf(house, firstDayOf), "/kotak");
});

describe("while the tour is not over", () => {
	let house: TestHouse;
	before(async () => {
		house = await openTestHouse();
	});
	after(async () => {
		await house[Symbol.asyncDispose]();
	});

	test("the tour blocks nothing: every address that is typed opens, and who came for a page is led there", async () => {
		for (const path of ["/kerja", "/kotak", "/akun", "/hasil"])
			assert.equal(
				(await house.ask(path, { as: firstDayOf })).status,
				200,
				path,
			);
		assert.equal(
			await landingOf(house, firstDayOf, { ke: "/akun/sandi" }),
			"/akun/sandi",
		);
	});

	test("of the sample people one alone is on the first day", async () => {
		for (const { userName } of cast)
			assert.equal(
				await landingOf(house, userName),
				userName === firstDayOf ? "/perkenalan" : "/kotak",
				userName,
			);
	});

	test("who has to set up a second factor first comes to the tour afterwards; everybody else back to the account", async () => {
		const kept = async (as: string) =>
			(
				await house.ask("/akun/faktor-kedua", {
					as,
					form: { langkah: "simpan" },
				})
			).headers.get("location");
		assert.equal(await kept(firstDayOf), "/perkenalan");
		assert.equal(await kept("wulan"), "/akun");
	});

	test("the tour can be taken again from the guides", async () => {
		const guides = await (await house.ask("/panduan", { as: "wulan" })).text();
		assert.match(guides, /href="\/perkenalan"/);
		assert.equal((await house.ask("/perkenalan", { as: "wulan" })).status, 200);
	});

	test("one's own guide stands first among the guides", async () => {
		for (const [as, slug] of [
			["sari", "verifikator"],
			["admin", "administrator"],
		]) {
			const page = await (await house.ask("/panduan", { as })).text();
			assert.equal(/href="\/panduan\/([a-z-]+)"/.exec(page)?.[1], slug);
		}
	});
});
