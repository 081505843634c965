import { z } from "zod";
import {
	checkInstrument,
	type Instrument,
	indicatorsOf,
	readInstrument,
	shapeOf,
} from "#instruments";
import { canonicalJson } from "./canonical-json.ts";
import type { Findings } from "./finding.ts";
import { type Head, sha256 } from "./format.ts";

const instrumentLine = z.strictObject({
	line: z.literal("instrument"),
	sha256: z.string(),
	yaml: z.string(),
	file: z.unknown(),
});

/** Larger than any law, and what a hostile file of it costs is known. */
const largestYaml = 1024 * 1024;
const mostIndicators = 5_000;

/** The instrument of a package, if its text can be used and is what it says it is. */
export function openPackedInstrument(
	content: unknown,
	head: Head | null,
	findings: Findings,
	line: number,
): Instrument | null {
	const read = instrumentLine.safeParse(content);
	const wrong = (says: string): null => {
		findings.add("instrument", line, says);
		return null;
	};
	if (!read.success) return wrong("The second line is no instrument.");
	const { yaml, file, sha256: told } = read.data;
	if (yaml.length > largestYaml)
		return wrong("The text of the instrument is larger than any law.");
	if (sha256(yaml).toString("hex") !== told)
		wrong(
			"The text of the instrument is not the one whose digest stands here.",
		);
	const [problem] = checkInstrument(yaml, "instrument");
	if (problem)
		return wrong(`Line ${problem.line} of the instrument: ${problem.message}`);
	const instrument = readInstrument(yaml);
	if (!instrument) return wrong("The text of the instrument means none.");
	if (indicatorsOf(instrument).length > mostIndicators)
		return wrong("The instrument has more indicators than any law.");
	if (!isSame(file, shapeOf(yaml)))
		wrong("The JSON of the instrument does not say what its text says.");
	if (
		head &&
		(instrument.id !== head.instrument || instrument.version !== head.version)
	)
		wrong("The package names another instrument than the one in it.");
	return instrument;
}

function isSame(one: unknown, other: unknown): boolean {
	try {
		return canonicalJson(one) === canonicalJson(other);
	} catch (problem) {
		// Deeper than the stack, and so deeper than any instrument.
		if (problem instanceof RangeError) return false;
		throw problem;
	}
}
