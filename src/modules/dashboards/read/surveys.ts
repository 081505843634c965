import { indicesTold, type SurveyTold, surveysTold } from "#equity";
import { type Instrument, instrumentNamed } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { indicesIn, unitsAnswered } from "#surveys";
import {
	type Asked,
	type Counted,
	nothingYet,
	type Part,
	type Read,
	someOf,
	unknown,
	wantsRows,
} from "../measure.ts";
import { unitsIn } from "../units-in.ts";
import { named } from "./offices.ts";

const printed = ({
	n,
	index,
}: {
	readonly n: number | null;
	readonly index: string | null;
}): Counted => ({
	value: index === null ? null : fixed(exact(index), 2),
	n: null,
	of: n,
});

/** The index of a survey as it was told of the last quarter, in the groups that may be told. */
export const surveyIndex: Read = async (cx, asked) => {
	const { place, day } = asked;
	const surveys = await surveysTold(cx, day);
	const told =
		surveys.find(({ instrument }) => instrument === asked.part) ??
		// The survey of satisfaction is what most people mean.
		surveys.find(({ instrument }) => instrument.startsWith("skm-")) ??
		surveys[0];
	if (!told) return nothingYet;
	const parts = surveys.map(({ instrument }) => partOf(instrument));
	const about = {
		...nothingYet,
		when: {
			kind: "quarter",
			period: told.period,
			toldOn: told.toldOn,
		},
		parts,
		part: partOf(told.instrument),
		behind: "/kesetaraan",
	} as const;
	if (place.province === null) {
		const cells = await indicesTold(cx, told);
		const nation = cells.find(({ code }) => code === "");
		const rows = await named(
			cx,
			asked,
			cells.map((cell) => ({ code: cell.code, ...printed(cell) })),
		);
		return {
			...about,
			total: nation ? printed(nation) : unknown,
			rows,
			rowCount: rows.length,
			rowsAre: "province",
		};
	}
	const { code } = place.province;
	const instrument = instrumentNamed(told.instrument);
	if (!instrument) return nothingYet;
	const { regency, unit } = place;
	const listed =
		wantsRows(asked) || unit ? await answeredThere(cx, asked, told) : [];
	if (unit) {
		const [own] = await indicesOf(cx, instrument, told, listed);
		return { ...about, total: own ?? unknown };
	}
	const province = (await indicesTold(cx, told)).find(
		(cell) => cell.code === code,
	);
	return {
		...about,
		// No index of a regency is told: a mean of the offices that are told would not be one.
		total: regency || !province ? unknown : printed(province),
		rows: await indicesOf(cx, instrument, told, someOf(asked, listed)),
		rowCount: listed.length,
		rowsAre: "unit",
	};
};

/** Each office of the place that somebody answered. */
async function answeredThere(
	cx: Context,
	{ place, day }: Asked,
	{ instrument, period }: SurveyTold,
) {
	const units = await unitsIn(cx, place, day);
	const answered = await unitsAnswered(
		cx,
		{ instrument, period },
		units.map(({ id }) => id),
	);
	return units.filter(({ id }) => answered.has(id));
}

/** As the page of its survey tells each of them. */
async function indicesOf(
	cx: Context,
	instrument: Instrument,
	told: SurveyTold,
	units: Readonly<Awaited<ReturnType<typeof unitsIn>>>,
) {
	const indices = await indicesIn(
		cx,
		instrument,
		told.period,
		units.map(({ id }) => id),
	);
	return units.flatMap(({ id, ...unit }) => {
		const whole = indices.get(id);
		if (!whole) return [];
		const index = whole.index?.index ?? null;
		return [
			{ ...unit, value: index, n: null, of: index === null ? null : whole.n },
		];
	});
}

const partOf = (instrument: string): Part => ({
	code: instrument,
	name: instrumentNamed(instrument)?.title ?? { id: instrument },
});
