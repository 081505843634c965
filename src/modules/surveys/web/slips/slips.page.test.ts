import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { theSystem } from "#kernel/actor.ts";
import { at } from "#platform/context.ts";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { mixResponses } from "../../counting/mix.ts";
import { surveysIn } from "../../tables.ts";

const survey = "/survei/kanwil-kemenkum-ntt/skm-2017";
const wrong = "0000 0000 0000 0000 0";
let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

const db = () => site.house.database.db;
const answers = (key: string, more: Record<string, string> = {}) => ({
	lembar: key,
	"jawab-U1": "3",
	"jawab-U2": "4",
	...more,
});

/** Slices of what waits, with channels, the last one last. */
async function waiting(): Promise<string[]> {
	const rows = await surveysIn(db())
		.selectFrom("surveys.arrival")
		.select("body")
		.where("body", "is not", null)
		.execute();
	return rows.map(({ body }) => `${body?.channel} ${body?.slice}`).sort();
}

/** What a post adds to what waits. */
async function adds(post: () => Promise<Response>): Promise<string[]> {
	const before = await waiting();
	const answer = await post();
	assert.equal(answer.status, 303, await answer.text());
	const rest = await waiting();
	for (const one of before) rest.splice(rest.indexOf(one), 1);
	return rest;
}

/** A stranger at a device that holds this cookie. */
async function stranger(
	path: string,
	cookie: string,
	form: Record<string, string>,
): Promise<Response> {
	const body = new URLSearchParams({
		token: await site.tokenOf(undefined),
		...form,
	});
	return site.house.fetch(
		new Request(`http://localhost${path}`, {
			method: "POST",
			headers: { cookie },
			body,
		}),
	);
}

async function printed(count: number): Promise<string[]> {
	const sheet = await site.ask(`${survey}/karcis`, {
		as: "yohana",
		form: { jumlah: String(count), berlaku: "7" },
	});
	assert.equal(sheet.status, 200);
	assert.equal(sheet.headers.get("cache-control"), "no-store");
	const html = await sheet.text();
	return [...html.matchAll(/class="slip-code">([^<]+)</g)].map(
		([, code = ""]) => code,
	);
}

test("a survey form carries no key of deeds, and a post of it leaves none", async () => {
	const posts = async () =>
		(await sql`select * from platform.post`.execute(db())).rows.length;
	const unserved = { diminta: "Legalisasi", sebab: "not-our-authority" };
	const unit = "/survei/kanwil-kemenkum-ntt";
	for (const [path, as, form] of [
		[survey, undefined, answers("no key")],
		[
			`${survey}/wawancara`,
			"yohana",
			answers("nor here", { cara: "bertemu", pengisi: "dibantu" }),
		],
		[`${unit}/tidak-terlayani`, undefined, unserved],
		[`${unit}/kelola/tidak-terlayani`, "yohana", unserved],
	] as const) {
		const who = as ? { as } : {};
		const page = await (await site.ask(path, who)).text();
		assert.match(page, /name="lembar"/);
		const own = page.split("<form").filter((part) => part.includes("lembar"));
		for (const part of own)
			assert.doesNotMatch(part.split("</form>")[0] ?? "", /name="kunci"/);
		const before = await posts();
		const sent = await site.ask(path, { ...who, form });
		assert.equal(sent.status, 303, path);
		assert.equal(await posts(), before, path);
	}
});

test("whoever is signed in, says so, or sits at a device of staff is no citizen; a kiosk is for all", async () => {
	assert.deepEqual(
		await adds(() => site.ask(survey, { form: answers("home") })),
		["home citizen"],
	);
	assert.deepEqual(
		await adds(() =>
			site.ask(survey, { as: "yohana", form: answers("signed in") }),
		),
		["home staff"],
	);
	assert.deepEqual(
		await adds(() =>
			site.ask(survey, { form: answers("says so", { sebagai: "pegawai" }) }),
		),
		["home staff"],
	);
	const device = "perangkat-kerja=ya";
	assert.deepEqual(
		await adds(() => stranger(survey, device, answers("device"))),
		["home staff"],
	);
	const [karcis = ""] = await printed(1);
	assert.deepEqual(
		await adds(() => stranger(survey, device, answers("slip", { karcis }))),
		["home staff"],
	);
	assert.deepEqual(
		await adds(() => stranger(`${survey}/kios`, device, answers("no kiosk"))),
		["home staff"],
	);
	const made = await site.ask(`${survey}/kios/perangkat`, {
		as: "yohana",
		form: {},
	});
	const kiosk = `${device}; ${
		made.headers
			.getSetCookie()
			.find((each) => each.startsWith("rangkul_kios="))
			?.split(";")[0]
	}`;
	assert.deepEqual(
		await adds(() => stranger(`${survey}/kios`, kiosk, answers("kiosk"))),
		["kiosk citizen"],
	);
});

test("a sign-in marks the device for ninety days, without a name", async () => {
	const cookie = await site.enter("markus");
	assert.match(cookie, /perangkat-kerja=ya/);
	const answer = await stranger("/masuk/contoh", "", { akun: "markus" });
	const marks = answer.headers
		.getSetCookie()
		.filter((each) => each.startsWith("perangkat-kerja="));
	assert.deepEqual(marks, [
		"perangkat-kerja=ya; Path=/; HttpOnly; SameSite=Lax; Max-Age=7776000",
	]);
	const form = await site.house.fetch(
		new Request(`http://localhost${survey}`, {
			headers: { cookie: "perangkat-kerja=ya" },
		}),
	);
	assert.match(await form.text(), /Perangkat ini dipakai petugas/);
});

test("slips are shown once, and their number stands in no address", async () => {
	const form = { jumlah: "4", berlaku: "7", kunci: "one-form" };
	const first = await site.ask(`${survey}/karcis`, { as: "yohana", form });
	assert.equal(first.status, 200);
	const html = await first.text();
	const codes = [...html.matchAll(/class="slip-code">([^<]+)</g)];
	assert.equal(codes.length, 4);
	assert.match(html, /Yang dilakukan karenanya: [^ <]+\/tindak-lanjut\./);
	for (const [, code = ""] of codes)
		assert.doesNotMatch(
			html,
			new RegExp(`(href|src)="[^"]*${code.slice(0, 4)}`),
		);
	const again = await site.ask(`${survey}/karcis`, { as: "yohana", form });
	assert.equal(again.status, 422);
	assert.match(await again.text(), /sudah dibuat dan ditampilkan/);
});

test("a slip leads to its survey, is used once, and a used one is told like one that never was", async () => {
	const [code = ""] = await printed(1);
	const door = (karcis: string) =>
		site.ask("/survei/karcis", { form: { karcis } });
	const open = await door(code.toLowerCase());
	assert.equal(open.status, 200);
	const html = await open.text();
	assert.match(html, new RegExp(`action="${survey}"`));
	assert.match(
		html,
		new RegExp(`type="hidden" name="karcis" value="${code.toLowerCase()}"`),
	);
	await adds(() =>
		site.ask(survey, { form: answers("by slip", { karcis: code }) }),
	);
	const used = await door(code);
	const never = await door(wrong);
	assert.equal(used.status, 422);
	const told = async (answer: Response) =>
		/class="problem"[^>]*>(.*?)<\/p>/s.exec(await answer.text())?.[1];
	const words = await told(used);
	assert.ok(words);
	assert.equal(await told(never), words);
	const mistyped = code.replace(/.$/, (sign) => (sign === "7" ? "8" : "7"));
	assert.notEqual(await told(await door(mistyped)), words);
});

test("who tries many wrong slips from one network is told to wait; right ones are not counted", async () => {
	const codes = await printed(30);
	for (const [i, karcis] of codes.entries())
		await adds(() =>
			site.ask(survey, { form: answers(`many ${i}`, { karcis }) }),
		);
	let told = "";
	for (let i = 0; i < 25 && !told.includes("Terlalu banyak"); i += 1)
		told = await (
			await site.ask(survey, {
				form: answers(`guess ${i}`, { karcis: wrong }),
			})
		).text();
	assert.match(told, /Terlalu banyak nomor yang salah/);
});

test("an interview counts for who answers, and the trail hears of it as a number when the day is over", async () => {
	const interview = (key: string, more: Record<string, string>) =>
		site.ask(`${survey}/wawancara`, {
			as: "yohana",
			form: answers(key, more),
		});
	assert.deepEqual(
		await adds(() => interview("i1", { cara: "bertemu", pengisi: "dibantu" })),
		["interview citizen"],
	);
	assert.deepEqual(
		await adds(() => interview("i2", { cara: "telepon", pengisi: "diwakili" })),
		["phone proxy"],
	);
	const again = await interview("i2", { cara: "telepon", pengisi: "diwakili" });
	assert.equal(again.status, 303);
	const trail = async () =>
		(
			await sql<{ details: { interviews: number } }>`
				select kept.details from platform.trail as trail
				join platform.trail_details as kept on kept.trail_id = trail.id
				where trail.deed = 'survey.interview-taken'
			`.execute(db())
		).rows.map(({ details }) => details.interviews);
	const cx = site.house.contextOf(theSystem);
	await mixResponses(cx);
	assert.deepEqual(await trail(), []);
	await mixResponses(at(cx, new Date(cx.now.getTime() + 86_400_000)));
	assert.deepEqual(await trail(), [3]);
});
