import { AnswerFields } from "#instruments/web";
import type { FormState } from "#kernel/form.ts";
import { Button, Form, Hidden, TextArea } from "#ui/form/index.ts";
import { ActionBar, Lane } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { link } from "#ui/paths.ts";
import { addressOf } from "./address.ts";
import { JudgedItem, type JudgedItemProps } from "./judged-item.tsx";
import { itemName } from "./words.ts";

export interface DecideItemProps extends JudgedItemProps {
	readonly state: FormState;
}

/** The assessor sets one value apart from the verifier's; the verifier's stays beside it. */
export const DecideItemPage = (props: DecideItemProps) => {
	const { view, found, item, state, once } = props;
	const at = addressOf(found);
	return (
		<OfficerLayout
			view={view}
			title={`${itemName(view.lang, item)}, ${found.unit.name}`}
			form={state}
			lane
		>
			<Lane
				proof={<JudgedItem {...props} />}
				rubric={
					<>
						<h2 id="rubrik">{view.t("assessments.decide-set")}</h2>
						<Form
							view={view}
							action={link(
								view,
								"/keputusan/:unit/:instrument/:year/butir/:code",
								{ ...at, code: item.code },
							)}
							once={once}
						>
							<Hidden name="versi" value={String(item.said?.version ?? 0)} />
							<Hidden
								name="putusan_dilihat"
								value={item.final?.at.toISOString() ?? ""}
							/>
							<AnswerFields
								voice="judge"
								view={view}
								indicator={item.indicator}
								state={state}
								label={view.t("assessments.decide-set-value")}
							/>
							<TextArea
								view={view}
								state={state}
								name="alasan"
								label={view.t("assessments.decide-set-why")}
								hint={view.t("assessments.decide-set-why-hint")}
								rows={4}
							/>
							<ActionBar>
								<Button>{view.t("assessments.decide-set-do")}</Button>
								<a href={link(view, "/keputusan/:unit/:instrument/:year", at)}>
									{view.t("assessments.decide-set-back")}
								</a>
							</ActionBar>
						</Form>
					</>
				}
			/>
		</OfficerLayout>
	);
};
