import { readFileSync } from "node:fs";
import { join } from "node:path";
import { sql } from "kysely";
import { parse } from "yaml";
import type { Context } from "#platform/context.ts";
import { root } from "#platform/root.ts";
import { isSound } from "./check-tree.ts";
import { instrumentFile } from "./format.ts";
import { frozenIn, printOf } from "./frozen.ts";
import type { Instrument } from "./instrument.ts";
import { type Library, loadInstruments } from "./load-instruments.ts";
import { instrumentsIn } from "./tables.ts";
import { toInstrument } from "./to-instrument.ts";

/**
 * The instruments at hand, so that pages and rules can ask for one without waiting: those that come with the
 * program, read once, and those that were published here, kept in the database. What is published never
 * changes, so the shelf only grows: `refreshShelf` fetches what is new. It runs when the site starts, right
 * after a publication in this process, and every few seconds for what other processes published
 * (`serve.ts`). One process serves one database.
 */
const shelf: {
	shipped: Library | null;
	published: ReadonlyMap<string, Publication>;
	/** What the database held when it was read last: every id with the print of its text. */
	stamp: string;
} = { shipped: null, published: new Map(), stamp: "" };

/** An instrument that was published here. */
export interface Publication {
	readonly instrument: Instrument;
	readonly text: string;
	readonly sha256: string;
	/** Legal basis or reason, as the publisher typed it. */
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

/** Every instrument at hand: first those that come with the program, then those published here, oldest first. */
export const allInstruments = (): readonly Instrument[] => {
	const { published } = shelf;
	return [
		...[...shipped().instruments.values()].filter(
			({ id }) => !published.has(id),
		),
		...[...published.values()].map(({ instrument }) => instrument),
	];
};

/**
 * An instrument by id; undefined when there is none. Should a later release bring an id that was published
 * here before, the one published here stays: assessments rest on it.
 */
export const instrumentNamed = (id: string): Instrument | undefined =>
	shelf.published.get(id)?.instrument ?? shipped().instruments.get(id);

/** When, why and by whom an instrument was published here; undefined for one that came with the program. */
export const publicationOf = (id: string): Publication | undefined =>
	shelf.published.get(id);

/** Words that stand where an id stands in the addresses of the instruments. */
const addresses = ["padanan"];

/** Whether an id belongs to an instrument already, in capitals or not. */
export const isTaken = (id: string): boolean => {
	const wanted = id.toLowerCase();
	return [
		...shipped().instruments.keys(),
		...Object.keys(frozenIn(join(root, "instruments")) ?? {}),
		...shelf.published.keys(),
		...addresses,
	].some((taken) => taken.toLowerCase() === wanted);
};

/** The file of an instrument as it stands, comments and all; null when there is none of that id. */
export const fileOf = (id: string): string | null => {
	const here = shelf.published.get(id);
	if (here) return here.text;
	return shipped().instruments.has(id)
		? readFileSync(join(root, "instruments", `${id}.yaml`), "utf8")
		: null;
};

/**
 * Fetches what was published since, by one cheap question when there is nothing new. Answers the ids of rows
 * that cannot be used, because their text is not what was published: never silently another instrument.
 */
export async function refreshShelf(cx: Context): Promise<readonly string[]> {
	const stamp = await stampOf(cx);
	if (stamp === shelf.stamp) return [];
	const rows = await instrumentsIn(cx.db)
		.selectFrom("instruments.published")
		.selectAll()
		.orderBy("published_at")
		.orderBy("id")
		.execute();
	const unusable: string[] = [];
	const next = new Map<string, Publication>();
	for (const row of rows) {
		const before = shelf.published.get(row.id);
		const publication =
			before?.sha256 === row.sha256 ? before : publicationIn(row);
		if (publication) next.set(row.id, publication);
		else unusable.push(row.id);
	}
	shelf.published = next;
	shelf.stamp = stamp;
	return unusable;
}

/** The texts themselves stay where they are, so this costs next to nothing. */
async function stampOf(cx: Context): Promise<string> {
	const { stamp } = await instrumentsIn(cx.db)
		.selectFrom("instruments.published")
		.select(
			sql<string>`coalesce(string_agg(id || ' ' || sha256, ',' order by id), '')`.as(
				"stamp",
			),
		)
		.executeTakeFirstOrThrow();
	return stamp;
}

type Row = {
	readonly id: string;
	readonly text: string;
	readonly sha256: string;
	readonly reason: string;
	readonly by_id: string | null;
	readonly published_at: Date;
};

/** Its rules were checked when it was published; a rule that came later must not take it away. */
function publicationIn(row: Row): Publication | null {
	if (printOf(row.text) !== row.sha256) return null;
	const instrument = readInstrument(row.text);
	if (instrument?.id !== row.id) return null;
	const { text, sha256, reason, by_id: byId, published_at: at } = row;
	return { instrument, text, sha256, reason, byId, at };
}

/** The instrument that a published text means; null where it means none. */
export function readInstrument(text: string): Instrument | null {
	const read = instrumentFile.safeParse(parse(text));
	return read.success && isSound(read.data) ? toInstrument(read.data) : null;
}

const shipped = (): Library => (shelf.shipped ??= loadInstruments());

/** Whether these data can hold published instruments at all: a command may meet data that no server brought up to date. */
export async function keepsInstruments({ db }: Context): Promise<boolean> {
	const { rows } = await sql<{
		there: string | null;
	}>`select to_regclass('instruments.published')::text as there`.execute(db);
	return rows[0]?.there != null;
}
