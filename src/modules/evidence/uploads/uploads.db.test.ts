import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	allEvidenceOf,
	beginUpload,
	bytesOf,
	endUpload,
	forgetUploads,
	hasArrived,
	largestDocument,
	lookAtUpload,
	takeUpload,
	uploadOf,
	uploadsFor,
} from "../index.ts";
import { samplePdf, samplePicture } from "../samples.ts";

const unitId = "00000000-0000-7000-8000-000000000001";
const person = (id: string): Actor => ({
	id: `00000000-0000-7000-8000-0000000000${id}`,
	name: "Wulan",
	kind: "person",
	grants: [
		{
			permission: "assessment.fill",
			programme: null,
			unitId,
			reach: "unit",
			provinces: [],
		},
	],
});
const place = { unitId, purpose: "an item" };
let world: TestWorld;
let wulan: Context;
let hendra: Context;
before(async () => {
	world = await openTestWorld();
	wulan = withActor(world.cx, person("aa"));
	hendra = withActor(world.cx, person("bb"));
});
after(() => world[Symbol.asyncDispose]());

const begin = async (cx: Context, size: number, name = "sk.pdf") => {
	const begun = await beginUpload(cx, {
		...place,
		id: cx.newId(),
		name,
		size,
		atMost: largestDocument,
	});
	return begun.ok ? begun.value.id : begun.problem.reason;
};
const send = async (cx: Context, bytes: Uint8Array, name?: string) => {
	const id = await begin(cx, bytes.byteLength, name);
	await cx.parts.add(id, 0, pieces(bytes));
	const upload = await uploadOf(cx, place, id);
	assert.ok(upload && hasArrived(upload));
	return upload;
};
async function* pieces(bytes: Uint8Array, size = 100) {
	for (let at = 0; at < bytes.byteLength; at += size)
		yield bytes.subarray(at, at + size);
}
const said = { description: "", documentDate: null };

test("an upload belongs to one person and one purpose: for everybody else it is not there", async () => {
	const id = await begin(wulan, 812, "../\u0007sk petugas.pdf");
	assert.equal((await uploadOf(wulan, place, id))?.name, "sk petugas.pdf");
	assert.equal(await uploadOf(hendra, place, id), null);
	const elsewhere = { unitId, purpose: "another item" };
	assert.equal(await uploadOf(wulan, elsewhere, id), null);
	assert.deepEqual(await uploadsFor(hendra, place), []);
	await endUpload(wulan, { id });
	assert.equal(await uploadOf(wulan, place, id), null);
});

test("what is empty, too large or one too many is refused before its first byte", async () => {
	assert.equal(await begin(wulan, 0), "file-empty");
	assert.equal(await begin(wulan, Number.NaN), "file-empty");
	assert.equal(await begin(wulan, 2 * 1024 ** 3), "file-too-large");
	const stranger = withActor(world.cx, { ...person("cc"), grants: [] });
	assert.equal(await begin(stranger, 812), "not-yours");
	const many = withActor(world.cx, person("dd"));
	for (let n = 0; n < 20; n += 1) await begin(many, 812);
	assert.equal(await begin(many, 812), "too-many-uploads");
});

test("a file that arrived in pieces becomes one document, and its upload is gone", async () => {
	const bytes = samplePdf("dalam potongan");
	const upload = await send(wulan, bytes);
	const kept = await takeUpload(wulan, upload, {
		...said,
		documentDate: "2026-02-03",
	});
	assert.ok(kept.ok);
	assert.deepEqual(
		Buffer.from(await bytesOf(wulan, kept.value)),
		Buffer.from(bytes),
	);
	assert.equal(await uploadOf(wulan, place, upload.id), null);
	assert.equal(await wulan.parts.size(upload.id), null);
});

test("two browsers that take the same upload at once make one document", async () => {
	const upload = await send(wulan, samplePdf("sekali saja"), "sekali.pdf");
	const both = await Promise.all([
		takeUpload(wulan, upload, said),
		takeUpload(wulan, upload, said).catch(() => ({ ok: false })),
	]);
	assert.equal(both.filter(({ ok }) => ok).length, 1);
	const there = await allEvidenceOf(wulan, unitId);
	assert.equal(there.filter(({ name }) => name === "sekali.pdf").length, 1);
});

test("a picture without words stays where it is until somebody says what it shows", async () => {
	const upload = await send(wulan, samplePicture(), "pintu.png");
	const silent = await takeUpload(wulan, upload, said);
	assert.equal(silent.ok || silent.problem.reason, "say-what-it-shows");
	assert.ok(await uploadOf(wulan, place, upload.id));
	const spoken = { ...said, description: "Pintu masuk" };
	assert.equal((await takeUpload(wulan, upload, spoken)).ok, true);
});

test("half a file is not taken, and a file of a wrong kind goes as soon as it has arrived", async () => {
	const id = await begin(wulan, 812);
	const half = await uploadOf(wulan, place, id);
	assert.ok(half);
	const early = await takeUpload(wulan, half, said);
	assert.equal(early.ok || early.problem.reason, "upload-unfinished");
	const script = await send(wulan, new TextEncoder().encode("<script>"));
	assert.equal(
		(await lookAtUpload(wulan, script))?.reason,
		"file-of-wrong-kind",
	);
	assert.equal(await uploadOf(wulan, place, script.id), null);
	assert.equal(
		await lookAtUpload(wulan, await send(wulan, samplePdf("x"))),
		null,
	);
});

test("an upload that nobody finished is forgotten after seven days, and not before", async () => {
	const id = await begin(hendra, 812);
	const inDays = (days: number, cx = hendra) =>
		at(cx, new Date(world.cx.now.getTime() + days * 86_400_000));
	assert.equal(await forgetUploads(inDays(6.9)), 0);
	assert.ok(await uploadOf(inDays(6.9), place, id));
	assert.equal(await uploadOf(inDays(7), place, id), null);
	assert.ok((await forgetUploads(inDays(7))) > 0);
	assert.equal(await hendra.parts.size(id), null);
});
