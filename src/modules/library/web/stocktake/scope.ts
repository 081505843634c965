import { type FormState, filled } from "#kernel/form.ts";
import { say } from "#kernel/text.ts";
import type { View } from "#ui/view.ts";
import type { Collection, Stocktake } from "../../index.ts";

/** As the forms of a stocktake name them. */
export const stockFields = {
	collection: "koleksi",
	place: "tempat",
	barcodes: "kode",
	readings: "bacaan",
	missing: "hilang",
	sure: "yakin",
} as const;

/** What a session looks at, in words. */
export const scopeOf = (
	{ t, lang }: View,
	{ collectionId, place }: Stocktake,
	collections: readonly Collection[],
): string => {
	const collection = collections.find(({ id }) => id === collectionId);
	return [
		collection ? say(collection.name, lang) : t("library.stock.all"),
		place,
	]
		.filter(Boolean)
		.join(", ");
};

/** Whoever looks at one shelf stands before it. */
export const startOf = ({ place }: Stocktake): FormState =>
	filled({ [stockFields.place]: place });
