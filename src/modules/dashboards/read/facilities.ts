import {
	allNeeds,
	facilitiesOn,
	fitOf,
	type Need,
	officesOnRecord,
} from "#catalogue";
import { managedTold } from "#equity";
import type { Context } from "#platform/context.ts";
import type { Day } from "#territory";
import type { Some, WithinProvince } from "#units";
import { nothingYet, type Part, type Read, within } from "../measure.ts";
import { shareOf, sharesTogether } from "../share.ts";
import { named, ofOffices, ofOfficesIn } from "./offices.ts";

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
	const { place, day } = asked;
	const where = within(place);
	const managed = async (there: WithinProvince, on: Day, some?: Some) =>
		managedBy(cx, await officesOnRecord(cx, there, on, some), on, need);
	if (where && (place.regency || place.unit))
		return {
			...about,
			when: { kind: "day", day },
			...ofOffices(asked, await managed(where, day)),
		};
	const told = await managedTold(cx, day, need.code);
	if (!told) return about;
	const { lookedOn } = told;
	if (where)
		return {
			...about,
			when: { kind: "day", day: lookedOn },
			...(await ofOfficesIn(
				asked,
				where,
				told.provinces.map((row) => ({ ...row, offices: row.of })),
				(some) => managed(where, lookedOn, some),
			)),
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
		when: { kind: "day", day: lookedOn },
		total: sharesTogether(rows),
		rows,
		rowCount: rows.length,
		rowsAre: "province",
	};
};

/** Which of these offices somebody with the need can manage, as they stood on a day. */
async function managedBy(
	cx: Context,
	offices: Awaited<ReturnType<typeof officesOnRecord>>,
	day: Day,
	need: Need,
) {
	const byUnit = Map.groupBy(
		await facilitiesOn(
			cx,
			offices.map(({ id }) => id),
			day,
		),
		({ unitId }) => unitId,
	);
	return offices.map(({ id, ...office }) => {
		const { fits } = fitOf(need, byUnit.get(id) ?? [], day);
		return { ...office, n: fits === "yes" ? 1 : 0, of: 1 };
	});
}

const partOf = ({ code, label }: Need): Part => ({ code, name: label });
