import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { sampleCode } from "#receipts/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import {
	sampleCase,
	sampleCaseAsked,
	sampleRoom,
	sampleRoomAsked,
} from "../../samples.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const code = sampleCode(sampleRoom);
const here = `/ruang/meja/${sampleCase.unitId}/${sampleCase.id}`;
const letters = ["a", "b", "c"];

/** What is of chance on every page: the token, the key of each form, the mark of this answer's scripts. */
const still = (html: string): string =>
	html
		.replaceAll(/name="(token|kunci)" value="[^"]*"/g, 'name="$1" value="…"')
		.replaceAll(/nonce="[^"]*"/g, 'nonce="…"');

const mine = async (): Promise<string> =>
	(await house.ask("/ruang/saya", { code })).text();

test("the page is byte for byte the same before and after each of the three answers", async () => {
	const before = still(await mine());
	assert.match(before, /Bagaimana keadaan Anda\?/);
	for (const keadaan of letters) {
		const form = { keadaan };
		const answer = await house.ask("/ruang/saya/keadaan", { code, form });
		assert.equal(answer.status, 303);
		assert.equal(still(await mine()), before, keadaan);
	}
	for (const word of ["tidak aman", "Tidak aman"])
		assert.equal(
			before.split(word).length - 1,
			word === "tidak aman" ? 1 : 0,
			"as one of the three to choose and nowhere else",
		);
	assert.doesNotMatch(before, /checked/);
});

test("the answer to each of them is the same, and so is its size; what was chosen stands in no address", async () => {
	const seen = [];
	for (const keadaan of letters) {
		const form = { keadaan };
		const answer = await house.ask("/ruang/saya/keadaan", { code, form });
		seen.push({
			status: answer.status,
			headers: [...answer.headers]
				.map(([name, value]) =>
					name === "set-cookie"
						? [name, value.split("=")[0], value.length]
						: [name, value],
				)
				.toSorted(),
			body: await answer.text(),
		});
	}
	assert.deepEqual(seen, [seen[0], seen[0], seen[0]]);
	assert.ok(
		seen[0]?.headers.some(
			([name, value]) => name === "location" && value === "/ruang/saya",
		),
	);
	assert.deepEqual(
		letters.map(
			(one) => new URLSearchParams({ keadaan: one }).toString().length,
		),
		[9, 9, 9],
	);
});

test("Intan finds it first on her desk, reads it, and the sign goes when she wrote what was done", async () => {
	await house.ask("/ruang/saya/keadaan", {
		code: sampleCode(sampleRoomAsked),
		form: { keadaan: "c" },
	});
	const desk = async () =>
		(await house.ask("/ruang/meja", { as: "intan" })).text();
	const path = `/ruang/meja/${sampleCaseAsked.unitId}/${sampleCaseAsked.id}`;
	const first = await desk();
	const [main = ""] = first.split("<main").slice(1);
	assert.match(main, /Tidak aman/);
	const rows = [
		...main.matchAll(/href="(\/ruang\/meja\/[0-9a-f-]{36}\/[0-9a-f-]{36})"/g),
	];
	const at = rows.findIndex(([, href]) => href === path);
	const other = rows.findIndex(([, href]) => href === here);
	assert.ok(at >= 0 && at < 2 && other < 2, "both with an alarm stand first");
	const html = await (await house.ask(path, { as: "intan" })).text();
	assert.match(html, /Orang ini tidak aman/);
	assert.match(html, /href="tel:112"/);
	const version = /name="versi" value="(\d+)"/.exec(html)?.[1] ?? "";
	const post = (dibaca: string) =>
		house.ask(`${path}/dibaca`, {
			as: "intan",
			form: { dibaca, versi: version },
		});
	const empty = await post(" ");
	assert.equal(empty.status, 422);
	assert.match(await empty.text(), /Tulis apa yang sudah dilakukan/);
	assert.equal((await post("Kakaknya sudah menjemputnya.")).status, 303);
	const done = await (await house.ask(path, { as: "intan" })).text();
	assert.doesNotMatch(done, /Orang ini tidak aman/);
	assert.match(done, /Kakaknya sudah menjemputnya\./);
});

test("whoever has no key for it can neither read nor answer", async () => {
	for (const [who, status] of [
		["bagus", 404],
		["hendra", 403],
	] as const)
		for (const deed of ["keadaan", "dibaca"])
			assert.equal(
				(
					await house.ask(`${here}/${deed}`, {
						as: who,
						form: { keadaan: "a", keadaan_kata: "Ia menelepon" },
					})
				).status,
				status,
			);
});

test("a page of hers stays small", async () => {
	const { length } = gzipSync(await mine());
	assert.ok(length <= 14 * 1024, `${length} bytes`);
});
