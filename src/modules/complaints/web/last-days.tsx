import { say } from "#kernel/text.ts";
import type { ClockShown } from "#procedures";
import { Deadline } from "#procedures/web";
import { Fold } from "#ui/layout/parts.tsx";
import type { View } from "#ui/view.ts";

interface LastDaysProps {
	readonly view: View;
	/** The clocks that run. */
	readonly clocks: readonly ClockShown[];
	/** What they wait for stands above on the page. */
	readonly askedAbove?: boolean;
}

/** The last day that is next, with how it was counted; the others that run, folded. */
export const LastDays = ({ view, clocks, askedAbove }: LastDaysProps) => {
	const [next, ...others] = inOrder(clocks);
	const one = (shown: ClockShown) => (
		<Deadline
			view={view}
			shown={shown}
			name={say(shown.step.title, view.lang)}
			askedAbove={askedAbove}
		/>
	);
	return (
		<>
			{next && one(next)}
			{others.map((shown) => (
				<Fold summary={say(shown.step.title, view.lang)}>{one(shown)}</Fold>
			))}
		</>
	);
};

/** What is next first. */
export const inOrder = (clocks: readonly ClockShown[]): readonly ClockShown[] =>
	clocks.toSorted((one, other) =>
		one.clock.dueOn < other.clock.dueOn ? -1 : 1,
	);
