import type { Door } from "./view.ts";

/** A figure to see, words to hear. */
export const Count = ({
	door,
	named,
}: {
	readonly door: Door;
	/** With the name of its door, where it stands apart from it. */
	readonly named?: boolean;
}) =>
	door.count === undefined ? null : (
		<span class="badge">
			<span class="hide">{`, ${named ? `${door.name}: ` : ""}${door.countWords ?? door.count}`}</span>
			<span aria-hidden="true">
				{named && `${door.name} `}
				{door.count}
			</span>
		</span>
	);
