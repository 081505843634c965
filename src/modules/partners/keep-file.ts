import { type Evidence, isPicture, keepEvidence } from "#evidence";
import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { leaveTrail } from "#platform/trail.ts";
import { unitById } from "#units";
import { activitiesOf, linkActivity } from "./activity-store.ts";
import { type FileRef, type Key, subjectKind } from "./agreement.ts";
import { placeOf } from "./do-deed.ts";
import { linkPaper, papersOf } from "./paper-store.ts";
import { mayKeep } from "./policy.ts";
import { agreementByKey } from "./store.ts";

/** What a file belongs to: a paper by its place, or an activity. */
export type FileOf = { readonly paper: number } | { readonly activity: string };

export interface File {
	readonly name: string;
	readonly bytes: Uint8Array;
	/** What a picture shows, in the words of whoever hands it in; a paper says itself what it is. */
	readonly shows?: string;
}

/** What is known of what a file belongs to. */
interface Holder {
	readonly file: FileRef | null;
	readonly description: string;
	readonly documentDate: string;
	readonly validFrom: string | null;
	readonly validUntil: string | null;
}

/**
 * Keeps a signed paper, or the proof of an activity, as a document of the unit: whoever proves something by it in an assessment
 * finds it there. A second file for the same is its newer version.
 */
export async function keepFile(
	cx: Context,
	key: Key,
	of: FileOf,
	file: File,
): Promise<Result<Evidence, Refusal>> {
	const unit = await unitById(cx, key.unitId);
	const holder = await holderOf(cx, key, of);
	if (!unit || !holder || !mayKeep(cx.actor, placeOf(unit)).may)
		return refused("no-such-agreement");
	const kept = await keepEvidence(
		cx,
		{
			unitId: key.unitId,
			name: file.name,
			bytes: file.bytes,
			description: (await isPicture(file.bytes))
				? (file.shows ?? "")
				: file.shows?.trim() || holder.description,
			documentDate: holder.documentDate,
			validFrom: holder.validFrom,
			validUntil: holder.validUntil,
			versionOf: holder.file?.id ?? null,
		},
		async (tx, { id, version }) => {
			await ("paper" in of
				? linkPaper(tx, key, of.paper, { id, version })
				: linkActivity(tx, key.unitId, of.activity, { id, version }));
			await leaveTrail(tx, {
				chain: "operations",
				deed: "agreement.file-kept",
				subject: { kind: subjectKind, id: key.id },
				details: { unit: key.unitId, evidence: id, version },
			});
		},
	);
	return kept.ok ? ok(kept.value) : kept;
}

async function holderOf(
	cx: Context,
	key: Key,
	of: FileOf,
): Promise<Holder | null> {
	const agreement = await agreementByKey(cx, key);
	if (!agreement) return null;
	if ("activity" in of) {
		const one = (await activitiesOf(cx, key)).find(
			({ id }) => id === of.activity,
		);
		return one
			? {
					file: one.file,
					description: one.title,
					documentDate: one.on,
					validFrom: null,
					validUntil: null,
				}
			: null;
	}
	const paper = (await papersOf(cx, key)).find(
		({ sequence }) => sequence === of.paper,
	);
	return paper
		? {
				file: paper.file,
				description: `${paper.number}: ${agreement.title}`,
				documentDate: paper.signedOn,
				validFrom: agreement.from,
				validUntil: paper.until < agreement.from ? null : paper.until,
			}
		: null;
}

/** A refusal of a file at its field, in the words of the module that refused it. */
export const problemOfFile = (
	field: string,
	{ reason, about }: Refusal,
): FieldProblem => ({
	field,
	says: `partners.problem.${reason}`,
	...(about ? { about } : {}),
});
