import type { Content, Level } from "./content.ts";
import { SmallEmbrace } from "./embrace.tsx";
import { Heading } from "./heading.tsx";

interface EmptyStateProps {
	/** "Tidak ada yang menunggu Anda", not "Tidak ada data". */
	readonly title: Content;
	/** What it means. */
	readonly children: Content;
	/** What to do next. */
	readonly next?: Content;
	readonly level?: Level;
}

/** Nothing here: glad when that is good, plain when it is not. */
export const EmptyState = ({
	title,
	children,
	next,
	level = 2,
}: EmptyStateProps) => (
	<div class="card empty">
		<SmallEmbrace />
		<Heading level={level}>{title}</Heading>
		<p>{children}</p>
		{next && <p>{next}</p>}
	</div>
);
