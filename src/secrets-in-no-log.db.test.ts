import assert from "node:assert/strict";
import { test } from "node:test";
import { sql } from "kysely";
import { samplePassword, seedPeople } from "#identity/samples";
import { demoSecret } from "#platform/config.ts";
import { at } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { type Database, openPostgres } from "#platform/database/open.ts";
import { tokenFor } from "#platform/http/forgery.ts";
import { seedUnits } from "#units/samples";
import { freshAssets } from "../tools/build.mjs";
import { assemble } from "./assemble.ts";
import { canary, findsOf } from "./site/canary-for-tests.ts";

/**
 * Whatever opens something is planted: typed where it belongs and where it does not, and made by the house itself. Nothing
 * of it may stand in a line of the log, in what is told of an answer, in a header, an address or a page of a failure, in
 * no spelling: neither while all is well nor while the database is gone.
 */

const origin = "http://localhost";
const planted = {
	password: canary("kata sandi"),
	passwordAsName: canary("kata sandi sebagai nama"),
	newPassword: canary("kata sandi baru"),
	secondFactor: canary("faktor kedua"),
	invitation: canary("undangan"),
	receipt: canary("tanda terima"),
	pin: canary("pin"),
	clientSecret: canary("rahasia sistem"),
	basic: canary("rahasia dasar"),
	bearer: canary("token"),
	session: canary("sesi"),
	key: canary("kunci"),
	providerCode: canary("kode penyedia"),
	providerState: canary("keadaan penyedia"),
};

test("no password, code, PIN, secret or session stands in a line, an address, a header or a page, also while everything fails", async (t) => {
	const said: string[] = [];
	for (const name of ["log", "info", "warn", "error", "debug"] as const)
		t.mock.method(console, name, (...words: unknown[]) => {
			said.push(words.map(String).join(" "));
		});
	await using world = await openTestWorld();
	const cx = at(world.cx, new Date());
	await seedUnits(cx);
	await seedPeople(cx);
	const assets = await freshAssets();
	const houseOn = (database: Database) =>
		assemble({
			database,
			config: {
				mode: "demo",
				secret: demoSecret,
				origin,
				dataFolder: "unused",
				provider: {
					issuer: "http://127.0.0.1:1",
					clientId: "rangkul",
					clientSecret: planted.basic,
					name: "Akun Contoh",
					trustsMfa: false,
				},
			},
			assets,
			files: world.cx.files,
			parts: world.cx.parts,
			log: (line) => said.push(JSON.stringify(line)),
			served: (one) => said.push(JSON.stringify(one)),
		});
	let house = houseOn(world.database);
	/** Signed in, and what the browser then holds is a secret too. */
	let cookie = "";
	const secrets = new Map<string, string>(Object.entries(planted));
	const ask = async (
		path: string,
		form?: Readonly<Record<string, string>>,
		headers: Readonly<Record<string, string>> = {},
	): Promise<{ status: number; text: string; cookies: string[] }> => {
		const sent = new Headers({ host: "localhost", ...headers });
		const jar = [cookie, headers.cookie].filter(Boolean).join("; ");
		if (jar) sent.set("cookie", jar);
		const session = await house
			.sessionOf(new Request(origin, { headers: sent }))
			.catch(() => null);
		const token = tokenFor(demoSecret, session, new Date());
		const answer = await house.fetch(
			new Request(origin + path, {
				headers: form ? { ...Object.fromEntries(sent), origin } : sent,
				...(form && {
					method: "POST",
					body: new URLSearchParams({ token, ...form }),
				}),
			}),
		);
		const text = await answer.text();
		said.push(
			JSON.stringify(
				[...answer.headers].filter(([name]) => name !== "set-cookie"),
			),
		);
		// What somebody typed into a field that all may read stands there again: only passwords and the like may not.
		if (answer.status >= 500) said.push(text);
		return {
			status: answer.status,
			text,
			cookies: answer.headers
				.getSetCookie()
				.map((one) => one.split(";")[0] ?? ""),
		};
	};
	/** A PIN is left out: whoever mistyped the code finds it there again. */
	const hidden = (text: string, ...names: (keyof typeof planted)[]) => {
		for (const name of names)
			assert.ok(!text.includes(planted[name]), `a page shows ${name} again`);
	};

	/** Everything at which something secret is typed. */
	const walk = async (): Promise<number[]> => {
		const answers = [
			await ask("/masuk", { nama: "wulan", sandi: planted.password }),
			await ask("/masuk", {
				nama: planted.passwordAsName,
				sandi: planted.password,
			}),
			await ask("/masuk/kode", { kode: planted.secondFactor }),
			await ask("/undangan", {
				nama: "wulan",
				kode: planted.invitation,
				sandi: planted.newPassword,
			}),
			await ask("/lacak", { kode: planted.receipt, pin: planted.pin }),
			await ask("/akun/sandi", {
				sandi: planted.password,
				baru: planted.newPassword,
			}),
			await ask("/akun/faktor-kedua", {
				langkah: "mulai",
				sandi: planted.password,
			}),
			await ask("/perpustakaan/kartu", {
				kartu: planted.receipt,
				pin: planted.pin,
			}),
			await ask("/api/v1/oauth/token", {
				grant_type: "client_credentials",
				client_id: "siapa",
				client_secret: planted.clientSecret,
			}),
			await ask(
				"/api/v1/oauth/token",
				{ grant_type: "client_credentials" },
				{
					authorization: `Basic ${btoa(`siapa:${planted.basic}`)}`,
				},
			),
			await ask("/api/v1/units", undefined, {
				authorization: `Bearer ${planted.bearer}`,
			}),
			await ask(
				`/masuk/penyedia/kembali?code=${planted.providerCode}&state=${planted.providerState}`,
			),
			await ask("/akun", undefined, {
				cookie: `rangkul.session_token=${planted.session}.x; rangkul_kunci=${planted.key}; rangkul_ruang=${planted.key}; rangkul_rancangan=${planted.key}; rangkul_kunjungan=${planted.receipt}`,
			}),
		];
		for (const { text } of answers)
			hidden(
				text,
				"password",
				"newPassword",
				"clientSecret",
				"basic",
				"session",
				"key",
				"bearer",
			);
		return answers.map(({ status }) => status);
	};

	const asStranger = await walk();
	assert.ok(
		asStranger.every((status) => status < 500),
		`all is well: ${asStranger}`,
	);

	const entered = await ask("/masuk", { nama: "wulan", sandi: samplePassword });
	assert.equal(entered.status, 303);
	cookie = entered.cookies.join("; ");
	for (const one of entered.cookies) {
		const [name = "", value = ""] = one.split("=");
		if (name === "rangkul.session_token" || name === "rangkul_kunci")
			secrets.set(`the cookie ${name}`, value.split(".")[0] ?? value);
	}
	secrets.set("the password of the sample", samplePassword);

	const begun = await ask("/akun/faktor-kedua", {
		langkah: "mulai",
		sandi: samplePassword,
	});
	assert.equal(begun.status, 303);
	const { text: page } = await ask("/akun/faktor-kedua");
	const ofApp = /\b(?:[A-Z2-7]{4} ){4,}[A-Z2-7]{1,4}\b/.exec(page)?.[0] ?? "";
	assert.ok(ofApp, "the page shows the secret of the app");
	secrets.set("the secret of the app", ofApp.replaceAll(" ", ""));
	await ask("/akun/faktor-kedua", { langkah: "kode", kode: "000000" });
	await walk();

	const admin = await ask("/masuk/contoh", { akun: "admin" });
	cookie = admin.cookies.join("; ");
	const { text: made } = await ask("/kelola/webhook", {
		alamat: "https://penerima.example/kait",
	});
	const ofWebhook = /whsec_[\w+/=-]+/.exec(made)?.[0] ?? "";
	assert.ok(ofWebhook, "the page shows the secret of the address, once");
	secrets.set("the secret of a webhook", ofWebhook.slice("whsec_".length));
	await ask("/kelola/webhook");

	// A table is gone: statements fail in the middle, and the database says which.
	await sql`drop schema receipts, identity cascade`.execute(cx.db);
	const whileBroken = await walk();
	house = houseOn(await openPostgres("postgres://nobody@127.0.0.1:1/none"));
	const whileGone = await walk();
	for (const statuses of [whileBroken, whileGone])
		assert.ok(
			statuses.filter((status) => status >= 500).length > 6,
			`almost all fails: ${statuses}`,
		);

	assert.ok(said.length > 60, "what is said is heard");
	const heard = said.map((line) => Buffer.from(line));
	const found = [...secrets].flatMap(([name, secret]) =>
		heard.flatMap((line, at) =>
			findsOf(secret, line).map(
				(spelling) => `${name} (${spelling}) in ${said[at]?.slice(0, 300)}`,
			),
		),
	);
	assert.deepEqual(found, []);
});
