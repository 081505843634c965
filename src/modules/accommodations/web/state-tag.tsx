import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { State } from "../index.ts";

const looks = {
	asked: { shape: "half", tone: "warn" },
	arranged: { shape: "disc", tone: "info" },
	cannot: { shape: "diamond", tone: "bad" },
	done: { shape: "disc", tone: "ok" },
	"not-kept": { shape: "diamond", tone: "bad" },
	untold: { shape: "dotted", tone: "plain" },
	unanswered: { shape: "diamond", tone: "bad" },
	withdrawn: { shape: "ring", tone: "plain" },
} as const satisfies Record<State, { shape: Shape; tone: Tone }>;

interface StateTagProps {
	readonly view: View;
	readonly state: State;
	/** Nobody answered, and the last day is over. */
	readonly overdue?: boolean;
}

/** Where a thing that was asked for stands; what is late says so. */
export const StateTag = ({ view, state, overdue }: StateTagProps) =>
	overdue ? (
		<Tag shape="diamond" tone="bad">
			{view.t("accommodations.state.overdue")}
		</Tag>
	) : (
		<Tag {...looks[state]}>{view.t(`accommodations.state.${state}`)}</Tag>
	);
