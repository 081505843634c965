import { createHash } from "node:crypto";

/** What flowed through. */
export interface Measure {
	bytes: number;
	/** Line breaks: in the text format of `COPY`, one for each row. */
	lines: number;
	sha256: string;
}

const newline = 0x0a;

/** Hands the bytes on, and fills the measure when they ended. */
export async function* measured(
	flow: AsyncIterable<Uint8Array>,
	measure: Measure,
): AsyncGenerator<Uint8Array, void, undefined> {
	const hash = createHash("sha256");
	for await (const bytes of flow) {
		hash.update(bytes);
		measure.bytes += bytes.byteLength;
		for (
			let at = bytes.indexOf(newline);
			at >= 0;
			at = bytes.indexOf(newline, at + 1)
		)
			measure.lines += 1;
		yield bytes;
	}
	measure.sha256 = hash.digest("hex");
}

export const nothingYet = (): Measure => ({ bytes: 0, lines: 0, sha256: "" });

/** Measures what nobody needs otherwise. */
export async function measureOf(
	flow: AsyncIterable<Uint8Array>,
): Promise<Measure> {
	const measure = nothingYet();
	for await (const _ of measured(flow, measure));
	return measure;
}
