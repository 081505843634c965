import type { Round } from "#assessments";
import { namesOf } from "#identity";
import {
	type FormState,
	filled,
	typedIn,
	typedValue,
	withProblems,
} from "#kernel/form.ts";
import {
	type Answer,
	forbidden,
	notFound,
	page,
	seeOther,
	wrong,
} from "#platform/http/answer.ts";
import { type Ask, param, type Route } from "#platform/http/route.ts";
import {
	asCsv,
	asXlsx,
	csvType,
	xlsxType,
} from "#platform/spreadsheet/write-spreadsheet.ts";
import { dayOf, type Province, provinceAddress, regenciesAt } from "#territory";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type ConfirmRefusal,
	confirmedReports,
	confirmReport,
	contentOf,
	hashOfContent,
	mayConfirmReport,
	mayReadUnits,
	printReport,
	quarterCode,
	quarterNamed,
	quarterOf,
	quartersBetween,
	type ReportOf,
	reportOf,
	toldOn,
} from "../../index.ts";
import { indexOf } from "../index-asked.ts";
import { withRegion } from "../region-asked.ts";
import { addressOf } from "../region-path.tsx";
import { problemAt } from "../words.ts";
import { reportExamples as shown } from "./report-examples.ts";
import { reportCsv, reportSheets } from "./report-files.ts";
import { ReportPage, type ReportPageProps } from "./report-page.tsx";
import { reportPaper } from "./report-paper.ts";
import { addresseeName } from "./report-words.ts";

const one = "/target/:provinsi/:instrument/:year/laporan";

export const reportRoutes: Route<View>[] = [
	{
		method: "GET",
		path: "/target/laporan",
		may: "assessment.read",
		trail: "none",
		handle: toOwnReport,
		examples: shown.own,
	},
	{
		method: "GET",
		path: one,
		may: "assessment.read",
		trail: "none",
		handle: (ask) =>
			withReport(ask, ask.query, (report) => page(ReportPage(report))),
		examples: shown.one,
	},
	{
		method: "POST",
		path: `${one}/pengesahan`,
		may: "targets.set",
		trail: "report.confirmed",
		handle: (ask) => confirm(ask),
		examples: shown.confirm,
	},
	{
		method: "GET",
		path: `${one}/:berkas`,
		may: "assessment.read",
		trail: "none",
		handle: (ask) =>
			withReport(ask, ask.query, (report) => fileOf(ask, report)),
		examples: shown.file,
	},
];

/** The quarter of today of one's own region: the round that has a target there, else the youngest. */
async function toOwnReport({ cx, view }: Ask<View>): Promise<Answer> {
	const own = (await indexOf(cx)).flatMap(({ round, regions }) =>
		regions
			.filter(
				(region) =>
					region.own &&
					mayReadUnits(cx.actor, {
						programme: round.programme,
						province: region.province.code,
					}).may,
			)
			.map((region) => ({ round, ...region })),
	);
	const first = own.find(({ target }) => target !== null) ?? own[0];
	return {
		kind: "found",
		to: first ? link(view, one, addressOf(first)) : link(view, "/target", {}),
		vary: "Cookie",
	};
}

type Given = Pick<URLSearchParams, "get">;

/** The report that an address or a form names, with all that its page shows. */
const withReport = (
	ask: Ask<View>,
	given: Given,
	handle: (props: ReportPageProps) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withRegion(ask, async (round, province) => {
		const { cx } = ask;
		const place = { programme: round.programme, province: province.code };
		if (!mayReadUnits(cx.actor, place).may) return forbidden;
		const props = await propsOf(ask, given, round, province);
		return props ? handle(props) : notFound;
	});

const reportNamed = (
	{ cx }: Ask<View>,
	given: Given,
	{ instrument, year }: Round,
	{ code }: Province,
): ReportOf => ({
	province: code,
	regency: given.get("kabupaten") || null,
	instrument,
	year,
	quarter: given.get("triwulan") || quarterCode(quarterOf(dayOf(cx.now))),
});

async function propsOf(
	ask: Ask<View>,
	given: Given,
	round: Round,
	province: Province,
): Promise<ReportPageProps | null> {
	const { cx, view } = ask;
	const today = dayOf(cx.now);
	const asked = reportNamed(ask, given, round, province);
	const quarter = quarterNamed(asked.quarter);
	const now = await reportOf(cx, asked);
	if (!now || !quarter) return null;
	const versions = await confirmedReports(cx, asked);
	const [latest] = versions;
	const version = given.get("versi") ?? "";
	const confirmed =
		version === "sekarang"
			? null
			: version === ""
				? (latest ?? null)
				: versions.find(({ number }) => String(number) === version);
	if (confirmed === undefined) return null;
	const names = await namesOf(
		cx,
		versions.map(({ byId }) => byId),
	);
	const shown = {
		report: confirmed?.report ?? now,
		confirmed,
		latest: latest?.number ?? 0,
		by: (confirmed?.byId && names.get(confirmed.byId)) || null,
		running: toldOn(quarter, today)?.running ?? false,
	};
	const hash = hashOfContent(contentOf(now));
	return {
		view,
		region: { round, province },
		shown,
		paper: reportPaper(view, shown),
		asked,
		quarters: quartersBetween(
			[`${round.year}-01-01`, round.opensOn].sort()[0] ?? today,
			today,
		).map(quarterCode),
		regencies: await regenciesAt(cx, now.until, province.code),
		versions,
		names,
		same: latest ? latest.sha256 === hash : null,
		hash,
		confirms: mayConfirmReport(cx.actor, {
			programme: round.programme,
			province: province.code,
		}).may,
		state: filled({
			kepada: latest?.signing.addressee ?? addresseeName(view, round),
			tempat: latest?.signing.place,
			jabatan: latest?.signing.duty,
			nama: latest?.signing.name,
		}),
		once: cx.newId(),
	};
}

const confirm = (ask: Ask<View>): Promise<Answer> =>
	withRegion(ask, async (round, province) => {
		const { cx, view } = ask;
		const place = { programme: round.programme, province: province.code };
		if (!mayConfirmReport(cx.actor, place).may) return forbidden;
		const state: FormState = { typed: typedIn(ask.form), problems: [] };
		const typed = { get: (name: string) => typedValue(state, name) };
		const asked = reportNamed(ask, typed, round, province);
		const done = await confirmReport(cx, {
			...asked,
			signing: {
				addressee: typed.get("kepada"),
				place: typed.get("tempat"),
				name: typed.get("nama"),
				duty: typed.get("jabatan"),
			},
			reason: typed.get("alasan"),
			seen: typed.get("dilihat"),
		});
		if (done.ok)
			return seeOther(
				`${to(one, addressOf({ round, province }))}?${new URLSearchParams({
					triwulan: asked.quarter,
					...(asked.regency ? { kabupaten: asked.regency } : {}),
				})}`,
				view.t("targets.report.done", { n: done.value }),
			);
		if (done.problem.reason === "no-such-report") return notFound;
		const again = {
			get: (name: string) => (name === "versi" ? "sekarang" : typed.get(name)),
		};
		const { problem } = done;
		return withReport(ask, again, (props) =>
			wrong(
				ReportPage({
					...props,
					state: withProblems(state, problemAt(fieldOf(problem), problem)),
				}),
			),
		);
	});

const fieldOf = ({ reason }: ConfirmRefusal): string =>
	({
		"no-such-report": "",
		"not-your-region": "",
		"quarter-runs": "",
		"say-addressee": "kepada",
		"say-place": "tempat",
		"say-signer": "nama",
		"say-duty": "jabatan",
		"say-why-corrected": "alasan",
		"figures-changed-meanwhile": "",
		"same-report": "",
	})[reason];

async function fileOf(
	ask: Ask<View>,
	{ view, region, asked, shown: { report, confirmed }, paper }: ReportPageProps,
): Promise<Answer> {
	const form = param(ask, "berkas");
	const name = [
		"laporan",
		asked.regency ?? provinceAddress(region.province),
		report.instrument,
		asked.quarter,
		...(confirmed ? [`v${confirmed.number}`] : [report.until]),
	].join("-");
	switch (form) {
		case "pdf":
			return {
				kind: "file",
				bytes: printReport(paper, confirmed?.at ?? ask.cx.now),
				type: "application/pdf",
				name: `${name}.pdf`,
			};
		case "xlsx":
			return {
				kind: "file",
				bytes: await asXlsx(reportSheets(view, paper)),
				type: xlsxType,
				name: `${name}.xlsx`,
			};
		case "csv":
			return {
				kind: "file",
				bytes: asCsv(reportCsv(view, paper)),
				type: csvType,
				name: `${name}.csv`,
			};
		default:
			return notFound;
	}
}
