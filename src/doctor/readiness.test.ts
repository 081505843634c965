import assert from "node:assert/strict";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { after, before, test } from "node:test";
import { getRequestListener } from "@hono/node-server";
import { openHealth } from "#platform/observing/health.ts";
import { lookAtReadiness } from "./readiness.ts";

const health = openHealth({ keptFor: 0 });
const server = createServer(
	getRequestListener(
		async (request) =>
			(await health.answer(request)) ?? new Response("no", { status: 404 }),
	),
);
let origin = "";
before(async () => {
	origin = (await listening(server)).at;
});
after(() => new Promise((done) => server.close(done)));

async function listening(answers = createServer()) {
	await new Promise<void>((done) => answers.listen(0, "127.0.0.1", done));
	const { port } = answers.address() as AddressInfo;
	return { answers, at: `http://127.0.0.1:${port}` };
}

const portOfNobody = async (): Promise<string> => {
	const { answers, at } = await listening();
	await new Promise((done) => answers.close(done));
	return at;
};

const found = (at = origin, waits?: number) =>
	lookAtReadiness({ origin: at, mode: "production" }, waits);

test("a doctor asks the site at its own address whether it is of use, and names what failed", async () => {
	const starting = await found();
	assert.equal(starting.state, "mend");
	assert.equal(starting.says, "The site is not ready: starting.");
	let database = false;
	health.serving({ database: async () => database, files: async () => true });
	const failed = await found();
	assert.equal(failed.state, "mend");
	assert.equal(
		failed.says,
		"The site is not ready: not ready; database: failed; files: ok.",
	);
	database = true;
	assert.equal((await found()).state, "well");
	health.stopping();
	assert.match((await found()).says, /stopping/);
});

test("a doctor says when something else answers there, and when nobody does", async () => {
	const other = await found(`${origin}/elsewhere`);
	assert.equal(other.state, "mend");
	assert.match(other.says, /Something else answers at .*, with 404/);
	const nobody = await portOfNobody();
	const gone = await found(nobody);
	assert.equal(gone.state, "mend");
	assert.match(gone.says, /Nobody answers at .*: ECONNREFUSED/);
	const trial = await lookAtReadiness({ origin: nobody, mode: "demo" });
	assert.equal(trial.state, "note", "a trial need not run to be looked at");
	const silent = await listening(createServer(() => undefined));
	const late = await found(silent.at, 50);
	silent.answers.closeAllConnections();
	silent.answers.close();
	assert.match(late.says, /Nobody answers at .*: TimeoutError/);
});
