import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const listOf = async (as: string): Promise<readonly string[]> =>
	(await (await house.ask("/ruang/meja", { as })).text()).match(
		/href="\/ruang\/meja\/[0-9a-f-]+\/[0-9a-f-]+"/g,
	) ?? [];

test("whoever names no office but the province is heard by its regional office, and whoever names neither by the centre", async () => {
	const before = {
		intan: await listOf("intan"),
		melati: await listOf("melati"),
	};
	const tell = (form: Readonly<Record<string, string>>) =>
		house.ask("/ruang/lembar", {
			form: { kejadian: "Kami dipukul di jalan.", ...form },
		});
	assert.equal((await tell({ provinsi: "36" })).status, 200);
	const after = await listOf("intan");
	const isNew = (one: string) => !before.intan.includes(one);
	assert.equal(after.filter(isNew).length, 1);
	assert.deepEqual(await listOf("melati"), before.melati);
	const address = after.find(isNew)?.slice(6, -1) ?? "";
	const page = await (await house.ask(address, { as: "intan" })).text();
	assert.match(page, /Provinsi[\s\S]{0,80}Banten/);

	assert.equal((await tell({})).status, 200);
	assert.equal((await listOf("melati")).length, before.melati.length + 1);
});

test("the step asks for the province from a list, and nobody has to answer", async () => {
	const html = await (await house.ask("/ruang/lembar")).text();
	const [list = ""] =
		/<select[^>]*name="provinsi"[\s\S]*?<\/select>/.exec(html) ?? [];
	assert.match(list, /<option value=""[^>]*selected[^>]*>Tidak dijawab/);
	assert.match(list, /<option value="36">Banten/);
});
