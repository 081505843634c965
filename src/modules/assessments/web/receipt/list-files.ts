import type { ListOf } from "../../index.ts";

/** What the lists of hashes are called, in addresses and when they are saved. */
export const listFiles = {
	"handed-in": "diserahkan.sha256",
	kept: "tersimpan.sha256",
} as const satisfies Record<ListOf, string>;

export const listNamed = (name: string): ListOf | null =>
	(Object.keys(listFiles) as ListOf[]).find((of) => listFiles[of] === name) ??
	null;
