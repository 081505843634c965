import { inTimeTold, quarterTold } from "#requests";
import { nothingYet, type Read } from "../measure.ts";
import { shareOf, sharesTogether } from "../share.ts";
import { ofOffices } from "./offices.ts";

/** Requests that ended on their promised day or before, of those that ended: what was told of the last quarter. */
export const requestsInTime: Read = async (cx, asked) => {
	const { place, day } = asked;
	const told = await quarterTold(cx, day);
	if (!told) return nothingYet;
	const there = await inTimeTold(cx, told, place.province?.code ?? null);
	const rows = there.map((row) => ({ ...row, ...shareOf(row.n, row.of) }));
	return {
		...nothingYet,
		when: { kind: "quarter", ...told },
		behind: "/prosedur",
		...(place.province === null
			? {
					total: sharesTogether(rows),
					rows,
					rowCount: rows.length,
					rowsAre: "province" as const,
				}
			: ofOffices(asked, rows, sharesTogether)),
	};
};
