import { Progress } from "./progress.tsx";
import type { View } from "./view.ts";

interface StepsProps {
	readonly view: View;
	/** From 1. */
	readonly now: number;
	readonly of: number;
	/** Of this step: "Cocokkan kolom". Leave out where the title says it. */
	readonly name?: string | undefined;
}

/** "Langkah 2 dari 4" above the title of a page with steps; `stepWords` says the same in the window's title. */
export const Steps = ({ view, now, of, name }: StepsProps) => (
	<Progress
		id="langkah-ke"
		value={now}
		max={of}
		words={stepWords({ view, now, of, name })}
		look="steps"
	/>
);

export const stepWords = ({ view, now, of, name }: StepsProps): string =>
	name === undefined
		? view.t("ui.steps", { now, of })
		: view.t("ui.steps.named", { now, of, name });
