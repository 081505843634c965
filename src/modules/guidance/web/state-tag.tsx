import { date } from "#ui/format.ts";
import { Tag } from "#ui/tag.tsx";
import type { View } from "#ui/view.ts";
import type { Listed } from "../index.ts";

const looks = {
	asked: { shape: "half", tone: "warn" },
	answered: { shape: "disc", tone: "ok" },
	withdrawn: { shape: "dotted", tone: "plain" },
} as const;

/** A word, then a shape, then a colour; with the last day while it waits. */
export const StateTag = ({
	view,
	of: { state, due },
}: {
	readonly view: View;
	readonly of: Pick<Listed, "state" | "due">;
}) => (
	<>
		<Tag {...looks[state]}>{view.t(`guidance.state.${state}`)}</Tag>
		{state === "asked" && due !== null && (
			<div>{view.t("guidance.until", { day: date(view.lang, due) })}</div>
		)}
	</>
);

/** Words of several lines, as they were written. */
export const Words = ({ children }: { readonly children: string }) => (
	<>
		{children.split(/\n{2,}/).map((part) => (
			<p>{part}</p>
		))}
	</>
);
