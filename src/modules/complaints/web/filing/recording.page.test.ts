import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { routeTable } from "#site/route-table.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const office = "/pengaduan/ke/kanwil-kemenkum-ntt";
const allowed = async (path: string, as?: string) => {
	const { headers } = await house.ask(path, { as });
	return [
		headers.get("permissions-policy"),
		/media-src [^;]*/.exec(headers.get("content-security-policy") ?? "")?.[0],
	];
};
const none = [
	"camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()",
	undefined,
];
const own = [
	"camera=(self), display-capture=(), geolocation=(), microphone=(self), payment=(), usb=()",
	"media-src blob:",
];

test("the pages with these fields may ask for microphone and camera, and play what was recorded", async () => {
	for (const path of [office, `${office}/langkah/1`, "/pengaduan/tanpa-kantor"])
		assert.deepEqual(await allowed(path), own, path);
	const desk = "/pengaduan/meja/kanwil-kemenkum-ntt/catat";
	assert.deepEqual(await allowed(desk, "yohana"), own);
});

test("no other page may: not where one searches, reads or signs in, nor where there is none", async () => {
	for (const path of ["/", "/pengaduan", "/lacak", "/masuk", "/tidak-ada"])
		assert.deepEqual(await allowed(path), none, path);
	assert.deepEqual(await allowed("/pengaduan/meja", "yohana"), none);
});

test("every way that may record is a way of telling", () => {
	const ways = routeTable()
		.filter(({ records }) => records)
		.map(({ path }) => path);
	assert.deepEqual([...new Set(ways)].sort(), [
		"/pengaduan/ke/:unit",
		"/pengaduan/ke/:unit/kosong",
		"/pengaduan/ke/:unit/langkah/:step",
		"/pengaduan/meja/:unit/catat",
		"/pengaduan/tanpa-kantor",
		"/pengaduan/tanpa-kantor/kosong",
		"/ruang/isi/:step",
		"/ruang/lembar",
	]);
});

test("without script there is no button that does nothing, and the fields take a recording all the same", async () => {
	const html = await (await house.ask(office)).text();
	const seen = html.replace(/data-words="[^"]*"/g, "");
	assert.doesNotMatch(seen, /Rekam suara sekarang|<button type="button"/);
	assert.match(html, /name="suara" type="file" accept="audio/);
});
