import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { assessmentMoved } from "#assessments";
import { sampleActor, seedPeople } from "#identity/samples";
import { newsMoved } from "#news";
import { newsOffice, sampleItems, sampleSlugs, seedNews } from "#news/samples";
import { versionMade, withdrawVersion } from "#open-data";
import { announce, deliver } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { unitBySlug } from "#units";
import { seedUnits, unitId } from "#units/samples";
import { addAddress, toldTo } from "#webhooks";
import { tellingPrograms } from "./tell-programs.ts";

let world: TestWorld;
let admin: Context;
let address = "";
before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	admin = withActor(world.cx, sampleActor("admin"));
	const made = await addAddress(admin, "https://contoh.go.id/kait");
	assert.ok(made.ok);
	address = made.value.id;
});
after(() => world[Symbol.asyncDispose]());

const told = async () =>
	(await toldTo(admin, address)).map(({ type, eventId }) => [type, eventId]);

test("other programs hear of a result that everybody may read, once for each move, and of none before or of past years", async () => {
	const unit = await unitBySlug(world.cx, "kanwil-kemenkum-ntt");
	assert.ok(unit);
	const move = (state: string, more = {}) => ({
		unitId: unit.id,
		assessmentId: "01999999-0000-7000-8000-000000000001",
		instrument: "p2ham-2023",
		programme: "p2ham",
		year: 2026,
		at: "2026-11-26T03:00:00.000Z",
		state,
		requestedAt: null,
		declaredAt: null,
		submittedAt: null,
		verifiedAt: null,
		decidedAt: null,
		score: null,
		predicate: null,
		...more,
	});
	await inTransaction(world.cx, async (tx) => {
		for (const body of [
			move("submitted"),
			move("awarded", { brought: true }),
			move("awarded"),
			move("awarded"),
		])
			await announce(tx, { name: assessmentMoved, body });
	});
	await deliver(world.cx, tellingPrograms);
	const all = await told();
	assert.deepEqual(
		all.map(([type]) => type),
		["result.changed"],
	);
});

test("other programs hear that a dataset has a new version", async () => {
	await inTransaction(world.cx, (tx) =>
		announce(tx, {
			name: versionMade,
			body: { dataset: "unit", day: "2026-11-26" },
		}),
	);
	await deliver(world.cx, tellingPrograms);
	assert.ok(
		(await told()).some(([, id]) => id === "data.changed.unit.2026-11-26"),
	);
});

test("other programs hear that a version was taken back, and what still waited of it is not told", async () => {
	const day = "2026-11-26";
	const version = { dataset: "unit", day };
	const changed = ["data.changed", `data.changed.unit.${day}`];
	const withdrawn = ["data.withdrawn", `data.withdrawn.unit.${day}`];
	await sql`
		insert into open_data.version (dataset, on_day, made_at, rows, columns, totals)
		values ('unit', ${day}::date, now(), 1, '{a}', '{}')`.execute(world.cx.db);
	const of = async () =>
		(await told()).filter(([, id]) => id?.endsWith(`.unit.${day}`));
	assert.deepEqual(await of(), [changed]);
	const took = await withdrawVersion(admin, version, "Ada orang di dalamnya.");
	assert.ok(took.ok, JSON.stringify(took));
	await deliver(world.cx, tellingPrograms);
	assert.deepEqual(await of(), [withdrawn]);
	await inTransaction(world.cx, (tx) =>
		announce(tx, { name: versionMade, body: version }),
	);
	await deliver(world.cx, tellingPrograms);
	assert.deepEqual(await of(), [withdrawn]);
});

test("other programs hear of news that went out, that was corrected and that was taken back, and of no draft", async () => {
	await seedNews(world.cx);
	await deliver(world.cx, tellingPrograms);
	const news = async () =>
		(await told()).flatMap(([type, id]) =>
			type?.startsWith("news.") ? [[type, id?.split(".")[2]]] : [],
		);
	const all = await news();
	const of = (slug: string) =>
		all.flatMap(([type, id]) => (id === slug ? [type] : []));
	assert.deepEqual(of(sampleSlugs.english), ["news.published"]);
	assert.ok(of(sampleSlugs.counter).includes("news.corrected"));
	assert.deepEqual(of(sampleSlugs.withdrawn), ["news.withdrawn"]);
	assert.deepEqual(
		all.filter(
			([, id]) => !Object.values(sampleSlugs).some((slug) => slug === id),
		),
		[],
		"no draft, nothing that waits",
	);
	await inTransaction(world.cx, (tx) =>
		announce(tx, {
			name: newsMoved,
			body: { unitId: unitId(newsOffice), itemId: sampleItems.english },
		}),
	);
	await deliver(world.cx, tellingPrograms);
	assert.deepEqual(await news(), all, "twice is once");
});
