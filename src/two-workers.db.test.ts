import assert from "node:assert/strict";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { readConfig } from "#platform/config.ts";
import {
	openEmptyDatabase,
	openTestWorld,
	type TestWorld,
} from "#platform/database/for-tests.ts";
import { afterOthers, unlessAnother } from "#platform/database/only-one.ts";
import { sayUp, workerSeen } from "#platform/processes.ts";
import { lookAtWorkers } from "./doctor/workers.ts";
import { serveSite } from "./serve.ts";

let world: TestWorld;
before(async () => {
	world = await openTestWorld();
});
after(() => world[Symbol.asyncDispose]());

/** The embedded database has one process, and so nobody to keep out. */
const apart = process.env.RANGKUL_TEST_POSTGRES
	? test
	: (name: string, _work: unknown) =>
			test(name, { skip: "needs PostgreSQL" }, () => undefined);

apart(
	"of two workers one goes over everything, and the other passes by",
	async () => {
		const begun: string[] = [];
		let end = () => {};
		const first = unlessAnother(world.database, "watch", () => {
			begun.push("first");
			return new Promise<void>((done) => {
				end = done;
			});
		});
		while (begun.length === 0)
			await sql`select pg_sleep(0.01)`.execute(world.cx.db);
		await unlessAnother(world.database, "watch", async () => {
			begun.push("second");
		});
		await unlessAnother(world.database, "tidy", async () => {
			begun.push("other work");
		});
		end();
		await first;
		await unlessAnother(world.database, "watch", async () => {
			begun.push("after it");
		});
		assert.deepEqual(begun, ["first", "other work", "after it"]);
	},
);

apart("work that failed keeps nobody out afterwards", async () => {
	await assert.rejects(
		unlessAnother(world.database, "watch", () =>
			Promise.reject(new Error("failed")),
		),
		/failed/,
	);
	let done = false;
	await unlessAnother(world.database, "watch", async () => {
		done = true;
	});
	assert.ok(done);
});

apart(
	"of several that start at once each prepares after the one before",
	async () => {
		let inside = 0;
		let most = 0;
		await Promise.all(
			[1, 2, 3].map(() =>
				afterOthers(world.database, "start", async () => {
					inside += 1;
					most = Math.max(most, inside);
					await sql`select pg_sleep(0.02)`.execute(world.cx.db);
					inside -= 1;
				}),
			),
		);
		assert.equal(most, 1);
	},
);

test("a doctor sees whether somebody does the work that comes round", async () => {
	const { cx } = world;
	const at = (minutes: number) => ({
		...cx,
		now: new Date(cx.now.getTime() + minutes * 60_000),
	});
	assert.equal(await workerSeen(cx), null);
	assert.equal(lookAtWorkers(null, cx.now).state, "mend");
	await sayUp(cx, cx.newId(), "web");
	assert.equal(await workerSeen(cx), null);
	const id = cx.newId();
	await sayUp(cx, id, "worker");
	await sayUp(at(1), id, "worker");
	assert.deepEqual(await workerSeen(cx), at(1).now);
	assert.equal(lookAtWorkers(at(1).now, at(2).now).state, "well");
	assert.equal(lookAtWorkers(at(1).now, at(9).now).state, "mend");
	await sayUp(at(2 * 1_440), cx.newId(), "worker");
	const { rows } = await sql<{ n: number }>`
		select count(*)::int as n from platform.process`.execute(cx.db);
	assert.deepEqual(rows, [{ n: 1 }]);
});

apart(
	"pages and two workers run apart on one database, and what was announced is told once",
	async () => {
		const url = process.env.RANGKUL_TEST_POSTGRES ?? "";
		await using empty = await openEmptyDatabase("postgresql");
		const folder = mkdtempSync(join(tmpdir(), "rangkul-apart-"));
		const name = (
			await sql<{ name: string }>`select current_database() as name`.execute(
				empty.database.db,
			)
		).rows[0]?.name;
		const address = new URL(url);
		address.pathname = `/${name}`;
		// As a site ought to run: the owner of its database, and no superuser.
		address.username = name ?? "";
		const config = (kind: string) =>
			readConfig(
				{
					PORT: "0",
					RANGKUL_PROCESS: kind,
					RANGKUL_DATA: folder,
					RANGKUL_MODE: "production",
					RANGKUL_SECRET: "a secret of some length, only for this test",
					DATABASE_URL: address.href,
				},
				"/",
			);
		const started = await Promise.allSettled(
			["web", "worker", "worker"].map((kind) =>
				serveSite(config(kind), () => undefined),
			),
		);
		const running = started
			.filter((one) => one.status === "fulfilled")
			.map(({ value }) => value);
		try {
			assert.deepEqual(
				started.filter(({ status }) => status === "rejected"),
				[],
			);
			assert.deepEqual(
				running.map(({ port }) => port === null),
				[false, true, true],
			);
			const answer = await fetch(`http://localhost:${running[0]?.port}/`);
			assert.equal(answer.status, 200);
			await sql`insert into platform.announcement (name, body, announced_at)
			select 'nobody.hears', '{}', now() from generate_series(1, 200)`.execute(
				empty.database.db,
			);
			const waiting = async () =>
				(
					await sql<{ n: number }>`
					select count(*)::int as n from platform.announcement where delivered_at is null`.execute(
						empty.database.db,
					)
				).rows[0]?.n;
			for (let tries = 0; tries < 100 && (await waiting()) !== 0; tries += 1)
				await sql`select pg_sleep(0.1)`.execute(empty.database.db);
			assert.equal(await waiting(), 0);
			const { rows } = await sql<{ most: number }>`
			select max(attempts) as most from platform.announcement`.execute(
				empty.database.db,
			);
			assert.ok((rows[0]?.most ?? 0) <= 1);
		} finally {
			await Promise.all(running.map(({ stop }) => stop()));
			rmSync(folder, { recursive: true, force: true });
		}
	},
);
