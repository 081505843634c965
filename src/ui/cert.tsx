import type { Content, Level } from "./content.ts";
import { Heading } from "./heading.tsx";
import { Weave } from "./weave.tsx";

interface CertificateProps {
	readonly id: string;
	/** Above the name: "Predikat pelayanan publik berbasis HAM". */
	readonly kind: Content;
	readonly name: Content;
	/** Facts, as pairs. */
	readonly children: Content;
	readonly level?: Level;
}

/** The certificate as a card between two weave lines. */
export const Certificate = ({
	id,
	kind,
	name,
	children,
	level = 2,
}: CertificateProps) => (
	<section class="cert" aria-labelledby={id}>
		<Weave id={`${id}-anyam`} />
		<div class="in-cert stack">
			<div>
				<p class="meta">{kind}</p>
				<Heading level={level} id={id}>
					{name}
				</Heading>
			</div>
			{children}
		</div>
		<Weave id={`${id}-anyam`} again />
	</section>
);
