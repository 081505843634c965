import { type FormState, typedValue } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { Facts } from "#ui/facts.tsx";
import {
	Button,
	Field,
	Form,
	Hidden,
	Radios,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import { DataTable } from "#ui/table.tsx";
import { ToldWords } from "#ui/told-words.tsx";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import {
	type Achievement,
	achievementFields,
	type Event,
	moneys,
	reportFields,
	reportRows,
	type ToldReport,
	terms,
} from "../../index.ts";
import { said } from "../event-words.tsx";
import { revisionField } from "../plan/plan-form.ts";
import { gainInWords } from "../test/test-page.tsx";

export interface ReportPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly event: Event;
	readonly state: FormState;
	readonly once: string;
}

/** What came of an event, written by its office. */
export const ReportPage = (props: ReportPageProps) => {
	const { view, unit, event, state, once } = props;
	const { t } = view;
	const address = { unit: unit.slug, event: event.id };
	const part = { view, state };
	return (
		<OfficerLayout
			view={view}
			title={`${t("events.report.write")}: ${event.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: event.title,
									href: link(view, "/acara/meja/:unit/:event", address),
								},
								{ name: t("events.report") },
							]}
						/>
					}
					title={t("events.report.write")}
					lead={t("events.report.lead")}
				/>
			}
		>
			<Form
				view={view}
				action={link(view, "/acara/meja/:unit/:event/laporan", address)}
				once={once}
			>
				<Hidden
					name={revisionField}
					value={typedValue(state, revisionField) || String(event.revision)}
				/>
				{Array.from({ length: reportRows }, (_, row) => (
					<Row view={view} state={state} row={row} />
				))}
				<TextArea
					{...part}
					name={reportFields.recommendation}
					label={t("events.report.recommendation")}
					hint={t("events.report.recommendation.hint", {
						n: terms.longestWords,
					})}
					rows={4}
				/>
				<Field
					{...part}
					name={reportFields.addressee}
					label={t("events.report.addressee")}
					hint={t("events.report.addressee.hint")}
					autocomplete="off"
				/>
				<Radios
					{...part}
					name={reportFields.money}
					label={t("events.report.money")}
					options={moneys.map((one) => ({
						value: one,
						label: t(`events.report.money.${one}`),
					}))}
				/>
				<Field
					{...part}
					name={reportFields.moneyWhy}
					label={t("events.report.money-why")}
					autocomplete="off"
					optional
				/>
				<div>
					<Button>{t("events.report.do")}</Button>
				</div>
			</Form>
		</OfficerLayout>
	);
};

const Row = ({
	view,
	state,
	row,
}: Pick<ReportPageProps, "view" | "state"> & { readonly row: number }) => {
	const { t } = view;
	const fields = achievementFields(row);
	const part = { view, state, autocomplete: "off", optional: row > 0 } as const;
	const n = { n: row + 1 };
	return (
		<>
			<Field
				{...part}
				name={fields.indicator}
				label={t("events.report.indicator.n", n)}
			/>
			<Field
				{...part}
				name={fields.target}
				label={t("events.report.target.n", n)}
			/>
			<Field
				{...part}
				name={fields.reached}
				label={t("events.report.reached.n", n)}
			/>
		</>
	);
};

/** The report for everybody. */
export const ReportOf = ({
	view,
	report,
}: {
	readonly view: View;
	readonly report: ToldReport;
}) => {
	const { t } = view;
	return (
		<Section id="laporan" title={t("events.report")}>
			<DataTable
				id="tercapai"
				caption={t("events.report.achieved")}
				columns={[
					{
						key: "indicator",
						label: t("events.report.indicator"),
						cell: ({ indicator }: Achievement) => indicator,
					},
					{
						key: "target",
						label: t("events.report.target"),
						cell: ({ target }: Achievement) => target,
					},
					{
						key: "reached",
						label: t("events.report.reached"),
						cell: ({ reached }: Achievement) => reached,
					},
				]}
				rows={report.achievements}
			/>
			<Facts
				facts={said([
					{
						term: t("events.report.present"),
						is:
							report.present === null
								? t("events.report.few", { least: report.least })
								: t("events.places.n", { n: report.present }),
					},
					{
						term: t("events.test.gain"),
						is: report.gain && gainInWords(view, report.gain, report.least),
					},
					{ term: t("events.report.addressee"), is: report.addressee },
					{
						term: t("events.report.money"),
						is: [t(`events.report.money.${report.money}`), report.moneyWhy]
							.filter(Boolean)
							.join(": "),
					},
				])}
			/>
			<h3>{t("events.report.recommendation")}</h3>
			<ToldWords words={report.recommendation} />
		</Section>
	);
};
