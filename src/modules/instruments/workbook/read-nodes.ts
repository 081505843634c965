import type { Path } from "../read-yaml-file.ts";
import { noSuchParent, parentLoop, tooDeep } from "./faults.ts";
import type { Places } from "./place.ts";
import { plan } from "./plan.ts";
import type { Entry, Report } from "./read-table.ts";
import { type Content, recordOf, tie } from "./record.ts";
import type { Book } from "./sheets-in.ts";

/** One row of the sheet of items, with the rows below it. */
export interface Item {
	readonly content: Content;
	readonly entry: Entry;
	readonly children: Item[];
	/** Rows of its proof, in their order. */
	readonly proof: Entry[];
}

export interface NodesRead {
	readonly roots: readonly Item[];
	/** The first row of each code. */
	readonly byCode: ReadonlyMap<string, Item>;
}

/** As deep as the text of an instrument may nest. */
export const deepestLevel = 12;

const { fields } = plan.nodes;
const codeField = tie(fields, "code");
const parentField = tie(fields, "#parent");

const nowhere: Places = {
	put: () => {},
	lend: () => {},
	at: () => {
		throw new Error("nothing is placed yet");
	},
};

/** Makes a tree of rows that name the row above them. Rows may stand in any order; siblings keep theirs. */
export function readNodes(sheets: Book, report: Report): NodesRead {
	const items = sheets.read("nodes", report).map(
		(entry): Item => ({
			content: recordOf(entry, fields, ["label"], nowhere, []),
			entry,
			children: [],
			proof: [],
		}),
	);
	const byCode = new Map<string, Item>();
	for (const item of items) {
		const code = textIn(item, codeField);
		if (code !== "" && !byCode.has(code)) byCode.set(code, item);
	}
	const parents = parentsOf(items, byCode, report);
	reportLoops(items, parents, report);
	const roots: Item[] = [];
	for (const item of items) {
		const parent = parents.get(item);
		if (parent) parent.children.push(item);
		else roots.push(item);
	}
	for (const root of roots) nest(root, 1, report);
	return { roots, byCode };
}

const textIn = ({ entry }: Item, field: typeof codeField): string =>
	String(entry.valueOf(field) ?? "");

function parentsOf(
	items: readonly Item[],
	byCode: ReadonlyMap<string, Item>,
	report: Report,
): ReadonlyMap<Item, Item> {
	const parents = new Map<Item, Item>();
	for (const item of items) {
		const code = textIn(item, parentField);
		if (code === "") continue;
		const parent = byCode.get(code);
		if (parent) parents.set(item, parent);
		else
			report.broken({
				at: item.entry.placeOf(parentField),
				...noSuchParent(code),
			});
	}
	return parents;
}

/** Each circle is told once, at its first row. Whatever hangs on it has no place in the tree. */
function reportLoops(
	items: readonly Item[],
	parents: ReadonlyMap<Item, Item>,
	report: Report,
): void {
	const walked = new Set<Item>();
	for (const item of items) {
		const way: Item[] = [];
		const onWay = new Set<Item>();
		let next: Item | undefined = item;
		while (next && !walked.has(next)) {
			walked.add(next);
			onWay.add(next);
			way.push(next);
			next = parents.get(next);
		}
		if (!next || !onWay.has(next)) continue;
		const loop = [...way.slice(way.indexOf(next)), next];
		const codes = loop.slice(0, 8).map((each) => textIn(each, codeField));
		report.broken({
			at: next.entry.placeOf(parentField),
			...parentLoop(codes),
		});
	}
}

function nest(item: Item, level: number, report: Report): void {
	if (item.children.length === 0) return;
	if (level === deepestLevel) {
		for (const { entry } of item.children.slice(0, 1))
			report.broken({ at: entry.place, ...tooDeep(deepestLevel) });
		item.children.length = 0;
		return;
	}
	item.content.nodes = item.children.map(({ content }) => content);
	for (const child of item.children) nest(child, level + 1, report);
}

/** Says of every node, at the path that it got, where its cells are. */
export function placeAll(
	items: readonly Item[],
	path: Path,
	places: Places,
): void {
	for (const [index, { entry, children, proof }] of items.entries()) {
		const here = [...path, index];
		recordOf(entry, fields, [], places, here);
		for (const [at, row] of proof.entries())
			recordOf(row, plan.proof.fields, [], places, [...here, "proof", at]);
		placeAll(children, [...here, "nodes"], places);
	}
}
