import {
	lastQuarterTold,
	nationTold,
	officesToldIn,
	provincesTold,
} from "#complaints";
import { type Counted, nothingYet, type Read, unknown } from "../measure.ts";
import { shareOf, sharesTogether } from "../share.ts";
import { ofOffices } from "./offices.ts";

const share = ({
	n,
	of,
}: {
	readonly n: number | null;
	readonly of: number | null;
}): Counted => (n === null || of === null ? unknown : shareOf(n, of));

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
			total: share(await nationTold(cx, told.period)),
			rows: rows.map((row) => ({ ...row, ...share(row) })),
			rowCount: rows.length,
			rowsAre: "province",
		};
	}
	const offices = await officesToldIn(cx, told, place.province.code);
	return {
		...about,
		...ofOffices(
			asked,
			offices.map((row) => ({ ...row, ...share(row) })),
			sharesTogether,
		),
	};
};
