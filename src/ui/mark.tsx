import { raw } from "hono/html";
import { pathOf } from "./geometry.ts";

const drawn =
	'<svg aria-hidden="true" viewBox="0 0 32 32" stroke-width="3.4">' +
	`<path class="strand1" d="${pathOf({ centre: { x: 12, y: 16 }, radius: 8.5, from: 1.45, to: 2 * Math.PI - 0.72 })}"/>` +
	`<path class="strand2" d="${pathOf({ centre: { x: 20, y: 16 }, radius: 8.5, from: 1.45 - Math.PI, to: Math.PI - 0.72 })}"/></svg>`;

interface MarkProps {
	readonly href: string;
}

/** The mark with the name, as the link home: two open rings, the strand below interrupted. */
export const Mark = ({ href }: MarkProps) => (
	<a class="mark" href={href}>
		{raw(drawn)}Rangkul
	</a>
);
