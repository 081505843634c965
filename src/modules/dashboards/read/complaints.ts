import {
	lastQuarterTold,
	nationTold,
	officesToldIn,
	provincesTold,
} from "#complaints";
import { nothingYet, type Read, within } from "../measure.ts";
import { shareKnown } from "../share.ts";
import { ofOfficesIn } from "./offices.ts";

/** Complaints that were answered in time, of those that were due: what was told of the last quarter, and nothing else. */
export const complaintsInTime: Read = async (cx, asked) => {
	const { place, day } = asked;
	const told = await lastQuarterTold(cx, day);
	if (!told) return nothingYet;
	const about = {
		...nothingYet,
		when: { kind: "quarter", ...told },
		behind: "/pengaduan/angka",
	} as const;
	const provinces = await provincesTold(cx, told);
	const where = within(place);
	if (where)
		return {
			...about,
			...(await ofOfficesIn(asked, where, provinces, (some) =>
				officesToldIn(cx, told, where, some),
			)),
		};
	const rows = provinces.filter(({ of }) => of !== null);
	return {
		...about,
		total: shareKnown(await nationTold(cx, told.period)),
		rows: rows.map((row) => ({ ...row, ...shareKnown(row) })),
		rowCount: rows.length,
		rowsAre: "province",
	};
};
