import { isPersonState, isRole, type PeopleSearch } from "#identity";
import { type FormState, filled } from "#kernel/form.ts";

/** What the address of the list asks for: `?q=siti&peran=verifier&unit=banten&keadaan=invited&halaman=2`. */
export interface Asked {
	readonly q: string;
	readonly peran: string;
	readonly unit: string;
	readonly keadaan: string;
	readonly halaman: number;
}

export const askedOf = (query: URLSearchParams): Asked => {
	const words = (name: string) => (query.get(name) ?? "").trim().slice(0, 200);
	return {
		q: words("q"),
		peran: words("peran"),
		unit: words("unit"),
		keadaan: words("keadaan"),
		halaman: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
	};
};

/** A role or a state that does not exist is not asked about. */
export const searchOf = ({
	q,
	peran,
	unit,
	keadaan,
	halaman,
}: Asked): PeopleSearch => ({
	search: q,
	unit,
	page: halaman,
	...(isRole(peran) ? { role: peran } : {}),
	...(isPersonState(keadaan) ? { state: keadaan } : {}),
});

export const stateOf = ({ halaman: _, ...asked }: Asked): FormState =>
	filled(asked);

export const isFiltered = ({ q, peran, unit, keadaan }: Asked): boolean =>
	[q, peran, unit, keadaan].some((word) => word !== "");
