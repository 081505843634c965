import type { Content } from "#ui/content.ts";
import { Hug, Section } from "#ui/layout/parts.tsx";
import { hasEnded } from "../../index.ts";
import { AnswerForm } from "./answer-form.tsx";
import type { CasePageProps } from "./case-page.tsx";
import { DecisionForm } from "./decision-form.tsx";
import { BeginForm, DisposeForm } from "./disposal-forms.tsx";
import { VerifyForm } from "./verify-form.tsx";

/** The one thing that comes next, as the state says it. */
export const NextStep = (props: CasePageProps) => {
	const { view, complaint } = props;
	const { state } = complaint;
	if (hasEnded(state))
		return (
			<Hug>
				<p>{view.says(`complaints.step.ended.${state}`)}</p>
			</Hug>
		);
	return (
		<Section id="langkah" title={view.says(`complaints.step.${state}`)}>
			{forms[state]?.(props) ?? (
				<p>{view.says(`complaints.step.wait.${state}`)}</p>
			)}
		</Section>
	);
};

const forms: Partial<
	Record<CasePageProps["complaint"]["state"], (props: CasePageProps) => Content>
> = {
	received: (props) => <VerifyForm {...props} />,
	verified: (props) => <DisposeForm {...props} kind="filled" />,
	disposed: (props) => <BeginForm {...props} kind="filled" />,
	"in-process": (props) => <AnswerForm {...props} kind="filled" />,
	reopened: (props) => <DecisionForm {...props} />,
};
