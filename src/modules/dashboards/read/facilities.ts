import {
	allNeeds,
	facilitiesOn,
	fitOf,
	type Need,
	unitsOnRecord,
} from "#catalogue";
import { managedTold } from "#equity";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import {
	type Asked,
	nothingYet,
	type Part,
	type Read,
	someOf,
	unknown,
	wantsRows,
} from "../measure.ts";
import { shareOf, sharesTogether } from "../share.ts";
import { unitsIn } from "../units-in.ts";
import { named, ofOffices } from "./offices.ts";

/** Offices that somebody with a need can manage, of those of which something is on record. */
export const officesManaged: Read = async (cx, asked) => {
	const needs = allNeeds();
	const need = needs.find(({ code }) => code === asked.part) ?? needs[0];
	if (!need) return nothingYet;
	const about = {
		...nothingYet,
		parts: needs.map(partOf),
		part: partOf(need),
		behind: "/layanan",
	};
	const { province, regency, unit } = asked.place;
	if (regency !== null || unit !== null)
		return {
			...about,
			when: { kind: "day", day: asked.day },
			...ofOffices(asked, await officesIn(cx, asked, need)),
		};
	const told = await managedTold(cx, asked.day, need.code);
	if (!told) return about;
	if (province !== null)
		return {
			...about,
			when: { kind: "day", day: told.lookedOn },
			...(await ofProvince(cx, asked, need, told)),
		};
	const rows = await named(
		cx,
		asked,
		told.provinces
			.map((row) => ({ ...row, ...shareOf(row.n, row.of) }))
			.filter(({ of }) => of !== null && of > 0),
	);
	return {
		...about,
		when: { kind: "day", day: told.lookedOn },
		total: sharesTogether(rows),
		rows,
		rowCount: rows.length,
		rowsAre: "province",
	};
};

/** A province as it was told of it, and those of its offices that are asked for as they stood on that day. */
async function ofProvince(
	cx: Context,
	asked: Asked,
	need: Need,
	told: NonNullable<Awaited<ReturnType<typeof managedTold>>>,
) {
	const there = told.provinces.find(
		({ code }) => code === asked.place.province?.code,
	);
	const units = wantsRows(asked)
		? await unitsIn(cx, asked.place, told.lookedOn)
		: [];
	const known = await unitsOnRecord(
		cx,
		units.map(({ id }) => id),
		told.lookedOn,
	);
	const listed = units.filter(({ id }) => known.has(id));
	return {
		total: there ? shareOf(there.n, there.of) : unknown,
		rows: await managedBy(cx, someOf(asked, listed), told.lookedOn, need),
		rowCount: listed.length,
		rowsAre: "unit" as const,
	};
}

/** Each office of the place of which something was on record on the day. */
const officesIn = async (cx: Context, { place, day }: Asked, need: Need) =>
	managedBy(cx, await unitsIn(cx, place, day), day, need);

async function managedBy<Office extends { readonly id: string }>(
	cx: Context,
	units: readonly Office[],
	day: Day,
	need: Need,
) {
	const byUnit = Map.groupBy(
		await facilitiesOn(
			cx,
			units.map(({ id }) => id),
			day,
		),
		({ unitId }) => unitId,
	);
	return units.flatMap(({ id, ...unit }) => {
		const facilities = byUnit.get(id);
		if (!facilities) return [];
		const fits = fitOf(need, facilities, day).fits === "yes";
		return [{ ...unit, ...shareOf(fits ? 1 : 0, 1) }];
	});
}

const partOf = ({ code, label }: Need): Part => ({ code, name: label });
