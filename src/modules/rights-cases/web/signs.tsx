import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

/** What makes a case urgent, before anything else of it is read. */
export const Signs = ({
	view,
	inDanger,
	childConcerned,
}: {
	readonly view: View;
	readonly inDanger: boolean;
	readonly childConcerned: boolean;
}) => (
	<>
		{inDanger && (
			<Tag shape="diamond" tone="bad">
				{view.t("rights-cases.desk.danger")}
			</Tag>
		)}
		{childConcerned && (
			<Tag shape="diamond" tone="warn">
				{view.t("rights-cases.desk.child")}
			</Tag>
		)}
	</>
);
