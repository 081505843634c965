import { say } from "#kernel/text.ts";
import type { ClockShown } from "#procedures";
import { Deadline } from "#procedures/web";
import type { View } from "#ui/view.ts";

interface LastDaysProps {
	readonly view: View;
	/** The clocks that run. */
	readonly clocks: readonly ClockShown[];
}

/** The last days that run, what is next first, each with how it was counted. */
export const LastDays = ({ view, clocks }: LastDaysProps) => (
	<>
		{inOrder(clocks).map((shown) => (
			<Deadline
				view={view}
				shown={shown}
				name={say(shown.step.title, view.lang)}
			/>
		))}
	</>
);

const inOrder = (clocks: readonly ClockShown[]): readonly ClockShown[] =>
	clocks.toSorted((one, other) =>
		one.clock.dueOn < other.clock.dueOn ? -1 : 1,
	);
