import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { personIds, samplePassword } from "#identity/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";
import { routeTable } from "#site/route-table.ts";

let house: TestHouse;
before(async () => {
	house = await openTestHouse();
});
after(() => house[Symbol.asyncDispose]());

/** The second factor was shown so many minutes ago. */
const shown = async (person: string, minutes: number) => {
	await house.enter("admin");
	const at = new Date(Date.now() - minutes * 60_000);
	await sql`update identity.session set second_factor_at = ${at} where person_id = ${person}`.execute(
		house.house.database.db,
	);
};

const factsOf = async (person: string) =>
	(
		await sql<{
			name: string;
		}>`select name from identity.person where id = ${person}`.execute(
			house.house.database.db,
		)
	).rows[0]?.name;

test("whatever changes accounts, roles, sessions of others or the ways in of programs asks for a fresh proof", () => {
	const without = routeTable()
		.filter(
			({ method, may, trail, fresh }) =>
				method === "POST" &&
				!fresh &&
				(may.includes("identity.manage") || trail.startsWith("system.")),
		)
		.map(({ path }) => path);
	// A list is brought and read there; no account changes before it is taken over.
	assert.deepEqual(without, [
		"/kelola/impor/baru",
		"/kelola/impor/:id/kolom",
		"/kelola/impor/:id/lembar",
		"/kelola/impor/:id/batal",
	]);
});

test("an administrator whose proof is over is asked for it again before anything of an account changes, and types nothing twice", async () => {
	await shown(personIds.admin, 16);
	const path = `/kelola/orang/${personIds.wulan}/data`;
	const page = await house.ask(path, { as: "admin" });
	assert.deepEqual(
		[page.status, page.headers.get("location")],
		[303, `/masuk/kukuhkan?ke=${encodeURIComponent(path)}`],
	);
	// Reading is as it was.
	assert.equal((await house.ask("/kelola/orang", { as: "admin" })).status, 200);
	const form = { nama: "Wulan <Baru>", surel: "", versi: "1" };
	const late = await house.ask(path, { as: "admin", form });
	assert.equal(late.status, 403);
	const html = await late.text();
	assert.match(html, /<h1>Kukuhkan diri Anda<\/h1>/);
	assert.match(html, /name="nama" value="Wulan &lt;Baru&gt;"/);
	assert.equal(
		html.match(/name="token"/g)?.length,
		2,
		"sign out and this form",
	);
	assert.notEqual(await factsOf(personIds.wulan), form.nama);
	const done = await house.ask(path, {
		as: "admin",
		form: { ...form, bukti_diri: "" },
	});
	assert.equal(
		done.headers.get("location"),
		`/kelola/orang/${personIds.wulan}`,
	);
	assert.equal(await factsOf(personIds.wulan), form.nama);
	// Shown once, it holds for what comes next.
	assert.equal((await house.ask(path, { as: "admin" })).status, 200);
});

test("with a telephone the six digits are asked for, and a wrong code changes nothing", async () => {
	await shown(personIds.admin, 16);
	await sql`update identity.person set two_factor_enabled = true where id = ${personIds.admin}`.execute(
		house.house.database.db,
	);
	const path = `/kelola/orang/${personIds.hendra}/tutup`;
	const send = (form: Record<string, string>) =>
		house.ask(path, { as: "admin", form });
	assert.match(await (await send({})).text(), /id="isian-bukti_diri"/);
	for (const bukti_diri of ["", "123456"]) {
		const answer = await send({ bukti_diri });
		assert.equal(answer.status, 422);
		assert.match(await answer.text(), /href="#isian-bukti_diri"/);
	}
	const { rows } = await sql<{
		closed: boolean;
	}>`select closed_on is not null as closed from identity.person where id = ${personIds.hendra}`.execute(
		house.house.database.db,
	);
	assert.deepEqual(rows, [{ closed: false }]);
});

test("whoever has no second factor here sets one up beside the form, which goes on waiting", async () => {
	await shown(personIds.admin, 16);
	const db = house.house.database.db;
	await sql`update identity.person set sample = false, two_factor_enabled = false where id = ${personIds.admin}`.execute(
		db,
	);
	const answer = await house.ask(`/kelola/orang/${personIds.wulan}/data`, {
		as: "admin",
		form: { nama: "Wulan yang lain", surel: "", versi: "1" },
	});
	const html = await answer.text();
	assert.equal(answer.status, 403);
	assert.match(html, /target="_blank"[^>]*>Pasang faktor kedua di tab lain/);
	assert.match(html, /name="nama" value="Wulan yang lain"/);
});

test("whoever finds a browser open does not cut the way in by the provider: the password is asked for", async () => {
	const { db } = house.house.database;
	await sql`insert into identity.provider_link (id, person_id, issuer, subject, linked_at)
		values (${personIds.wulan}, ${personIds.wulan}, 'https://penyedia.example', 'wulan', now())`.execute(
		db,
	);
	const links = async () =>
		(await sql`select 1 from identity.provider_link`.execute(db)).rows.length;
	const cut = (form: Record<string, string>) =>
		house.ask("/akun/penyedia", { as: "wulan", form });
	for (const sandi of ["", "bukan kata sandinya"]) {
		const answer = await cut({ sandi });
		assert.equal(answer.status, 422);
		assert.match(await answer.text(), /href="#isian-sandi"/);
	}
	assert.equal(await links(), 1);
	assert.equal((await cut({ sandi: samplePassword })).status, 303);
	assert.equal(await links(), 0);
});
