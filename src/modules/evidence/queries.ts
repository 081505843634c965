import { sql } from "kysely";
import { isUuid } from "#kernel/id.ts";
import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import type { Side } from "./copies/pair.ts";
import type { Evidence, Pinned } from "./document.ts";
import { evidenceIn } from "./tables.ts";

const versions = (cx: Context, unitId: string) =>
	evidenceIn(cx.db)
		.selectFrom("evidence.document_version as version")
		.innerJoin("evidence.document as document", (join) =>
			join
				.onRef("document.unit_id", "=", "version.unit_id")
				.onRef("document.id", "=", "version.document_id"),
		)
		.leftJoin("evidence.scan as scan", (join) =>
			join
				.onRef("scan.unit_id", "=", "version.unit_id")
				.onRef("scan.sha256", "=", "version.sha256"),
		)
		.select([
			"version.unit_id as unitId",
			"document.id",
			"version.number as version",
			"document.newest",
			"version.sha256",
			"version.name",
			"version.type",
			"version.size",
			"version.description",
			"version.told_place as toldPlace",
			"version.original_sha256 as originalSha256",
			"version.original_size as originalSize",
			"version.original_kept_as as originalKeptAs",
			"scan.outcome as scanOutcome",
			"scan.found as scanFound",
			"scan.scanner as scanScanner",
			"scan.scanned_at as scannedAt",
			"version.kept_by as keptById",
			"version.kept_at as keptAt",
			asDayOrNull("version.document_date").as("documentDate"),
			asDayOrNull("version.valid_from").as("validFrom"),
			asDayOrNull("version.valid_until").as("validUntil"),
			asDayOrNull("version.taken_on").as("takenOn"),
		])
		.where("version.unit_id", "=", unitId);

type Row = Awaited<ReturnType<ReturnType<typeof versions>["execute"]>>[number];

const fromRow = ({
	originalSha256,
	originalSize,
	originalKeptAs,
	scanOutcome,
	scanFound,
	scanScanner,
	scannedAt,
	...row
}: Row): Evidence => ({
	...row,
	size: Number(row.size),
	original:
		originalSha256 !== null && originalKeptAs !== null
			? {
					sha256: originalSha256,
					size: Number(originalSize),
					keptAs: originalKeptAs,
				}
			: null,
	scanned: {
		outcome: scanOutcome ?? "never",
		found: scanFound,
		scanner: scanScanner,
		at: scannedAt,
	},
});

/** Exactly these versions of documents of a unit, in the order asked for. */
export async function evidenceOf(
	cx: Context,
	unitId: string,
	pinned: readonly Pinned[],
): Promise<Evidence[]> {
	const ids = pinned.map(({ id }) => id).filter(isUuid);
	if (ids.length === 0) return [];
	const rows = await versions(cx, unitId)
		.where("version.document_id", "in", ids)
		.execute();
	const found = new Map(rows.map((row) => [keyOf(row), fromRow(row)]));
	return pinned.flatMap((one) => found.get(keyOf(one)) ?? []);
}

const keyOf = ({ id, version }: Pinned): string => `${id} ${version}`;

/** All versions of one document, the newest first; none where the unit has no such document. */
export const versionsOf = async (
	cx: Context,
	unitId: string,
	id: string,
): Promise<Evidence[]> =>
	isUuid(id)
		? (
				await versions(cx, unitId)
					.where("version.document_id", "=", id)
					.orderBy("version.number", "desc")
					.execute()
			).map(fromRow)
		: [];

/** These documents in their newest version, in no order. */
export async function newestOfEach(
	cx: Context,
	unitId: string,
	ids: readonly string[],
): Promise<Evidence[]> {
	if (ids.length === 0) return [];
	const rows = await versions(cx, unitId)
		.where("version.document_id", "in", ids)
		.whereRef("version.number", "=", "document.newest")
		.execute();
	return rows.map(fromRow);
}

/** The newest version of a document. */
export const newestOf = async (
	cx: Context,
	unitId: string,
	id: string,
): Promise<Evidence | undefined> => (await versionsOf(cx, unitId, id))[0];

/** The document that was made of these very bytes, as they were handed in; the youngest where several were. */
export async function evidenceMadeOf(
	cx: Context,
	unitId: string,
	sha256: string,
): Promise<Evidence | undefined> {
	const row = await versions(cx, unitId)
		.where((row) =>
			row.or([
				row("version.original_sha256", "=", sha256),
				row.and([
					row("version.sha256", "=", sha256),
					row("version.original_sha256", "is", null),
				]),
			]),
		)
		.whereRef("version.number", "=", "document.newest")
		.orderBy("version.kept_at", "desc")
		.limit(1)
		.executeTakeFirst();
	return row && fromRow(row);
}

/** What these units keep of these bytes: every version of every document, the earliest first. */
export async function evidenceWithBytes(
	cx: Context,
	sides: readonly Side[],
): Promise<Evidence[]> {
	const found: Evidence[] = [];
	for (const [unitId, files] of Map.groupBy(sides, (side) => side.unitId)) {
		const rows = await versions(cx, unitId)
			.where(
				"version.sha256",
				"in",
				files.map(({ sha256 }) => sha256),
			)
			.orderBy("version.kept_at")
			.execute();
		found.push(...rows.map(fromRow));
	}
	return found;
}

/** All documents of a unit in their newest version, the latest first, for use at another indicator. */
export async function allEvidenceOf(
	cx: Context,
	unitId: string,
	atMost = 200,
): Promise<Evidence[]> {
	const rows = await versions(cx, unitId)
		.whereRef("version.number", "=", "document.newest")
		.orderBy("version.kept_at", "desc")
		.limit(atMost)
		.execute();
	return rows.map(fromRow);
}

/** The bytes of the working copy. */
export const bytesOf = (
	cx: Context,
	{ sha256 }: Pick<Evidence, "sha256">,
): Promise<Uint8Array> => cx.files.read(sha256);

/** A version of a document of some unit. */
export interface PinnedOf extends Pinned {
	readonly unitId: string;
}

/** The SHA-256 of these versions as they are kept, of many units at once; by `unitId id version`. */
export async function hashesOf(
	cx: Context,
	pinned: readonly PinnedOf[],
): Promise<ReadonlyMap<string, string>> {
	if (pinned.length === 0) return new Map();
	const rows = await evidenceIn(cx.db)
		.selectFrom("evidence.document_version")
		.select(["unit_id", "document_id", "number", "sha256"])
		.where(
			sql<boolean>`(unit_id, document_id, number) in (select * from unnest(
				${pinned.map(({ unitId }) => unitId)}::uuid[],
				${pinned.map(({ id }) => id)}::uuid[],
				${pinned.map(({ version }) => version)}::integer[]
			))`,
		)
		.execute();
	return new Map(
		rows.map((row) => [
			`${row.unit_id} ${row.document_id} ${row.number}`,
			row.sha256,
		]),
	);
}
