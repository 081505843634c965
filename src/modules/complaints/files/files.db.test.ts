import assert from "node:assert/strict";
import { after, before, describe, test } from "node:test";
import { seedServices } from "#catalogue/samples";
import { closeInspector, type TakenFile, takeFile } from "#evidence";
import { pdfOfPages, samplePhoto, voice } from "#evidence/samples";
import { seedPeople } from "#identity/samples";
import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { clamd } from "#platform/scanning/clamd.ts";
import {
	clamdIsHere,
	startClamd,
	testVirus,
} from "#platform/scanning/clamd-for-tests.ts";
import { unitById } from "#units";
import { seedUnits, unitId } from "#units/samples";
import {
	confirmTranscript,
	fileComplaint,
	filesOf,
	fileWithBytes,
	keepWaiting,
	openFile,
	readWaiting,
	writeTranscript,
} from "../index.ts";
import { being, sampleTold, sampleWay } from "../office.sample.ts";
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
after(async () => {
	closeInspector();
	await world[Symbol.asyncDispose]();
});

const text = (words: string) => new Uint8Array(Buffer.from(words));
const taken = async (name: string, bytes: Uint8Array): Promise<TakenFile> => {
	const file = await takeFile(cx, { name, bytes });
	return file.ok ? file.value : assert.fail(file.problem.reason);
};
const refusalOf = async (name: string, bytes: Uint8Array, by = cx) => {
	const file = await takeFile(by, { name, bytes });
	return file.ok
		? assert.fail("it was taken")
		: [file.problem.reason, file.problem.about];
};
const tell = async (files: readonly TakenFile[], story = sampleTold.story) => {
	const unit = await unitById(cx, unitId("kanwil-kemenkum-ntt"));
	if (!unit) assert.fail("no unit");
	const way = sampleWay(cx);
	return fileComplaint(cx, unit, { ...sampleTold, story }, way, files);
};

test("a photograph is kept without the place and the owner that its camera wrote, and not as it came", async () => {
	const photo = await samplePhoto();
	const { key } = await tell([await taken("loket.jpg", photo)]);
	const [file] = await filesOf(cx, key);
	assert.equal(file?.type, "image/jpeg");
	const kept = await fileWithBytes(cx, key, file?.id ?? "");
	const seen = Buffer.from(kept?.bytes ?? []).toString("latin1");
	assert.ok(Buffer.from(photo).toString("latin1").includes("Wulan"));
	assert.ok(!seen.includes("Wulan") && !seen.includes("Exif"));
});

test("what lies in the file store is sealed", async () => {
	const { key } = await tell([await taken("suara.wav", voice())]);
	const { kept_as } = await complaintsIn(cx.db)
		.selectFrom("complaints.file")
		.select("kept_as")
		.where("complaint_id", "=", key.id)
		.executeTakeFirstOrThrow();
	const lying = Buffer.from(await cx.files.read(kept_as));
	assert.ok(!lying.toString("latin1").includes("WAVE"));
});

test("what a file is decides its content: a program by the name of a picture is not taken", async () => {
	const [reason] = await refusalOf("loket.jpg", text("MZ not a picture"));
	assert.equal(reason, "evidence.problem.file-kind");
	assert.equal(
		(await taken("loket.txt", await samplePhoto())).type,
		"image/jpeg",
	);
});

test("a PDF of 300 pages is refused with the limit; one of 100 is taken", async () => {
	assert.deepEqual(await refusalOf("berkas.pdf", pdfOfPages(300)), [
		"evidence.problem.file-pages",
		{ file: "berkas.pdf", pages: 300, n: 100 },
	]);
	assert.equal((await taken("a.pdf", pdfOfPages(100))).type, "application/pdf");
});

test("more than 20 MB is refused with the limit, and so is nothing at all", async () => {
	assert.deepEqual(
		await refusalOf("video.mp4", new Uint8Array(20 * 1024 * 1024 + 1)),
		["evidence.problem.file-too-large", { file: "video.mp4", n: 20 }],
	);
	const [reason] = await refusalOf("kosong.pdf", new Uint8Array());
	assert.equal(reason, "evidence.problem.file-empty");
});

test("the test string for viruses is refused by name", {
	skip: !clamdIsHere,
}, async () => {
	await using scanner = await startClamd();
	const by = { ...cx, scanner: clamd(scanner.address) };
	assert.deepEqual(await refusalOf("surat.pdf", text(testVirus), by), [
		"evidence.problem.file-infected",
		{ file: "surat.pdf" },
	]);
	const sound = await takeFile(by, { name: "s.wav", bytes: voice() });
	assert.equal(sound.ok && sound.value.scan, "clean");
});

test("a file that waits opens with the key of its browser alone", async () => {
	const waiting = await keepWaiting(cx, "kunci", await taken("s.wav", voice()));
	assert.deepEqual((await readWaiting(cx, "kunci", waiting))?.bytes, voice());
	assert.equal(await readWaiting(cx, "lain", waiting), null);
});

test("a file opens for who handles it, with a line in the trail; for all others there is none", async () => {
	const { key } = await tell([await taken("s.wav", voice())]);
	const [file] = await filesOf(cx, key);
	const open = (who: Parameters<typeof being>[1]) =>
		openFile(being(cx, who), key, file?.id ?? "");
	assert.deepEqual((await open("yohana"))?.bytes, voice());
	for (const other of ["sari", "gilang", "markus"] as const)
		assert.equal(await open(other), null, other);
	assert.equal(await openFile(being(cx, "yohana"), key, "x"), null);
});

describe("what is said in a recording", () => {
	const recorded = async () => {
		const { key } = await tell([await taken("s.wav", voice())], "");
		const [file] = await filesOf(cx, key);
		return { key, id: file?.id ?? "" };
	};
	const stateOf = async ({ key }: Awaited<ReturnType<typeof recorded>>) => {
		const [file] = await filesOf(cx, key);
		return [file?.transcript, file?.transcriptState, file?.transcriptWords];
	};

	test("an officer writes it down, and the person says that it is right", async () => {
		const one = await recorded();
		const yohana = being(cx, "yohana");
		assert.ok(
			(await writeTranscript(yohana, one.key, one.id, "Loket tutup.")).ok,
		);
		assert.deepEqual(await stateOf(one), ["Loket tutup.", "written", null]);
		const said = { right: true, words: "" };
		assert.ok((await confirmTranscript(cx, one.key, one.id, said)).ok);
		assert.deepEqual(await stateOf(one), ["Loket tutup.", "confirmed", null]);
	});

	test("or the person says what is wrong with it, in words", async () => {
		const one = await recorded();
		await writeTranscript(being(cx, "yohana"), one.key, one.id, "Loket buka.");
		const silent = await confirmTranscript(cx, one.key, one.id, {
			right: false,
			words: " ",
		});
		assert.ok(!silent.ok);
		const said = { right: false, words: "Tutup, bukan buka." };
		assert.ok((await confirmTranscript(cx, one.key, one.id, said)).ok);
		assert.deepEqual(await stateOf(one), [
			"Loket buka.",
			"disputed",
			"Tutup, bukan buka.",
		]);
	});

	test("nobody writes down what they do not handle, nor what is no recording", async () => {
		const one = await recorded();
		const { key } = await tell([await taken("a.pdf", pdfOfPages(1))]);
		const [paper] = await filesOf(cx, key);
		const by = async (who: "sari" | "yohana", at = one.key, id = one.id) => {
			const written = await writeTranscript(being(cx, who), at, id, "Kata.");
			return written.ok ? "written" : written.problem.reason;
		};
		assert.equal(await by("sari"), "not-found");
		assert.equal(await by("yohana", key, paper?.id), "not-found");
	});
});
