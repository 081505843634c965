import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { sql } from "kysely";
import sharp from "sharp";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	closeInspector,
	factsOf,
	inspectNow,
	inspectWaiting,
	keepEvidence,
	pagePictureOf,
	seenOf,
	waitForNewInspector,
} from "../index.ts";
import { samplePdf, samplePicture } from "../samples.ts";
import { inspector } from "./inspect-now.ts";
import { keepPrint } from "./inspections.ts";
import { docxOf, hangingPdf, lockedPdf, scannedPdf } from "./nasty.sample.ts";

// What is not installed everywhere is for `npm run prove`.
process.env.RANGKUL_SOFFICE = "off";

const unitId = "01900000-0000-7000-8000-000000000001";
const other = "01900000-0000-7000-8000-000000000002";

describe("documents are looked at", () => {
	let world: TestWorld;
	before(async () => {
		world = await openTestWorld();
	});
	after(async () => {
		closeInspector();
		await world[Symbol.asyncDispose]();
	});
	const operator = (): Context =>
		withActor(world.cx, {
			id: other,
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
	const keep = async (bytes: Uint8Array): Promise<{ sha256: string }> => {
		const kept = await keepEvidence(operator(), {
			unitId,
			name: "berkas",
			bytes,
			description: "untuk diuji",
			documentDate: null,
		});
		if (!kept.ok) throw new Error(kept.problem.reason);
		return kept.value;
	};
	const lookAtAll = async (cx = world.cx): Promise<unknown[]> => {
		const failed: unknown[] = [];
		const note = (error: unknown) => void failed.push(error);
		while ((await inspectWaiting(() => cx, note)) > 0);
		return failed;
	};
	const seen = async (file: { sha256: string }) =>
		(await seenOf(world.cx, unitId, [file])).get(file.sha256);

	test("facts are there at once for whoever needs them now", async () => {
		const { cx } = world;
		const { sha256 } = await cx.files.keep(samplePdf("Lapas Cilegon 2026"));
		assert.deepEqual(await factsOf(cx, unitId, [sha256]), new Map());
		const facts = await inspectNow(cx, unitId, [sha256]);
		assert.equal(facts.get(sha256)?.outcome, "opened");
		assert.match(facts.get(sha256)?.text ?? "", /Lapas Cilegon 2026/);
		assert.deepEqual(await factsOf(cx, unitId, [sha256]), facts);
	});

	test("the same bytes at another unit are not looked at again", async () => {
		const { cx } = world;
		const { sha256 } = await cx.files.keep(samplePicture());
		const facts = await inspectNow(cx, unitId, [sha256]);
		const without = { ...cx, files: { ...cx.files, read: unreadable } };
		assert.deepEqual(await inspectNow(without, other, [sha256]), facts);
	});

	test("what is kept waits, and the round shows it: pages as pictures, and why where there are none", async () => {
		const paper = await keep(samplePdf("surat keputusan"));
		const locked = await keep(lockedPdf());
		assert.deepEqual(await seen(paper), { is: "waiting" });
		assert.deepEqual(await lookAtAll(), []);
		const shown = await seen(paper);
		assert.ok(shown?.is === "opened");
		assert.equal(shown.pageCount, 1);
		assert.match(shown.pages[0]?.text ?? "", /surat keputusan/);
		const picture = await pagePictureOf(world.cx, unitId, paper, 1);
		assert.ok(picture && picture.byteLength <= 60_000);
		assert.equal(await pagePictureOf(world.cx, unitId, paper, 2), null);
		assert.equal(await pagePictureOf(world.cx, other, paper, 1), null);
		assert.deepEqual(await seen(locked), { is: "locked" });
	});

	test("a worker killed in the middle of a file: that file and the next are done all the same", async () => {
		const heavy = await keep(hangingPdf());
		const next = await keep(samplePdf("sesudahnya"));
		const looking = lookAtAll();
		process.kill(await busyProcess(), "SIGKILL");
		assert.deepEqual(await looking, []);
		assert.deepEqual(await seen(heavy), { is: "too-much" });
		assert.equal((await seen(next))?.is, "opened");
	});

	test("bytes that cannot be had hold nobody up, and are tried again", async () => {
		const { cx } = world;
		const lost = await keep(samplePdf("hilang sebentar"));
		const behind = await keep(samplePdf("di belakangnya"));
		const read = (sha256: string) =>
			sha256 === lost.sha256 ? unreadable() : cx.files.read(sha256);
		const without = { ...cx, files: { ...cx.files, read } };
		assert.equal((await lookAtAll(without)).length, 1);
		assert.deepEqual(await seen(lost), { is: "failed" });
		assert.equal((await seen(behind))?.is, "opened");
		await lookAtAll();
		assert.deepEqual(await seen(lost), { is: "failed" });
		const later = { ...cx, now: new Date(cx.now.getTime() + 3_600_000) };
		await lookAtAll(later);
		assert.equal((await seen(lost))?.is, "opened");
	});

	test("an office file is text, and once it was printed its pages", async () => {
		const { cx } = world;
		const letter = await keep(
			await docxOf("<w:p><w:r><w:t>Surat tugas</w:t></w:r></w:p>"),
		);
		await lookAtAll();
		const text = await seen(letter);
		assert.ok(text?.is === "opened");
		assert.deepEqual(
			text.pages.map(({ kind, picture, text }) => [kind, picture, text]),
			[["inside", null, "Surat tugas"]],
		);
		const print = await inspector().look(
			scannedPdf(await blankPage(), 320, 200, 7),
		);
		await keepPrint(cx, unitId, letter.sha256, print);
		const pages = await seen(letter);
		assert.ok(pages?.is === "opened");
		assert.equal(pages.shape, "text");
		assert.equal(pages.pageCount, 7);
		assert.equal(pages.pages.length, 5);
		assert.ok(pages.pages.every(({ kind }) => kind === "page"));
		await keepPrint(cx, unitId, letter.sha256, null);
		assert.deepEqual(await seen(letter), pages);
	});

	test("a newer inspector looks again, and what was seen before stays to be seen meanwhile", async () => {
		const { cx } = world;
		const paper = await keep(samplePdf("dua kali"));
		await lookAtAll();
		await sql`
			update evidence.inspection set inspector = 0
			where sha256 = ${paper.sha256}`.execute(cx.db);
		await waitForNewInspector(cx);
		assert.equal((await seen(paper))?.is, "opened");
		assert.equal((await factsOf(cx, unitId, [paper.sha256])).size, 0);
		await lookAtAll();
		assert.equal((await factsOf(cx, unitId, [paper.sha256])).size, 1);
	});
});

/** Quick to show: how many grainy pages are shown hangs on how busy the machine is. */
const blankPage = () =>
	sharp({
		create: { width: 320, height: 200, channels: 3, background: "white" },
	})
		.jpeg()
		.toBuffer();

const unreadable = () => Promise.reject(new Error("no such bytes here"));

/** The process, once it has a file in hand. */
async function busyProcess(): Promise<number> {
	for (;;) {
		const now = inspector().process();
		if (now?.busy) return now.id;
		await new Promise((done) => setTimeout(done, 5));
	}
}
