import { milestonesOf } from "#assessments";
import { say } from "#kernel/text.ts";
import { date } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import {
	type Forecast,
	firstDayOf,
	lastDayOf,
	lookedBack,
	quarterNamed,
	type Report,
	reportFormOf,
} from "../../index.ts";

type Words = Pick<View, "t" | "says" | "lang">;

/** "Triwulan III 2026". */
export const quarterName = ({ t }: Pick<View, "t">, code: string): string => {
	const quarter = quarterNamed(code);
	return quarter
		? t("targets.report.quarter", {
				number: ["I", "II", "III", "IV"][quarter.number - 1] ?? "",
				year: String(quarter.year),
			})
		: code;
};

/** "1 Juli 2026 sampai 30 September 2026". */
export const quarterSpan = (view: Words, code: string): string => {
	const quarter = quarterNamed(code);
	return quarter
		? view.t("targets.report.span", {
				from: date(view.lang, firstDayOf(quarter)),
				until: date(view.lang, lastDayOf(quarter)),
			})
		: code;
};

/** "Provinsi Banten", "Kabupaten Lebak, Provinsi Banten". */
export const placeName = (
	{ t }: Pick<View, "t">,
	{ province, regency }: Pick<Report, "province" | "regency">,
): string =>
	regency
		? t("targets.report.place-regency", {
				regency: regency.name,
				province: province.name,
			})
		: t("targets.report.place-province", { province: province.name });

/** For whom a report is written; empty where nobody is known to ask for it. */
export function addresseeName(
	{ lang }: Pick<View, "lang">,
	{ programme }: { readonly programme: string },
): string {
	const { addressee } = reportFormOf(programme);
	return addressee ? say(addressee, lang) : "";
}

/** An addressee as it was written once; the one that is known is said in the language of the reader. */
export function addresseeAsWritten(
	view: Pick<View, "lang">,
	of: { readonly programme: string },
	written: string,
): string {
	const { addressee } = reportFormOf(of.programme);
	return addressee && Object.values(addressee).includes(written)
		? addresseeName(view, of)
		: written;
}

/** What the offices of a region have handed over, and the next day of the calendar; empty where there are neither. */
export const officeLines = (
	view: Words,
	{ programme }: { readonly programme: string },
	{ parts, year, until }: Report,
): string[] => {
	const next = milestonesOf(programme, year).find(({ on }) => on >= until);
	return [
		...(parts
			? [
					view.t("targets.report.offices-parts", {
						n: parts.handedOver,
						all: parts.all,
					}),
				]
			: []),
		...(next
			? [
					view.t("targets.report.offices-next", {
						day: date(view.lang, next.on),
						what: view.t(`assessments.milestone-${next.code}`),
						verified: next.verified ? "yes" : "no",
					}),
				]
			: []),
	];
};

/** Target and forecast of a report, as sentences. */
export function aimLines(view: Words, report: Report): string[] {
	const { target, aim, total } = report;
	if (!target) return [view.t("targets.report.aim-none")];
	const aimed = view.t("targets.aim", {
		goal: target.goal,
		who: target.units === null ? "all" : "some",
		n: target.units ?? 0,
		day: date(view.lang, target.dueOn),
	});
	if (!aim)
		return [view.t("targets.report.aim-of-province", { aim: `${aimed}.` })];
	return [
		`${aimed}.`,
		view.t("targets.report.aim-now", {
			goal: target.goal,
			there: aim.there,
			wanted: aim.wanted,
			missing: aim.missing,
		}),
		...forecastLines(view, aim.forecast, {
			goal: target.goal,
			all: total.units,
			wanted: aim.wanted,
			missing: aim.missing,
			day: date(view.lang, target.dueOn),
		}),
	];
}

function forecastLines(
	view: Words,
	forecast: Forecast,
	{
		goal,
		all,
		wanted,
		missing,
		day,
	}: {
		readonly goal: string;
		readonly all: number;
		readonly wanted: number;
		readonly missing: number;
		readonly day: string;
	},
): string[] {
	if (missing === 0 || forecast.is === "over" || all === 0) return [];
	if (forecast.is === "too-few")
		return [
			view.t("targets.forecast-too-few", {
				goal,
				basis: forecast.basis,
				needed: forecast.needed,
				weeks: lookedBack / 7,
			}),
		];
	const { from, to } = forecast;
	return [
		view.t("targets.forecast-range", {
			goal,
			how: from === to ? "one" : "range",
			from,
			to,
			all,
			day,
		}),
		view.t("targets.forecast-verdict", {
			verdict: from >= wanted ? "likely" : to < wanted ? "short" : "open",
			to,
			wanted,
		}),
	];
}
