import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { samplePicture } from "#evidence/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { dayFields, dayOf } from "#territory";
import { voiceLimits } from "../../index.ts";
import {
	sampleContestedId,
	sampleFacilityId,
	sampleVoiceId,
} from "../../samples.ts";

const office = "/unit/kanwil-kemenkum-ntt/fasilitas";
const ramp = `${office}/${sampleFacilityId}`;
const seats = `${office}/${sampleContestedId}`;
const today = dayFields("dilihat", dayOf(new Date()));
const words = "Jalur landai tertutup pot bunga.";
const contest = { kata: "contests", cerita: words, dasar: "1", ...today };

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const read = async (path: string, as?: string): Promise<string> =>
	(await site.ask(path, { as })).text();
const post = async (
	fields: Readonly<Record<string, string | Blob>>,
	headers: Readonly<Record<string, string>> = {},
	path = ramp,
): Promise<Response> => {
	const body = new FormData();
	body.set("token", await site.tokenOf(undefined));
	for (const [name, value] of Object.entries(fields)) body.set(name, value);
	return site.house.fetch(
		new Request(`http://localhost${path}/suara`, {
			method: "POST",
			headers,
			body,
		}),
	);
};
const cookieIn = (answer: Response): string =>
	answer.headers
		.getSetCookie()
		.find((each) => each.startsWith("rangkul_tanda="))
		?.split(";")[0] ?? assert.fail("no cookie");

test("a facility leads to its form in one press, and reading sets no cookie", async () => {
	assert.match(
		await read(ramp),
		/href="[^"]+\/suara"[\s\S]{0,200}Katakan keadaannya/,
	);
	const form = await site.ask(`${ramp}/suara`);
	assert.deepEqual(form.headers.getSetCookie(), []);
	assert.match(await form.text(), /Ada dan dapat dipakai/);
});

test("what is wrong is answered with everything typed; a photo needs its day", async () => {
	const photo = new Blob([new Uint8Array(samplePicture())], {
		type: "image/png",
	});
	const wrong = await post({
		kata: "contests",
		cerita: words,
		dasar: "1",
		foto: photo,
	});
	assert.equal(wrong.status, 422);
	const html = await wrong.text();
	assert.match(html, /Tulis hari foto itu diambil/);
	assert.ok(html.includes(words));
	assert.match(html, /value="contests" checked/);
});

test("a device that says it ten times is one person, and its words wait until somebody has looked", async () => {
	const first = await post(contest);
	assert.equal(first.status, 303, await first.text());
	const cookie = cookieIn(first);
	for (let n = 2; n <= 10; n += 1)
		assert.equal((await post(contest, { cookie })).status, 303);
	const html = await read(ramp);
	assert.match(html, /Dibantah 1 orang/);
	assert.ok(!html.includes(words));
	assert.match(html, /belum ditampilkan/);
	assert.match(await read(office), /Dibantah 1 orang/);
});

test("the office finds it in its inbox, answers, and everybody reads the answer with its day", async () => {
	assert.match(await read("/kotak", "yohana"), /Jawab yang dibantah/);
	const page = `${seats}/suara/${sampleVoiceId}`;
	const photo = `${page}/foto`;
	assert.equal((await site.ask(photo)).status, 404);
	const desk = await read(page, "yohana");
	assert.match(desk, /menumpuk map/);
	assert.match(desk, /alt="Dua kursi tunggu penuh tumpukan map\."/);
	const done = await site.ask(page, {
		as: "yohana",
		form: {
			putusan: "rejected",
			jawaban: "Map sudah dipindah hari itu juga.",
			tampil: "shown",
		},
	});
	assert.equal(done.status, 303, await done.text());
	const html = await read(seats);
	assert.match(html, /menumpuk map/);
	assert.match(html, /tidak demikian\.<\/strong> Map sudah dipindah/);
	assert.doesNotMatch(html, /Dibantah \d+ orang/);
	assert.equal((await site.ask(photo)).status, 200);
});

test("a network that sends very much is asked to come back, with everything typed kept", async () => {
	const headers = { "x-rangkul-address": "203.0.113.9" };
	const statuses = [];
	for (let n = 0; n <= voiceLimits.most; n += 1)
		statuses.push((await post({ cerita: words }, headers)).status);
	assert.deepEqual([...new Set(statuses)], [422, 429]);
	const last = await post(contest, headers);
	assert.equal(last.status, 429);
	assert.ok((await last.text()).includes(words));
});
