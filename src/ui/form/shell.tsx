import { type Content, classes } from "../content.ts";
import { Icon } from "../icon.tsx";
import type { ControlProps, Wiring } from "./control.ts";

interface ShellProps
	extends Pick<ControlProps, "view" | "label" | "hint" | "optional"> {
	readonly wiring: Wiring;
	readonly hideLabel?: boolean | undefined;
	readonly class?: string | undefined;
	readonly children: Content;
}

/** Label, hint, problem, control, in this order, for one control. */
export const Shell = ({
	view,
	label,
	hint,
	optional,
	wiring,
	hideLabel,
	class: name,
	children,
}: ShellProps) => (
	<div class={classes("field", wiring.problem && "wrong", name)}>
		<label for={wiring.id} class={hideLabel ? "hide" : undefined}>
			{label}
			{optional && <span class="hint"> {view.t("ui.optional")}</span>}
		</label>
		<HintAndProblem view={view} hint={hint} wiring={wiring} />
		{children}
	</div>
);

/** The same for several controls under one question. */
export const GroupShell = ({
	view,
	label,
	hint,
	optional,
	wiring,
	hideLabel,
	class: name,
	children,
}: ShellProps) => (
	<fieldset
		class={classes("field", wiring.problem && "wrong", name)}
		aria-describedby={wiring.describedBy}
	>
		<legend class={hideLabel ? "hide" : undefined}>
			{label}
			{optional && <span class="hint"> {view.t("ui.optional")}</span>}
		</legend>
		<HintAndProblem view={view} hint={hint} wiring={wiring} />
		{children}
	</fieldset>
);

const HintAndProblem = ({
	view,
	hint,
	wiring,
}: Pick<ShellProps, "view" | "hint" | "wiring">) => (
	<>
		{hint && (
			<p class="hint" id={wiring.hintId}>
				{hint}
			</p>
		)}
		<Problem view={view} wiring={wiring} />
	</>
);

/** The same sentence as in the error summary, at the field. */
export const Problem = ({
	view,
	wiring,
}: Pick<ShellProps, "view" | "wiring">) =>
	wiring.problem ? (
		<p class="problem" id={wiring.problemId}>
			<Icon name="warn" />
			<span>{view.says(wiring.problem.says, wiring.problem.about)}</span>
		</p>
	) : null;
