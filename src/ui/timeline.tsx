import type { Content } from "./content.ts";
import { type Stage, StateWord } from "./stages.tsx";
import type { View } from "./view.ts";

interface Happening {
	readonly title: Content;
	readonly state: Stage["state"];
	/** A date in each line, and the rule of the clock beside it. */
	readonly says: Content;
	/** What somebody wrote then, in full ink: it is there to be read. */
	readonly words?: Content;
}

interface TimelineProps {
	readonly view: View;
	readonly happenings: readonly Happening[];
}

/** What happened, what happens now, what comes: in the order of time. */
export const Timeline = ({ view, happenings }: TimelineProps) => (
	<ol class="time">
		{happenings.map(({ title, state, says, words }) => (
			<li class={state} aria-current={state === "now" ? "step" : undefined}>
				<strong>
					{title}
					<StateWord view={view} state={state} />
				</strong>
				<div class="meta">{says}</div>
				{words}
			</li>
		))}
	</ol>
);
