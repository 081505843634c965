import assert from "node:assert/strict";
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { once } from "node:events";
import {
	createReadStream,
	createWriteStream,
	mkdtempSync,
	rmSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { finished } from "node:stream/promises";
import { calculateMany, readInstrument, shapeOf } from "#instruments";
import { canonicalJson, sealed, verifyPackage } from "#packages";
import type { Line } from "./line.ts";

const indicators = 120;

/**
 * A package of a nation's year: 25,000 units × 120 indicators, each with the digest of one proof. Verifying is held beside
 * what nobody can do without: the digest of the same bytes, and each line read as JSON.
 */
export async function bench({ full }: { full: boolean }): Promise<Line[]> {
	const units = full ? 25_000 : 250;
	const folder = mkdtempSync(join(tmpdir(), "rangkul-verify-"));
	const file = join(folder, "package.jsonl");
	try {
		const bytes = await writeNation(file, units);
		const bare = await timed(() => digestAndParse(file));
		const before = process.memoryUsage().rss;
		const ours = await timed(async () => {
			const found = await verifyPackage(
				createReadStream(file, { highWaterMark: 1024 * 1024 }),
			);
			assert.deepEqual(found.findings, []);
			assert.equal(found.recomputed, units);
		});
		const more = (process.memoryUsage().rss - before) / 1024 / 1024;
		const what = `${units.toLocaleString("en")} units × ${indicators} indicators, ${(bytes / 1e6).toFixed(0)} MB`;
		const seconds = (ms: number) => Math.round(ms) / 1000;
		return [
			{
				name: `verify of a package, ${what}`,
				figure: seconds(ours),
				unit: "s",
				limit: 10,
			},
			{
				name: `the bare digest and JSON of the same bytes, ${what}`,
				figure: seconds(bare),
				unit: "s",
				limit: null,
			},
			{
				name: `memory that verifying took more, ${what}`,
				figure: Math.round(more),
				unit: "MiB",
				limit: null,
			},
		];
	} finally {
		rmSync(folder, { recursive: true });
	}
}

async function timed(work: () => Promise<unknown>): Promise<number> {
	const began = performance.now();
	await work();
	return performance.now() - began;
}

async function digestAndParse(file: string): Promise<void> {
	const digest = createHash("sha256");
	const lines = createInterface({ input: createReadStream(file) });
	for await (const line of lines) {
		digest.update(line);
		JSON.parse(line);
	}
	digest.digest("hex");
}

async function writeNation(file: string, units: number): Promise<number> {
	const pair = generateKeyPairSync("ed25519");
	const out = createWriteStream(file);
	const hashes: Buffer[] = [];
	let bytes = 0;
	const write = (content: unknown) => {
		const text = canonicalJson(content);
		hashes.push(createHash("sha256").update(text).digest());
		bytes += text.length + 1;
		return out.write(`${text}\n`);
	};
	write({
		line: "head",
		format: "rangkul-package/1",
		instrument: "nation",
		version: "1",
		year: 2026,
		made: "2026-11-27T00:00:00.000Z",
		origin: "https://example.org",
		key: pair.publicKey
			.export({ format: "der", type: "spki" })
			.subarray(12)
			.toString("base64"),
	});
	const yaml = instrumentText();
	const instrument = readInstrument(yaml);
	assert.ok(instrument);
	write({
		line: "instrument",
		sha256: createHash("sha256").update(yaml).digest("hex"),
		yaml,
		file: shapeOf(yaml),
	});
	for (let at = 0; at < units; at += 1) {
		const input = inputOf(at);
		const [result] = calculateMany(instrument, [input]);
		const unit = `unit-${String(at).padStart(6, "0")}`;
		const goesOn = write({
			line: "unit",
			unit,
			name: unit,
			province: "36",
			state: "awarded",
			assessment: unit,
			on: "2026-11-01",
			input,
			proof: Object.fromEntries(
				Object.keys(input.answers).map((code) => [
					code,
					[createHash("sha256").update(`${unit} ${code}`).digest("hex")],
				]),
			),
			predicates: [],
			result,
		});
		if (!goesOn) await once(out, "drain");
	}
	out.end(
		sealed(hashes, (text) =>
			sign(null, Buffer.from(text), pair.privateKey).toString("base64"),
		),
	);
	await finished(out);
	return bytes;
}

function inputOf(at: number) {
	let state = at + 20_261_127;
	const level = () => {
		state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
		return ["ada", "proses", "tidak"][state >>> 30] ?? "ada";
	};
	return {
		unit: { kind: "kanim" },
		answers: Object.fromEntries(
			codes().map((code) => [code, { value: level() }]),
		),
	};
}

const codes = (): string[] =>
	Array.from(
		{ length: indicators },
		(_, n) => `g${Math.floor(n / 15)}.${n % 15}`,
	);

function instrumentText(): string {
	const said = { id: "-" };
	const option = (code: string, value: number) => ({
		code,
		label: said,
		value,
	});
	return JSON.stringify({
		id: "nation",
		version: "1",
		programme: "nation",
		title: said,
		status: "published",
		use: "assessment",
		basis: [{ regulation: said, sources: ["https://example.org/"] }],
		valid: { from: "2020" },
		verified: true,
		complete: true,
		units: "every-kind",
		top: 100,
		rounding: { decimals: 2, when: "at-the-end" },
		weights: { kind: "equal", verified: true },
		bands: {
			holes: "none",
			verified: true,
			bands: [
				{ code: "A", label: said, from: 50 },
				{ code: "B", label: said, below: 50 },
			],
		},
		stages: [],
		answers: {
			ada: {
				kind: "choice",
				options: [option("ada", 1), option("proses", 0.5), option("tidak", 0)],
			},
		},
		nodes: Array.from({ length: indicators / 15 }, (_, group) => ({
			code: `g${group}`,
			label: said,
			article: "P",
			nodes: codes()
				.filter((code) => code.startsWith(`g${group}.`))
				.map((code) => ({ code, label: said, answer: "ada" })),
		})),
	});
}
