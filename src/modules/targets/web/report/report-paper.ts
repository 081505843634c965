import { instrumentNamed } from "#instruments";
import { say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { date, moment, number } from "#ui/format.ts";
import type { View } from "#ui/view.ts";
import { kindName } from "#units";
import {
	type ConfirmedReport,
	countHappened,
	mayHappen,
	type PaperTable,
	type Report,
	type ReportPaper,
	reportFormOf,
} from "../../index.ts";
import { figureColumns } from "../board/board-words.ts";
import { roundName } from "../words.ts";
import {
	addresseeAsWritten,
	addresseeName,
	aimLines,
	officeLines,
	placeName,
	quarterName,
	quarterSpan,
} from "./report-words.ts";

/** What is shown: figures as they are now, or one version as it was confirmed. */
export interface ShownReport {
	readonly report: Report;
	/** Null while nobody confirmed what is shown. */
	readonly confirmed: ConfirmedReport | null;
	/** Number of the version that counts. */
	readonly latest: number;
	/** Who confirmed; null where that person is gone. */
	readonly by: string | null;
	readonly running: boolean;
}

/** A report in words of one language; its page, its PDF and its files are drawn of it, so they say the same. */
export function reportPaper(view: View, shown: ShownReport): ReportPaper {
	const { t, lang } = view;
	const { report, confirmed } = shown;
	const place = placeName(view, report);
	const quarter = quarterName(view, report.quarter);
	const signing = confirmed?.signing;
	const of = { programme: programmeOf(report) };
	const form = reportFormOf(of.programme);
	const addressee = signing
		? addresseeAsWritten(view, of, signing.addressee)
		: addresseeName(view, of);
	const offices = officeLines(view, of, report);
	return {
		lang,
		title: t("targets.report.title", { quarter, place }),
		heading: say(form.title, lang),
		below: `${place}, ${quarter}`,
		state: stateOf(view, shown),
		addressee,
		facts: [
			{
				term: t("targets.report.to"),
				is: addressee || t("targets.report.to-open"),
			},
			{ term: t("targets.report.of"), is: place },
			{
				term: t("targets.report.period"),
				is: quarterSpan(view, report.quarter),
			},
			{ term: t("targets.report.round"), is: roundName(view, report) },
			{ term: t("targets.report.as-of"), is: date(lang, report.until) },
			{
				term: t("targets.report.basis"),
				is: form.basis
					? say(form.basis.name, lang)
					: t("targets.report.basis-unknown"),
			},
		],
		finding: t("targets.report.finding", {
			units: report.total.units,
			part: report.takingPart,
			holding: report.total.holding,
			day: date(lang, report.until),
		}),
		paragraphs: [
			{
				id: "perkiraan",
				title: t("targets.report.aim"),
				lines: aimLines(view, report),
			},
			...(offices.length > 0
				? [
						{
							id: "perangkat-daerah",
							title: t("targets.report.offices"),
							lines: offices,
						},
					]
				: []),
		],
		tables: [
			byKind(view, report),
			whatHappened(view, report),
			happenedList(view, report),
			whatHolds(view, report),
			...(report.regencies.length > 0 ? [ofRegencies(view, report)] : []),
			unitList(view, report),
		],
		signed: {
			place: t("targets.report.signed-at", {
				place: signing?.place ?? dots,
				day: confirmed ? date(lang, dayOf(confirmed.at)) : dots,
			}),
			duty: signing?.duty ?? dots,
			name: signing?.name ?? dots,
		},
		notes: notesOf(view, shown),
	};
}

/** Where somebody writes by hand. */
const dots = "……………………";

function stateOf(
	{ t, lang }: View,
	{ report, confirmed, latest, by, running }: ShownReport,
): ReportPaper["state"] {
	if (confirmed === null)
		return {
			tone: "warn",
			says: t(running ? "targets.report.so-far" : "targets.report.open", {
				day: date(lang, report.until),
			}),
		};
	const about = {
		n: confirmed.number,
		by: by ?? t("targets.somebody"),
		at: moment(lang, confirmed.at),
		latest,
	};
	return confirmed.number === latest
		? { tone: "ok", says: t("targets.report.confirmed", about) }
		: { tone: "plain", says: t("targets.report.replaced", about) };
}

function byKind(view: View, report: Report): PaperTable {
	const columns = figureColumns(view);
	const figures = (of: Report["total"]) =>
		columns.map(({ value }) => number(view.lang, value(of)));
	return {
		id: "jenis",
		title: view.t("targets.report.by-kind"),
		says: view.t("targets.report.by-kind-says"),
		head: [view.t("targets.report.kind"), ...columns.map(({ label }) => label)],
		looks: ["word", ...columns.map(() => "figure" as const)],
		rows: report.kinds.map(({ kind, figures: of }) => [
			kindName(kind, view.lang),
			...figures(of),
		]),
		total: [view.t("targets.together"), ...figures(report.total)],
		paired: false,
		folded: false,
		none: view.t("targets.no-units-says"),
	};
}

const whatHappened = (view: View, report: Report): PaperTable => ({
	id: "perubahan",
	title: view.t("targets.report.happened"),
	says: view.t("targets.report.happened-says", {
		from: date(view.lang, report.from),
		until: date(view.lang, report.until),
	}),
	head: [view.t("targets.report.what"), view.t("targets.report.times")],
	looks: ["word", "figure"],
	rows: eventsOf(report).map((what) => [
		view.says(`targets.report.what-${what}`),
		number(view.lang, countHappened(report, what)),
	]),
	total: null,
	paired: false,
	folded: false,
	none: "",
});

const programmeOf = ({ instrument }: Report): string =>
	instrumentNamed(instrument)?.programme ?? "";

const eventsOf = ({ instrument, happened }: Report) =>
	mayHappen(instrumentNamed(instrument) ?? { stages: [] }, happened);

const happenedList = (view: View, report: Report): PaperTable => ({
	id: "rincian",
	title: view.t("targets.report.happened-list"),
	says: "",
	head: [
		view.t("targets.report.unit"),
		view.t("targets.day"),
		view.t("targets.report.what"),
		view.t("targets.report.year"),
	],
	looks: ["word", "short", "word", "short"],
	rows: report.happened.map((one) => [
		one.unit,
		date(view.lang, one.on),
		view.says(`targets.report.what-${one.what}`),
		String(one.year),
	]),
	total: null,
	paired: true,
	folded: true,
	none: view.t("targets.report.happened-none"),
});

const whatHolds = (view: View, report: Report): PaperTable => ({
	id: "hambatan",
	title: view.t("targets.report.held"),
	says: view.t("targets.report.held-says"),
	head: [
		view.t("targets.hindrance-head"),
		view.t("targets.report.units-count"),
	],
	looks: ["word", "figure"],
	rows: report.heldBack.map(({ code, units }) => [
		view.says(`targets.report.held-${code}`),
		number(view.lang, units),
	]),
	total: null,
	paired: false,
	folded: false,
	none: view.t("targets.report.held-none"),
});

const ofRegencies = (view: View, report: Report): PaperTable => ({
	id: "kkpham",
	title: view.t("targets.report.regencies"),
	says: view.t("targets.report.regencies-says"),
	head: [
		view.t("targets.report.regency-head"),
		view.t("targets.report.round"),
		view.t("targets.report.step"),
	],
	looks: ["word", "word", "word"],
	rows: report.regencies.map((one) => [
		one.name,
		roundName(view, one),
		stepInWords(view, one),
	]),
	total: null,
	paired: false,
	folded: false,
	none: "",
});

const unitList = (view: View, report: Report): PaperTable => ({
	id: "unit",
	title: view.t("targets.report.unit-list"),
	says: "",
	head: [
		view.t("targets.report.unit"),
		view.t("targets.report.kind"),
		view.t("targets.report.step"),
		view.t("targets.hindrance-head"),
	],
	looks: ["word", "word", "word", "word"],
	rows: report.units.map((unit) => [
		unit.name,
		kindName(unit.kind, view.lang),
		stepInWords(view, unit),
		unit.heldBack
			? view.says(`targets.report.held-${unit.heldBack}`)
			: view.t("targets.report.held-by-nothing"),
	]),
	total: null,
	paired: true,
	folded: false,
	none: view.t("targets.no-units-says"),
});

const stepInWords = (
	view: View,
	{ state, holds }: { readonly state: string | null; readonly holds: boolean },
): string =>
	holds
		? view.t("targets.step-predicate")
		: view.says(`targets.report.state-${state ?? "none"}`);

function notesOf(view: View, { report, confirmed }: ShownReport): string[] {
	const { t } = view;
	const { basis } = reportFormOf(programmeOf(report));
	return [
		...(confirmed
			? [
					t("targets.report.hash", { hash: confirmed.sha256 }),
					...(confirmed.reason
						? [t("targets.report.corrected", { why: confirmed.reason })]
						: []),
				]
			: []),
		...(basis?.verified
			? []
			: [
					t(
						basis
							? "targets.report.layout-unverified"
							: "targets.report.proposal",
					),
				]),
		...(view.demo ? [t("targets.letter-sample")] : []),
	];
}
