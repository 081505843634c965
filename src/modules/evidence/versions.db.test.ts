import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import { after, before, test } from "node:test";
import ExifReader from "exifreader";
import type { Actor } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import {
	allEvidenceOf,
	bytesOf,
	evidenceOf,
	keepEvidence,
	versionsOf,
} from "./index.ts";
import { samplePdf, samplePhoto } from "./samples.ts";

const unitId = "00000000-0000-7000-8000-000000000001";
const officer: Actor = {
	id: "00000000-0000-7000-8000-0000000000aa",
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
let world: TestWorld;
let cx: Context;
before(async () => {
	world = await openTestWorld();
	cx = withActor(world.cx, officer);
});
after(() => world[Symbol.asyncDispose]());

const paper = (text: string) => ({
	unitId,
	name: "sk.pdf",
	bytes: samplePdf(text),
	description: "",
	documentDate: "2026-02-03",
});
const kept = async (file: Parameters<typeof keepEvidence>[1]) => {
	const result = await keepEvidence(cx, file);
	assert.ok(result.ok, JSON.stringify(result));
	return result.value;
};

test("a newer version has the next number, and every version can still be read", async () => {
	const first = await kept(paper("lama"));
	const second = await kept({
		...paper("baru"),
		versionOf: first.id,
		validFrom: "2026-01-01",
		validUntil: "2026-12-31",
	});
	assert.deepEqual(
		[second.id, second.version, second.newest],
		[first.id, 2, 2],
	);
	const versions = await versionsOf(cx, unitId, first.id);
	assert.deepEqual(
		versions.map(({ version, newest, validUntil }) => [
			version,
			newest,
			validUntil,
		]),
		[
			[2, 2, "2026-12-31"],
			[1, 2, null],
		],
	);
	const [old] = await evidenceOf(cx, unitId, [{ id: first.id, version: 1 }]);
	assert.ok(old);
	assert.deepEqual(
		Buffer.from(await bytesOf(cx, old)),
		Buffer.from(samplePdf("lama")),
	);
	assert.equal(
		(await allEvidenceOf(cx, unitId)).filter(({ id }) => id === first.id)
			.length,
		1,
		"a list of documents shows each of them once",
	);
});

test("nobody adds a version to a document of another unit", async () => {
	const result = await keepEvidence(cx, {
		...paper("x"),
		versionOf: "00000000-0000-7000-8000-00000000ffff",
	});
	assert.equal(result.ok || result.problem.reason, "no-such-evidence");
});

test("days that do not follow one another are refused, each with its reason", async () => {
	const reasonOf = async (days: object) => {
		const result = await keepEvidence(cx, { ...paper("x"), ...days });
		return result.ok || result.problem.reason;
	};
	assert.equal(
		await reasonOf({ validFrom: "2026-05-01", validUntil: "2026-04-30" }),
		"valid-days-in-order",
	);
	assert.equal(await reasonOf({ validUntil: "2026-02-30" }), "wrong-day");
});

test("the original of a photograph stays sealed with its hash; what is shown tells no place", async () => {
	const photo = await samplePhoto();
	const evidence = await kept({
		...paper(""),
		name: "pintu.jpg",
		bytes: photo,
		description: "Pintu masuk",
	});
	assert.deepEqual(
		[evidence.takenOn, evidence.toldPlace, evidence.original?.sha256],
		["2026-10-03", true, createHash("sha256").update(photo).digest("hex")],
	);
	const shown = await bytesOf(cx, evidence);
	assert.equal(
		ExifReader.load(Buffer.from(shown), { expanded: true }).gps,
		undefined,
	);
	assert.ok(evidence.original);
	const sealed = await cx.files.read(evidence.original.keptAs);
	assert.equal(Buffer.from(sealed).includes(Buffer.from("Exif")), false);
	assert.deepEqual(
		Buffer.from(cx.sealing.unseal(sealed) ?? []),
		Buffer.from(photo),
	);
});

test("a file larger than its place allows is refused with the limit of that place", async () => {
	const bytes = new Uint8Array(1024 * 1024 + 1);
	bytes.set(samplePdf("besar"));
	const result = await keepEvidence(cx, {
		...paper(""),
		bytes,
		atMost: 1024 * 1024,
	});
	assert.ok(!result.ok);
	assert.deepEqual(
		[result.problem.reason, result.problem.about],
		["file-too-large", { most: 1 }],
	);
});
