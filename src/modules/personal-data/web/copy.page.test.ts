import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { sql } from "kysely";
import { sayOfSelf } from "#complaints";
import { receiptOf, sampleComplaints } from "#complaints/samples";
import { citizen, theSystem } from "#kernel/actor.ts";
import { withActor } from "#platform/context.ts";
import { sampleCode } from "#receipts/samples";
import { sampleRoom } from "#rights-cases/samples";
import { openTestHouse, type TestHouse } from "#site/for-tests.ts";

let site: TestHouse;
before(async () => {
	site = await openTestHouse();
});
after(() => site[Symbol.asyncDispose]());

interface Read {
	readonly of: string;
	readonly parts: readonly {
		readonly what: string;
		readonly lines: readonly { readonly what: string; readonly is: string }[];
	}[];
}

async function copyOf(code: string): Promise<{ file: Read; all: string }> {
	const file = await site.ask("/data-pribadi/salinan/json", { code });
	assert.equal(file.status, 200);
	assert.equal(file.headers.get("cache-control"), "no-store");
	const text = await file.text();
	const page = await (await site.ask("/data-pribadi/salinan", { code })).text();
	return { file: JSON.parse(text), all: text + page };
}

test("whoever shows a code gets what was told under it, of nobody else, and nothing that is sealed apart", async () => {
	const cx = site.house.contextOf(theSystem);
	const { rows: told } = await sql<{ id: string; story: string }>`
		select id, story from complaints.complaint where id = any(${Object.values(sampleComplaints)}::uuid[])`.execute(
		cx.db,
	);
	const { rows: contacts } = await sql<{ id: string; sealed: Uint8Array }>`
		select complaint_id as id, sealed from complaints.contact`.execute(cx.db);
	const { rows: said } = await sql<{ id: string; words: string }>`
		select complaint_id as id, words from complaints.entry where shown and words is not null`.execute(
		cx.db,
	);
	let withName = 0;
	for (const name of ["hidden", "certificate", "form"] as const) {
		const id = sampleComplaints[name];
		const { file, all } = await copyOf(sampleCode(receiptOf(name)));
		const lines = file.parts.flatMap((part) => part.lines);
		const texts = lines.map(({ is }) => is);
		for (const one of told)
			assert.equal(texts.includes(one.story), one.id === id, one.story);
		for (const { words } of said.filter((one) => one.id === id))
			assert.ok(
				texts.some((text) => text.endsWith(`: ${words}`)),
				words,
			);
		const contact = contacts.find((one) => one.id === id);
		assert.equal(
			lines.some(({ what }) => what === "contact"),
			contact !== undefined,
		);
		if (!contact) continue;
		withName += 1;
		const plain = cx.sealing.unseal(Uint8Array.from(contact.sealed));
		const who = Object.values(
			JSON.parse(new TextDecoder().decode(plain ?? undefined)),
		).filter((part) => typeof part === "string" && part !== "");
		assert.ok(who.length > 0);
		for (const part of who) assert.ok(!all.includes(String(part)));
	}
	assert.ok(withName > 0);
});

test("what somebody said of themselves is named and not given, to whoever holds the code", async () => {
	const cx = site.house.contextOf(theSystem);
	const id = sampleComplaints.hidden;
	const { rows } = await sql<{ unitId: string }>`
		select unit_id as "unitId" from complaints.complaint where id = ${id}`.execute(
		cx.db,
	);
	const unitId = rows[0]?.unitId ?? assert.fail();
	const before = await copyOf(sampleCode(receiptOf("hidden")));
	const said = await sayOfSelf(
		withActor(cx, citizen),
		{ unitId, id },
		{ sex: ["other"] },
	);
	assert.ok(said.ok);
	const { file, all } = await copyOf(sampleCode(receiptOf("hidden")));
	const held = (of: Read) =>
		of.parts
			.find(({ what }) => what === "held")
			?.lines.some(({ what, is }) => what === "of-self" && is === "✓") ?? false;
	assert.deepEqual([held(before.file), held(file)], [false, true]);
	assert.ok(!/"sex|other"/.test(all));
});

test("without a code there is no copy, and what is told in the room is read there", async () => {
	for (const path of ["", "/json"]) {
		const room = await site.ask(`/data-pribadi/salinan${path}`, {
			code: sampleCode(sampleRoom),
		});
		assert.equal(room.status, 303);
		assert.equal(room.headers.get("location"), "/ruang/saya");
	}
	const none = await site.ask("/data-pribadi/salinan/json");
	assert.equal(none.headers.get("location"), "/data-pribadi/salinan");
});
