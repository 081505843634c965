import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";

/** What makes a case urgent, before anything else of it is read. */
export const Signs = ({
	view,
	inDanger,
	childConcerned,
	alarmed,
	answered = false,
}: {
	readonly view: View;
	readonly inDanger: boolean;
	readonly childConcerned: boolean;
	/** They said that they are not safe, and nobody wrote what was done. */
	readonly alarmed: boolean;
	/** They said how they are, and nobody has read it. */
	readonly answered?: boolean;
}) => (
	<>
		{alarmed && (
			<Tag shape="diamond" tone="bad">
				{view.t("rights-cases.desk.alarm")}
			</Tag>
		)}
		{answered && !alarmed && (
			<Tag shape="half" tone="info">
				{view.t("rights-cases.desk.answered")}
			</Tag>
		)}
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
