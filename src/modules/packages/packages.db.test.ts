import assert from "node:assert/strict";
import { generateKeyPairSync, randomInt } from "node:crypto";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { pastYear, seedAssessments } from "#assessments/samples";
import { seedPeople } from "#identity/samples";
import { type Instrument, instrumentNamed } from "#instruments";
import { openTestWorld, type TestWorld } from "#platform/database/for-tests.ts";
import { linkTrail } from "#platform/trail.ts";
import { seedUnits } from "#units/samples";
import { canonicalJson } from "./canonical-json.ts";
import { sha256 } from "./format.ts";
import {
	signingKey,
	type Verified,
	verifyPackage,
	writePackage,
} from "./index.ts";
import { signatureOf } from "./signing-key.ts";
import { sealed } from "./write-package.ts";

let world: TestWorld;
/** The package of a year as it was written, and the key that is expected. */
let whole: Buffer;
let key: string;
const instrument = instrumentNamed("p2ham-2023") as Instrument;

before(async () => {
	world = await openTestWorld(new Date("2026-11-20T03:00:00Z"));
	await seedUnits(world.cx);
	await seedPeople(world.cx);
	await seedAssessments(world.cx);
	await linkTrail(world.cx);
	whole = await written(2026);
	key = (await signingKey(world.cx)).publicKey;
});
after(() => world[Symbol.asyncDispose]());

async function written(year: number): Promise<Buffer> {
	const parts: string[] = [];
	for await (const part of writePackage(world.cx, instrument, year))
		parts.push(part);
	return Buffer.from(parts.join(""));
}

/** In pieces that fit no line, as they come from a network. */
async function* pieces(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
	for (let at = 0; at < bytes.length; at += 10_007)
		yield bytes.subarray(at, at + 10_007);
}

const verified = (
	bytes: Uint8Array | string,
	expected: string | null = null,
): Promise<Verified> => verifyPackage(pieces(Buffer.from(bytes)), expected);

const kindsIn = ({ findings }: Verified): readonly string[] => [
	...new Set(findings.map(({ what }) => what)),
];

const linesOf = (bytes: Buffer): string[] => bytes.toString().split("\n");

/** The lines again, without their end, signed by somebody else. */
function resigned(lines: readonly string[]): {
	readonly text: string;
	readonly key: string;
} {
	const pair = generateKeyPairSync("ed25519");
	const other = pair.publicKey
		.export({ format: "der", type: "spki" })
		.subarray(12)
		.toString("base64");
	const kept = lines
		.filter((line) => !/^\{"line":"(index|seal)"|"line":"seal"/.test(line))
		.filter((line) => line !== "")
		.map((line, at) =>
			at === 0 ? canonicalJson({ ...JSON.parse(line), key: other }) : line,
		);
	const hashes = kept.map((line) => sha256(line));
	return {
		text: `${kept.join("\n")}\n${sealed(hashes, (text) => signatureOf(text, pair.privateKey))}`,
		key: other,
	};
}

test("a package is whole as it was written, and every result follows from its answers", async () => {
	const found = await verified(whole, key);
	assert.deepEqual(found.findings, []);
	assert.equal(found.whole, true);
	assert.equal(found.keyExpected, true);
	assert.equal(found.units, found.recomputed);
	assert.ok(found.units >= 7 && found.links > 20, JSON.stringify(found));
});

test("what is not decided yet is not in a package, and no person is", async () => {
	const units = linesOf(whole)
		.filter((line) => line.includes('"line":"unit"'))
		.map((line) => JSON.parse(line));
	assert.ok(
		units.every(({ state }) =>
			["awarded", "refused", "took-part"].includes(state),
		),
	);
	const people = await world.cx.db
		.withTables<{ "identity.person": { id: string; name: string } }>()
		.selectFrom("identity.person")
		.select(["id", "name"])
		.execute();
	assert.ok(people.length > 5);
	const text = whole.toString();
	for (const { id, name } of people) {
		assert.ok(!text.includes(id), name);
		assert.ok(!text.includes(name), name);
	}
});

test("any changed byte is reported, wherever it stands", async () => {
	for (let n = 0; n < 120; n += 1) {
		const at = n < 4 ? whole.length - 1 - n : randomInt(whole.length);
		const to = (whole[at] ?? 0) ^ (1 << randomInt(8));
		const changed = Buffer.from(whole);
		changed[at] = to;
		const found = await verified(changed, key);
		assert.ok(
			found.findings.length > 0,
			`byte ${at} of ${whole.length}: ${whole[at]} became ${to}`,
		);
	}
});

test("a changed answer is told with its line and its unit, and that the result does not follow", async () => {
	const lines = linesOf(whole);
	const at = lines.findIndex((line) => line.includes('"value":"ada"'));
	const { unit } = JSON.parse(lines[at] ?? "");
	lines[at] = (lines[at] ?? "").replace('"value":"ada"', '"value":"tidak"');
	const found = await verified(lines.join("\n"), key);
	const told = found.findings.filter(({ line }) => line === at + 1);
	assert.deepEqual(
		[...new Set(told.map((one) => one.unit))],
		[unit],
		JSON.stringify(found.findings),
	);
	assert.deepEqual(kindsIn(found), [
		"result",
		"decided-otherwise",
		"line-changed",
	]);
});

test("a file that was cut says where it ends", async () => {
	for (const length of [0, 1, 5_000, whole.length >> 1, whole.length - 1]) {
		const found = await verified(whole.subarray(0, length), key);
		assert.equal(found.whole, false, String(length));
	}
	const found = await verified(whole.subarray(0, whole.length >> 1), key);
	assert.deepEqual(kindsIn(found).includes("cut"), true);
});

test("units that changed places, were taken out or are there twice are found", async () => {
	const lines = linesOf(whole);
	const [first, second] = lines.flatMap((line, at) =>
		line.includes('"line":"unit"') ? [at] : [],
	);
	assert.ok(first !== undefined && second !== undefined);
	const swapped = [...lines];
	[swapped[first], swapped[second]] = [lines[second] ?? "", lines[first] ?? ""];
	assert.ok(kindsIn(await verified(swapped.join("\n"))).includes("order"));
	assert.ok(
		kindsIn(await verified(lines.toSpliced(first, 1).join("\n"))).includes(
			"line-changed",
		),
	);
	assert.ok(
		kindsIn(
			await verified(lines.toSpliced(first, 0, lines[first] ?? "").join("\n")),
		).includes("order"),
	);
});

test("a package that somebody else signed anew is told by its key, and by its results", async () => {
	const honest = resigned(linesOf(whole));
	assert.deepEqual(kindsIn(await verified(honest.text, key)), [
		"another-key",
		"signature",
	]);
	assert.equal((await verified(honest.text)).keyExpected, false);
	const forged = resigned(
		linesOf(whole).map((line) =>
			line.replace('"value":"ada"', '"value":"tidak"'),
		),
	);
	assert.ok(
		kindsIn(await verified(forged.text, forged.key)).includes("result"),
		"nobody can sign that two and two are five",
	);
});

test("a row of the chain that was changed or left out breaks the chain, whoever signs it", async () => {
	const lines = linesOf(whole);
	const at = lines.findIndex((line) => line.includes('"line":"trail"'));
	const trail = JSON.parse(lines[at] ?? "");
	const changed = (rows: unknown[]) =>
		resigned(lines.with(at, canonicalJson({ ...trail, rows }))).text;
	const told = trail.rows.findIndex(({ row }: { row: unknown }) => row);
	for (const rows of [
		trail.rows.toSpliced(2, 1),
		trail.rows.with(told, {
			...trail.rows[told],
			row: { ...trail.rows[told].row, deed: "assessment.refused" },
		}),
		trail.rows.with(3, { ...trail.rows[3], content: "0".repeat(64) }),
	])
		assert.ok(kindsIn(await verified(changed(rows))).includes("trail"));
});

test("a file that is no package, or wants to fill the memory, is refused with a sentence", async () => {
	const began = performance.now();
	const lines = linesOf(whole);
	const hostile: Record<string, Buffer | string> = {
		zipped: gzipSync(whole),
		empty: "",
		"a line without end": Buffer.alloc(40 * 1024 * 1024, 97),
		"many empty lines": Buffer.alloc(2 * 1024 * 1024, 10),
		"deep lists": lines.with(2, "[".repeat(4_000_000)).join("\n"),
		"deep lists that end": lines
			.with(2, "[".repeat(500_000) + "]".repeat(500_000))
			.join("\n"),
		"deep answers": resigned(
			lines.with(
				2,
				(lines[2] ?? "").replace(
					/"value":"ada"/,
					`"value":${"[".repeat(200_000)}${"]".repeat(200_000)}`,
				),
			),
		).text,
		"an instrument that multiplies": resigned(
			lines.with(
				1,
				canonicalJson({
					line: "instrument",
					sha256: "",
					file: null,
					yaml: "a: &a [1,1,1,1]\nb: &b [*a,*a,*a,*a]\nc: [*b,*b,*b,*b]",
				}),
			),
		).text,
	};
	for (const [name, bytes] of Object.entries(hostile)) {
		const found = await verified(bytes);
		assert.equal(found.whole, false, name);
		assert.ok(found.findings.length <= 100);
	}
	assert.ok(performance.now() - began < 60_000);
});

test("a score that was kept otherwise than its answers give is told, also where the signature is right", async () => {
	const { cx } = world;
	await cx.db
		.withTables<{ "assessments.predicate": { score: string | null } }>()
		.updateTable("assessments.predicate")
		.set({ score: "99.99" })
		.execute();
	const found = await verified(await written(pastYear), key);
	assert.deepEqual(kindsIn(found), ["decided-otherwise"]);
});
