import { type Instrument, indicatorsOf } from "#instruments";
import type { FormState } from "#kernel/form.ts";
import { type Said, say } from "#kernel/text.ts";
import { dayOf } from "#territory";
import { Chips } from "#ui/chips.tsx";
import { EmptyState } from "#ui/empty.tsx";
import { Button, Checkboxes, Field, Form, Hidden } from "#ui/form/index.ts";
import { date } from "#ui/format.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold, Hug, Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { List, ListRow } from "#ui/list.tsx";
import { Pager } from "#ui/pager.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	closedOn,
	clusterRemarks,
	firstOpen,
	fixedThemes,
	isFixed,
	type RemarksTold,
	type RemarkTold,
	type Survey,
} from "../../index.ts";
import { quarterName } from "../results/trend-figure.tsx";
import { SurveyCrumbs } from "../survey-crumbs.tsx";

interface RemarksPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly year: number;
	readonly years: readonly number[];
	readonly told: RemarksTold;
	/** Those of the unit, by their code. */
	readonly questions: ReadonlyMap<string, Said>;
	/** The one that is read now. */
	readonly current: RemarkTold | null;
	readonly state: FormState;
}

const path = "/survei/:unit/:instrument/catatan";

/** What people wrote in the closed quarters of a year: the next one to read, what the others share, and those that were read. */
export const RemarksPage = (props: RemarksPageProps) => {
	const { view, unit, survey, year, years, told, current, state } = props;
	const { t, lang } = view;
	const open = firstOpen(dayOf(view.now));
	const here = { unit: unit.slug, instrument: survey.instrument };
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.remarks.title", { year: String(year) })}
			form={state}
			head={
				<PageHead
					above={<SurveyCrumbs {...props} here={t("surveys.way.remarks")} />}
					title={t("surveys.remarks.finding", {
						n: told.unread,
						all: told.all,
						year: String(year),
					})}
					lead={t("surveys.remarks.lead", { least: told.fewest })}
					below={
						<Chips
							label={t("surveys.results.years")}
							chips={years.map((each) => ({
								name: String(each),
								href: link(view, path, here, { tahun: String(each) }),
								current: each === year,
							}))}
						/>
					}
				/>
			}
		>
			<Meta>
				{t("surveys.remarks.open-quarter", {
					quarter: quarterName(view, open),
					day: date(lang, closedOn(open)),
				})}
			</Meta>
			{told.all === 0 && (
				<EmptyState title={t("surveys.remarks.none")}>
					{t("surveys.remarks.none.says", { least: told.fewest })}
				</EmptyState>
			)}
			{current && <Reading {...props} current={current} />}
			<Clusters view={view} remarks={told.remarks} />
			<Read {...props} />
			<Pager
				view={view}
				now={told.page}
				last={told.pages}
				hrefOf={(page) =>
					link(view, path, here, {
						tahun: String(year),
						halaman: String(page),
					})
				}
			/>
		</OfficerLayout>
	);
};

/** One remark, and what it is about. */
const Reading = ({
	view,
	unit,
	survey,
	instrument,
	year,
	state,
	current,
	questions,
}: RemarksPageProps & { readonly current: RemarkTold }) => {
	const { t, lang } = view;
	const asked = questions.get(current.question ?? "");
	return (
		<Section id="baca" title={t("surveys.remarks.read-this")}>
			<Hug>
				{asked && (
					<Meta>
						{t("surveys.remarks.answers", { question: say(asked, lang) })}
					</Meta>
				)}
				<p>{current.words}</p>
				<Meta>{quarterName(view, current.period)}</Meta>
			</Hug>
			<Form
				view={view}
				action={link(view, path, {
					unit: unit.slug,
					instrument: survey.instrument,
				})}
			>
				<Hidden name="catatan" value={current.id} />
				<Hidden name="tahun" value={String(year)} />
				<Checkboxes
					view={view}
					state={state}
					name="tema"
					label={t("surveys.remarks.about")}
					optional
					look="row"
					options={[
						...indicatorsOf(instrument).map(({ code }) => code),
						...fixedThemes,
					].map((theme) => ({
						value: theme,
						label: themeName(view, instrument, theme),
					}))}
				/>
				<Field
					view={view}
					state={state}
					name="tema-lain"
					label={t("surveys.remarks.own-theme")}
					hint={t("surveys.remarks.own-theme.hint")}
					autocomplete="off"
					optional
				/>
				<div>
					<Button>{t("surveys.remarks.save")}</Button>
				</div>
			</Form>
		</Section>
	);
};

/** Words that several remarks share: a help to see what returns. */
const Clusters = ({
	view,
	remarks,
}: Pick<RemarksPageProps, "view"> & Pick<RemarksTold, "remarks">) => {
	const { t } = view;
	const clusters = clusterRemarks(remarks.map(({ words }) => words));
	if (clusters.length === 0) return null;
	return (
		<Section id="bersama" title={t("surveys.remarks.shared")}>
			<Meta>{t("surveys.remarks.shared.says")}</Meta>
			{clusters.map((cluster) => (
				<Fold
					summary={t("surveys.remarks.shared.row", {
						words: cluster.words.join(", "),
						n: cluster.remarks.length,
					})}
				>
					<ul>
						{cluster.remarks.map((at) => (
							<li>{remarks[at]?.words}</li>
						))}
					</ul>
				</Fold>
			))}
		</Section>
	);
};

const Read = ({
	view,
	unit,
	survey,
	instrument,
	year,
	told,
}: RemarksPageProps) => {
	const { t } = view;
	const read = told.remarks.filter(({ isRead }) => isRead);
	if (read.length === 0) return null;
	return (
		<Section
			id="sudah"
			title={t("surveys.remarks.read", { n: told.all - told.unread })}
		>
			<List>
				{read.map(({ id, words, themes }) => (
					<ListRow
						name={words}
						says={
							themes.length === 0
								? t("surveys.remarks.no-theme")
								: themes
										.map((theme) => themeName(view, instrument, theme))
										.join(" · ")
						}
						end={
							<a
								href={link(
									view,
									path,
									{ unit: unit.slug, instrument: survey.instrument },
									{
										tahun: String(year),
										halaman: String(told.page),
										catatan: id,
									},
								)}
								aria-label={t("surveys.remarks.again.label", { words })}
							>
								{t("surveys.remarks.again")}
							</a>
						}
					/>
				))}
			</List>
		</Section>
	);
};

export function themeName(
	view: View,
	instrument: Instrument,
	theme: string,
): string {
	if (isFixed(theme)) return view.says(`surveys.remarks.theme.${theme}`);
	const element = indicatorsOf(instrument).find(({ code }) => code === theme);
	return element ? say(element.label, view.lang) : theme;
}
