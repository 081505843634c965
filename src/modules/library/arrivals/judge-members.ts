import type { Context } from "#platform/context.ts";
import { type Day, dayOf, daysAfter, isDay } from "#territory";
import { rulesOf } from "../lending-rules.ts";
import { asWritten, problemsOfMember } from "../members/read-member.ts";
import { membersByOldNumber, oldNumberDigests } from "../members/store.ts";
import { terms } from "../terms.ts";
import type { Arrival, Item, Judged, MemberBrought } from "./arrival.ts";
import { sealsBefore } from "./store.ts";

/**
 * What would come of these members. Who is here by their old number stays as the desk wrote them. Nothing of a person is kept
 * with the file: neither name nor number, only digests under the key of the server.
 */
export async function judgeMembers(
	tx: Context,
	arrival: Arrival,
	items: readonly Item[],
): Promise<readonly Judged[]> {
	const today = dayOf(tx.now);
	const { forgetsAfter } = await rulesOf(tx, arrival.unitId);
	const read = items.map((item) => ({ item, ...keysOf(tx, arrival, item) }));
	const here = await membersByOldNumber(
		tx,
		arrival.unitId,
		read.flatMap(({ digests }) => digests),
	);
	const inFile = await sealsBefore(
		tx,
		arrival,
		read.flatMap(({ sourceKey }) => sourceKey ?? []),
	);
	return read.map(({ item, digests, sourceKey, seal }): Judged => {
		const told = {
			title: "",
			notes: item.notes,
			sourceKey,
			seal,
			targetId: null,
			targetVersion: null,
		};
		const refusedFor = (reason: string): Judged => ({
			...told,
			verdict: "refused",
			notes: [reason, ...item.notes],
		});
		if (item.what.is !== "member" || sourceKey === null)
			return refusedFor("no-number");
		const before = inFile.get(sourceKey);
		if (before !== undefined)
			return { ...told, verdict: before === seal ? "same" : "twice" };
		inFile.set(sourceKey, seal);
		const member = digests
			.map((one) => here.get(Buffer.from(one).toString("hex")))
			.find(Boolean);
		const { written, notes } = writtenOf(item.what, today);
		if (member) {
			const same =
				member.name === written.name &&
				member.contact === written.contact &&
				member.validUntil === written.validUntil;
			return {
				...told,
				targetId: member.id,
				verdict: same ? "same" : "known",
				notes: same ? item.notes : ["member-stays", ...item.notes],
			};
		}
		const [problem] = problemsOfMember(written, today);
		if (problem) return refusedFor(problem.reason);
		if (written.validUntil < daysAfter(today, -forgetsAfter))
			return refusedFor("card-over");
		return { ...told, verdict: "new", notes: [...notes, ...item.notes] };
	});
}

/** What is written of somebody. A card that is valid too long ends as late as one may here. */
export function writtenOf(
	{ name, contact, validUntil }: MemberBrought,
	today: Day,
) {
	const latest = daysAfter(today, terms.mostValid);
	const late = isDay(validUntil) && validUntil > latest;
	return {
		written: asWritten({
			name,
			contact,
			validUntil: late ? latest : (validUntil as Day),
		}),
		notes: late ? ["ends-sooner"] : [],
	};
}

/** By what somebody is known again. */
function keysOf(
	tx: Context,
	{ unitId }: Arrival,
	{ what }: Item,
): {
	readonly digests: readonly Uint8Array[];
	readonly sourceKey: string | null;
	readonly seal: string;
} {
	if (what.is !== "member" || what.oldNumber.trim() === "")
		return { digests: [], sourceKey: null, seal: "" };
	const digests = oldNumberDigests(tx, unitId, what.oldNumber);
	const [seal] = tx.sealing.digests(
		"library member row",
		JSON.stringify([unitId, what]),
	);
	return {
		digests,
		sourceKey: Buffer.from(digests[0]).toString("hex"),
		seal: Buffer.from(seal).toString("hex").slice(0, 32),
	};
}
