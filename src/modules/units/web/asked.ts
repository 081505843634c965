import { type FormState, filled } from "#kernel/form.ts";
import type { UnitSearch } from "#units";

/** What the address of the search asks for: `?q=rutan&provinsi=36&jenis=rutan&halaman=2`. */
export interface Asked {
	readonly q: string;
	readonly provinsi: string;
	readonly jenis: string;
	readonly halaman: number;
}

export const askedOf = (query: URLSearchParams): Asked => ({
	q: (query.get("q") ?? "").trim().slice(0, 200),
	provinsi: query.get("provinsi") ?? "",
	jenis: query.get("jenis") ?? "",
	halaman: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
});

export const searchOf = ({
	q,
	provinsi,
	jenis,
	halaman,
}: Asked): UnitSearch => ({
	search: q,
	province: provinsi,
	kind: jenis,
	page: halaman,
});

export const stateOf = ({ q, provinsi, jenis }: Asked): FormState =>
	filled({ q, provinsi, jenis });

export const isFiltered = ({ q, provinsi, jenis }: Asked): boolean =>
	q !== "" || provinsi !== "" || jenis !== "";
