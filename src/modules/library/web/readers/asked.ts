import { type FormState, filled } from "#kernel/form.ts";
import {
	type Collection,
	isAccessibleFormat,
	isRecordKind,
	type Seek,
} from "../../index.ts";

/** What the address of the list asks for: `?q=hukum+adat&bentuk=audio&halaman=2`. */
export interface Asked {
	readonly q: string;
	readonly bentuk: string;
	readonly bahasa: string;
	readonly jenis: string;
	readonly koleksi: string;
	readonly dari: string;
	readonly sampai: string;
	readonly ada: string;
	readonly halaman: number;
}

/** What is no choice of the list is not asked for: an old address still answers. */
export function askedOf(
	query: URLSearchParams,
	collections: readonly Collection[],
): Asked {
	const said = (name: string, is: (word: string) => boolean): string => {
		const word = (query.get(name) ?? "").trim();
		return is(word) ? word : "";
	};
	const year = (word: string) => /^\d{4}$/.test(word);
	return {
		q: (query.get("q") ?? "").trim().slice(0, 200),
		bentuk: said(
			"bentuk",
			(word) => word === "any" || isAccessibleFormat(word),
		),
		bahasa: said("bahasa", (word) => /^[a-z]{3}$/.test(word)),
		jenis: said("jenis", isRecordKind),
		koleksi: said("koleksi", (word) =>
			collections.some(({ slug }) => slug === word),
		),
		dari: said("dari", year),
		sampai: said("sampai", year),
		ada: said("ada", (word) => word === "1"),
		halaman: Math.max(1, Number.parseInt(query.get("halaman") ?? "1", 10) || 1),
	};
}

export const seekOf = (
	asked: Asked,
	collections: readonly Collection[],
): Seek => ({
	text: asked.q,
	format:
		asked.bentuk === "any" || isAccessibleFormat(asked.bentuk)
			? asked.bentuk
			: null,
	language: asked.bahasa || null,
	kind: isRecordKind(asked.jenis) ? asked.jenis : null,
	collection:
		collections.find(({ slug }) => slug === asked.koleksi)?.id ?? null,
	since: asked.dari === "" ? null : Number(asked.dari),
	until: asked.sampai === "" ? null : Number(asked.sampai),
	now: asked.ada === "1",
	page: asked.halaman,
});

export const stateOf = ({ halaman: _, ...asked }: Asked): FormState =>
	filled(asked);

/** Filters besides the words. */
export const isNarrowed = ({ q: _, halaman: __, ...filters }: Asked): boolean =>
	Object.values(filters).some((one) => one !== "");

export const queryOf = (asked: Asked, change: Partial<Asked> = {}) => {
	const { halaman, ...rest } = { ...asked, ...change };
	return { ...rest, halaman: halaman > 1 ? String(halaman) : "" };
};
