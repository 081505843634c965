import type { Stage } from "#instruments";
import { say } from "#kernel/text.ts";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import type { View } from "#ui/view.ts";
import { stageOf } from "../index.ts";
import type { ResultProps } from "./result-page.tsx";
import { stepInWords } from "./step-words.ts";

type Role = "unit" | "verifier" | "assessor" | "administrator";

/** Who took a step, as a role: people are not named in public. */
const roleOf: Readonly<Record<string, Role>> = {
	evaluation: "verifier",
	"evaluation-not-passed": "verifier",
	return: "verifier",
	conclude: "verifier",
	award: "assessor",
	refuse: "assessor",
	bring: "administrator",
};

/** The way of the assessment through its stages, and what became of its predicate, with dates and roles. */
export const ResultHistory = (props: ResultProps) => (
	<Section id="riwayat" title={props.view.t("assessments.unit-history")}>
		<Timeline
			view={props.view}
			happenings={[...stepsOf(props), ...changesOf(props)]}
		/>
	</Section>
);

const stepsOf = ({ view, found, history }: ResultProps) =>
	history.map((step) => {
		const stage = stageOf(found, step.stage);
		return {
			title: stepInWords(view, step),
			state: "done" as const,
			says: [
				date(view.lang, step.at),
				view.t(`assessments.result-by-${roleOf[step.move] ?? "unit"}`),
				...(stage && step.move !== "bring" ? [inStage(view, stage)] : []),
			].join(", "),
		};
	});

const inStage = (view: View, { label }: Stage): string =>
	view.t("assessments.result-in-stage", { stage: say(label, view.lang) });

/** The award itself is a step; what came after it is not. */
const changesOf = ({ view, predicates }: ResultProps) =>
	predicates.slice(1).map(({ status, reason, at }) => ({
		title: view.t(`assessments.result-changed-${status}`),
		state: "done" as const,
		says: `${date(view.lang, at)}, ${view.t("assessments.result-by-assessor")}. ${reason}`,
	}));
