import { indicesTold, officeIndicesTold, surveysTold } from "#equity";
import { instrumentNamed } from "#instruments";
import { exact, fixed } from "#kernel/decimal.ts";
import {
	type Counted,
	type CountedPlace,
	nothingYet,
	type Part,
	type Read,
	unknown,
} from "../measure.ts";
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
	const rows: readonly (CountedPlace & { readonly regency: string })[] = (
		await officeIndicesTold(cx, told, day, code)
	).map((cell) => ({ ...cell, ...printed(cell) }));
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

const partOf = (instrument: string): Part => ({
	code: instrument,
	name: instrumentNamed(instrument)?.title ?? { id: instrument },
});
