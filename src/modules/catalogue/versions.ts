import type { Context } from "#platform/context.ts";
import { type Day, dayOf } from "#territory";
import { ServiceContent } from "./service.ts";
import { catalogueIn } from "./tables.ts";

/** What an office said of a service from a day on. */
export interface ServiceVersion {
	/** From 1. */
	readonly number: number;
	readonly from: Day;
	readonly content: ServiceContent;
	/** Id of whoever wrote it; `null` where the program did. */
	readonly writtenBy: string | null;
}

/** Keeps one more version, in the transaction of the deed. It never changes again. */
export async function keepVersion(
	tx: Context,
	serviceId: string,
	number: number,
	content: ServiceContent,
): Promise<void> {
	await catalogueIn(tx.db)
		.insertInto("catalogue.service_version")
		.values({
			service_id: serviceId,
			version: number,
			content: JSON.stringify(content),
			written_at: tx.now,
			written_by: tx.actor.id,
		})
		.execute();
}

/** All versions of a service, the newest first. */
export async function versionsOf(
	cx: Context,
	serviceId: string,
): Promise<readonly ServiceVersion[]> {
	const rows = await catalogueIn(cx.db)
		.selectFrom("catalogue.service_version")
		.selectAll()
		.where("service_id", "=", serviceId)
		.orderBy("version", "desc")
		.execute();
	return rows.map((row) => ({
		number: row.version,
		from: dayOf(row.written_at),
		content: ServiceContent.parse(row.content),
		writtenBy: row.written_by,
	}));
}
