import type { FormState } from "#kernel/form.ts";
import { Button, Form, TextArea } from "#ui/form/index.ts";
import { ActionBar, Lane } from "#ui/lane.tsx";
import { OfficerLayout } from "#ui/layout/officer.tsx";
import { Fold } from "#ui/layout/parts.tsx";
import { Notice } from "#ui/notice.tsx";
import { link } from "#ui/paths.ts";
import { addressOf } from "../address.ts";
import { JudgedItem, type JudgedItemProps } from "../judged-item.tsx";
import { RubricFields } from "../lane/rubric.tsx";
import { ReturnFields } from "../returns/return-fields.tsx";
import { itemName } from "../words.ts";

export interface SecondLookItemProps extends JudgedItemProps {
	readonly state: FormState;
}

/** The same item, judged again by somebody who does not see the first judgement: claim, proof, rubric. */
export const SecondLookItemPage = (props: SecondLookItemProps) => {
	const { view, found, item, state } = props;
	return (
		<OfficerLayout
			view={view}
			title={`${view.t("assessments.second-title")}: ${itemName(view.lang, item)}, ${found.unit.name}`}
			form={state}
			lane
		>
			<Lane
				proof={
					<>
						<Notice
							kind="info"
							title={view.t("assessments.second-blind-title")}
						>
							{view.t("assessments.second-blind")}
						</Notice>
						<JudgedItem {...props} />
					</>
				}
				rubric={<Rubric {...props} />}
			/>
		</OfficerLayout>
	);
};

const Rubric = ({ view, found, item, state, once }: SecondLookItemProps) => (
	<>
		<h2 id="rubrik">{view.t("assessments.verify-rubric")}</h2>
		<Form
			view={view}
			once={once}
			action={link(
				view,
				"/verifikasi/kedua/:unit/:instrument/:year/butir/:code",
				{ ...addressOf(found), code: item.code },
			)}
		>
			<RubricFields view={view} state={state} item={item} />
			<TextArea
				view={view}
				state={state}
				name="alasan"
				label={view.t("assessments.second-reason")}
				hint={view.t("assessments.second-reason-hint")}
				rows={3}
				optional
			/>
			<Fold
				summary={view.t("assessments.second-return")}
				open={state.problems.length > 0}
			>
				<ReturnFields view={view} state={state} />
			</Fold>
			<ActionBar>
				<Button name="putusan" value="terima">
					{view.t("assessments.second-save")}
				</Button>
				<Button name="putusan" value="kembalikan" kind="outlined">
					{view.t("assessments.second-save-return")}
				</Button>
			</ActionBar>
		</Form>
	</>
);
