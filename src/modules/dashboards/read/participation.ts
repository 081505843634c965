import { answeredByPlace } from "#consultations";
import { nothingYet, type Read } from "../measure.ts";
import { shareOf, sharesTogether } from "../share.ts";
import { ofOffices } from "./offices.ts";

/** Consultations in which everybody who spoke has an answer, of those that were over by the day. */
export const consultationsAnswered: Read = async (cx, asked) => {
	const { place, day } = asked;
	const rows = (
		await answeredByPlace(cx, day, place.province?.code ?? null)
	).map((row) => ({ ...row, ...shareOf(row.n, row.of) }));
	return {
		...nothingYet,
		when: { kind: "day", day },
		behind: "/konsultasi",
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
