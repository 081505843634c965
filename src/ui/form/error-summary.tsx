import type { FieldProblem, FormState } from "#kernel/form.ts";
import type { View } from "../view.ts";
import { fieldId } from "./control.ts";

interface ErrorSummaryProps {
	readonly view: View;
	readonly state: FormState;
	readonly within?: string | undefined;
}

/**
 * First in `main` when something is to be mended: the same sentences as at the fields, each a link to its control.
 * The island `error-focus` moves the focus here; without script it is simply the first thing read.
 */
export const ErrorSummary = ({ view, state, within }: ErrorSummaryProps) =>
	state.problems.length === 0 ? null : (
		<error-focus>
			<div class="errors" role="alert" tabindex={-1} aria-labelledby="galat">
				<h2 id="galat">{view.t("ui.error.heading")}</h2>
				<ul>
					{state.problems.map((problem) => (
						<li>
							<Line view={view} problem={problem} within={within} />
						</li>
					))}
				</ul>
			</div>
		</error-focus>
	);

/** A problem of the form as a whole (field `""`) has no control to lead to. */
const Line = ({
	view,
	problem,
	within,
}: Pick<ErrorSummaryProps, "view" | "within"> & {
	readonly problem: FieldProblem;
}) => {
	const words = view.says(problem.says, problem.about);
	return problem.href !== undefined ? (
		<a href={problem.href}>{words}</a>
	) : problem.field === "" ? (
		<span>{words}</span>
	) : (
		<a href={`#${fieldId(problem.field, within)}`}>{words}</a>
	);
};
