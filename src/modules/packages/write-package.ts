import { publishedResults } from "#assessments";
import { calculateMany, fileOf, type Instrument, shapeOf } from "#instruments";
import type { Context } from "#platform/context.ts";
import { publishedRows, stretchOf } from "#platform/published-trail.ts";
import { canonicalJson } from "./canonical-json.ts";
import {
	formatName,
	type Head,
	type InstrumentLine,
	indexOver,
	inOneLine,
	rootOf,
	type Seal,
	sha256,
	signedText,
	type TrailLine,
	type UnitLine,
} from "./format.ts";
import { signatureOf, signingKey } from "./signing-key.ts";

/**
 * Everything that is public of an instrument and a year, line by line, so that memory holds some units at a time.
 * Whoever has it can calculate every result again, and sees every byte that was changed since.
 */
export async function* writePackage(
	cx: Context,
	instrument: Instrument,
	year: number,
): AsyncGenerator<string> {
	const { publicKey, privateKey } = await signingKey(cx);
	const hashes: Buffer[] = [];
	const line = (content: unknown): string => {
		const text = canonicalJson(content);
		hashes.push(sha256(text));
		return `${text}\n`;
	};
	yield line(headOf(cx, instrument, year, publicKey));
	yield line(instrumentLineOf(instrument.id));
	const assessments: string[] = [];
	for await (const some of publishedResults(cx, instrument, year)) {
		const outcomes = calculateMany(
			instrument,
			some.map(({ input }) => input),
		);
		const lines = some.map((one, at): UnitLine => {
			assessments.push(one.assessment);
			return { line: "unit", ...one, result: outcomes[at] ?? null };
		});
		yield lines.map(line).join("");
	}
	for await (const rows of trailLines(cx, instrument.id, year, assessments))
		yield line(rows);
	yield sealed(hashes, (text) => signatureOf(text, privateKey));
}

const headOf = (
	cx: Context,
	instrument: Instrument,
	year: number,
	key: string,
): Head => ({
	line: "head",
	format: formatName,
	instrument: instrument.id,
	version: instrument.version,
	year,
	made: cx.now.toISOString(),
	origin: cx.origin,
	key,
});

function instrumentLineOf(id: string): InstrumentLine {
	const yaml = fileOf(id);
	if (yaml === null) throw new Error(`there is no file of ${id}`);
	return {
		line: "instrument",
		sha256: sha256(yaml).toString("hex"),
		yaml,
		file: shapeOf(yaml),
	};
}

/** The results chain from the first deed on these assessments and their round to the last one. */
async function* trailLines(
	cx: Context,
	instrument: string,
	year: number,
	assessments: readonly string[],
): AsyncGenerator<TrailLine> {
	const round = `${instrument} ${year}`;
	const stretch = await stretchOf(cx, {
		assessment: assessments,
		round: [round],
	});
	if (!stretch) return;
	const told = new Set(assessments);
	const isPublic = (kind: string, id: string): boolean =>
		(kind === "assessment" && told.has(id)) ||
		(kind === "assessment-item" && told.has(id.split(" ")[0] ?? "")) ||
		(kind === "round" && id === round);
	let before = stretch.before;
	for await (const rows of publishedRows(cx, stretch, isPublic, inOneLine)) {
		yield {
			line: "trail",
			...(before === null ? {} : { before }),
			rows,
		};
		before = null;
	}
}

/** The index and the seal over these lines, ready to be written behind them. */
export function sealed(
	hashes: readonly Buffer[],
	signed: (text: string) => string,
): string {
	const root = rootOf(hashes);
	const seal: Seal = {
		line: "seal",
		lines: hashes.length,
		root,
		signature: signed(signedText(hashes.length, root)),
	};
	return [...indexOver(hashes), seal]
		.map((one) => `${canonicalJson(one)}\n`)
		.join("");
}
