import { allNeeds, facilitiesOn, fitOf, type Need } from "#catalogue";
import { managedTold } from "#equity";
import type { Context } from "#platform/context.ts";
import { type Asked, nothingYet, type Part, type Read } from "../measure.ts";
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
	if (asked.place.province !== null)
		return {
			...about,
			when: { kind: "day", day: asked.day },
			...ofOffices(asked, await officesIn(cx, asked, need), sharesTogether),
		};
	const told = await managedTold(cx, asked.day, need.code);
	if (!told) return about;
	const rows = told.provinces.map((row) => ({
		...row,
		...shareOf(row.n, row.of),
	}));
	return {
		...about,
		when: { kind: "day", day: told.lookedOn },
		total: sharesTogether(rows),
		rows: await named(
			cx,
			asked,
			rows.filter(({ of }) => of !== null && of > 0),
		),
		rowsAre: "province",
	};
};

/** Each office of the province of which something was on record on the day. */
async function officesIn(cx: Context, { place, day }: Asked, need: Need) {
	const units = await unitsIn(cx, place, day);
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
