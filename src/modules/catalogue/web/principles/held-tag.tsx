import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { HeldPrinciple } from "../../index.ts";

const looks = {
	shown: { shape: "disc", tone: "info" },
	said: { shape: "half", tone: "warn" },
	open: { shape: "dotted", tone: "plain" },
} as const satisfies Record<HeldPrinciple["is"], { shape: Shape; tone: Tone }>;

/** Whether something shows a principle. Never that it is fulfilled: the green disc is for what somebody checked. */
export const HeldTag = ({
	view,
	is,
}: Pick<HeldPrinciple, "is"> & { readonly view: View }) => (
	<Tag {...looks[is]}>{view.t(`catalogue.principle.${is}`)}</Tag>
);
