import type { Dimension } from "#surveys";

/** How fine a place is told. */
export type Height = "unit" | "province";

/**
 * Down to which place each dimension is told; above it, up to the nation, it is told too, by quarter and by year. At a
 * unit only one dimension is told: of few people two of them together would describe one.
 */
export const toldDownTo: Readonly<Record<Dimension, Height>> = {
	disability: "unit",
	sex: "province",
	age: "province",
	condition: "province",
	education: "province",
	work: "province",
};
