import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { sql } from "kysely";
import { seedPeople } from "#identity/samples";
import { theSystem } from "#kernel/actor.ts";
import { type Config, readConfig, WrongSetting } from "#platform/config.ts";
import { type Database, openEmbedded } from "#platform/database/open.ts";
import { seedUnits } from "#units/samples";
import { assemble } from "./assemble.ts";
import { bringUpToDate, runErrand } from "./errands.ts";
import { serveSite } from "./serve.ts";

const silent = (): void => undefined;

/** Settings of a production server on a folder of its own that is removed at the end. */
function production(
	more: Record<string, string> = {},
): { config: Config } & Disposable {
	const folder = mkdtempSync(join(tmpdir(), "rangkul-serve-"));
	const settings = {
		PORT: "0",
		RANGKUL_DATA: folder,
		RANGKUL_MODE: "production",
		RANGKUL_SECRET: "a secret of some length, only for this test",
		RANGKUL_TRUSTED_PROXIES: "1",
		// Tests that run beside it make it late.
		RANGKUL_BUSY_LATE: "0",
		...more,
	};
	return {
		config: readConfig(settings, "/"),
		[Symbol.dispose]: () => rmSync(folder, { recursive: true }),
	};
}

async function inTheData<Answer>(
	{ dataFolder }: Config,
	look: (database: Database) => Promise<Answer>,
): Promise<Answer> {
	const database = await openEmbedded(dataFolder);
	try {
		return await look(database);
	} finally {
		await database.close();
	}
}

test("a production server refuses data with sample people", async () => {
	using site = production();
	const { config } = site;
	await inTheData(config, async (database) => {
		await bringUpToDate(database);
		const cx = assemble({ database, config }).contextOf(theSystem);
		await seedUnits(cx);
		await seedPeople(cx);
	});
	await assert.rejects(
		serveSite(config, silent),
		(error) =>
			error instanceof WrongSetting &&
			/sample people.*RANGKUL_DATA/.test(error.message),
	);
});

test("production takes no samples from the command line either", async () => {
	using site = production();
	await assert.rejects(
		runErrand("seed", site.config),
		(error) =>
			error instanceof WrongSetting && /takes no samples/.test(error.message),
	);
});

test("checking the trail changes nothing: it neither migrates nor links", async () => {
	using site = production();
	const { config } = site;
	await assert.rejects(runErrand("trail verify", config), /no trail yet/);
	const there = await inTheData(config, async ({ db }) =>
		sql`select to_regclass('platform.trail') as trail`.execute(db),
	);
	assert.deepEqual(there.rows, [{ trail: null }]);
	await inTheData(config, async (database) => {
		await bringUpToDate(database);
		await database.run(
			`insert into platform.trail (chain, deed, actor_kind, subject_kind, subject_id, at, details_hash)
			 values ('results', 'thing.done', 'system', 'thing', '1', now(), 'x')`,
		);
	});
	const report = await runErrand("trail verify", config);
	assert.match(JSON.stringify(report), /"unlinked":\["1"\]/);
	assert.deepEqual(await runErrand("trail verify", config), report);
});

test("behind a proxy the rate limits count by the address that it heard", async () => {
	using site = production();
	const serving = await serveSite(site.config, silent);
	const origin = `http://localhost:${serving.port}`;
	await fetch(`${origin}/masuk`, {
		method: "POST",
		headers: { origin, "x-forwarded-for": "192.0.2.66, 203.0.113.9" },
		body: new URLSearchParams({ nama: "siapa", sandi: "bukan kata sandinya" }),
	});
	await serving.stop();
	const counted = await inTheData(site.config, ({ db }) =>
		sql<{ key: string }>`select key from identity.rate`.execute(db),
	);
	assert.match(counted.rows.map(({ key }) => key).join(), /^203\.0\.113\.9\b/);
});

test("a server that starts forgets the forms that nobody sends again", async () => {
	using site = production();
	const { config } = site;
	await inTheData(config, async (database) => {
		await bringUpToDate(database);
		await database.run(
			`insert into platform.post (key, sent_at)
			 values ('old', now() - interval '3 days'), ('new', now())`,
		);
	});
	await (await serveSite(config, silent)).stop();
	const left = await inTheData(config, ({ db }) =>
		sql`select key from platform.post`.execute(db),
	);
	assert.deepEqual(left.rows, [{ key: "new" }]);
});

test("a process says what it is at until it is gone: ready while it serves, and stopping before anything is turned away", async () => {
	using site = production({
		RANGKUL_METRICS: "127.0.0.1:0",
		RANGKUL_METRICS_TOKEN: "a word of some length",
		RANGKUL_DRAIN: "1",
	});
	const serving = await serveSite(site.config, silent);
	await using cleared = new AsyncDisposableStack();
	let gone: Promise<void> | null = null;
	const stop = () => (gone ??= serving.stop());
	cleared.defer(stop);
	const origin = `http://localhost:${serving.port}`;
	const beside = `http://127.0.0.1:${serving.metricsPort}`;
	const statusAt = async (address: string, headers = {}) =>
		(await fetch(address, { headers })).status;

	assert.equal(await statusAt(`${origin}/healthz`), 200);
	const ready = await fetch(`${origin}/readyz`);
	assert.equal(await ready.text(), "ready\ndatabase: ok\nfiles: ok\n");
	assert.equal(ready.headers.getSetCookie().length, 0);
	assert.equal(await statusAt(`${beside}/readyz`), 200);

	assert.equal(await statusAt(`${origin}/metrics`), 404);
	assert.equal(await statusAt(`${beside}/metrics`), 401);
	const numbers = await fetch(`${beside}/metrics`, {
		headers: { authorization: "Bearer a word of some length" },
	});
	const text = await numbers.text();
	for (const line of [
		'rangkul_http_requests_total{route="none",method="GET",status="4xx"} 1',
		"rangkul_ready 1",
		'rangkul_waiting{queue="mail"} 0',
	])
		assert.ok(text.split("\n").includes(line), line);
	// Whoever asks for health is not counted.
	assert.equal(text.match(/^rangkul_http_requests_total/gm)?.length, 1);

	const page = await fetch(`${origin}/tampilan`);
	assert.match(page.headers.get("x-request-id") ?? "", /^[0-9a-f]{24}$/);

	const stopped = stop();
	assert.equal(await statusAt(`${origin}/readyz`), 503);
	assert.equal(await statusAt(`${origin}/tampilan`), 200);
	await stopped;
	await assert.rejects(fetch(`${origin}/healthz`));
	await assert.rejects(fetch(`${beside}/healthz`));
});

test("a process that is late sends readers away until it is in time again, over real HTTP, counts them, and takes in what people do", async () => {
	using site = production({
		RANGKUL_BUSY_LATE: "1",
		RANGKUL_METRICS: "127.0.0.1:0",
	});
	const serving = await serveSite(site.config, silent);
	await using cleared = new AsyncDisposableStack();
	cleared.defer(serving.stop);
	const origin = `http://localhost:${serving.port}`;
	const until = performance.now() + 600;
	while (performance.now() < until);
	const reading = await fetch(`${origin}/tampilan`);
	assert.equal(reading.status, 503);
	assert.equal(reading.headers.get("retry-after"), "5");
	assert.match(await reading.text(), /<style>.*Sedang sangat ramai/s);
	const statusAt = async (path: string, init: RequestInit = {}) =>
		(await fetch(origin + path, { redirect: "manual", ...init })).status;
	assert.equal(await statusAt("/api/v1/units"), 503);
	assert.equal(await statusAt("/healthz"), 200);
	assert.equal(await statusAt("/readyz"), 200);
	assert.equal(await statusAt("/lacak"), 200);
	assert.equal(await statusAt("/akun"), 303);
	const body = new URLSearchParams({ kode: "bukan kode" });
	assert.equal(
		await statusAt("/lacak", { method: "POST", headers: { origin }, body }),
		422,
	);
	const numbers = await fetch(
		`http://127.0.0.1:${serving.metricsPort}/metrics`,
	);
	assert.match(
		await numbers.text(),
		/^rangkul_http_turned_away_total\{errand="reading"\} 2$/m,
	);
});
