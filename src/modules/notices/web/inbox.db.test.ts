import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import {
	personIds,
	type SamplePerson,
	sampleActor,
	seedPeople,
} from "#identity/samples";
import { withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import type { Answer } from "#platform/http/answer.ts";
import { wordsIn } from "#site/words.ts";
import { officer, sampleView } from "#ui/components.sample.tsx";
import { seedUnits } from "#units/samples";
import { mailChoiceOf, newsOf, raise } from "../index.ts";
import { noticesRoutes } from "./routes.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await world.cx.db
		.withTables<{ "identity.person": { id: string; email: string } }>()
		.updateTable("identity.person")
		.set({ email: "wulan@contoh.example" })
		.where("id", "=", personIds.wulan)
		.execute();
	for (const [id, due] of [
		["a", undefined],
		["b", "2026-12-22"],
	] as const)
		await raise(world.cx, {
			to: { personId: personIds.wulan },
			kind: "news",
			subject: { kind: "thing", id },
			says: "notices.code-made",
			about: { on: "2026-11-19" },
			path: "/akun",
			...(due ? { due } : {}),
		});
});
after(() => world[Symbol.asyncDispose]());

const as = (who: SamplePerson) => withActor(world.cx, sampleActor(who));

/** Asks the handler of a route, as the pipeline would. */
async function ask(
	who: SamplePerson,
	method: "GET" | "POST",
	path: string,
	fields: Readonly<Record<string, string>> = {},
	sendsMail = true,
): Promise<Answer> {
	const route = noticesRoutes({ sendsMail }).find(
		(one) => one.path === path && one.method === method,
	);
	assert.ok(route);
	const form = new FormData();
	for (const [name, value] of Object.entries(fields)) form.set(name, value);
	const { cx } = world;
	return route.handle({
		cx: as(who),
		view: sampleView("id", { ...officer, ...wordsIn("id"), path, now: cx.now }),
		lang: "id",
		params: {},
		query: new URLSearchParams(),
		form,
		request: new Request(`http://localhost${path}`),
		sessionId: "s",
		owner: null,
		sign: () => "",
	});
}

test("whoever has an address chooses how often, and is led back with a sentence", async () => {
	const answer = await ask("wulan", "POST", "/kotak/surel", {
		kapan: "segera",
	});
	assert.deepEqual(answer, {
		kind: "see-other",
		to: "/kotak/surel",
		flash: "Pilihan Anda tersimpan.",
	});
	const choice = await mailChoiceOf(world.cx, personIds.wulan);
	assert.deepEqual([choice.rhythm, choice.language], ["at-once", "id"]);
	const page = await ask("wulan", "GET", "/kotak/surel");
	assert.ok(page.kind === "page");
	assert.match(String(page.html), /value="segera" checked/);
});

test("a choice that is none comes back with the form and a sentence", async () => {
	const answer = await ask("wulan", "POST", "/kotak/surel", {
		kapan: "kadang-kadang",
	});
	assert.ok(answer.kind === "page" && answer.status === 422);
	assert.match(String(answer.html), /Pilih salah satu: segera, sekali sehari/);
});

test("one news is marked and the person is led back to where they were, never elsewhere", async () => {
	const { rows } = await newsOf(as("wulan"), 1);
	const kabar = rows[0]?.id ?? "";
	const marked = (kembali: string) =>
		ask("wulan", "POST", "/kotak/dibaca", { kabar, kembali });
	assert.deepEqual(await marked("/kotak/kabar?halaman=2"), {
		kind: "see-other",
		to: "/kotak/kabar?halaman=2",
		flash: "Satu kabar ditandai dibaca.",
	});
	const elsewhere = await marked("//evil.example");
	assert.ok(elsewhere.kind === "see-other" && elsewhere.to === "/kotak");
	assert.deepEqual(
		await ask("hendra", "POST", "/kotak/dibaca", { kabar }),
		{ kind: "not-found" },
		"what is not mine is not there",
	);
});

test("the calendar file has my days, under names that stay the same", async () => {
	const file = async () => {
		const answer = await ask("wulan", "GET", "/kotak/agenda/ics");
		assert.ok(answer.kind === "file");
		assert.equal(answer.type, "text/calendar; charset=utf-8");
		return String(answer.bytes);
	};
	const once = await file();
	assert.match(once, /DTSTART;VALUE=DATE:20261222\r\n/);
	assert.match(once, /URL:http:\/\/localhost:8080\/akun\r\n/);
	assert.equal(await file(), once);
	assert.deepEqual(await ask("hendra", "GET", "/kotak/agenda/ics"), {
		kind: "not-found",
	});
});
