import { type FormState, filled, withProblems } from "#kernel/form.ts";

/** What the address of the list asks for: `?q=hukum&unit=kanwil-kemenkum-ntt&halaman=2`. */
export interface Asked {
	readonly q: string;
	readonly unit: string;
	readonly halaman: number;
}

export const askedOf = (query: URLSearchParams): Asked => ({
	q: (query.get("q") ?? "").trim().slice(0, 200),
	unit: query.get("unit") ?? "",
	halaman: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
});

/** A unit that has published nothing is a problem of the field. */
export const stateOf = (
	{ q, unit }: Asked,
	/** The one asked for. */
	found: { readonly slug: string } | null,
): FormState => {
	const state = filled({ q, unit });
	return unit === "" || found
		? state
		: withProblems(state, { field: "unit", says: "catalogue.unit.unknown" });
};

export const isFiltered = ({ q, unit }: Asked): boolean =>
	q !== "" || unit !== "";
