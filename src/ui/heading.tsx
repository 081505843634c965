import type { Content, Level } from "./content.ts";

interface HeadingProps {
	readonly level: Level;
	readonly id?: string | undefined;
	readonly class?: string | undefined;
	readonly children: Content;
}

/** A heading whose level is told by the page, so that no level is ever skipped. */
export const Heading = ({ level, id, class: name, children }: HeadingProps) => {
	const props = { id, class: name };
	if (level === 2) return <h2 {...props}>{children}</h2>;
	if (level === 3) return <h3 {...props}>{children}</h3>;
	return <h4 {...props}>{children}</h4>;
};
