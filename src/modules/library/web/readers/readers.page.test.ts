import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { recordPublications } from "#site/publications.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string): Promise<string> => {
	const answer = await site.ask(path, { as });
	assert.equal(answer.status, 200, path);
	return answer.text();
};
const titleLink = /href="(\/perpustakaan\/buku\/rk\d+)">/;

test("a guest finds the results of the survey of the office and its pledge in the library, and reads them where they are", async () => {
	for (const [words, there] of [
		[
			"hasil survei nusa tenggara timur",
			/\/survei\/kanwil-kemenkum-ntt\/[^"]+\/hasil\/\d{4}-[^"]+/,
		],
		["maklumat pelayanan", /\/unit\/kanwil-kemenkum-ntt\/maklumat/],
	] as const) {
		const found = await read(`/perpustakaan?q=${encodeURIComponent(words)}`);
		const [, title = ""] = titleLink.exec(found) ?? [];
		const page = await read(title);
		const [address = ""] = there.exec(page) ?? [];
		assert.equal((await site.ask(address)).status, 200, `${words}: ${address}`);
	}
	const before = await read(
		"/oai?verb=ListRecords&metadataPrefix=oai_dc&set=terbitan-kanwil-kemenkum-ntt",
	);
	assert.equal(await recordPublications(site.house.contextOf(theSystem)), 0);
	const afterwards = await read(
		"/oai?verb=ListRecords&metadataPrefix=oai_dc&set=terbitan-kanwil-kemenkum-ntt",
	);
	const records = (xml: string) => xml.match(/<record>/g)?.length;
	assert.ok(Number(records(before)) >= 2);
	assert.equal(records(afterwards), records(before));
});

test("titles that everybody may read are in the map of the site and in its search; what is for whoever is signed in is nowhere", async () => {
	const shut = "naskah kerja";
	const ofStaff = await read("/perpustakaan?koleksi=naskah-kerja", "melania");
	const [, hidden = ""] = titleLink.exec(ofStaff) ?? [];
	const number = hidden.split("/").at(-1) ?? "";
	assert.match(number, /^rk\d{7}$/);
	const [, name = ""] =
		/<h1[^>]*>([^<]+)</.exec(await read(hidden, "melania")) ?? [];
	assert.ok(name.length > 5, shut);
	assert.equal((await site.ask(hidden)).status, 404);
	const map = await read("/sitemap.xml");
	assert.match(map, /<loc>http:\/\/localhost\/perpustakaan\/buku\/rk0000001</);
	assert.ok(!map.includes(number));
	const search = await read("/cari?q=hukum+adat");
	assert.match(search, titleLink);
	const asked = encodeURIComponent(name);
	for (const path of [
		`/cari?q=${asked}`,
		`/perpustakaan?q=${asked}`,
		`/sru?operation=searchRetrieve&version=1.2&query=rec.identifier%3D${number}`,
		`/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:localhost:${number}`,
	])
		assert.ok(!(await read(path)).includes(`buku/${number}`), path);
	for (const as of ["melania", undefined])
		assert.ok(!(await read(`/cari?q=${asked}`, as)).includes(number));
	const oai = await read("/oai?verb=ListSets");
	assert.match(oai, /perpustakaan-hukum-ntt/);
	assert.ok(!oai.includes("naskah-kerja"));
});
