import type { Context } from "#platform/context.ts";
import type { Key } from "../item.ts";
import { newsIn } from "../tables.ts";
import type { Material } from "./material.ts";

/** Pictures, films and sounds of an item, in the order in which they came. */
export async function materialsOf(
	cx: Context,
	{ unitId, id }: Key,
): Promise<readonly Material[]> {
	const rows = await newsIn(cx.db)
		.selectFrom("news.material")
		.select([
			"id",
			"kind",
			"caption",
			"alt",
			"decorative",
			"file_sha256 as sha256",
			"file_type as type",
			"width",
			"height",
			"address",
			"captions",
			"transcript",
			"revision",
		])
		.where("unit_id", "=", unitId)
		.where("item_id", "=", id)
		.orderBy("id")
		.execute();
	return rows.map(({ sha256, type, width, height, ...row }) => ({
		...row,
		file:
			sha256 !== null && type !== null && width !== null && height !== null
				? { sha256, type, width, height }
				: null,
	}));
}
