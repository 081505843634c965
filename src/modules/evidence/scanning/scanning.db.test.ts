import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import type { Actor } from "#kernel/actor.ts";
import { at, type Context } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { clamd } from "#platform/scanning/clamd.ts";
import {
	clamdIsHere,
	startClamd,
	testVirus,
} from "#platform/scanning/clamd-for-tests.ts";
import { noScanner } from "#platform/scanning/scanner.ts";
import {
	allEvidenceOf,
	keepEvidence,
	queueUnscanned,
	scanAgain,
} from "../index.ts";
import { samplePdf } from "../samples.ts";
import { evidenceIn } from "../tables.ts";
import { nextTry, noteScan } from "./scan-note.ts";

const unitId = "00000000-0000-7000-8000-000000000001";
const officer: Actor = {
	id: "00000000-0000-7000-8000-000000000002",
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
};
/** A PDF that opens, and that the scanner takes for infected. */
const infected = () =>
	Uint8Array.from(Buffer.concat([samplePdf("Surat"), Buffer.from(testVirus)]));
/** Nobody listens there. */
const silent = clamd("/nowhere/clamd.ctl");
const minutes = (now: Date, n: number) => new Date(now.getTime() + n * 60_000);

describe("scanning of proofs", () => {
	let world: TestWorld;
	let cx: Context;
	before(async () => {
		world = await openTestWorld();
		cx = { ...world.cx, actor: officer };
	});
	after(() => world[Symbol.asyncDispose]());

	const keep = (from: Context, bytes: Uint8Array) =>
		keepEvidence(from, {
			unitId,
			name: "bukti.pdf",
			bytes,
			description: "",
			documentDate: null,
		});
	const kept = async (from: Context, bytes: Uint8Array) => {
		const done = await keep(from, bytes);
		if (!done.ok) throw new Error(done.problem.reason);
		return done.value;
	};
	const noteOf = async ({ sha256 }: { readonly sha256: string }) =>
		(await allEvidenceOf(cx, unitId)).find((one) => one.sha256 === sha256)
			?.scanned;
	/** Also of bytes that no document has. */
	const outcomeOf = async (sha256: string) =>
		(
			await evidenceIn(cx.db)
				.selectFrom("evidence.scan")
				.select("outcome")
				.where("sha256", "=", sha256)
				.executeTakeFirst()
		)?.outcome;
	const forget = ({ sha256 }: { readonly sha256: string }) =>
		evidenceIn(cx.db)
			.deleteFrom("evidence.scan")
			.where("sha256", "=", sha256)
			.execute();

	test("without scanner a file is kept, and says that it was not scanned", async () => {
		const file = await kept(cx, samplePdf("tanpa pemindai"));
		assert.equal((await noteOf(file))?.outcome, "off");
	});

	test("a scanner that does not answer: the file is kept, never called clean, and waits", async () => {
		const file = await kept({ ...cx, scanner: silent }, samplePdf("diam"));
		assert.equal((await noteOf(file))?.outcome, "failed");
	});

	test("what was never shown to a scanner says so", async () => {
		const file = await kept(cx, samplePdf("tidak pernah"));
		await forget(file);
		assert.deepEqual(await noteOf(file), {
			outcome: "never",
			found: null,
			scanner: null,
			at: null,
		});
	});

	test("it is tried again after five minutes, then twice as late each time, at last once a day", () => {
		const now = new Date("2026-11-25T00:00:00Z");
		const after = [1, 2, 3, 9, 10, 40].map(
			(tries) => (nextTry(now, tries).getTime() - now.getTime()) / 60_000,
		);
		assert.deepEqual(after, [5, 10, 20, 1_280, 1_440, 1_440]);
	});

	test("what is known stays known when a later scan fails", async () => {
		const sha256 = "a".repeat(64);
		await noteScan(cx, unitId, sha256, { outcome: "clean", scanner: "Uji 1" });
		await noteScan(cx, unitId, sha256, { outcome: "failed", said: "timeout" });
		await noteScan(cx, unitId, sha256, { outcome: "off" });
		assert.equal(await outcomeOf(sha256), "clean");
	});

	test("while the scanner is silent a round judges nothing, and does not try everything", async () => {
		const later = at({ ...cx, scanner: silent }, minutes(cx.now, 6));
		assert.equal(await scanAgain(later), 0);
		const [{ tried }] = (await evidenceIn(cx.db)
			.selectFrom("evidence.scan")
			.select((row) => row.fn.countAll<string>().as("tried"))
			.where("tries", ">", 1)
			.execute()) as [{ tried: string }];
		assert.equal(Number(tried), 1);
	});

	describe("with ClamAV", {
		skip: clamdIsHere ? false : "clamd is missing",
	}, () => {
		let running: Awaited<ReturnType<typeof startClamd>>;
		let scanned: Context;
		before(async () => {
			running = await startClamd();
			scanned = { ...cx, scanner: clamd(running.address) };
		});
		after(() => running[Symbol.asyncDispose]());

		test("a clean file says so, by whom and when", async () => {
			const file = await kept(scanned, samplePdf("bersih"));
			const note = await noteOf(file);
			assert.equal(note?.outcome, "clean");
			assert.match(note?.scanner ?? "", /ClamAV/);
			assert.deepEqual(note?.at, cx.now);
		});

		test("an infected file is refused with the name of what was found, and nothing of it is kept", async () => {
			const count = async () =>
				(
					await evidenceIn(cx.db)
						.selectFrom("evidence.document")
						.select("id")
						.execute()
				).length;
			const before = await count();
			const done = await keep(scanned, infected());
			assert.equal(done.ok, false);
			assert.deepEqual(done.ok ? null : done.problem.reason, "file-infected");
			assert.match(
				String(done.ok ? "" : done.problem.about?.found),
				/Test-Virus/,
			);
			assert.equal(await count(), before);
		});

		test("what waited is scanned by a later round, once", async () => {
			const file = await kept({ ...cx, scanner: silent }, samplePdf("nanti"));
			assert.equal(await scanAgain(scanned), 0, "not due yet");
			const later = at(scanned, minutes(cx.now, 60));
			assert.ok((await scanAgain(later)) > 0);
			assert.equal((await noteOf(file))?.outcome, "clean");
			assert.equal(await scanAgain(later), 0);
		});

		test("a virus found later is said, by a deed in the trail too", async () => {
			const file = await kept({ ...cx, scanner: noScanner }, infected());
			await scanAgain(at(scanned, minutes(cx.now, 60)));
			const note = await noteOf(file);
			assert.equal(note?.outcome, "infected");
			assert.match(note?.found ?? "", /Test-Virus/);
		});

		test("everything that was kept without scanner is due when the server starts with one", async () => {
			const file = await kept(cx, samplePdf("lama"));
			await forget(file);
			assert.ok((await queueUnscanned(scanned)) > 0);
			await scanAgain(scanned);
			assert.equal((await noteOf(file))?.outcome, "clean");
		});

		test("a file that cannot be read does not hold up the others", async () => {
			const lost = "b".repeat(64);
			await noteScan(cx, unitId, lost, { outcome: "off" });
			const file = await kept(cx, samplePdf("sesudahnya"));
			await scanAgain(at(scanned, minutes(cx.now, 60)));
			assert.equal((await noteOf(file))?.outcome, "clean");
			assert.equal(await outcomeOf(lost), "failed");
		});
	});
});
