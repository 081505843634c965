import { z } from "zod";
import { raise, settle } from "#notices";
import { announce } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { type Item, type Key, subjectKind } from "./item.ts";
import { isClosed } from "./office.ts";

/** What is told upwards when everybody reads something else than before. */
export const newsMoved = "news.moved";
export const NewsMoved = z.object({ unitId: z.uuid(), itemId: z.uuid() });
export type NewsMoved = z.output<typeof NewsMoved>;

export const announceItem = (tx: Context, { unitId, id }: Key): Promise<void> =>
	announce(tx, { name: newsMoved, body: { unitId, itemId: id } });

const waits = { review: "news.waits.review", mend: "news.waits.mend" } as const;

export const pathOf = (unit: Pick<Unit, "slug">, { id }: Pick<Item, "id">) =>
	`/berita/meja/${unit.slug}/${id}`;

/** Asks somebody else to read what was sent, and whoever sent it to mend what came back; what is not asked any more is settled. */
export async function tellOfItem(
	tx: Context,
	unit: Unit,
	item: Item,
): Promise<void> {
	const subject = { kind: subjectKind, id: item.id };
	const about = { title: item.title };
	const path = pathOf(unit, item);
	// An office that is no more is asked nothing.
	if (item.state === "review" && !isClosed(tx, unit))
		await raise(tx, {
			to: {
				permission: "news.publish",
				unitId: unit.id,
				province: unit.province.code,
			},
			never: { people: item.writers, units: [] },
			kind: "duty",
			subject,
			says: waits.review,
			about,
			path,
		});
	else await settle(tx, subject, waits.review);
	if (item.state === "draft" && item.whyReturned !== null && item.sentBy)
		await raise(tx, {
			to: { personId: item.sentBy },
			kind: "duty",
			subject,
			says: waits.mend,
			about,
			path,
		});
	else await settle(tx, subject, waits.mend);
}
