import { itemById, NewsMoved, newsMoved, topicOf } from "#news";
import type { Subscriber } from "#platform/announce.ts";
import type { Context } from "#platform/context.ts";
import { putEntries } from "#search";
import { date } from "#ui/format.ts";
import { to } from "#ui/paths.ts";
import { unitById } from "#units";

/** An item is found from the moment at which it is published until it is withdrawn; its day and office stand below its title. */
export const searchOfNews: readonly Subscriber[] = [
	{
		to: newsMoved,
		receive: (tx, body) => refresh(tx, NewsMoved.parse(body)),
	},
];

async function refresh(
	tx: Context,
	{ unitId, itemId }: NewsMoved,
): Promise<void> {
	const item = await itemById(tx, { unitId, id: itemId });
	const unit = await unitById(tx, unitId);
	const entries =
		item && unit && item.state === "published"
			? [
					{
						kind: "news" as const,
						subject: itemId,
						title: { id: item.title, en: item.title },
						says: {
							id: `${date("id", item.publishedAt)}. ${unit.name}. ${item.summary}`,
							en: `${date("en", item.publishedAt)}. ${unit.name}. ${item.summary}`,
						},
						keywords: item.topics
							.flatMap((code) => Object.values(topicOf(code)?.label ?? {}))
							.join(" "),
						href: to("/berita/:slug", { slug: item.slug }),
					},
				]
			: [];
	await putEntries(tx, "news", [itemId], entries);
}
