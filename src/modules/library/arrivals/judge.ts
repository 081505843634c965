import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import type { Copy } from "../copies/queries.ts";
import { copiesByBarcodes } from "../copies/queries.ts";
import { factsOf } from "../records/facts-of.ts";
import type { MarcRecord } from "../records/marc.ts";
import { type MarcJson, marcOfKept } from "../records/marc-json.ts";
import { longestTitle } from "../records/record.ts";
import { libraryIn } from "../tables.ts";
import type { Arrival, Item, Judged } from "./arrival.ts";
import { saysTheSame, sealOf, shortHash } from "./as-kept.ts";
import { judgeMembers } from "./judge-members.ts";
import { sealsBefore } from "./store.ts";

type Read = Extract<Item["what"], { readonly is: "record" }>;

/** What would come of these records of a file, were they written now. Nothing is. */
export async function judge(
	tx: Context,
	arrival: Arrival,
	items: readonly Item[],
): Promise<readonly Judged[]> {
	if (arrival.kind === "slims-members") return judgeMembers(tx, arrival, items);
	const known = await knownTo(tx, arrival, items);
	const judged: Judged[] = [];
	for (const item of items) {
		const one = judgeOne(tx.now, item, known);
		if (one.sourceKey !== null && one.verdict !== "twice")
			known.inFile.set(one.sourceKey, one.seal);
		judged.push(one);
	}
	return judged;
}

function judgeOne(now: Date, item: Item, known: Known): Judged {
	if (item.what.is === "copy") return judgeCopy(item, item.what, known);
	if (item.what.is !== "record")
		return { ...nothing, verdict: "broken", notes: item.notes };
	return judgeRecord(now, item, item.what, known);
}

const nothing = {
	title: "",
	sourceKey: null,
	seal: "",
	targetId: null,
	targetVersion: null,
} as const;

function judgeRecord(
	now: Date,
	item: Item,
	{ marc, sourceKey, ownNumber, copies }: Read,
	known: Known,
): Judged {
	const { title, isbn } = factsOf(marc);
	const taken = copies
		.map(({ barcode }) => known.copies.get(barcode))
		.filter((copy) => copy !== undefined);
	const here =
		(ownNumber && known.byNumber.get(ownNumber)) || known.byKey.get(sourceKey);
	const told = {
		title: title.slice(0, 200),
		notes: [
			...item.notes,
			...taken
				.filter(({ recordId }) => recordId !== here?.id)
				.map(({ barcode }) => `barcode-taken|${barcode}`),
		],
		sourceKey,
		seal: sealOf(marc),
		targetId: here?.id ?? null,
		targetVersion: here?.version ?? null,
	};
	if (title.trim() === "") return { ...told, verdict: "no-title" };
	if (title.length > longestTitle)
		return {
			...told,
			verdict: "refused",
			notes: [`title-too-long|${longestTitle}`, ...told.notes],
		};
	const before = known.inFile.get(sourceKey);
	if (before !== undefined)
		return { ...told, verdict: before === told.seal ? "same" : "twice" };
	const more = copies.some(({ barcode }) => !known.copies.has(barcode));
	if (here && !here.removed)
		return {
			...told,
			verdict: !more && saysTheSame(marc, here, now) ? "same" : "changed",
		};
	const other = isbn.map((one) => known.byIsbn.get(one)).find(Boolean);
	if (other && !here)
		return {
			...told,
			verdict: "known",
			targetId: other.id,
			notes: [`same-isbn|${other.title.slice(0, 120)}`, ...told.notes],
		};
	return { ...told, verdict: "new" };
}

function judgeCopy(
	{ notes }: Item,
	{ copy, title }: Extract<Item["what"], { readonly is: "copy" }>,
	known: Known,
): Judged {
	const seal = shortHash(JSON.stringify([copy, title]));
	const told = {
		title: `${copy.barcode} · ${title}`.slice(0, 200),
		notes,
		sourceKey: copy.barcode,
		seal,
	};
	const none = { targetId: null, targetVersion: null };
	const before = known.inFile.get(copy.barcode);
	if (before !== undefined)
		return { ...told, ...none, verdict: before === seal ? "same" : "twice" };
	const here = known.copies.get(copy.barcode);
	if (here) {
		const same = (["callNumber", "place", "state", "note"] as const).every(
			(part) => here[part] === copy[part],
		);
		return {
			...told,
			targetId: here.id,
			targetVersion: here.version,
			verdict: same ? "same" : "changed",
		};
	}
	const books = known.byTitle.get(title) ?? [];
	const [book] = books;
	return books.length === 1 && book !== undefined
		? { ...told, targetId: book, targetVersion: null, verdict: "new" }
		: {
				...told,
				...none,
				verdict: "no-book",
				notes: books.length > 1 ? ["several-books", ...notes] : notes,
			};
}

interface Here {
	readonly id: string;
	readonly version: number;
	readonly controlNumber: string;
	readonly marc: MarcRecord;
	readonly removed: boolean;
}

interface Known {
	readonly byNumber: ReadonlyMap<string, Here>;
	readonly byKey: ReadonlyMap<string, Here>;
	readonly byIsbn: ReadonlyMap<
		string,
		{ readonly id: string; readonly title: string }
	>;
	readonly byTitle: ReadonlyMap<string, readonly string[]>;
	readonly copies: ReadonlyMap<string, Copy>;
	/** Seals of what the file said before, by their keys. */
	readonly inFile: Map<string, string>;
}

/** All that the catalogue knows of these, in a few questions. */
async function knownTo(
	tx: Context,
	arrival: Arrival,
	items: readonly Item[],
): Promise<Known> {
	const read = items.flatMap(({ what }) => (what.is === "record" ? what : []));
	const copies = items.flatMap(({ what }) => (what.is === "copy" ? what : []));
	const keys = read.map(({ sourceKey }) => sourceKey);
	const barcodes = [
		...copies.map(({ copy }) => copy.barcode),
		...read.flatMap((one) => one.copies.map(({ barcode }) => barcode)),
	];
	const here = await recordsHere(tx, arrival, {
		source: read[0]?.source ?? "marc",
		keys,
		numbers: read.flatMap(({ ownNumber }) => ownNumber ?? []),
	});
	return {
		byNumber: new Map(here.map((one) => [one.controlNumber, one])),
		byKey: new Map(
			here.flatMap((one) => (one.key === null ? [] : [[one.key, one]])),
		),
		byIsbn: await isbnHere(
			tx,
			arrival,
			read.flatMap(({ marc }) => factsOf(marc).isbn),
		),
		byTitle: await titlesHere(
			tx,
			arrival,
			copies.map(({ title }) => title),
		),
		copies: new Map(
			(await copiesByBarcodes(tx, arrival.unitId, barcodes)).map((copy) => [
				copy.barcode,
				copy,
			]),
		),
		inFile: await sealsBefore(tx, arrival, [
			...keys,
			...copies.map(({ copy }) => copy.barcode),
		]),
	};
}

async function recordsHere(
	tx: Context,
	{ unitId, collectionId }: Arrival,
	asked: {
		readonly source: string;
		readonly keys: readonly string[];
		readonly numbers: readonly string[];
	},
): Promise<(Here & { readonly key: string | null })[]> {
	const { rows } = await sql<{
		id: string;
		version: number;
		control_number: string;
		marc: MarcJson;
		removed: boolean;
		key: string | null;
	}>`
		select record.id, record.version, control_number, marc, removed_at is not null as removed,
			case when collection_id = ${collectionId} and source = ${asked.source} then source_key end as key
		from library.record as record
		join library.collection as collection on collection.id = record.collection_id
		where collection.unit_id = ${unitId}
		and (
			collection_id = ${collectionId} and source = ${asked.source}
				and source_key = any(${[...asked.keys]}::text[])
			or control_number = any(${[...asked.numbers]}::text[])
		)`.execute(tx.db);
	return rows.map(({ control_number, marc, ...row }) => ({
		...row,
		controlNumber: control_number,
		marc: marcOfKept(marc),
	}));
}

async function isbnHere(
	tx: Context,
	{ unitId }: Arrival,
	isbn: readonly string[],
): Promise<Known["byIsbn"]> {
	if (isbn.length === 0) return new Map();
	const { rows } = await sql<{ id: string; title: string; isbn: string[] }>`
		select record.id, title, facts -> 'isbn' as isbn
		from library.record as record
		join library.collection as collection on collection.id = record.collection_id
		where collection.unit_id = ${unitId}
		and removed_at is null
		and facts -> 'isbn' ?| ${[...isbn]}::text[]
		order by record.id desc`.execute(tx.db);
	return new Map(
		rows.flatMap(({ id, title, isbn: all }) =>
			all.map((one): [string, { id: string; title: string }] => [
				one,
				{ id, title },
			]),
		),
	);
}

async function titlesHere(
	tx: Context,
	{ collectionId }: Arrival,
	titles: readonly string[],
): Promise<Known["byTitle"]> {
	const found = new Map<string, string[]>();
	if (titles.length === 0) return found;
	const rows = await libraryIn(tx.db)
		.selectFrom("library.record")
		.select(["id", "title"])
		.where("collection_id", "=", collectionId)
		.where("removed_at", "is", null)
		.where("title", "in", [
			...new Set(titles.flatMap((title) => [title, `${title}.`])),
		])
		.execute();
	// A full stop after capital letters may end the field or the word.
	for (const { id, title } of rows)
		for (const said of [title, title.replace(/\.$/, "")])
			found.set(said, [...new Set([...(found.get(said) ?? []), id])]);
	return found;
}
