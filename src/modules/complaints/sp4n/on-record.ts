import { sql } from "kysely";
import type { Context } from "#platform/context.ts";
import { asDayOrNull } from "#territory";
import { isExcluded } from "../policy.ts";
import { complaintsIn } from "../tables.ts";
import type { Known, OnRecord } from "./judge-lapor.ts";
import type { RowRead } from "./lapor-row.ts";

/**
 * The complaints of which rows may speak: told about this office or lying at its desk, and never one that must not exist for
 * the actor. A row about such a one is answered as if there were none.
 */
export async function onRecord(
	cx: Context,
	deskId: string,
	rows: readonly RowRead[],
): Promise<OnRecord> {
	const good = rows.flatMap((read) => (read.ok ? [read.row] : []));
	const numbers = good.map(({ tracking }) => tracking);
	const refs = good.flatMap(({ ref }) => (ref === null ? [] : [ref]));
	const found = await complaintsIn(cx.db)
		.selectFrom("complaints.complaint as told")
		.leftJoin("complaints.lapor as lapor", (join) =>
			join
				.onRef("lapor.unit_id", "=", "told.unit_id")
				.onRef("lapor.complaint_id", "=", "told.id"),
		)
		.select([
			"told.unit_id as unitId",
			"told.id",
			"told.ref",
			"told.state",
			"told.version",
			"told.kind",
			"told.story",
			"told.channel",
			"told.handler_id as handlerId",
			"told.excluded_units as excludedUnits",
			"told.accused",
			"lapor.tracking",
			"lapor.title",
			"lapor.category",
			"lapor.disposition",
			"lapor.answer",
			asDayOrNull("lapor.reported_on").as("reportedOn"),
		])
		.where((row) =>
			row.or([
				row("told.handler_id", "=", deskId),
				row("told.unit_id", "=", deskId),
			]),
		)
		.where((row) =>
			row.or([
				row("lapor.tracking", "=", sql<string>`any(${numbers}::text[])`),
				row("told.ref", "=", sql<string>`any(${refs}::text[])`),
			]),
		)
		.execute();
	const byTracking = new Map<string, Known>();
	const byRef = new Map<string, Known>();
	for (const { unitId, id, excludedUnits, accused, ...row } of found) {
		if (isExcluded(cx.actor, { excludedUnits, accused })) continue;
		const {
			tracking,
			title,
			category,
			disposition,
			answer,
			reportedOn,
			...is
		} = row;
		const known: Known = {
			...is,
			key: { unitId, id },
			link:
				tracking === null || reportedOn === null
					? null
					: { tracking, title, category, disposition, answer, reportedOn },
		};
		byRef.set(known.ref, known);
		if (known.link) byTracking.set(known.link.tracking, known);
	}
	return { byTracking, byRef, deskId };
}
