import { type DeskFilter, kinds } from "../../index.ts";

/** What the address of the desk asks for: everything that can be bookmarked. What it misspells is passed over. */
export function deskAsked(query: URLSearchParams): DeskFilter {
	const text = (name: string) => query.get(name)?.trim() ?? "";
	const page = Number(text("halaman"));
	const ref = text("nomor").toUpperCase().replaceAll(/\s/g, "").slice(0, 9);
	return {
		whose: oneOf(text("milik"), ["mine", "nobody"]),
		part: oneOf(text("bagian"), ["late", "waiting", "check"]),
		kind: oneOf(text("jenis"), kinds),
		ref: ref === "" ? undefined : ref,
		page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
	};
}

const oneOf = <Word extends string>(
	word: string,
	words: readonly Word[],
): Word | undefined => words.find((one) => one === word);

/** The same in the address again; the usual is left out. */
export const inAddress = (
	filter: DeskFilter,
): Record<string, string | null> => ({
	milik: filter.whose ?? null,
	bagian: filter.part ?? null,
	jenis: filter.kind ?? null,
	nomor: filter.ref ?? null,
	halaman: (filter.page ?? 1) > 1 ? String(filter.page) : null,
});

export const isNarrowed = ({ whose, part, kind, ref }: DeskFilter): boolean =>
	[whose, part, kind, ref].some((each) => each !== undefined);

/** What the address says was chosen, here and on other pages of the list. */
export const chosenOf = (query: URLSearchParams): string[] =>
	chosenIn([...query.getAll("sudah"), ...query.getAll("pilih")]);

/** What was chosen: boxes of this page one by one, what was chosen before together in one field. */
export const chosenIn = (typed: readonly string[]): string[] => [
	...new Set(
		typed
			.flatMap((some) => some.split(","))
			.filter((ref) => /^[0-9A-Z]{4}-[0-9A-Z]{4}$/.test(ref)),
	),
];
