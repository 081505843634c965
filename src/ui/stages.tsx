import type { Content } from "./content.ts";
import type { View } from "./view.ts";

export interface Stage {
	readonly name: Content;
	readonly state: "done" | "now" | "later";
	/** A date: "20 Februari", "sampai 30 November". */
	readonly when?: Content;
}

interface StagesProps {
	readonly view: View;
	readonly label: string;
	readonly stages: readonly Stage[];
}

/** The stages of a procedure, joined by arcs; a vertical list on a phone. */
export const Stages = ({ view, label, stages }: StagesProps) => (
	<ol class="stages" aria-label={label}>
		{stages.map(({ name, state, when }) => (
			<li class={state} aria-current={state === "now" ? "step" : undefined}>
				{name}
				<StateWord view={view} state={state} />
				{when && <small>{when}</small>}
			</li>
		))}
	</ol>
);

/** The dot, said aloud. */
export const StateWord = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: Stage["state"];
}) => <span class="hide">, {view.t(words[state])}</span>;

const words = {
	done: "ui.stage.done",
	now: "ui.stage.now",
	later: "ui.stage.later",
} as const;
