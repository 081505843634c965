import { type QueueFilter, type QueueOrder, queueOrders } from "../index.ts";

/** What the address of a queue asks for: everything that can be bookmarked. */
export interface Asked {
	readonly province: string;
	readonly instrument: string;
	readonly search: string;
	readonly order: QueueOrder;
	readonly descending: boolean;
	readonly page: number;
}

/** Reads the address. What it misspells is passed over, and the whole queue is shown. */
export function askedIn(query: URLSearchParams): Asked {
	const text = (name: string) => query.get(name)?.trim() ?? "";
	const page = Number(text("hal"));
	return {
		province: text("provinsi"),
		instrument: text("instrumen"),
		search: text("cari"),
		order: queueOrders.find((order) => order === text("urut")) ?? "menunggu",
		descending: text("arah") === "turun",
		page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1,
	};
}

/** The same in the address again, with changes; the usual is left out. */
export function inAddress(
	asked: Asked,
	changes: Partial<Asked> = {},
): Record<string, string | null> {
	const { province, instrument, search, order, descending, page } = {
		...asked,
		...changes,
	};
	return {
		provinsi: province,
		instrumen: instrument,
		cari: search,
		urut: order === "menunggu" ? null : order,
		arah: descending ? "turun" : null,
		hal: page > 1 ? String(page) : null,
	};
}

export const filterOf = ({
	province,
	instrument,
	search,
	order,
	descending,
	page,
}: Asked): Omit<QueueFilter, "permission" | "states"> => ({
	province,
	instrument,
	search,
	order,
	descending,
	page,
});

export const isFiltered = ({ province, instrument, search }: Asked): boolean =>
	[province, instrument, search].some((part) => part !== "");
