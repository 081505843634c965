import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ZipFile } from "yazl";
import { allEvidenceOf, newestOf } from "#evidence";
import { samplePdf, samplePicture } from "#evidence/samples";
import { sampleActor, seedPeople } from "#identity/samples";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { seedUnits } from "#units/samples";
import {
	aside,
	type Case,
	findCase,
	type HandedFile,
	handInFiles,
	itemsOfCase,
	lastBatch,
	openAssessment,
	type Placing,
	placeFiles,
	waitingFiles,
} from "../index.ts";
import { assessmentsIn } from "../tables.ts";

const named = {
	unit: "rutan-rangkasbitung",
	instrument: "p2ham-2023",
	year: 2026,
};
const [wulan, sari] = [sampleActor("wulan"), sampleActor("sari")];
let world: TestWorld;
const as = (actor: Actor): Context => withActor(world.cx, actor);

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await assessmentsIn(world.cx.db)
		.insertInto("assessments.round")
		.values({
			instrument: "p2ham-2023",
			year: 2026,
			programme: "p2ham",
			opens_on: "2026-01-02",
			closes_on: "2026-11-30",
		})
		.execute();
	const opened = await openAssessment(as(wulan), named);
	assert.ok(opened.ok);
	await inState("answering");
});
after(() => world[Symbol.asyncDispose]());

const inState = (state: string) =>
	assessmentsIn(world.cx.db)
		.updateTable("assessments.assessment")
		.set({ state })
		.execute();
const found = async (): Promise<Case> => {
	const current = await findCase(world.cx, named);
	assert.ok(current);
	return current;
};
/** Another picture each time: bytes behind its end that no reader looks at. */
const pictureAt = (when: string) =>
	new Uint8Array(Buffer.concat([samplePicture(), Buffer.from(when)]));
const zipOf = async (
	files: Readonly<Record<string, Uint8Array>>,
): Promise<Uint8Array> => {
	const zip = new ZipFile();
	for (const [name, bytes] of Object.entries(files))
		zip.addBuffer(Buffer.from(bytes), name);
	zip.end();
	const pieces: Buffer[] = [];
	for await (const piece of zip.outputStream) pieces.push(piece as Buffer);
	return new Uint8Array(Buffer.concat(pieces));
};
const hand = async (files: Readonly<Record<string, Uint8Array>>) => {
	const sent = Object.entries(files).map(([name, bytes]) => ({ name, bytes }));
	const done = await handInFiles(as(wulan), await found(), sent);
	if (!done.ok) throw new Error(done.problem.reason);
	return done.value;
};
const batch = async () =>
	new Map(
		(await lastBatch(as(wulan), (await found()).assessment)).map((file) => [
			file.path,
			file,
		]),
	);
const waiting = async () => waitingFiles(world.cx, (await found()).assessment);
const proofsOf = async (code: string) =>
	(await itemsOfCase(world.cx, await found())).find(
		(item) => item.code === code,
	)?.proofs ?? [];
const place = async (file: HandedFile | undefined, says: Partial<Placing>) => {
	assert.ok(file?.evidenceId);
	const placed = await placeFiles(as(wulan), await found(), [
		{
			evidenceId: file.evidenceId,
			to: null,
			description: "",
			documentDate: null,
			...says,
		},
	]);
	if (!placed.ok) throw new Error(placed.problem.reason);
	return placed.value;
};

test("a ZIP: what bears a code attaches itself, the rest waits, and what is refused says why", async () => {
	const zip = await zipOf({
		"a.1 foto pintu.png": samplePicture(),
		"bukti/B3/jadwal petugas.pdf": samplePdf("Jadwal"),
		"IMG_2041.png": pictureAt("malam"),
		"surat lain.pdf": samplePdf("Lain"),
		"kosong.pdf": new Uint8Array(),
		"video.mp4": new TextEncoder().encode("bukan dokumen"),
		"dalam.zip": await zipOf({ "x.pdf": samplePdf("x") }),
	});
	const counts = await hand({
		"bukti.zip": zip,
		"terpotong.zip": zip.subarray(0, zip.length / 2),
		"a.2 sk.pdf": samplePdf("SK"),
	});
	assert.deepEqual(counts, {
		attached: 3,
		known: 0,
		waiting: 2,
		aside: 0,
		refused: 4,
	});
	const files = await batch();
	assert.deepEqual(
		[...files].map(([path, { outcome, code, problem }]) => [
			path,
			outcome,
			code ?? problem?.reason ?? "",
		]),
		[
			["a.1 foto pintu.png", "attached", "a.1"],
			["bukti/B3/jadwal petugas.pdf", "attached", "b.3"],
			["IMG_2041.png", "waiting", ""],
			["surat lain.pdf", "waiting", ""],
			["kosong.pdf", "refused", "file-empty"],
			["video.mp4", "refused", "file-of-wrong-kind"],
			["dalam.zip", "refused", "archive-in-archive"],
			["terpotong.zip", "refused", "archive-damaged"],
			["a.2 sk.pdf", "attached", "a.2"],
		],
	);
});

test("a picture that attached itself is described by the words of its name", async () => {
	const [proof] = await proofsOf("a.1");
	const { unit } = await found();
	const document = proof && (await newestOf(world.cx, unit.id, proof.id));
	assert.equal(document?.description, "foto pintu");
});

test("nothing is lost between the steps: what waits is with the unit already, and linked nowhere", async () => {
	const { unit } = await found();
	const kept = await allEvidenceOf(world.cx, unit.id);
	const items = await itemsOfCase(world.cx, await found());
	for (const { evidenceId, path } of await waiting()) {
		assert.ok(
			kept.some(({ id }) => id === evidenceId),
			path,
		);
		assert.ok(
			!items.some(({ proofs }) => proofs.some(({ id }) => id === evidenceId)),
			path,
		);
	}
});

test("the same files once more: nothing is kept or listed twice", async () => {
	const before = (await waiting()).length;
	const { unit } = await found();
	const documents = (await allEvidenceOf(world.cx, unit.id)).length;
	const counts = await hand({
		"a.1 foto pintu.png": samplePicture(),
		"surat lain.pdf": samplePdf("Lain"),
		"IMG_2041.png": pictureAt("malam"),
	});
	assert.deepEqual([counts.attached, counts.known], [1, 2]);
	assert.equal((await waiting()).length, before);
	assert.equal((await allEvidenceOf(world.cx, unit.id)).length, documents);
	assert.equal((await proofsOf("a.1")).length, 1);
});

test("a picture with a code and without words waits for words, its indicator at hand", async () => {
	await hand({ "c.3 IMG_7.png": pictureAt("siang") });
	const file = (await waiting()).find(({ path }) => path === "c.3 IMG_7.png");
	assert.equal(file?.code, "c.3");
	assert.equal(file?.problem?.reason, "say-what-it-shows");
	const wrong = await place(file, { to: "c.3" });
	assert.equal(wrong.problems[0]?.problem.reason, "say-what-it-shows");
	const placed = await place(file, {
		to: "c.3",
		description: "Kursi roda di ruang tunggu",
		documentDate: "2026-10-01",
	});
	assert.deepEqual(placed, { attached: 1, aside: 0, problems: [] });
	const [proof] = await proofsOf("c.3");
	const { unit } = await found();
	const document = proof && (await newestOf(world.cx, unit.id, proof.id));
	assert.equal(document?.description, "Kursi roda di ruang tunggu");
	assert.equal(document?.documentDate, "2026-10-01");
});

test("one mistake keeps no other file waiting", async () => {
	const [picture, paper] = await waiting();
	assert.ok(picture?.evidenceId && paper?.evidenceId);
	const words = { description: "", documentDate: null };
	const placed = await placeFiles(as(wulan), await found(), [
		{ evidenceId: picture.evidenceId, to: "z.9", ...words },
		{ evidenceId: paper.evidenceId, to: "b.1", ...words },
	]);
	assert.ok(placed.ok);
	assert.equal(placed.value.attached, 1);
	assert.equal(placed.value.problems.length, 1);
	assert.equal((await proofsOf("b.1")).length, 1);
});

test("a file that is left aside waits no more, and stays with the unit", async () => {
	const [file] = await waiting();
	const placed = await place(file, { to: aside });
	assert.equal(placed.aside, 1);
	assert.deepEqual(await waiting(), []);
	const { unit } = await found();
	assert.ok(await newestOf(world.cx, unit.id, file?.evidenceId ?? ""));
	const again = await place(file, { to: "b.2" });
	assert.deepEqual([again.attached, again.problems], [0, []]);
});

test("an item that is closed to the unit takes no file: it waits, and says why", async () => {
	await inState("correcting");
	await hand({ "a.4 aturan.pdf": samplePdf("Aturan") });
	const [file] = await waiting();
	assert.equal(file?.code, "a.4");
	assert.equal(file?.problem?.reason, "not-returned");
	await inState("answering");
	assert.equal((await place(file, { to: "a.4" })).attached, 1);
});

test("nobody else hands in files for a unit, and nobody at all when it is closed", async () => {
	const sent = [{ name: "a.1.pdf", bytes: samplePdf("x") }];
	const others = await handInFiles(as(sari), await found(), sent);
	assert.equal(others.ok ? "" : others.problem.reason, "not-yours");
	const nothing = await handInFiles(as(wulan), await found(), []);
	assert.equal(nothing.ok ? "" : nothing.problem.reason, "choose-files");
	await inState("verifying");
	const late = await handInFiles(as(wulan), await found(), sent);
	assert.equal(late.ok ? "" : late.problem.reason, "not-open");
	const placed = await placeFiles(as(wulan), await found(), []);
	assert.equal(placed.ok ? "" : placed.problem.reason, "not-open");
});
