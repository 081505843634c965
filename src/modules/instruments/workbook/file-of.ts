import type { Spreadsheet } from "#platform/spreadsheet/sheet.ts";
import type { Path } from "../read-yaml-file.ts";
import { limitsAndNotKnown, sourceAlone } from "./faults.ts";
import type { Fault, Place } from "./place.ts";
import { type Places, placesOf } from "./place.ts";
import { plan } from "./plan.ts";
import { readAnswers } from "./read-answers.ts";
import { readHead } from "./read-head.ts";
import { placeAll, readNodes } from "./read-nodes.ts";
import { readProof } from "./read-proof.ts";
import type { Entry, Report } from "./read-table.ts";
import { recordOf } from "./record.ts";
import { type Book, sheetsIn } from "./sheets-in.ts";

/** What a workbook says, in the shape of a file as far as it can be told, and where each part of it stands. */
export interface Candidate {
	readonly content: unknown;
	/** Where the path of a finding stands. */
	readonly placeOf: (path: Path) => Place;
	/** What kept sheets, columns and cells from being read. */
	readonly faults: readonly Fault[];
	/** Cells of which something was said already. */
	readonly unread: readonly Place[];
	/** Whether the whole can be judged by the rules: nothing is guessed. */
	readonly sound: boolean;
}

/** Reads the sheets of a workbook as an instrument file. What it cannot read it names, and goes on. */
export function fileOf(book: Spreadsheet): Candidate {
	const faults: Fault[] = [];
	const unread: Place[] = [];
	let sound = true;
	const report: Report = {
		fault: (fault) => void faults.push(fault),
		broken: (fault) => {
			faults.push(fault);
			unread.push(fault.at);
			sound = false;
		},
		unread: (at) => {
			unread.push(at);
			sound = false;
		},
	};
	const sheets = sheetsIn(book, report);
	const places = placesOf(sheets.startOf("instrument"));
	for (const key of ["basis", "nodes", "answers", "stages", "gates"] as const)
		places.put([key], sheets.startOf(key));
	const head = readHead(sheets, places, report);
	const answers = readAnswers(sheets, places, report);
	const nodes = readNodes(sheets, report);
	if (
		[...nodes.byCode.values()].some(
			({ content }) => content.answer !== undefined,
		)
	)
		sheets.misses("answers", report);
	readProof(sheets, nodes, report);
	placeAll(nodes.roots, ["nodes"], places);
	const { "#bands": known, bands, ...said } = head;
	const predicate = { ...(bands as object), bands: answers.predicate };
	if (
		(known === "listed" || (known === undefined && bands !== undefined)) &&
		sheets.misses("bands", report)
	)
		places.put(["bands", "bands"], sheets.startOf("bands"));
	const listed = answers.predicate.length > 0 || bands !== undefined;
	if (known === "not-known" && listed)
		report.broken({ at: places.at(["bands"]), ...limitsAndNotKnown });
	const gates = recordsIn(sheets, "gates", places, report);
	return {
		content: {
			...said,
			basis: basisIn(sheets, places, report),
			...(known === "not-known"
				? { bands: "not-known" }
				: known === undefined && !listed
					? {}
					: { bands: predicate }),
			stages: recordsIn(sheets, "stages", places, report),
			...(gates.length > 0 ? { gates } : {}),
			...(Object.keys(answers.kinds).length > 0
				? { answers: answers.kinds }
				: {}),
			nodes: nodes.roots.map(({ content }) => content),
		},
		placeOf: places.at,
		faults,
		unread,
		sound,
	};
}

function recordsIn(
	sheets: Book,
	key: "stages" | "gates",
	places: Places,
	report: Report,
): readonly unknown[] {
	const { fields } = plan[key];
	return sheets
		.read(key, report)
		.map((entry, index) =>
			recordOf(entry, fields, ["label"], places, [key, index]),
		);
}

/** Rows without a regulation are further sources of the one above. */
function basisIn(
	sheets: Book,
	places: Places,
	report: Report,
): readonly unknown[] {
	const { fields } = plan.basis;
	const sourceField = fields.find(({ at }) => at[0] === "sources");
	const found: { sources: unknown[] }[] = [];
	for (const entry of sheets.read("basis", report)) {
		const source = sourceField && entry.valueOf(sourceField);
		const begins = fields.some(
			(each) => each !== sourceField && entry.valueOf(each) !== undefined,
		);
		const last = found.at(-1);
		if (!begins && !last) report.broken({ at: entry.place, ...sourceAlone });
		if (!begins && last) {
			putSource(entry, places, ["basis", found.length - 1], last, source);
			continue;
		}
		const path = ["basis", found.length];
		const record = recordOf(entry, fields, ["regulation"], places, path);
		const basis = { ...record, sources: [] as unknown[] };
		found.push(basis);
		putSource(entry, places, path, basis, source);
	}
	return found;
}

function putSource(
	entry: Entry,
	places: Places,
	path: Path,
	{ sources }: { readonly sources: unknown[] },
	source: unknown,
): void {
	const field = plan.basis.fields.find(({ at }) => at[0] === "sources");
	if (!field) return;
	places.put([...path, "sources", sources.length], entry.placeOf(field));
	if (source !== undefined) sources.push(source);
}
