import assert from "node:assert/strict";
import { test } from "node:test";
import { samplePassword, seedPeople } from "#identity/samples";
import { demoSecret } from "#platform/config.ts";
import { at } from "#platform/context.ts";
import { openTestWorld } from "#platform/database/for-tests.ts";
import { tokenFor } from "#platform/http/forgery.ts";
import { seedUnits } from "#units/samples";
import { freshAssets } from "../tools/build.mjs";
import { assemble } from "./assemble.ts";

const origin = "http://localhost";

test("whoever signs in anew in the same browser ends the session that it held, and no other", async () => {
	await using world = await openTestWorld();
	const cx = at(world.cx, new Date());
	await seedUnits(cx);
	await seedPeople(cx);
	const house = assemble({
		database: world.database,
		config: { mode: "demo", secret: demoSecret, origin, dataFolder: "unused" },
		assets: await freshAssets(),
		files: world.cx.files,
		parts: world.cx.parts,
	});
	const sessionOf = (cookie: string) =>
		house.sessionOf(new Request(origin, { headers: { cookie } }));
	const enter = async (name: string, cookie = "") => {
		const session = await sessionOf(cookie);
		const answer = await house.fetch(
			new Request(`${origin}/masuk`, {
				method: "POST",
				headers: { cookie, origin, host: "localhost" },
				body: new URLSearchParams({
					token: tokenFor(demoSecret, session, new Date()),
					nama: name,
					sandi: samplePassword,
				}),
			}),
		);
		assert.equal(answer.status, 303);
		return answer.headers
			.getSetCookie()
			.map((one) => one.split(";")[0])
			.join("; ");
	};
	const here = await enter("wulan");
	const elsewhere = await enter("wulan");
	assert.ok(await sessionOf(here));
	const anew = await enter("wulan", here);
	assert.equal(await sessionOf(here), null);
	const other = await enter("markus", anew);
	assert.equal(await sessionOf(anew), null);
	assert.ok(await sessionOf(elsewhere));
	assert.ok(await sessionOf(other));
	// A password that is wrong ends nothing.
	const wrong = await house.fetch(
		new Request(`${origin}/masuk`, {
			method: "POST",
			headers: { cookie: other, origin, host: "localhost" },
			body: new URLSearchParams({
				token: tokenFor(demoSecret, await sessionOf(other), new Date()),
				nama: "wulan",
				sandi: "bukan kata sandinya",
			}),
		}),
	);
	assert.equal(wrong.status, 422);
	assert.ok(await sessionOf(other));
});
