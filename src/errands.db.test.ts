import assert from "node:assert/strict";
import { test } from "node:test";
import { sampleActor } from "#identity/samples";
import { fileOf, publishDraft } from "#instruments";
import { sampleDrafts } from "#instruments/samples";
import { theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { openTestHouse } from "#site/for-tests.ts";
import { answerErrand } from "./errands.ts";

test("a recount of the sample stories agrees with what was kept", async () => {
	await using world = await openTestHouse();
	const about = { instrument: "p2ham-2023", year: 2024 };
	assert.deepEqual(
		await answerErrand(world.house, { errand: "recount", about }),
		{ ...about, recounted: 6, differing: [] },
	);
});

test("what an office works on goes to LAPOR and comes back by command, in the name of who handles it", async () => {
	await using world = await openTestHouse();
	const about = { unit: "kanwil-kemenkum-ntt", as: "yohana" };
	const asked = (errand: string, more: object) =>
		answerErrand(world.house, { errand, about: { ...about, ...more } });
	const { text } = (await asked("lapor export", { form: "csv" })) as {
		text: string;
	};
	assert.ok(text.split("\n").length > 3, text);
	const base64 = Buffer.from(text).toString("base64");
	const back = await asked("lapor import", {
		name: "lapor.csv",
		base64,
		look: true,
	});
	assert.partialDeepStrictEqual(back, { takenIn: false, new: 0 });
	await assert.rejects(
		asked("lapor export", { as: "sari", form: "json" }),
		/handles no voices/,
	);
	await assert.rejects(
		asked("lapor import", { name: "x.csv", base64: "eA==", look: true }),
		/cannot be read/,
	);
});

test("an office gets a new key by command, and whoever leaves holds none", async () => {
	await using world = await openTestHouse();
	const asked = (errand: string, about: object) =>
		answerErrand(world.house, { errand, about });
	const unit = "kanwil-kemenham-banten";
	assert.deepEqual(await asked("keys rotate-office", { unit }), {
		unit,
		holders: 2,
	});
	assert.partialDeepStrictEqual(
		await asked("keys leave", { person: "bagus" }),
		{ person: "bagus", rotated: [unit], withoutKey: [] },
	);
	assert.deepEqual(await asked("keys rotate-office", { unit }), {
		unit,
		holders: 1,
	});
	await assert.rejects(
		asked("keys rotate-office", { unit: "rutan-rangkasbitung" }),
		/has no key/,
	);
	await assert.rejects(
		asked("keys leave", { person: "tidak-ada" }),
		/Nobody has the user name/,
	);
});

test("custodians begin anew by command only where none has a key, and the reason is asked for", async () => {
	await using world = await openTestHouse();
	const anew = (reason: string) =>
		answerErrand(world.house, { errand: "keys admit-anew", about: { reason } });
	const reason = "Kedua penjaga kehilangan kuncinya.";
	await assert.rejects(anew(reason), /they admit the others/);
	for (const person of ["arif", "nuri"])
		await answerErrand(world.house, {
			errand: "keys leave",
			about: { person },
		});
	await assert.rejects(anew("hilang"), /Write the reason/);
	assert.deepEqual(await anew(reason), { told: 2 });
});

test("an errand without anything about it comes over the socket as well", async () => {
	await using world = await openTestHouse();
	// What travels is JSON, and JSON leaves out what is undefined.
	const question = JSON.parse(
		JSON.stringify({ errand: "trail verify", about: undefined }),
	);
	assert.ok(await answerErrand(world.house, question));
});

test("an instrument that was published into the data is known to commands", async () => {
	await using world = await openTestHouse();
	const cx = withActor(world.house.contextOf(theSystem), sampleActor("admin"));
	const published = await publishDraft(cx, {
		draft: sampleDrafts.ready,
		seen: 2,
		reason: "Keputusan contoh nomor 1",
	});
	assert.ok(published.ok, JSON.stringify(published));
	const id = published.value.id;
	const asked = await answerErrand(world.house, {
		errand: "instrument",
		about: { instrument: id },
	});
	assert.deepEqual(asked, { text: fileOf(id) });
	const about = { instrument: id, year: 2026 };
	assert.deepEqual(
		await answerErrand(world.house, { errand: "recount", about }),
		{ ...about, recounted: 0, differing: [] },
	);
});
