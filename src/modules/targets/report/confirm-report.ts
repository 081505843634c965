import { roundOf } from "#assessments";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { mayConfirmReport } from "../policy.ts";
import { targetsIn } from "../tables.ts";
import { quarterNamed, toldOn } from "./quarter.ts";
import type { ReportOf } from "./report.ts";
import { reportOf } from "./report-of.ts";
import {
	confirmedReports,
	contentOf,
	hashOfContent,
	type Signing,
} from "./report-store.ts";

export interface Confirming extends ReportOf {
	readonly signing: Signing;
	/** Why a report that was confirmed before is corrected. */
	readonly reason: string;
	/** The hash of the figures that the person saw. */
	readonly seen: string;
}

export type ConfirmRefusal = Refusal<
	| "no-such-report"
	| "not-your-region"
	| "quarter-runs"
	| "say-addressee"
	| "say-place"
	| "say-signer"
	| "say-duty"
	| "say-why-corrected"
	| "figures-changed-meanwhile"
	| "same-report"
>;

/** Freezes the figures of a quarter that is over. Another time it makes a new version; none is written over. */
export const confirmReport = (
	cx: Context,
	{ signing: typed, reason: typedReason, seen, ...of }: Confirming,
): Promise<Result<number, ConfirmRefusal>> =>
	inTransaction<Result<number, ConfirmRefusal>>(cx, async (tx) => {
		const round = await roundOf(tx, of.instrument, of.year);
		const quarter = quarterNamed(of.quarter);
		if (!round || !quarter) return refused("no-such-report");
		const decision = mayConfirmReport(tx.actor, {
			programme: round.programme,
			province: of.province,
		});
		if (!decision.may) return refused(decision.why);
		if (toldOn(quarter, dayOf(tx.now))?.running) return refused("quarter-runs");
		const report = await reportOf(tx, of);
		if (!report) return refused("no-such-report");
		const content = contentOf(report);
		const sha256 = hashOfContent(content);
		const signing = trimmed(typed);
		const reason = typedReason.trim();
		const [before] = await confirmedReports(tx, of);
		if (before && same(before, { sha256, signing }))
			return refused("same-report");
		const missing = missingIn(signing);
		if (missing) return refused(missing);
		if (before && reason === "") return refused("say-why-corrected");
		if (seen !== sha256) return refused("figures-changed-meanwhile");
		const number = (before?.number ?? 0) + 1;
		// Nobody locks a region: of two that confirm at once, the second finds the number taken.
		const written = await targetsIn(tx.db)
			.insertInto("targets.report")
			.values({
				province_code: of.province,
				regency_code: of.regency ?? "",
				instrument: of.instrument,
				year: of.year,
				quarter: of.quarter,
				number,
				content,
				sha256,
				addressee: signing.addressee,
				place: signing.place,
				signer_name: signing.name,
				signer_duty: signing.duty,
				reason,
				by_id: tx.actor.id,
				at: tx.now,
			})
			.onConflict((conflict) => conflict.doNothing())
			.returning("number")
			.executeTakeFirst();
		if (!written) return refused("figures-changed-meanwhile");
		await leaveTrail(tx, {
			chain: "operations",
			deed: "report.confirmed",
			subject: { kind: "report", id: subjectOf(of) },
			details: { number, sha256, reason },
		});
		return ok(number);
	});

const subjectOf = ({
	province,
	regency,
	instrument,
	year,
	quarter,
}: ReportOf): string =>
	`${regency ?? province} ${instrument} ${year} ${quarter}`;

const trimmed = ({ addressee, place, name, duty }: Signing): Signing => ({
	addressee: addressee.trim(),
	place: place.trim(),
	name: name.trim(),
	duty: duty.trim(),
});

const missingIn = ({ addressee, place, name, duty }: Signing) => {
	if (addressee === "") return "say-addressee" as const;
	if (place === "") return "say-place" as const;
	if (name === "") return "say-signer" as const;
	return duty === "" ? ("say-duty" as const) : null;
};

const same = (
	before: { readonly sha256: string; readonly signing: Signing },
	now: { readonly sha256: string; readonly signing: Signing },
): boolean =>
	before.sha256 === now.sha256 &&
	before.signing.addressee === now.signing.addressee &&
	before.signing.place === now.signing.place &&
	before.signing.name === now.signing.name &&
	before.signing.duty === now.signing.duty;
