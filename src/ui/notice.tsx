import type { Content } from "./content.ts";
import { Icon } from "./icon.tsx";

const icons = {
	ok: "check",
	info: "info",
	warn: "warn",
	bad: "warn",
	calm: "clock",
} as const;

interface NoticeProps {
	readonly kind: keyof typeof icons;
	readonly title?: Content;
	readonly children: Content;
}

/** One or two sentences in a bracket. No close cross, and it does not go away by itself. */
export const Notice = ({ kind, title, children }: NoticeProps) => (
	<div class={`hug ${kind} note`}>
		<Icon name={icons[kind]} />
		<div>
			{title && (
				<p>
					<strong>{title}</strong>
				</p>
			)}
			<p>{children}</p>
		</div>
	</div>
);
