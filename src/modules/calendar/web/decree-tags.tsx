import type { Decree } from "#calendar";
import { Row } from "#ui/layout/parts.tsx";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { stateOf } from "./words.ts";

const looks = {
	draft: { shape: "half", tone: "warn" },
	"in-force": { shape: "disc", tone: "ok" },
	replaced: { shape: "ring", tone: "plain" },
} as const;

/** Draft, in force or replaced; and whether anybody compared it with the printed text. */
export const DecreeTags = ({
	view,
	decree,
}: {
	readonly view: View;
	readonly decree: Decree;
}) => {
	const state = stateOf(decree);
	return (
		<Row>
			<Tag {...looks[state]}>{view.t(`calendar.state.${state}`)}</Tag>
			{state === "in-force" && decree.verified === null && (
				<Tag shape="dotted" tone="warn">
					{view.t("ui.unverified.tag")}
				</Tag>
			)}
		</Row>
	);
};
