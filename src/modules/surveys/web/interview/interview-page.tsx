import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, Radios } from "#ui/form/index.ts";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Meta, PageHead } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import type { View } from "#ui/view.ts";
import type { AskedSurvey, Questionnaire } from "../../index.ts";
import type { HiddenFields } from "../answering/hidden-fields.ts";
import { Questions, Yourself } from "../answering/questions.tsx";
import { SlipField } from "../answering/slip-field.tsx";
import { BackToDesk } from "../run/back-to-desk.tsx";

interface InterviewPageProps extends AskedSurvey {
	readonly view: View;
	readonly questionnaire: Questionnaire;
	readonly state: FormState;
	readonly hidden: HiddenFields;
}

/** The same questions, read out by somebody of the unit and filled in with the person who answers. */
export const InterviewPage = (props: InterviewPageProps) => {
	const { view, unit, survey, instrument, questionnaire, state, hidden } =
		props;
	const { t } = view;
	return (
		<OfficerLayout
			view={view}
			title={t("surveys.interview.title")}
			form={state}
			head={
				<PageHead
					above={<BackToDesk view={view} unit={unit} instrument={instrument} />}
					title={t("surveys.interview.title")}
					lead={t("surveys.interview.lead")}
				/>
			}
		>
			<Notice kind="info" title={t("surveys.interview.rule")}>
				{t("surveys.interview.rule.says")}
			</Notice>
			<Form
				view={view}
				action={link(view, "/survei/:unit/:instrument/wawancara", {
					unit: unit.slug,
					instrument: survey.instrument,
				})}
			>
				<Hidden name="lembar" value={hidden.lembar} />
				<Hidden name="mulai" value={hidden.mulai} />
				<Hidden name="versi" value={hidden.versi} />
				<Radios
					view={view}
					state={state}
					name="cara"
					label={t("surveys.interview.how")}
					look="row"
					options={[
						{ value: "bertemu", label: t("surveys.interview.how.met") },
						{ value: "telepon", label: t("surveys.interview.how.phone") },
					]}
				/>
				<Radios
					view={view}
					state={state}
					name="pengisi"
					label={t("surveys.interview.who")}
					options={[
						{
							value: "dibantu",
							label: t("surveys.interview.who.helped"),
							says: t("surveys.interview.who.helped.says"),
						},
						{
							value: "diwakili",
							label: t("surveys.interview.who.proxy"),
							says: t("surveys.interview.who.proxy.says"),
						},
					]}
				/>
				{survey.door === "slip" && <SlipField view={view} state={state} />}
				<Questions
					view={view}
					state={state}
					questionnaire={questionnaire}
					own={props.own}
					services={props.services}
				/>
				<Yourself view={view} state={state} asksStaff={false} />
				<Button>{t("surveys.interview.save")}</Button>
				<Meta>{t("surveys.interview.privacy")}</Meta>
			</Form>
		</OfficerLayout>
	);
};
