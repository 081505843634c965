import type { Language } from "#kernel/text.ts";
import { say } from "#kernel/text.ts";
import { print } from "#platform/press.ts";
import { asXlsx } from "#platform/spreadsheet/write-spreadsheet.ts";
import { date } from "#ui/format.ts";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Brief } from "../index.ts";
import { findingOf, ofIn, placeName, valueIn, whenIn } from "./words.ts";

/** All that stands in a brief, in words of one language: its page, its PDF and its file are drawn of it. */
export interface BriefPaper {
	readonly lang: Language;
	readonly title: string;
	readonly below: string;
	readonly head: readonly [string, string, string];
	readonly lines: readonly {
		readonly label: string;
		readonly finding: string;
		readonly when: string;
		readonly now: string;
		readonly before: string;
		readonly caveat: string;
		readonly counting: string;
		readonly source: string;
	}[];
	readonly care: string;
	readonly sources: string;
	readonly made: string;
}

export function paperOf(view: View, { place, day, lines }: Brief): BriefPaper {
	const { t } = view;
	return {
		lang: view.lang,
		title: t("dashboards.brief.title"),
		below: t("dashboards.brief.on", {
			where: placeName(view, place),
			day: date(view.lang, day),
		}),
		head: [
			t("dashboards.measure"),
			t("dashboards.brief.now"),
			t("dashboards.brief.before"),
		],
		lines: lines.map(({ code, now, before }) => ({
			label: t(`dashboards.${code}.label`),
			finding: findingOf(view, code, place, {
				total: now.total,
				part: now.part && say(now.part.name, view.lang),
			}),
			when: whenIn(view, now.when),
			now: valueIn(view, code, now.total) ?? t("dashboards.no-figure"),
			before: valueIn(view, code, before.total) ?? t("dashboards.no-figure"),
			caveat: t(`dashboards.${code}.caveat`),
			counting: t(`dashboards.${code}.counting`),
			source: t(`dashboards.${code}.source`),
		})),
		care: t("dashboards.brief.care"),
		sources: t("dashboards.brief.sources"),
		made: t("dashboards.brief.made", {
			address: view.origin + link(view, "/ringkasan", {}),
		}),
	};
}

/** One page, tagged. */
export const briefPdf = (paper: BriefPaper, now: Date): Uint8Array =>
	print("dashboards/brief/brief.typ", paper, now);

/** The figures on one sheet, and each measure by province on one of its own. */
export function briefXlsx(view: View, brief: Brief): Promise<Uint8Array> {
	const { t } = view;
	const paper = paperOf(view, brief);
	return asXlsx([
		{
			name: paper.title,
			rows: [
				[
					...paper.head,
					t("dashboards.when"),
					t("dashboards.counted"),
					t("dashboards.caveat"),
					t("dashboards.source"),
				],
				...paper.lines.map((line) => [
					line.label,
					line.now,
					line.before,
					line.when,
					line.counting,
					line.caveat,
					line.source,
				]),
			],
		},
		...brief.lines
			.filter(({ now }) => now.rows.length > 0)
			.map(({ code, now }) => ({
				name: t(`dashboards.${code}.label`),
				rows: [
					[
						t("dashboards.code"),
						t("dashboards.name"),
						t(`dashboards.${code}.of`),
						t(`dashboards.${code}.value`),
					],
					...now.rows.map((row) => [
						row.code,
						row.name,
						ofIn(view, row),
						valueIn(view, code, row) ?? t("dashboards.hidden"),
					]),
					[
						"",
						placeName(view, brief.place),
						ofIn(view, now.total),
						valueIn(view, code, now.total) ?? t("dashboards.hidden"),
					],
				],
			})),
	]);
}
