import type { PersonState } from "#identity";
import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

const looks = {
	invited: { shape: "half", tone: "info" },
	active: { shape: "disc", tone: "ok" },
	"without-role": { shape: "dotted", tone: "warn" },
	closed: { shape: "ring", tone: "plain" },
} as const satisfies Record<PersonState, { shape: Shape; tone: Tone }>;

/** Where a person stands, in words. */
export const StateTag = ({
	view,
	state,
}: {
	readonly view: View;
	readonly state: PersonState;
}) => <Tag {...looks[state]}>{view.t(`identity.state.${state}`)}</Tag>;
