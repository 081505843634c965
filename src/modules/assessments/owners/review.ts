import type { ScoreSheet } from "#instruments";
import { exact, sum } from "#kernel/decimal.ts";
import type { Context } from "#platform/context.ts";
import { type Unit, unitById } from "#units";
import { earlierCase } from "../again/earlier-case.ts";
import type { Case } from "../case.ts";
import { factsOfCase } from "../facts/facts-of-case.ts";
import type { Item } from "../item.ts";
import { sheetOf } from "../sheet-of.ts";
import { itemsOf } from "../store.ts";
import { pointsOf } from "./contribution.ts";
import { type Part, partOfItem, partsOf } from "./ownership.ts";
import { figuresOf, type PartFigures, together } from "./part-figures.ts";

/** One office, or the region itself, in the review. */
export interface PartReviewed extends PartFigures {
	/** Null: what the region answers itself. */
	readonly part: Part | null;
	readonly office: Unit | null;
	readonly items: readonly Item[];
	/** The same items a year before, whoever answered for them then; null where there was no earlier round here. */
	readonly before: (PartFigures & { readonly year: number }) | null;
}

export interface Review {
	readonly parts: readonly PartReviewed[];
	/** Of what stands now. */
	readonly sheet: ScoreSheet;
	/** Points that all answers bring together, as far as they count; null where items have no share of their own. */
	readonly brings: string | null;
	readonly answered: number;
	readonly all: number;
	/** Year of the earlier round whose figures stand beside this one's. */
	readonly earlierYear: number | null;
}

/** Per office: how far it has come, what it brings, what it could improve, and how it was the year before. */
export async function reviewOf(cx: Context, found: Case): Promise<Review> {
	const { assessment, instrument, unit, owners } = found;
	const items = await itemsOf(cx, assessment, instrument, unit);
	const sheet = sheetOf(instrument, unit, items, await factsOfCase(cx, found));
	const earlier = await earlierFigures(cx, found);
	const reviewed = (
		part: Part | null,
		office: Unit | null,
		mine: readonly Item[],
	): PartReviewed => ({
		...figuresOf(instrument, sheet, mine),
		part,
		office,
		items: mine,
		before: earlier?.of(mine.map(({ code }) => code)) ?? null,
	});
	const parts: PartReviewed[] = [];
	for (const part of partsOf(owners))
		parts.push(
			reviewed(
				part,
				await unitById(cx, part.ownerId),
				items.filter(
					(item) => partOfItem(owners, item)?.ownerId === part.ownerId,
				),
			),
		);
	const own = items.filter((item) => partOfItem(owners, item) === null);
	if (own.length > 0) parts.push(reviewed(null, null, own));
	const points = pointsOf(instrument, sheet);
	return {
		parts,
		sheet,
		brings:
			points &&
			(sheet.exactScore ??
				together([...points.values()].map((one) => one.brings ?? exact(0)))),
		answered: sum(parts.map(({ answered }) => exact(answered))).toNumber(),
		all: items.length,
		earlierYear: earlier?.year ?? null,
	};
}

/** The same items in the last round that was filled in here, as they stood in the end. */
async function earlierFigures(cx: Context, found: Case) {
	const earlier = await earlierCase(cx, found);
	if (!earlier) return null;
	const { instrument, unit, assessment } = earlier;
	const items = await itemsOf(cx, assessment, instrument, unit);
	const sheet = sheetOf(
		instrument,
		unit,
		items,
		await factsOfCase(cx, earlier),
	);
	return {
		year: assessment.year,
		of(codes: readonly string[]) {
			const same = items.filter(({ code }) => codes.includes(code));
			return same.length > 0
				? { ...figuresOf(instrument, sheet, same), year: assessment.year }
				: null;
		},
	};
}
