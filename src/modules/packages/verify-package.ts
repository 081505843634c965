import { z } from "zod";
import type { Instrument } from "#instruments";
import { SealCheck } from "./check-seal.ts";
import { TrailCheck } from "./check-trail.ts";
import { UnitCheck } from "./check-units.ts";
import { type Finding, Findings } from "./finding.ts";
import { formatName, type Head, longestLine, mostLines } from "./format.ts";
import { openPackedInstrument } from "./open-instrument.ts";
import { readLines } from "./read-lines.ts";
import { isPublicKey } from "./signing-key.ts";

/** What was found in a package. */
export interface Verified {
	readonly instrument: string | null;
	readonly version: string | null;
	readonly year: number | null;
	readonly made: string | null;
	readonly origin: string | null;
	/** The key it is signed with, as `rangkul` and the address of the installation print it. */
	readonly key: string | null;
	/** Whether that key was expected; false where none was named to hold it against. */
	readonly keyExpected: boolean;
	readonly units: number;
	readonly recomputed: number;
	readonly links: number;
	readonly linksOfBefore: number;
	/** Nothing was found. */
	readonly whole: boolean;
	readonly findings: readonly Finding[];
	/** How many more there are than those listed. */
	readonly more: number;
}

const head = z.strictObject({
	line: z.literal("head"),
	format: z.literal(formatName),
	instrument: z.string(),
	version: z.string(),
	year: z.int(),
	made: z.string(),
	origin: z.string(),
	key: z.string().refine(isPublicKey),
});

/** What has been read so far. */
interface Reading {
	head: Head | null;
	instrument: Instrument | null;
	readonly findings: Findings;
	readonly units: UnitCheck;
	readonly trail: TrailCheck;
	readonly seal: SealCheck;
}

/**
 * Reads a package once, line by line, calculates every result again, and tells of everything that is not as it was
 * signed. Bounded in memory whatever it is fed with.
 * @param expectedKey the public key of the installation, in base64, where it is known.
 */
export async function verifyPackage(
	chunks: AsyncIterable<Uint8Array>,
	expectedKey: string | null = null,
): Promise<Verified> {
	const findings = new Findings();
	const reading: Reading = {
		head: null,
		instrument: null,
		findings,
		units: new UnitCheck(findings),
		trail: new TrailCheck(findings),
		seal: new SealCheck(findings),
	};
	for await (const read of readLines(chunks)) {
		if (read.kind === "line") {
			if (!takeLine(reading, read.bytes, read.number)) break;
		} else if (read.why !== "done")
			findings.add(
				read.why === "no-line-end" ? "cut" : "too-large",
				read.number,
				whyEnded[read.why],
			);
	}
	if (reading.head) reading.units.finish(reading.instrument);
	if (!findings.all.some(({ what }) => what === "not-a-package"))
		reading.seal.finish(reading.head?.key ?? null, expectedKey);
	return reportOf(reading, expectedKey);
}

const whyEnded = {
	"no-line-end": "The file ends in the middle of a line.",
	"too-long": `This line is longer than ${longestLine} bytes; no package has such a line. The rest was not read.`,
	"too-many": `The file has more than ${mostLines} lines; no package has so many. The rest was not read.`,
} as const;

/** False where it makes no sense to read on. */
function takeLine(reading: Reading, bytes: Buffer, line: number): boolean {
	const { findings, seal, units, trail } = reading;
	const content = contentIn(bytes);
	if (line === 1) {
		const read = head.safeParse(content);
		if (read.success) reading.head = read.data;
		else if (isRecord(content) && content.line === "head")
			findings.add(
				"shape",
				1,
				"The first line is no head of a package of this format.",
			);
		else if (!bytes.includes('"head"')) {
			findings.add(
				"not-a-package",
				1,
				"This is no package: it does not begin as one. A package is plain text, neither zipped nor compressed.",
			);
			return false;
		} else findings.add("not-json", 1, "This line is no JSON.");
		seal.take(bytes);
		return true;
	}
	const kind = isRecord(content) ? content.line : undefined;
	if (kind === "index" || kind === "seal") {
		seal.takeEnd(bytes, content, kind, line);
		return true;
	}
	if (seal.isOver()) {
		findings.add(
			"more-behind",
			line,
			"Something stands behind the end of the package.",
		);
		return false;
	}
	const unit =
		isRecord(content) && typeof content.unit === "string"
			? content.unit
			: undefined;
	seal.take(bytes, unit);
	if (content === undefined)
		findings.add("not-json", line, "This line is no JSON.");
	else if (line === 2)
		reading.instrument = openPackedInstrument(
			content,
			reading.head,
			findings,
			line,
		);
	else if (kind === "unit") units.take(content, line, reading.instrument);
	else if (kind === "trail") trail.take(content, line);
	else findings.add("shape", line, "A package has no such line.");
	return true;
}

const strict = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

/** Undefined where the bytes are no JSON. */
function contentIn(bytes: Buffer): unknown {
	try {
		return JSON.parse(strict.decode(bytes));
	} catch {
		return undefined;
	}
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

const reportOf = (
	{ head: told, findings, units, trail }: Reading,
	expectedKey: string | null,
): Verified => ({
	instrument: told?.instrument ?? null,
	version: told?.version ?? null,
	year: told?.year ?? null,
	made: told?.made ?? null,
	origin: told?.origin ?? null,
	key: told?.key ?? null,
	keyExpected: told !== null && told.key === expectedKey,
	units: units.units,
	recomputed: units.recomputed,
	links: trail.linked,
	linksOfBefore: trail.unchecked,
	whole: findings.all.length === 0,
	findings: findings.all,
	more: findings.more,
});
