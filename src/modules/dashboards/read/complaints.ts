import {
	lastQuarterTold,
	nationTold,
	officesToldIn,
	provincesTold,
} from "#complaints";
import { nothingYet, type Read } from "../measure.ts";
import { shareKnown } from "../share.ts";
import { ofOffices } from "./offices.ts";

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
	if (place.province === null) {
		const rows = await provincesTold(cx, told);
		return {
			...about,
			total: shareKnown(await nationTold(cx, told.period)),
			rows: rows.map((row) => ({ ...row, ...shareKnown(row) })),
			rowCount: rows.length,
			rowsAre: "province",
		};
	}
	const offices = await officesToldIn(cx, told, place.province.code);
	return {
		...about,
		...ofOffices(asked, offices),
	};
};
