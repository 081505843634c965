import { instrumentNamed } from "#instruments";
import type { FieldProblem } from "#kernel/form.ts";
import type { Refusal } from "#kernel/result.ts";
import { say } from "#kernel/text.ts";
import { date, fullDate } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import type { Hindrance, RegionNow, Target, UnitStep } from "../index.ts";

type Words = Pick<View, "t" | "says" | "lang">;

/** "P2HAM 2023, tahun kinerja 2026". */
export const roundName = (
	view: Words,
	{
		instrument: id,
		year,
	}: { readonly instrument: string; readonly year: number },
): string => {
	const instrument = instrumentNamed(id);
	return view.t("targets.round", {
		title: instrument ? say(instrument.title, view.lang) : id,
		year: String(year),
	});
};

/** The answer of the page: how many there are, how many are missing, until when. */
export function findingOf(
	view: Words,
	region: RegionNow,
	today: string,
): string {
	const { aim, units, holding, province } = region;
	const goal = aim?.target.goal ?? "predicate";
	return view.t("targets.finding", {
		goal,
		there: aim?.there ?? holding,
		all: units.length,
		place: province.name,
		state: stateOf(region, today),
		missing: aim?.missing ?? 0,
		day: aim ? date(view.lang, aim.target.dueOn) : "",
	});
}

const stateOf = ({ aim }: RegionNow, today: string): string => {
	if (!aim) return "none";
	if (aim.missing === 0) return "reached";
	return aim.target.dueOn < today ? "over" : "open";
};

/** "Semua unit berpredikat paling lambat Kamis, 10 Desember 2026." */
export const aimInWords = (
	view: Words,
	{ goal, units, dueOn }: Pick<Target, "goal" | "units" | "dueOn">,
): string =>
	view.t("targets.aim", {
		goal,
		who: units === null ? "all" : "some",
		n: units ?? 0,
		day: fullDate(view.lang, dueOn),
	});

export const stepInWords = (view: Words, step: UnitStep): string =>
	view.says(`targets.step-${step.is}`, {
		n: "n" in step ? step.n : 0,
		of: "of" in step ? step.of : 0,
		day: "day" in step && step.day ? date(view.lang, step.day) : "-",
	});

export const hindranceInWords = (
	view: Words,
	{ code, n = 0, day }: Hindrance,
): string =>
	view.says(`targets.hindrance-${code}`, {
		n,
		day: day ? date(view.lang, day) : "-",
	});

/** A refusal as a problem of a form, at a field or (with `""`) of the form as a whole. */
export const problemAt = (
	field: string,
	{ reason, about }: Refusal,
): FieldProblem => ({
	field,
	says: `targets.reason-${reason}`,
	...(about ? { about } : {}),
});
