import type { Instrument } from "#instruments";
import type { Context } from "#platform/context.ts";
import { type Figures, instrumentsUsed, tableOf } from "#standings";
import {
	type Asked,
	type Counted,
	nothingYet,
	type Read,
	someOf,
} from "../measure.ts";
import { shareOf } from "../share.ts";

const withPredicate = ({ withPredicate: n, units }: Figures): Counted =>
	shareOf(n, units);

/** Units that hold the predicate of a programme, of all its units: by the round that ran on the day. */
export const assessmentsOf =
	(programme: string): Read =>
	async (cx, asked) => {
		const round = await roundOn(cx, programme, asked);
		if (!round) return nothingYet;
		const { instrument, year } = round;
		const { place, day } = asked;
		const table = await tableOf(cx, {
			instrument: instrument.id,
			year,
			day,
			province: place.province?.code,
			regency: place.regency?.code,
		});
		const rows =
			table.level === "units"
				? table.rows.map((row) => ({
						code: row.slug,
						name: row.name,
						...withPredicate(row.figures),
					}))
				: table.rows.map((row) => ({
						code: row.code,
						name: row.name,
						...withPredicate(row.figures),
					}));
		const own =
			place.unit && rows.find(({ code }) => code === place.unit?.slug);
		if (place.unit && !own) return nothingYet;
		const listed = place.unit ? [] : rows.filter(({ of }) => of !== null);
		return {
			...nothingYet,
			total: own ?? withPredicate(table.total),
			rows: someOf(asked, listed),
			rowCount: listed.length,
			rowsAre: place.unit
				? null
				: (
						{
							provinces: "province",
							regencies: "regency",
							units: "unit",
						} as const
					)[table.level],
			when: { kind: "day", day },
			behind: `/hasil/${instrument.id}/${year}`,
		};
	};

/** The instrument of a programme by which units were assessed last, as it was known on the day. */
async function roundOn(
	cx: Context,
	programme: string,
	{ day }: Asked,
): Promise<{ instrument: Instrument; year: number } | null> {
	const until = Number(day.slice(0, 4));
	const [latest] = (await instrumentsUsed(cx))
		.filter(({ instrument }) => instrument.programme === programme)
		.flatMap(({ instrument, years }) =>
			years
				.filter((year) => year <= until)
				.map((year) => ({ instrument, year })),
		)
		.sort((a, b) => b.year - a.year);
	return latest ?? null;
}
