import type { Context } from "#platform/context.ts";
import { dayOf, recordBegins, regenciesAt } from "#territory";
import { allUnitsOnRecord, type NewUnit, type UnitOnRecord } from "#units";
import type { GivenRow, JudgedRow, Note } from "../row.ts";
import { differencesOf } from "./differences.ts";
import { findDoubles } from "./doubles.ts";
import { nameSlugs } from "./name-slugs.ts";
import { type UnitIndex, unitIndex } from "./on-record.ts";
import { type Placed, placeUnits } from "./place-units.ts";
import { readUnit, type UnitRow } from "./read-unit.ts";
import { regencyFinder } from "./words.ts";

export interface JudgedUnits {
	readonly rows: readonly JudgedRow[];
	readonly notes: readonly Note[];
	/** What the ready rows open, each by its row. */
	readonly units: ReadonlyMap<number, NewUnit & { readonly id: string }>;
}

/** Holds a list of units against the record, and its rows against each other. */
export async function judgeUnits(
	cx: Context,
	given: readonly GivenRow[],
): Promise<JudgedUnits> {
	const index = unitIndex(await allUnitsOnRecord(cx));
	const regencyCalled = regencyFinder(await regenciesAt(cx, dayOf(cx.now)));
	const rows = given.map((row) => readUnit(row, regencyCalled));
	findDoubles(rows);
	const known = knownAmong(rows, index);
	given.forEach((row, at) => {
		const [read, unit] = [rows[at], known.get(row.number)];
		if (read && unit)
			read.problems.push(...differencesOf(read, row, unit, index));
	});
	const fresh = rows.filter(({ number }) => !known.has(number));
	const slugs = nameSlugs(fresh, index);
	const placed = placeUnits(cx, fresh, slugs, index);
	return {
		rows: rows.map((row) => judged(row, known, placed)),
		notes: notesOf(rows),
		units: new Map(
			fresh.flatMap((row) => {
				const unit = newUnit(row, placed.get(row.number));
				return unit ? [[row.number, unit] as const] : [];
			}),
		),
	};
}

/** Rows that speak of a unit on record: by its address word, or by its name in its regency or city. */
const knownAmong = (
	rows: readonly UnitRow[],
	{ bySlug, inRegency }: UnitIndex,
): Map<number, UnitOnRecord> =>
	new Map(
		rows.flatMap(({ number, slug, name, regency }) => {
			const unit =
				bySlug.get(slug) ??
				(slug === "" && regency ? inRegency(name, regency.code) : null);
			return unit ? [[number, unit] as const] : [];
		}),
	);

function judged(
	row: UnitRow,
	known: ReadonlyMap<number, UnitOnRecord>,
	placed: ReadonlyMap<number, Placed>,
): JudgedRow {
	const { number, problems } = row;
	const unit = known.get(number);
	const verdict = problems.length > 0 ? "wrong" : unit ? "unchanged" : "ready";
	const place = placed.get(number);
	return {
		number,
		verdict,
		problems,
		understood: {
			name: row.name,
			kind: row.kind ?? "",
			regency: row.regency ? `${row.regency.code} ${row.regency.name}` : "",
			parent: place?.parentName ?? row.parent,
			openedOn: row.openedOn ?? "",
			address: row.address,
			slug: unit?.slug ?? place?.slug ?? row.slug,
		},
		became: verdict === "unchanged" ? (unit?.id ?? null) : null,
	};
}

function newUnit(
	{ name, kind, regency, openedOn, address, problems }: UnitRow,
	place: Placed | undefined,
): (NewUnit & { readonly id: string }) | null {
	if (problems.length > 0 || !place || !kind || !regency || !openedOn)
		return null;
	return {
		id: place.id,
		slug: place.slug,
		name,
		kind,
		regencyCode: regency.code,
		openedOn,
		...(address === "" ? {} : { address }),
		...(place.parentId === null ? {} : { under: place.parentId }),
	};
}

const notesOf = (rows: readonly UnitRow[]): Note[] => {
	const older = rows.filter((row) => row.older).length;
	return older > 0
		? [{ reason: "older-units", about: { n: older, day: recordBegins } }]
		: [];
};
