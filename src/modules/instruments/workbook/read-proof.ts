import { noSuchItem, proofAndNone } from "./faults.ts";
import { placesOf } from "./place.ts";
import { plan } from "./plan.ts";
import type { Item, NodesRead } from "./read-nodes.ts";
import type { Entry, Report } from "./read-table.ts";
import { recordOf, tie } from "./record.ts";
import type { Book } from "./sheets-in.ts";

const { fields } = plan.proof;
const nodeField = tie(fields, "#node");
const noneField = tie(fields, "#none");

/** Hangs the rows of proof on their items; a row that says there is none ends what a group asks for. */
export function readProof(
	sheets: Book,
	{ byCode }: NodesRead,
	report: Report,
): void {
	const none = new Map<Item, Entry>();
	for (const entry of sheets.read("proof", report)) {
		const code = String(entry.valueOf(nodeField) ?? "");
		const item = byCode.get(code);
		if (!item) {
			report.broken({ at: entry.placeOf(nodeField), ...noSuchItem(code) });
			continue;
		}
		const says = fields.some(
			(field) =>
				field !== nodeField &&
				field !== noneField &&
				entry.valueOf(field) !== undefined,
		);
		if (entry.valueOf(noneField) === true) none.set(item, entry);
		if (entry.valueOf(noneField) !== true || says) item.proof.push(entry);
	}
	for (const [item, entry] of none)
		if (item.proof.length > 0)
			report.broken({ at: entry.placeOf(noneField), ...proofAndNone });
	const places = placesOf(sheets.startOf("proof"));
	for (const item of new Set([...byCode.values()])) {
		const rows = item.proof.map((entry) =>
			recordOf(entry, fields, ["text"], places, []),
		);
		if (rows.length > 0 || none.has(item)) item.content.proof = rows;
	}
}
