import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { surveysIn } from "../../tables.ts";

const survey = "/survei/kanwil-kemenkum-ntt/skm-2017";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const arrivals = async () =>
	(
		await surveysIn(site.house.database.db)
			.selectFrom("surveys.arrival")
			.select("key")
			.execute()
	).length;

test("whoever changes the language keeps what they answered, and has sent nothing", async () => {
	const before = await arrivals();
	const form = {
		bahasa: "en",
		lembar: "one-sheet-of-this-test",
		mulai: "1790000000000",
		"jawab-U1": "3",
		"jawab-U9": "1",
		"bantu-hasil": "no",
		catatan: "Kursinya kurang",
		"diri-age": "elderly",
	};
	// Once there and back, and there again: it is no deed, so nothing is answered twice.
	for (const [address, lang, heading] of [
		[`/en${survey}`, "en", "How were you served?"],
		[survey, "id", "Bagaimana Anda dilayani?"],
		[`/en${survey}`, "en", "How were you served?"],
	] as const) {
		const answer = await site.ask(address, { form: { ...form, bahasa: lang } });
		assert.equal(answer.status, 200);
		const html = await answer.text();
		assert.match(html, new RegExp(`<html lang="${lang}"`));
		assert.ok(html.includes(heading));
		assert.match(html, /name="jawab-U1"[^>]*value="3"[^>]*checked/);
		assert.match(html, /name="jawab-U9"[^>]*value="1"[^>]*checked/);
		assert.match(html, /value="elderly"[^>]*checked/);
		assert.match(html, /Kursinya kurang<\/textarea>/);
		assert.match(html, /name="lembar" value="one-sheet-of-this-test"/);
		assert.match(html, /name="mulai" value="1790000000000"/);
		assert.doesNotMatch(html, /role="alert"/);
	}
	assert.equal(await arrivals(), before);
});

test("the enter key sends the answer: the button of the other language stands behind it", async () => {
	const html = await (await site.ask(survey)).text();
	const buttons = [...html.matchAll(/<button type="submit"[^>]*>/g)].map(
		([button]) => button,
	);
	assert.equal(buttons.length, 2);
	assert.doesNotMatch(buttons[0] ?? "", /name=/);
	assert.match(
		buttons[1] ?? "",
		new RegExp(`name="bahasa" value="en" formaction="/en${survey}"`),
	);
});
