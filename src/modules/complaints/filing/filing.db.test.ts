import assert from "node:assert/strict";
import { test } from "node:test";
import { newsOf } from "#notices";
import type { Context } from "#platform/context.ts";
import { openReceipt } from "#receipts";
import { unitId } from "#units/samples";
import { progressOf, type Told } from "../index.ts";
import {
	being,
	openOffice,
	sampleWay,
	tellOffice,
	sampleTold as told,
} from "../office.sample.ts";
import { complaintsIn } from "../tables.ts";

const { worldNow } = openOffice();
const now = (): Context => worldNow().cx;

const circumstances = () => sampleWay(now());
const tell = (change: Partial<Told> = {}, how = circumstances()) =>
	tellOffice(now(), change, how);
const row = (id: string) =>
	complaintsIn(now().db)
		.selectFrom("complaints.complaint")
		.selectAll()
		.where("id", "=", id)
		.executeTakeFirstOrThrow();

test("what was told is there when the code is shown, and the code leads to it", async () => {
	const filed = await tell();
	const opened = await openReceipt(now(), {
		typed: filed.code?.toLowerCase() ?? "",
		pin: "",
		network: "198.51.100.7",
	});
	assert.ok(opened.ok);
	assert.equal(opened.value.subjectId, filed.key.id);
	const progress = await progressOf(now(), filed.key);
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
	const { sealed } = await complaintsIn(now().db)
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
		complaintsIn(now().db)
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

/** Whether the inbox of somebody of the cast, all pages of it, speaks of one. */
async function heard(
	userName: Parameters<typeof being>[1],
	{ id }: { readonly id: string },
): Promise<boolean> {
	for (let page = 1; ; page += 1) {
		const { rows, pages } = await newsOf(being(now(), userName), page);
		if (rows.some(({ path }) => path.endsWith(id))) return true;
		if (page >= pages) return false;
	}
}

test("the desk hears of it at once; of one about its head nobody there does, and the office above does", async () => {
	const service = await tell();
	const head = await tell({ concern: "head" });
	assert.deepEqual(
		[await heard("yohana", service.key), await heard("sari", service.key)],
		[true, false],
	);
	assert.deepEqual(
		[
			await heard("yohana", head.key),
			await heard("kornelis", head.key),
			await heard("gilang", head.key),
		],
		[false, false, true],
	);
});

test("what has to be looked at first calls nobody", async () => {
	const { key } = await tell({}, { ...circumstances(), suspect: "many" });
	assert.equal(await heard("yohana", key), false);
});

const count = async () =>
	Number(
		(
			await complaintsIn(now().db)
				.selectFrom("complaints.complaint")
				.select(({ fn }) => fn.countAll<string>().as("n"))
				.executeTakeFirstOrThrow()
		).n,
	);

test("the same form to two offices is two things, each with a code", async () => {
	const how = circumstances();
	const one = await tell({}, how);
	const other = await tellOffice(now(), {}, how, "rutan-rangkasbitung");
	assert.notEqual(one.code, other.code);
	assert.deepEqual([one.known, other.known], [false, false]);
});

test("a PIN of one's own is asked with the code", async () => {
	const { code } = await tell({ pin: "246810" });
	const open = (pin: string) =>
		openReceipt(now(), { typed: code ?? "", pin, network: "198.51.100.8" });
	assert.equal((await open("")).ok, false);
	assert.equal((await open("246810")).ok, true);
});
