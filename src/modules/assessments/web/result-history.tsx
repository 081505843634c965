import { say } from "#kernel/text.ts";
import { date } from "#ui/format.ts";
import { Section } from "#ui/layout/parts.tsx";
import { Timeline } from "#ui/timeline.tsx";
import { stageOf } from "../index.ts";
import type { ResultProps } from "./result-page.tsx";
import { stepInWords } from "./step-words.ts";

/** Who took a step, as a role: people are not named in public. */
const roleOf: Readonly<Record<string, "unit" | "verifier" | "assessor">> = {
	evaluation: "verifier",
	"evaluation-not-passed": "verifier",
	return: "verifier",
	conclude: "verifier",
	award: "assessor",
	refuse: "assessor",
};

/** The way of the assessment through its stages, with dates and roles. */
export const ResultHistory = ({ view, found, history }: ResultProps) => (
	<Section id="riwayat" title={view.t("assessments.unit-history")}>
		<Timeline
			view={view}
			happenings={history.map((step) => {
				const stage = stageOf(found, step.stage);
				return {
					title: stepInWords(view, step),
					state: "done" as const,
					says: [
						date(view.lang, step.at),
						view.t(`assessments.result-by-${roleOf[step.move] ?? "unit"}`),
						...(stage
							? [
									view.t("assessments.result-in-stage", {
										stage: say(stage.label, view.lang),
									}),
								]
							: []),
					].join(", "),
				};
			})}
		/>
	</Section>
);
