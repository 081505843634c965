import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { evidenceIn } from "../tables.ts";
import type { FileFacts } from "./file-facts.ts";
import type { PageFound } from "./inspected.ts";

/** What can be shown of a document; `waiting` was not looked at yet, `failed` could not be and is tried again. */
export type Seen =
	| { readonly is: "waiting" | "failed" }
	| { readonly is: Exclude<FileFacts["outcome"], "opened"> }
	| {
			readonly is: "opened";
			readonly shape: FileFacts["shape"];
			/** All pages or sheets that the file has; more than are shown. */
			readonly pageCount: number;
			/** The first pages, at most five. */
			readonly pages: readonly PageSeen[];
	  };

export interface PageSeen {
	readonly number: number;
	readonly kind: PageFound["kind"];
	/** Null where there is only text. */
	readonly picture: PictureSeen | null;
	readonly text: string;
}

export interface PictureSeen {
	readonly sha256: string;
	/** In pixels. */
	readonly width: number;
	readonly height: number;
}

/** What can be shown of documents of a unit, by hash; each of them has an answer. */
export async function seenOf(
	cx: Context,
	unitId: string,
	files: readonly { readonly sha256: string }[],
): Promise<ReadonlyMap<string, Seen>> {
	const asked = [...new Set(files.map(({ sha256 }) => sha256))];
	if (asked.length === 0) return new Map();
	const found = await foundOf(cx, unitId, asked);
	const pages = Map.groupBy(
		await pagesOf(cx, unitId, asked),
		({ sha256 }) => sha256,
	);
	return new Map(
		asked.map((sha256): [string, Seen] => [
			sha256,
			seenIn(found.get(sha256), pages.get(sha256) ?? []),
		]),
	);
}

function seenIn(
	found: Found | undefined,
	pages: readonly Parameters<typeof pageSeen>[0][],
): Seen {
	if (!found) return { is: "waiting" };
	const { state, outcome, shape, pageCount } = found;
	if (state === "failed" || outcome === null) return { is: "failed" };
	return outcome === "opened"
		? {
				is: "opened",
				shape: shape ?? "pages",
				pageCount: pageCount ?? 1,
				pages: pages.map(pageSeen),
			}
		: { is: outcome };
}

interface Found {
	readonly state: "done" | "failed";
	readonly outcome: FileFacts["outcome"] | null;
	readonly shape: FileFacts["shape"] | null;
	readonly pageCount: number | null;
}

/** Without the text of the whole file, which nobody looks at here. */
async function foundOf(
	cx: Context,
	unitId: string,
	sha256s: readonly string[],
): Promise<ReadonlyMap<string, Found>> {
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.inspection")
		.select([
			"sha256",
			"state",
			sql<FileFacts["outcome"] | null>`facts ->> 'outcome'`.as("outcome"),
			sql<FileFacts["shape"] | null>`facts ->> 'shape'`.as("shape"),
			sql<number | null>`(facts ->> 'pageCount')::integer`.as("pageCount"),
		])
		.where("unit_id", "=", unitId)
		.where("sha256", "in", sha256s)
		.execute();
	return new Map(rows.map((row) => [row.sha256, row]));
}

const pagesOf = (cx: Context, unitId: string, sha256s: readonly string[]) =>
	evidenceIn(cx.db)
		.selectFrom("evidence.page")
		.select(["sha256", "number", "kind", "picture", "width", "height", "words"])
		.where("unit_id", "=", unitId)
		.where("sha256", "in", sha256s)
		.orderBy("number")
		.execute();

const pageSeen = ({
	number,
	kind,
	picture,
	width,
	height,
	words,
}: Awaited<ReturnType<typeof pagesOf>>[number]): PageSeen => ({
	number,
	kind,
	picture: picture === null ? null : { sha256: picture, width, height },
	text: words,
});

/** The bytes of the picture of one page, a WebP; null where there is none. */
export async function pagePictureOf(
	cx: Context,
	unitId: string,
	{ sha256 }: { readonly sha256: string },
	number: number,
): Promise<Uint8Array | null> {
	const row = await evidenceIn(cx.db)
		.selectFrom("evidence.page")
		.select("picture")
		.where("unit_id", "=", unitId)
		.where("sha256", "=", sha256)
		.where("number", "=", number)
		.executeTakeFirst();
	return row?.picture ? cx.files.read(row.picture) : null;
}
