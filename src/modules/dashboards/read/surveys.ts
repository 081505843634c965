import { indicesTold, type SurveyTold, surveysTold } from "#equity";
import { instrumentNamed } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { indicesIn } from "#surveys";
import {
	type Asked,
	type Counted,
	nothingYet,
	type Part,
	type Read,
	unknown,
} from "../measure.ts";
import { unitsIn } from "../units-in.ts";
import { named, ofOffices } from "./offices.ts";

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
		return {
			...about,
			total: nation ? printed(nation) : unknown,
			rows: await named(
				cx,
				asked,
				cells.map((cell) => ({ code: cell.code, ...printed(cell) })),
			),
			rowsAre: "province",
		};
	}
	const { code } = place.province;
	const rows = await officesIn(cx, asked, told);
	const province = (await indicesTold(cx, told)).find(
		(cell) => cell.code === code,
	);
	const { regency, unit } = place;
	return {
		...about,
		...ofOffices(asked, rows, ([first]) => {
			// No index of a regency is told: a mean of the offices that are told would not be one.
			if (unit) return first ?? unknown;
			return regency || !province ? unknown : printed(province);
		}),
	};
};

/** Each office of the province that somebody answered, as the page of its survey tells it. */
async function officesIn(cx: Context, { place, day }: Asked, told: SurveyTold) {
	const instrument = instrumentNamed(told.instrument);
	if (!instrument) return [];
	const units = await unitsIn(cx, place, day);
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
