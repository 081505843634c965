import type { Day } from "#territory";

/** A session in which somebody looks what is really on the shelf. */
export interface Stocktake {
	readonly id: string;
	readonly unitId: string;
	/** `null`: all collections of the office. */
	readonly collectionId: string | null;
	/** The shelf that is looked at; empty: all. */
	readonly place: string;
	readonly begunOn: Day;
	readonly closedOn: Day | null;
	/** What closing it found out. */
	readonly expected: number | null;
	readonly missing: number | null;
	readonly found: number | null;
}

/** A copy as the catalogue has it. */
export interface Listed {
	readonly id: string;
	readonly barcode: string;
	readonly title: string;
	readonly place: string;
	readonly state: "in-use" | "in-repair" | "missing" | "withdrawn";
	readonly collectionId: string;
	readonly lent: boolean;
	/** It lies ready for whoever reserved it, behind the desk. */
	readonly kept: boolean;
}

/** A barcode as it was read. */
export interface Reading {
	readonly barcode: string;
	/** The shelf at which it was read; empty where nobody said. */
	readonly place: string;
}

export const differenceKinds = [
	"missing",
	"lent-but-here",
	"found-again",
	"wrong-place",
	"elsewhere",
	"withdrawn-but-here",
	"unknown",
	"twice",
] as const;
export type DifferenceKind = (typeof differenceKinds)[number];

export interface Difference {
	readonly kind: DifferenceKind;
	readonly barcode: string;
	/** Empty where no copy has this barcode. */
	readonly title: string;
	/** Where it belongs. */
	readonly place: string;
	/** Where it was read. */
	readonly readAt: string;
	/** How often it was read. */
	readonly times: number;
}

export interface Found {
	/** Copies that ought to be on the shelf. */
	readonly expected: number;
	/** Of these, those that were read. */
	readonly seen: number;
	/** Readings in all. */
	readonly readings: number;
	readonly differences: readonly Difference[];
}

/** What the shelf says beside what the catalogue says. Copies that are lent, put aside or in repair are not missed. */
export function differencesOf(
	scope: Pick<Stocktake, "collectionId" | "place">,
	listed: readonly Listed[],
	readings: readonly Reading[],
): Found {
	const byBarcode = new Map(listed.map((copy) => [copy.barcode, copy]));
	const read = Map.groupBy(readings, ({ barcode }) => barcode);
	const expected = listed.filter(
		(copy) =>
			isWithin(scope, copy) &&
			copy.state === "in-use" &&
			!copy.lent &&
			!copy.kept,
	);
	const missing = expected.filter(({ barcode }) => !read.has(barcode));
	return {
		expected: expected.length,
		seen: expected.length - missing.length,
		readings: readings.length,
		differences: [
			...missing.map((copy) => differenceAt("missing", copy, [])),
			...[...read].flatMap(([barcode, at]) =>
				kindsOf(scope, byBarcode.get(barcode), at).map((kind) =>
					differenceAt(kind, byBarcode.get(barcode) ?? { barcode }, at),
				),
			),
		].toSorted(
			(a, b) =>
				differenceKinds.indexOf(a.kind) - differenceKinds.indexOf(b.kind) ||
				a.barcode.localeCompare(b.barcode),
		),
	};
}

const isWithin = (
	{ collectionId, place }: Pick<Stocktake, "collectionId" | "place">,
	copy: Listed,
): boolean =>
	(collectionId === null || copy.collectionId === collectionId) &&
	(place === "" || samePlace(copy.place, place));

export const samePlace = (one: string, other: string): boolean =>
	folded(one) === folded(other);

const folded = (place: string): string =>
	place.replace(/\s+/g, " ").trim().toLowerCase();

/** What is remarkable about a barcode that was read. */
function kindsOf(
	{ collectionId }: Pick<Stocktake, "collectionId">,
	copy: Listed | undefined,
	at: readonly Reading[],
): readonly DifferenceKind[] {
	const twice: readonly DifferenceKind[] = at.length > 1 ? ["twice"] : [];
	if (!copy) return ["unknown", ...twice];
	const elsewhere = collectionId !== null && copy.collectionId !== collectionId;
	const misplaced = at.some(
		({ place }) =>
			place !== "" && copy.place !== "" && !samePlace(place, copy.place),
	);
	const kinds: readonly (readonly [boolean, DifferenceKind])[] = [
		[copy.lent, "lent-but-here"],
		[copy.state === "missing", "found-again"],
		[copy.state === "withdrawn", "withdrawn-but-here"],
		[elsewhere, "elsewhere"],
		[!elsewhere && misplaced, "wrong-place"],
	];
	return [...kinds.flatMap(([holds, kind]) => (holds ? [kind] : [])), ...twice];
}

const differenceAt = (
	kind: DifferenceKind,
	copy: Pick<Listed, "barcode"> & Partial<Listed>,
	at: readonly Reading[],
): Difference => ({
	kind,
	barcode: copy.barcode,
	title: copy.title ?? "",
	place: copy.place ?? "",
	readAt: [...new Set(at.map(({ place }) => place).filter(Boolean))].join(", "),
	times: at.length,
});
