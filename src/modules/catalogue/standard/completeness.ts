import type { Standard } from "../service.ts";
import {
	type ComponentCode,
	type StandardComponent,
	serviceStandard,
} from "./components.ts";

/** How much of a standard an office has said. A figure that names what it counted. */
export interface Completeness {
	readonly known: readonly ComponentCode[];
	readonly missing: readonly ComponentCode[];
	/** Those of delivery that are missing: they must be published (UU 25/2009 art. 21). */
	readonly owed: readonly ComponentCode[];
}

/** Of all fourteen components, or of those of one group. */
export function completenessOf(
	standard: Standard,
	group?: StandardComponent["group"],
): Completeness {
	const components = serviceStandard().components.filter(
		(one) => group === undefined || one.group === group,
	);
	const missing = components.filter(({ code }) => standard[code] === undefined);
	return {
		known: components
			.filter(({ code }) => standard[code] !== undefined)
			.map(({ code }) => code),
		missing: missing.map(({ code }) => code),
		owed: missing
			.filter((one) => one.group === "delivery")
			.map(({ code }) => code),
	};
}
