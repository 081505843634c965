import type { Content } from "./content.ts";

/** A list that stays a list: lines between rows, no frames. */
export const List = ({ children }: { readonly children: Content }) => (
	<ul class="list">{children}</ul>
);

interface ListRowProps {
	readonly name: Content;
	readonly href?: string | undefined;
	/** Below the name. */
	readonly says?: Content;
	/** At the far end: a date, a tag, small buttons. */
	readonly end?: Content;
}

export const ListRow = ({ name, href, says, end }: ListRowProps) => (
	<li>
		<div class="name">
			{href === undefined ? <strong>{name}</strong> : <a href={href}>{name}</a>}
			{says && <div class="why">{says}</div>}
		</div>
		{end && <div class="meta">{end}</div>}
	</li>
);
