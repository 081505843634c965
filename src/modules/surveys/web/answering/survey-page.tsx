import type { Service } from "#catalogue";
import type { Instrument } from "#instruments";
import { type FormState, problemOf, typedValue } from "#kernel/form.ts";
import { Button, Form, Hidden } from "#ui/form/index.ts";
import { CitizenLayout } from "#ui/layout/citizen.tsx";
import { Fold, Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link, to } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { Unit } from "#units";
import type { OwnQuestion, Questionnaire, Survey } from "../../index.ts";
import type { HiddenFields } from "./hidden-fields.ts";
import { OtherLanguage } from "./other-language.tsx";
import { hasAny, Questions, Yourself } from "./questions.tsx";
import { SlipField } from "./slip-field.tsx";

interface SurveyPageProps {
	readonly view: View;
	readonly unit: Unit;
	readonly survey: Survey;
	readonly instrument: Instrument;
	readonly questionnaire: Questionnaire;
	readonly own: readonly OwnQuestion[];
	readonly services: readonly Service[];
	readonly state: FormState;
	readonly hidden: HiddenFields;
	/** At a device of staff: what is answered here counts apart, and that is said before. */
	readonly work: boolean;
}

/** All questions on one page, one a fieldset. No account, no script, and no question must be answered. */
export const SurveyPage = (props: SurveyPageProps) => {
	const { view, unit, survey, questionnaire, own, services, state, hidden } =
		props;
	const { t } = view;
	const here = { unit: unit.slug, instrument: survey.instrument };
	const n = questionnaire.items.length + own.length;
	const slip = problemOf(state, "karcis") ? "" : typedValue(state, "karcis");
	return (
		<CitizenLayout
			view={view}
			title={t("surveys.answer.title", { unit: unit.name })}
			description={t("surveys.answer.lead", { n })}
			form={state}
			islands={["read-aloud", "other-language"]}
			whole
		>
			<PageHead
				above={<Meta>{unit.name}</Meta>}
				title={t("surveys.answer.question")}
				lead={t("surveys.answer.lead", { n })}
			/>
			{props.work && (
				<Notice kind="info">{t("surveys.answer.work-device")}</Notice>
			)}
			{slip && (
				<Notice kind="ok">
					{t("surveys.answer.slip.brought", { code: slip })}
				</Notice>
			)}
			<read-aloud data-words={t("surveys.read-aloud")} />
			<Form view={view} action={link(view, "/survei/:unit/:instrument", here)}>
				<Hidden name="lembar" value={hidden.lembar} />
				<Hidden name="mulai" value={hidden.mulai} />
				<Hidden name="versi" value={hidden.versi} />
				<Hidden name="di" value={hidden.di} />
				{slip && <Hidden name="karcis" value={slip} />}
				{!slip && survey.door === "slip" && (
					<SlipField view={view} state={state} />
				)}
				<Questions
					view={view}
					state={state}
					questionnaire={questionnaire}
					own={own}
					services={services}
				/>
				<Yourself view={view} state={state} />
				{!slip && survey.door === "open" && (
					<Fold
						id="karcis"
						summary={t("surveys.answer.slip.have")}
						open={hasAny(state, ["karcis"])}
					>
						<SlipField view={view} state={state} optional />
					</Fold>
				)}
				<Button>{t("surveys.answer.send")}</Button>
				<Meta>{t("surveys.answer.privacy")}</Meta>
				<OtherLanguage
					view={view}
					path={to("/survei/:unit/:instrument", here)}
				/>
			</Form>
		</CitizenLayout>
	);
};
