import { citizen } from "#kernel/actor.ts";
import { type Context, withActor } from "#platform/context.ts";
import { toIso2709 } from "../marc/write-iso-2709.ts";
import {
	beginsCollection,
	endsCollection,
	marcXmlFile,
	toMarcXml,
} from "../marc/write-marcxml.ts";
import type { MarcRecord } from "../records/marc.ts";
import { recordByControlNumber, recordsChanged } from "../records/queries.ts";

/** The two ways in which MARC 21 is written, by the ends of their files, with their types of RFC 2220 and RFC 7303. */
export const exportTypes = {
	mrc: "application/marc",
	xml: "application/marcxml+xml; charset=utf-8",
} as const;
export type ExportFormat = keyof typeof exportTypes;

/** One record that whoever asks may read, as a file. */
export async function exportRecord(
	cx: Context,
	controlNumber: string,
	format: ExportFormat,
): Promise<Uint8Array | string | null> {
	const record = await recordByControlNumber(cx, controlNumber);
	if (!record) return null;
	return format === "mrc" ? toIso2709(record.marc) : marcXmlFile(record.marc);
}

/** Records that are read at once: memory holds no more of them. */
const part = 200;

/** Everything that is open to everyone, whoever asks, part by part. */
export async function* exportAll(
	cx: Context,
	format: ExportFormat,
): AsyncGenerator<string | Uint8Array> {
	if (format === "xml") yield beginsCollection;
	for await (const records of parts(withActor(cx, citizen)))
		yield format === "xml"
			? records.map((marc) => `${toMarcXml(marc).xml}\n`).join("")
			: Buffer.concat(records.map(toIso2709));
	if (format === "xml") yield endsCollection;
}

async function* parts(cx: Context): AsyncGenerator<readonly MarcRecord[]> {
	let after: { readonly changedAt: Date; readonly id: string } | undefined;
	for (;;) {
		// What is changed meanwhile comes again at the end, so what came after the beginning is left out.
		const found = await recordsChanged(cx, {
			after,
			until: cx.now,
			limit: part,
		});
		const last = found.at(-1);
		if (!last) return;
		after = { changedAt: last.changedAt, id: last.id };
		yield found
			.filter(({ removedAt }) => removedAt === null)
			.map(({ marc }) => marc);
	}
}
