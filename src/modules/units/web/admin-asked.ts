import { type FormState, filled } from "#kernel/form.ts";
import type { UnitSearch } from "#units";
import { type Asked, askedOf, isFiltered, searchOf } from "./asked.ts";

export const lives = ["open", "closed", "coming", "all"] as const;
type Life = (typeof lives)[number];

/** What the list of an administrator is asked, by its address: the same as the public one, and whether units are closed. */
export interface AdminAsked extends Asked {
	readonly keadaan: Life;
}

export const adminAskedOf = (query: URLSearchParams): AdminAsked => ({
	...askedOf(query),
	keadaan: lives.find((life) => life === query.get("keadaan")) ?? "open",
});

export const adminSearchOf = (asked: AdminAsked): UnitSearch => ({
	...searchOf(asked),
	life: asked.keadaan,
});

export const adminStateOf = ({
	q,
	provinsi,
	jenis,
	keadaan,
}: AdminAsked): FormState => filled({ q, provinsi, jenis, keadaan });

export const isAdminFiltered = (asked: AdminAsked): boolean =>
	isFiltered(asked) || asked.keadaan !== "open";
