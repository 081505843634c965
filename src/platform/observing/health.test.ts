import assert from "node:assert/strict";
import { test } from "node:test";
import { openHealth } from "./health.ts";

const ask = (path: string, method = "GET") =>
	new Request(`http://localhost${path}`, { method });

test("a process that starts or stops lives and is not ready", async () => {
	const health = openHealth();
	const both = async () =>
		Promise.all(
			["/healthz", "/readyz"].map(async (path) => {
				const answer = await health.answer(ask(path));
				return `${answer?.status} ${(await answer?.text())?.trim()}`;
			}),
		);
	assert.deepEqual(await both(), ["200 alive", "503 starting"]);
	health.serving({ database: async () => undefined });
	assert.deepEqual(await both(), ["200 alive", "200 ready\ndatabase: ok"]);
	health.stopping();
	assert.deepEqual(await both(), ["200 alive", "503 stopping"]);
});

test("what fails, says no or does not answer in time makes a process not ready, each by its name", async () => {
	const health = openHealth({ patience: 20 });
	health.serving({
		database: () => new Promise(() => undefined),
		migrations: async () => false,
		files: async () => Promise.reject(new Error("the disk of kanwil is full")),
		memory: async () => true,
	});
	const answer = await health.answer(ask("/readyz"));
	assert.equal(answer?.status, 503);
	assert.equal(
		await answer?.text(),
		"not ready\ndatabase: failed\nmigrations: failed\nfiles: failed\nmemory: ok\n",
	);
});

test("whoever asks often asks the database once", async () => {
	let asked = 0;
	const health = openHealth({ keptFor: 60_000 });
	health.serving({
		database: async () => {
			asked += 1;
		},
	});
	for (let n = 0; n < 20; n += 1) await health.answer(ask("/readyz"));
	assert.equal(asked, 1);
});

test("no other address is answered there, and nothing is posted to these", async () => {
	const health = openHealth();
	assert.equal(await health.answer(ask("/")), null);
	assert.equal(await health.answer(ask("/healthz/x")), null);
	assert.equal((await health.answer(ask("/healthz?x=1", "HEAD")))?.status, 200);
	assert.equal((await health.answer(ask("/readyz", "POST")))?.status, 405);
});
