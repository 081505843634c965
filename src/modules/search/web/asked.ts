import { isKind, type Kind, longestQuestion } from "#search";

/** What the address of the search asks for: `?q=rutan+serang&jenis=unit&halaman=2`. */
export interface Asked {
	readonly q: string;
	readonly jenis: Kind | undefined;
	readonly halaman: number;
}

/** An address that asks for nonsense asks for everything, from the first page. */
export const askedOf = (query: URLSearchParams): Asked => {
	const jenis = query.get("jenis") ?? "";
	return {
		q: (query.get("q") ?? "").trim().slice(0, longestQuestion),
		jenis: isKind(jenis) ? jenis : undefined,
		halaman: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
	};
};
