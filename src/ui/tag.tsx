import { type Content, classes, type Tone } from "./content.ts";
import type { View } from "./view.ts";

/** Every state is a word, then a shape, then a colour. */
export type Shape = "ring" | "half" | "disc" | "diamond" | "dotted";

interface TagProps {
	readonly shape: Shape;
	readonly tone?: Tone | undefined;
	readonly id?: string | undefined;
	readonly children: Content;
}

export const Tag = ({ shape, tone = "plain", id, children }: TagProps) => (
	<span class={classes("tag", shape, tone !== "plain" && tone)} id={id}>
		{children}
	</span>
);

/** The states that return on many pages, with their looks. */
export const statuses = {
	"not-started": {
		shape: "ring",
		tone: "plain",
		says: "ui.status.not-started",
	},
	"in-progress": { shape: "half", tone: "warn", says: "ui.status.in-progress" },
	"to-confirm": {
		shape: "half",
		tone: "warn",
		says: "ui.status.to-confirm",
	},
	complete: { shape: "disc", tone: "ok", says: "ui.status.complete" },
	returned: { shape: "diamond", tone: "bad", says: "ui.status.returned" },
	"not-yet": { shape: "dotted", tone: "plain", says: "ui.status.not-yet" },
	"not-ours": { shape: "disc", tone: "info", says: "ui.status.not-ours" },
	claimed: { shape: "disc", tone: "info", says: "ui.status.claimed" },
	checked: { shape: "disc", tone: "ok", says: "ui.status.checked" },
	contested: { shape: "diamond", tone: "warn", says: "ui.status.contested" },
	waiting: { shape: "half", tone: "warn", says: "ui.status.waiting" },
	accepted: { shape: "disc", tone: "ok", says: "ui.status.accepted" },
	refused: { shape: "diamond", tone: "bad", says: "ui.status.refused" },
	valid: { shape: "disc", tone: "ok", says: "ui.status.valid" },
	expired: { shape: "ring", tone: "plain", says: "ui.status.expired" },
	revoked: { shape: "diamond", tone: "bad", says: "ui.status.revoked" },
} as const satisfies Record<string, { shape: Shape; tone: Tone; says: string }>;

export type StatusName = keyof typeof statuses;

interface StatusProps {
	readonly view: View;
	readonly is: StatusName;
	readonly id?: string | undefined;
}

/** A tag with the usual word of its state. */
export const Status = ({ view, is, id }: StatusProps) => {
	const { shape, tone, says } = statuses[is];
	return (
		<Tag shape={shape} tone={tone} id={id}>
			{view.t(says)}
		</Tag>
	);
};
