import assert from "node:assert/strict";
import { test } from "node:test";
import { theSystem } from "#kernel/actor.ts";
import { makeCode, printCode } from "#kernel/code.ts";
import { demoSecret } from "#platform/config.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { issueReceipt } from "#receipts";
import { freshAssets } from "../tools/build.mjs";
import { assemble } from "./assemble.ts";

const somewhere = "00000000-0000-4000-8000-0000000000aa";

test("the code stands in no address, no cookie and no header, and the log of the server knows nothing", async () => {
	const said: string[] = [];
	await using world = await openTestWorld();
	const house = assemble({
		database: world.database,
		config: {
			mode: "demo",
			secret: demoSecret,
			origin: "http://localhost",
			dataFolder: "unused",
		},
		assets: await freshAssets(),
		files: world.cx.files,
		parts: world.cx.parts,
		log: (line) => said.push(JSON.stringify(line)),
	});
	const { code } = await issueReceipt(house.contextOf(theSystem), {
		kind: "complaint",
		subjectId: somewhere,
		unitId: somewhere,
	});
	const unknown = printCode(makeCode(world.cx.random));
	const statuses: number[] = [];
	for (const kode of [code, code.replaceAll(" ", "-"), unknown, "7777"]) {
		const answer = await house.fetch(
			new Request("http://localhost/lacak", {
				method: "POST",
				headers: { origin: "http://localhost", host: "localhost" },
				body: new URLSearchParams({ kode, pin: "271828" }),
			}),
		);
		statuses.push(answer.status);
		said.push(JSON.stringify([...answer.headers]));
	}
	assert.deepEqual(statuses, [303, 303, 422, 422]);
	assert.ok(said.some((line) => line.includes('"route":"/lacak"')));
	for (const text of said)
		for (const secret of [code, unknown, "271828"])
			assert.ok(
				!text.replace(/[\s-]/g, "").includes(secret.replaceAll(" ", "")),
				text,
			);
});
