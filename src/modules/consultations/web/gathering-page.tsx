import type { FormState } from "#kernel/form.ts";
import { Crumbs } from "#ui/crumbs.tsx";
import { EmptyState } from "#ui/empty.tsx";
import {
	Button,
	DateFields,
	Field,
	Form,
	Hidden,
	Select,
	TextArea,
} from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead, Section } from "#ui/layout/parts.tsx";
import { link } from "#ui/paths.ts";
import {
	contributionFields,
	gatheringFields as fields,
	type Question,
	takesPaper,
	terms,
	voteField,
} from "../index.ts";
import { type About, addressOf } from "./consultation-words.tsx";

export interface GatheringPageProps extends About {
	readonly questions: readonly Question[];
	readonly state: FormState;
	/** Made for this one form: sent twice, it is one meeting. */
	readonly form: string;
}

/** The sheet of a meeting is entered: who, where, its points, its votes, and the two who sign for it. */
export const GatheringPage = (props: GatheringPageProps) => {
	const { view, unit, consultation, state } = props;
	const { t } = view;
	const title = t("consultations.gathering.title");
	return (
		<OfficerLayout
			view={view}
			title={`${title}: ${consultation.title}`}
			form={state}
			head={
				<PageHead
					above={
						<Crumbs
							view={view}
							path={[
								{
									name: consultation.title,
									href: link(
										view,
										"/konsultasi/meja/:unit/:consultation",
										addressOf({ unit, consultation }),
									),
								},
								{ name: title },
							]}
						/>
					}
					title={title}
					lead={t("consultations.gathering.lead")}
				/>
			}
		>
			{takesPaper(consultation, unit, view.now) || state.problems.length > 0 ? (
				<SheetForm {...props} />
			) : (
				<EmptyState title={t("consultations.gathering.closed")}>
					{t("consultations.gathering.closed.says", { n: terms.paperDays })}
				</EmptyState>
			)}
		</OfficerLayout>
	);
};

const SheetForm = (props: GatheringPageProps) => {
	const { view, unit, consultation, state, form } = props;
	const { t } = view;
	const part = { view, state };
	return (
		<Form
			view={view}
			action={link(
				view,
				"/konsultasi/meja/:unit/:consultation/musyawarah",
				addressOf({ unit, consultation }),
			)}
		>
			<Hidden name={contributionFields.form} value={form} />
			<Field
				{...part}
				name={fields.place}
				label={t("consultations.gathering.place")}
				autocomplete="off"
			/>
			<DateFields
				{...part}
				name={fields.on}
				label={t("consultations.gathering.on")}
			/>
			{consultation.version > 1 && (
				<Select
					{...part}
					name={fields.version}
					label={t("consultations.gathering.version")}
					hint={t("consultations.gathering.version.hint")}
					none={t("consultations.gathering.version.none")}
					options={versionsOf(consultation).map((version) => ({
						value: String(version),
						label: t("consultations.document", { version }),
					}))}
				/>
			)}
			<Field
				{...part}
				name={fields.people}
				label={t("consultations.gathering.people")}
				type="number"
				width="8"
			/>
			<TextArea
				{...part}
				name={fields.notes}
				label={t("consultations.gathering.notes")}
				hint={t("consultations.gathering.notes.hint", { n: terms.mostPoints })}
				rows={8}
				optional
			/>
			<Tally {...props} />
			<Field
				{...part}
				name={fields.first}
				label={t("consultations.gathering.first")}
				hint={t("consultations.gathering.signed")}
				autocomplete="off"
			/>
			<Field
				{...part}
				name={fields.second}
				label={t("consultations.gathering.second")}
				autocomplete="off"
			/>
			<div>
				<Button>{t("consultations.gathering.keep")}</Button>
			</div>
			<Meta>{t("consultations.gathering.verified")}</Meta>
		</Form>
	);
};

/** The newest first. */
const versionsOf = ({ version }: About["consultation"]): readonly number[] =>
	Array.from({ length: version }, (_, place) => version - place);

const Tally = ({ view, state, questions }: GatheringPageProps) => {
	const { t } = view;
	return (
		<>
			{questions
				.filter(({ choices }) => choices.length > 0)
				.map(({ number, ask, choices }) => (
					<Section id={`t${number}`} title={`${number}. ${ask}`}>
						<p>{t("consultations.gathering.tally")}</p>
						{choices.map((label, place) => (
							<Field
								view={view}
								state={state}
								name={voteField(number, place + 1)}
								label={label}
								type="number"
								width="8"
								optional
							/>
						))}
					</Section>
				))}
		</>
	);
};
