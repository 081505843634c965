import type { Content } from "./content.ts";
import { BigEmbrace } from "./embrace.tsx";

interface HeroProps {
	readonly title: Content;
	readonly lead: Content;
	/** The one search, and examples below it. */
	readonly children: Content;
}

/** The only place where the motif is large. */
export const Hero = ({ title, lead, children }: HeroProps) => (
	<div class="hero">
		<div class="wrap">
			<BigEmbrace />
			<div class="hero-text stack">
				<h1>{title}</h1>
				<p class="lead">{lead}</p>
				{children}
			</div>
		</div>
	</div>
);
