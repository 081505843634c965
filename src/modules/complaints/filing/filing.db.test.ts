import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { seedServices } from "#catalogue/samples";
import { seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { openReceipt } from "#receipts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	type Circumstances,
	fileComplaint,
	progressOf,
	type Told,
} from "../index.ts";
import { complaintsIn } from "../tables.ts";

let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld();
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedServices(world.cx);
	cx = withActor(world.cx, citizen);
});
after(() => world[Symbol.asyncDispose]());

const told: Told = {
	kind: "complaint",
	concern: "service",
	serviceId: null,
	story: "Loket tutup tiga jam tanpa pemberitahuan.",
	place: "Loket 2",
	happenedOn: "2026-11-19",
	level: "public-hidden",
	contact: { name: "Maria Bere", phone: "0812", email: null, address: null },
	mayPublish: true,
	interpreter: null,
	pin: null,
};
const circumstances = (): Circumstances => ({
	sheet: cx.newId(),
	channel: "web",
	lang: "id",
	knowsOffice: true,
});
const tell = async (
	change: Partial<Told> = {},
	how = circumstances(),
	slug: Parameters<typeof unitId>[0] = "kanwil-kemenkum-ntt",
) => {
	const unit = await unitById(cx, unitId(slug));
	if (!unit) assert.fail("no unit");
	return fileComplaint(cx, unit, { ...told, ...change }, how);
};
const row = (id: string) =>
	complaintsIn(cx.db)
		.selectFrom("complaints.complaint")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirstOrThrow();

test("what was told is there when the code is shown, and the code leads to it", async () => {
	const filed = await tell();
	const opened = await openReceipt(cx, {
		typed: filed.code?.toLowerCase() ?? "",
		pin: "",
		network: "198.51.100.7",
	});
	assert.ok(opened.ok);
	assert.equal(opened.value.subjectId, filed.key.id);
	const progress = await progressOf(cx, filed.key);
	assert.deepEqual(
		[
			progress?.state,
			progress?.story,
			progress?.history.map(({ what }) => what),
		],
		["received", told.story, ["filed"]],
	);
});

test("the same form a second time is the same complaint, with the same code", async () => {
	const how = circumstances();
	const first = await tell({}, how);
	const second = await tell({}, how);
	assert.deepEqual(second, { ...first, known: true });
});

test("fifty forms at once, each sent twice, are fifty complaints with fifty codes", async () => {
	const before = await count();
	const forms = Array.from({ length: 50 }, circumstances);
	const filed = await Promise.all(
		[...forms, ...forms].map((how) => tell({}, how)),
	);
	assert.equal(await count(), before + 50);
	assert.equal(new Set(filed.map(({ code }) => code)).size, 50);
});

test("who told it lies sealed and apart: its words stand nowhere in the row", async () => {
	const { key } = await tell();
	const { sealed } = await complaintsIn(cx.db)
		.selectFrom("complaints.contact")
		.select("sealed")
		.where("complaint_id", "=", key.id)
		.executeTakeFirstOrThrow();
	assert.ok(!Buffer.from(sealed).toString("latin1").includes("Maria"));
	assert.ok(!JSON.stringify(await row(key.id)).includes("Maria"));
});

test("about the service it lies on the desk of the office; about its head, one office up", async () => {
	const service = await tell();
	const head = await tell({ concern: "head" });
	const desk = async (id: string) =>
		complaintsIn(cx.db)
			.selectFrom("complaints.on_desk")
			.select(["unit_id", "excluded_units"])
			.where("complaint_id", "=", id)
			.executeTakeFirst();
	assert.deepEqual(await desk(service.key.id), {
		unit_id: unitId("kanwil-kemenkum-ntt"),
		excluded_units: [],
	});
	assert.deepEqual(await desk(head.key.id), {
		unit_id: unitId("kemenkum"),
		excluded_units: [unitId("kanwil-kemenkum-ntt")],
	});
});

const count = async () =>
	Number(
		(
			await complaintsIn(cx.db)
				.selectFrom("complaints.complaint")
				.select(({ fn }) => fn.countAll<string>().as("n"))
				.executeTakeFirstOrThrow()
		).n,
	);
