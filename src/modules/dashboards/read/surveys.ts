import {
	indicesTold,
	officesAnsweredTold,
	type SurveyTold,
	surveysTold,
} from "#equity";
import { type Instrument, instrumentNamed } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { indicesIn, officesAnswered } from "#surveys";
import type { Day } from "#territory";
import type { Some } from "#units";
import {
	type Counted,
	nothingYet,
	type Part,
	type Read,
	readSome,
	someOf,
	unknown,
	wantsRows,
	within,
} from "../measure.ts";
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
	const where = within(place);
	if (!where) {
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
	const instrument = instrumentNamed(told.instrument);
	if (!instrument) return nothingYet;
	const answered = (on: Day, some?: Some) =>
		officesAnswered(cx, told, where, on, some);
	const indices = (offices: Offices) =>
		indicesOf(cx, instrument, told, offices);
	if (place.unit) {
		const [own] = await indices(await answered(day));
		return { ...about, total: own ?? unknown };
	}
	if (place.regency) {
		const offices = wantsRows(asked) ? await answered(day) : [];
		return {
			...about,
			// No index of a regency is told: a mean of the offices that are told would not be one.
			rows: await indices(someOf(asked, offices)),
			rowCount: offices.length,
			rowsAre: "unit",
		};
	}
	const province = (await indicesTold(cx, told)).find(
		({ code }) => code === where.province,
	);
	const there = (some?: Some) => answered(told.toldOn, some);
	const known =
		(await officesAnsweredTold(cx, told, where.province)) ??
		(await there()).length;
	const { rows, rowCount } = await readSome(asked, known, there);
	return {
		...about,
		total: province ? printed(province) : unknown,
		rows: await indices(rows),
		rowCount,
		rowsAre: "unit",
	};
};

type Offices = Awaited<ReturnType<typeof officesAnswered>>;

/** As the page of its survey tells each of them. */
async function indicesOf(
	cx: Context,
	instrument: Instrument,
	told: SurveyTold,
	offices: Offices,
) {
	const indices = await indicesIn(
		cx,
		instrument,
		told.period,
		offices.map(({ id }) => id),
	);
	return offices.flatMap(({ id, ...office }) => {
		const own = indices.get(id);
		if (!own) return [];
		const { n, index } = own;
		return [
			{ ...office, value: index, n: null, of: index === null ? null : n },
		];
	});
}

const partOf = (instrument: string): Part => ({
	code: instrument,
	name: instrumentNamed(instrument)?.title ?? { id: instrument },
});
