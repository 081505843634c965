import { dayOf } from "#territory";
import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { type Condition, type Facility, isOld } from "../../index.ts";

const looks = {
	present: { shape: "disc", tone: "ok" },
	"in-progress": { shape: "half", tone: "warn" },
	absent: { shape: "ring", tone: "plain" },
	blocked: { shape: "diamond", tone: "bad" },
} as const satisfies Record<Condition, { shape: Shape; tone: Tone }>;

/** How a facility is. What somebody contests is never shown as simply there. */
export const ConditionTag = ({
	view,
	last,
	contested,
	short,
}: Pick<Facility, "last" | "contested" | "short"> & {
	readonly view: View;
}) => {
	const { shape, tone } = looks[last.condition];
	return (
		<>
			<Tag shape={shape} tone={tone}>
				{view.t(`catalogue.facility.condition.${last.condition}`)}
			</Tag>
			{last.condition === "present" && isOld(last, dayOf(view.now)) && (
				<Tag shape="dotted" tone="warn">
					{view.t("catalogue.facility.old")}
				</Tag>
			)}
			{last.condition === "present" && short && (
				<Tag shape="half" tone="warn">
					{view.t("catalogue.facility.short")}
				</Tag>
			)}
			{contested > 0 && (
				<Tag shape="diamond" tone="warn">
					{view.t("catalogue.facility.contested", { n: contested })}
				</Tag>
			)}
		</>
	);
};
