import type { Path } from "../read-yaml-file.ts";
import { isPlain, plainWord } from "./cell.ts";
import {
	answerTwice,
	noSuchAnswer,
	notUsedHere,
	takesNone,
	unfitName,
	wrongLevel,
} from "./faults.ts";
import { isFitName } from "./named-answers.ts";
import type { Places } from "./place.ts";
import { plan, predicate } from "./plan.ts";
import type { Entry, Report } from "./read-table.ts";
import { type Content, recordOf, tie } from "./record.ts";
import type { Book } from "./sheets-in.ts";

export interface AnswersRead {
	readonly kinds: Readonly<Record<string, Content>>;
	/** Bands of the instrument itself. */
	readonly predicate: readonly Content[];
}

const nameField = tie(plan.answers.fields, "#name");
const answerField = tie(plan.options.fields, "#answer");
const codeField = tie(plan.options.fields, "code");
const worthField = tie(plan.options.fields, "value");
const ofField = tie(plan.bands.fields, "#of");

/** The ways to answer, each with its options or levels and its bands out of their own sheets. */
export function readAnswers(
	sheets: Book,
	places: Places,
	report: Report,
): AnswersRead {
	const kinds: Record<string, Content> = {};
	const names = new Map<string, string>();
	for (const entry of sheets.read("answers", report)) {
		const name = String(entry.valueOf(nameField) ?? "");
		const at = entry.placeOf(nameField);
		if (!isFitName(name)) report.broken({ at, ...unfitName });
		else if (names.has(plainWord(name)))
			report.broken({ at, ...answerTwice(name) });
		else {
			names.set(plainWord(name), name);
			kinds[name] = kindOf(entry, places, ["answers", name]);
		}
	}
	const named = (entry: Entry, field: typeof ofField): string | null => {
		const typed = String(entry.valueOf(field) ?? "");
		const name = names.get(plainWord(typed)) ?? null;
		if (name === null && !sheets.misses("answers", report))
			report.broken({ at: entry.placeOf(field), ...noSuchAnswer(typed) });
		return name;
	};
	askForSheets(sheets, kinds, places, report);
	readOptions(sheets, kinds, named, places, report);
	return { kinds, predicate: readBands(sheets, kinds, named, places, report) };
}

/** What a way to answer lacks because its sheet is gone is told of the sheet, not of the answer. */
function askForSheets(
	sheets: Book,
	kinds: Readonly<Record<string, Content>>,
	places: Places,
	report: Report,
): void {
	for (const [name, kind] of Object.entries(kinds)) {
		const list = listOf(kind);
		const chosen = list === "options" || kind.kind === "cumulative";
		if (list && chosen && sheets.misses("options", report))
			places.put(["answers", name, list], sheets.startOf("options"));
		if (kind.bands !== undefined && sheets.misses("bands", report))
			places.put(["answers", name, "bands", "bands"], sheets.startOf("bands"));
	}
}

/** Figures have a range where levels have a lowest and a highest one; both stand in the same two columns. */
function kindOf(entry: Entry, places: Places, path: Path): Content {
	const { from, to, ...content } = recordOf(
		entry,
		plan.answers.fields,
		[],
		places,
		path,
	);
	const limits = {
		...(from === undefined ? {} : { from }),
		...(to === undefined ? {} : { to }),
	};
	if (!isFigure(content)) return { ...content, ...numbersIn(limits) };
	places.put([...path, "range"], places.at([...path, "from"]));
	places.put([...path, "range", "from"], places.at([...path, "from"]));
	places.put([...path, "range", "to"], places.at([...path, "to"]));
	return {
		unit: {},
		...(content.kind === "ratio" ? { numerator: {}, denominator: {} } : {}),
		...content,
		range: limits,
	};
}

const isFigure = ({ kind }: Content): boolean =>
	kind === "number" || kind === "ratio" || kind === "count";

/** Levels are whole numbers. */
const numbersIn = (limits: Content): Content =>
	Object.fromEntries(
		Object.entries(limits).map(([key, text]) => [
			key,
			/^\d{1,9}$/.test(String(text)) ? Number(text) : text,
		]),
	);

type Named = (entry: Entry, field: typeof ofField) => string | null;

function readOptions(
	sheets: Book,
	kinds: Readonly<Record<string, Content>>,
	named: Named,
	places: Places,
	report: Report,
): void {
	for (const entry of sheets.read("options", report)) {
		const name = named(entry, answerField);
		const kind = name === null ? undefined : kinds[name];
		if (name === null || !kind) continue;
		const key = listOf(kind);
		if (key === null) {
			report.broken({
				at: entry.place,
				...takesNone(String(kind.kind ?? "")),
			});
			continue;
		}
		const list = inList(kind, key);
		const path = ["answers", name, key, list.length];
		if (list.length === 0) places.put(["answers", name, key], entry.place);
		const option = recordOf(
			entry,
			plan.options.fields,
			["label"],
			places,
			path,
		);
		if (key === "options") {
			list.push(option);
			continue;
		}
		places.put([...path, "id"], places.at([...path, "label", "id"]));
		places.put([...path, "en"], places.at([...path, "label", "en"]));
		const level = levelOf(kind, list.length);
		if (option.code !== undefined && option.code !== String(level))
			report.broken({ at: entry.placeOf(codeField), ...wrongLevel(level) });
		if (option.value !== undefined) {
			const at = entry.placeOf(worthField);
			report.broken({ at, ...notUsedHere(at) });
		}
		list.push(option.label);
	}
}

const listOf = ({ kind }: Content): "options" | "statements" | null =>
	kind === "choice" || kind === "multi-select"
		? "options"
		: kind === "scale" || kind === "cumulative"
			? "statements"
			: null;

const levelOf = ({ kind, from }: Content, index: number): number =>
	(kind === "scale" && typeof from === "number" ? from : 0) + index;

function readBands(
	sheets: Book,
	kinds: Readonly<Record<string, Content>>,
	named: Named,
	places: Places,
	report: Report,
): readonly Content[] {
	const ofInstrument: Content[] = [];
	for (const entry of sheets.read("bands", report)) {
		const of = String(entry.valueOf(ofField) ?? "");
		const own = isPlain(of, predicate.id) || isPlain(of, predicate.en);
		const name = own ? null : named(entry, ofField);
		const kind = name === null ? undefined : kinds[name];
		if (!own && (name === null || !kind)) continue;
		if (kind && !isFigure(kind)) {
			report.broken({
				at: entry.place,
				...takesNone(String(kind.kind ?? "")),
			});
			continue;
		}
		const list = kind ? inList(inner(kind, "bands"), "bands") : ofInstrument;
		const above = name === null ? ["bands"] : ["answers", name, "bands"];
		const path = [...above, "bands", list.length];
		if (list.length === 0) places.put([...above, "bands"], entry.place);
		list.push(recordOf(entry, plan.bands.fields, ["label"], places, path));
	}
	return ofInstrument;
}

const inner = (content: Content, key: string): Content => {
	const held = content[key];
	const found =
		typeof held === "object" && held !== null ? (held as Content) : {};
	content[key] = found;
	return found;
};

const inList = (content: Content, key: string): unknown[] & Content[] => {
	const held = content[key];
	const found = Array.isArray(held) ? held : [];
	content[key] = found;
	return found as unknown[] & Content[];
};
