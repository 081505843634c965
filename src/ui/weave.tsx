import { raw } from "hono/html";

interface WeaveProps {
	/** Of the pattern; unique on the page. */
	readonly id: string;
	/** The pattern is already on the page: draw it again. */
	readonly again?: boolean;
}

/** The weave line: 28 × 10 units, two strands over and under. Decoration. */
export const Weave = ({ id, again = false }: WeaveProps) =>
	raw(
		`<svg class="weave" aria-hidden="true">${again ? "" : pattern(id)}<rect width="100%" height="10" fill="url(#${id})"/></svg>`,
	);

// Both waves are 28 units long (pathLength); the dashes leave out where the other strand lies on top.
const pattern = (id: string): string =>
	`<pattern id="${id}" width="28" height="10" patternUnits="userSpaceOnUse"><g stroke-width="2.2">` +
	'<path class="strand2" pathLength="28" stroke-dasharray="11.5 5 12" d="M0 5C4.7.5 9.3.5 14 5s9.3 4.5 14 0"/>' +
	'<path class="strand1" pathLength="28" stroke-dasharray="0 2.5 23 2.5" d="M0 5c4.7 4.5 9.3 4.5 14 0s9.3-4.5 14 0"/>' +
	"</g></pattern>";
