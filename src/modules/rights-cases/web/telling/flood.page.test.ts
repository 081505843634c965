import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { addressHeader } from "#identity";
import { theSystem } from "#kernel/actor.ts";
import { makeCode, printCode } from "#kernel/code.ts";
import { floodLimits, receiptLimits } from "#receipts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

const words = "Setiap minggu ada yang dipukul di blok belakang.";

async function post(
	path: string,
	network: string,
	form: Readonly<Record<string, string>>,
): Promise<Response> {
	return house.house.fetch(
		new Request(`http://localhost${path}`, {
			method: "POST",
			headers: { [addressHeader]: network },
			body: new URLSearchParams({
				token: await house.tokenOf(undefined),
				...form,
			}),
		}),
	);
}

/** The same sheet again and again: it is one case, and counts each time. */
const tell = (network: string, lembar: string, more = {}) =>
	post("/ruang/lembar", network, { lembar, kejadian: words, ...more });

test("far more from one network than any place tells is asked to come later, with all that was written; another network is heard", async () => {
	const sheet = "0199a000-0000-4000-8000-00000000bb01";
	const other = "0199a000-0000-4000-8000-00000000bb02";
	for (let n = 0; n < floodLimits.mostInRoom; n += 1)
		assert.equal((await tell("198.51.100.60", sheet)).status, 200);
	const full = await tell("198.51.100.60", other, {
		tempat: "Blok belakang",
		nama: "Ratna",
		kantor: "rutan-rangkasbitung",
	});
	const html = await full.text();
	assert.equal(full.status, 429);
	for (const kept of [words, "Blok belakang", "Ratna", "rutan-rangkasbitung"])
		assert.ok(html.includes(kept), kept);
	assert.match(html, /Yang Anda tulis masih ada di halaman ini/);
	assert.doesNotMatch(html, /class="code"|captcha|teka-teki/i);
	assert.equal((await tell("198.51.100.61", other)).status, 200);
});

test("nobody is turned away for one who is still writing", async () => {
	for (let n = 0; n <= floodLimits.mostInRoom; n += 1)
		await post("/ruang/lembar", "198.51.100.62", {});
	const sheet = "0199a000-0000-4000-8000-00000000bb03";
	assert.equal((await tell("198.51.100.62", sheet)).status, 200);
});

test("the code of a room is guessed at under the limits of all codes: of one code, and of one network", async () => {
	const told = await tell(
		"198.51.100.63",
		"0199a000-0000-4000-8000-00000000bb04",
		{
			pin: "271828",
		},
	);
	const [, kode = ""] =
		/<p class="code">([^<]+)</.exec(await told.text()) ?? [];
	const open = (pin: string, network: string) =>
		post("/lacak", network, { kode, pin });
	for (let n = 0; n < receiptLimits.perCode[0].most; n += 1)
		assert.equal((await open("314159", `198.51.100.${70 + n}`)).status, 422);
	const shut = await open("271828", "198.51.100.99");
	assert.equal(shut.status, 429);
	assert.equal(shut.headers.get("retry-after"), "900");

	const { random } = house.house.contextOf(theSystem);
	let last = 0;
	for (let n = 0; n <= receiptLimits.perNetwork[0].most; n += 1)
		last = (
			await post("/lacak", "198.51.100.64", {
				kode: printCode(makeCode(random)),
			})
		).status;
	assert.equal(last, 429);
});
