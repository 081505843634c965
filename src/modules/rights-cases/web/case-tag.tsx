import type { Tone } from "#ui/content.ts";
import { type Shape, Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import { isState, waitsFor } from "../index.ts";

const looks: Readonly<
	Record<string, { readonly shape: Shape; readonly tone: Tone }>
> = {
	office: { shape: "half", tone: "warn" },
	reporter: { shape: "dotted", tone: "plain" },
	others: { shape: "half", tone: "info" },
	nobody: { shape: "disc", tone: "ok" },
};

/** Where a case stands, in words of the staff or (`own`) of whoever told it. */
export const CaseTag = ({
	view,
	state,
	own = false,
}: {
	readonly view: View;
	readonly state: string;
	readonly own?: boolean;
}) => {
	const look = looks[(isState(state) && waitsFor(state)) || "nobody"];
	return (
		<Tag shape={look?.shape ?? "half"} tone={look?.tone}>
			{view.says(`rights-cases.${own ? "mine.short" : "state"}.${state}`)}
		</Tag>
	);
};
