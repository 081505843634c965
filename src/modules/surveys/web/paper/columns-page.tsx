import type { FormState } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import { columnLetters } from "#platform/spreadsheet/sheet.ts";
import { Button, Form, Hidden, Select } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import {
	type AskedSurvey,
	type Doubt,
	fieldOf,
	type Questionnaire,
} from "../../index.ts";
import { BackToDesk } from "../run/back-to-desk.tsx";

interface ColumnsPageProps extends AskedSurvey {
	readonly view: View;
	readonly questionnaire: Questionnaire;
	readonly heads: readonly string[];
	/** What the first row below holds, to recognise a column by. */
	readonly first: readonly string[];
	readonly doubts: readonly Doubt[];
	readonly state: FormState;
	/** The file itself, carried along: it is kept nowhere. */
	readonly file: { readonly name: string; readonly base64: string };
	/** Fields of the first form that go along. */
	readonly carried: Readonly<Record<string, string>>;
}

/** Which column is which question: asked where the heads do not say it, or say two things. */
export const ColumnsPage = (props: ColumnsPageProps) => {
	const { view, unit, survey, instrument, questionnaire, heads, state } = props;
	const { t, lang } = view;
	const options = heads.map((head, column) => ({
		value: String(column),
		label: `${columnLetters(column)}: ${head || t("surveys.paper.no-head")} (${(props.first[column] ?? "").slice(0, 30)})`,
	}));
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.paper.columns")}
			form={state}
			head={
				<PageHead
					above={<BackToDesk view={view} unit={unit} instrument={instrument} />}
					title={t("surveys.paper.columns")}
					lead={t("surveys.paper.columns.lead")}
				/>
			}
		>
			{props.doubts.map(({ column, head, why, codes }) => (
				<Notice kind="warn">
					{t(`surveys.paper.doubt.${why}`, {
						column: columnLetters(column),
						head,
						codes: codes.join(", "),
					})}
				</Notice>
			))}
			<Form
				view={view}
				action={link(view, "/survei/:unit/:instrument/impor", {
					unit: unit.slug,
					instrument: survey.instrument,
				})}
			>
				<Hidden name="isi" value={props.file.base64} />
				<Hidden name="nama" value={props.file.name} />
				<Hidden name="dipetakan" value="ya" />
				{Object.entries(props.carried).map(([name, value]) => (
					<Hidden name={name} value={value} />
				))}
				{questionnaire.items.map(({ code, ask }, i) => (
					<Select
						view={view}
						state={state}
						name={`kolom-${fieldOf.item(code)}`}
						label={`${i + 1}. ${say(ask, lang)} (${code})`}
						none={t("surveys.paper.not-in-file")}
						optional
						options={options}
					/>
				))}
				<Button>{t("surveys.paper.columns.do")}</Button>
				<Meta>{t("surveys.paper.kept")}</Meta>
			</Form>
		</OfficerLayout>
	);
};
