import { createHash } from "node:crypto";
import type { Context } from "#platform/context.ts";
import { targetsIn } from "../tables.ts";
import type { Report, ReportOf } from "./report.ts";

/** What stands under a report: whom it is for, where, and who signs. */
export interface Signing {
	readonly addressee: string;
	readonly place: string;
	readonly name: string;
	readonly duty: string;
}

/** A report as it was confirmed. */
export interface ConfirmedReport {
	/** From 1; the highest counts. */
	readonly number: number;
	readonly report: Report;
	/** Of the content as it was written. */
	readonly sha256: string;
	/** Whether the content still has that hash. */
	readonly genuine: boolean;
	readonly signing: Signing;
	/** Why a version was corrected; empty for the first. */
	readonly reason: string;
	readonly byId: string | null;
	readonly at: Date;
}

/** Every version of a report, the latest first. */
export async function confirmedReports(
	cx: Context,
	of: ReportOf,
): Promise<ConfirmedReport[]> {
	const rows = await targetsIn(cx.db)
		.selectFrom("targets.report")
		.selectAll()
		.where("province_code", "=", of.province)
		.where("regency_code", "=", of.regency ?? "")
		.where("instrument", "=", of.instrument)
		.where("year", "=", of.year)
		.where("quarter", "=", of.quarter)
		.orderBy("number", "desc")
		.execute();
	return rows.map((row) => ({
		number: row.number,
		report: JSON.parse(row.content) as Report,
		sha256: row.sha256,
		genuine: hashOfContent(row.content) === row.sha256,
		signing: {
			addressee: row.addressee,
			place: row.place,
			name: row.signer_name,
			duty: row.signer_duty,
		},
		reason: row.reason,
		byId: row.by_id,
		at: row.at,
	}));
}

/** The bytes that are hashed: the same figures give the same text, whatever the order in which they were put together. */
export const contentOf = (report: Report): string =>
	JSON.stringify(report, (_key, part: unknown) =>
		part && typeof part === "object" && !Array.isArray(part)
			? Object.fromEntries(
					Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)),
				)
			: part,
	);

export const hashOfContent = (content: string): string =>
	createHash("sha256").update(content).digest("hex");
