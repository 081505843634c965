import type { Content } from "./content.ts";

interface ChipsProps {
	readonly label?: string | undefined;
	readonly chips: readonly {
		readonly name: Content;
		readonly href: string;
		readonly current?: boolean;
	}[];
}

/** Short choices that are links: views of a list, needs to choose from. */
export const Chips = ({ label, chips }: ChipsProps) => (
	<ul class="chips" aria-label={label}>
		{chips.map(({ name, href, current }) => (
			<li>
				<a class="chip" href={href} aria-current={current ? "page" : undefined}>
					{name}
				</a>
			</li>
		))}
	</ul>
);
