import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { State } from "../index.ts";

const looks: Readonly<Record<State, { shape: Shape; tone: Tone }>> = {
	received: { shape: "ring", tone: "plain" },
	verified: { shape: "half", tone: "info" },
	disposed: { shape: "half", tone: "info" },
	"in-process": { shape: "half", tone: "warn" },
	waiting: { shape: "dotted", tone: "warn" },
	answered: { shape: "disc", tone: "info" },
	reopened: { shape: "diamond", tone: "warn" },
	finished: { shape: "disc", tone: "ok" },
	redirected: { shape: "disc", tone: "plain" },
	refused: { shape: "diamond", tone: "bad" },
	withdrawn: { shape: "ring", tone: "plain" },
	"deemed-withdrawn": { shape: "ring", tone: "plain" },
};

interface StateTagProps {
	readonly view: View;
	readonly state: State;
	/** The person who told it reads it: what waits for them says "you". */
	readonly own?: boolean;
}

/** Where it stands, in a word and a shape. */
export const StateTag = ({ view, state, own }: StateTagProps) => (
	<Tag {...looks[state]}>
		{own && state === "waiting"
			? view.t("complaints.mine.waits-for-you")
			: view.t(`complaints.state.${state}`)}
	</Tag>
);
