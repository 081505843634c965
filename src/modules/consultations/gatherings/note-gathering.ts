import type { FieldProblem } from "#kernel/form.ts";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { civilDay, zoneOfProvince } from "#procedures";
import { type Consultation, type Key, takesPaper } from "../consultation.ts";
import { lockOwn } from "../do-deed.ts";
import { countPassages, questionsOf } from "../plan/documents.ts";
import { consultationsIn } from "../tables.ts";
import {
	keepContribution,
	knownOf,
	type Received,
	receiptOf,
} from "../taking-part/contribute.ts";
import { keepOpinion } from "../taking-part/opinion.ts";
import { plainOf } from "../taking-part/same-text.ts";
import { countVotes } from "../taking-part/votes.ts";
import {
	type Gathering,
	gatheringFields,
	gatheringOf,
	type TypedGathering,
} from "./gathering.ts";

export type NoteRefusal =
	| Refusal<"no-such-consultation" | "closed">
	| { readonly problems: readonly FieldProblem[] };
type Noted = Result<Received, NoteRefusal>;

/** The sheet of a meeting: each of its points is a contribution like any other, its votes are counted, one code leads to all. */
export const noteGathering = (
	cx: Context,
	key: Key,
	typed: TypedGathering & { readonly form: string },
): Promise<Noted> =>
	inTransaction<Noted>(cx, async (tx) => {
		const own = await lockOwn(tx, key);
		if (!own) return refused("no-such-consultation");
		const { consultation, unit } = own;
		const known = await knownOf(tx, key, typed.form);
		if (known) return ok(known);
		if (!takesPaper(consultation, unit, tx.now)) return refused("closed");
		const gathering = gatheringOf(typed, {
			consultation,
			questions: await questionsOf(tx, key),
			passages: await passagesOf(tx, consultation),
			today: civilDay(tx.now, zoneOfProvince(unit.province.code)),
		});
		if ("problems" in gathering) return { ok: false, problem: gathering };
		if (await isThere(tx, key, gathering))
			return { ok: false, problem: { problems: [thereAlready] } };
		const opinions: string[] = [];
		for (const { passage, words } of gathering.points)
			opinions.push(
				await keepOpinion(
					tx,
					consultation,
					{
						version: passage && gathering.version,
						passage,
						question: 0,
						words,
					},
					true,
				),
			);
		await countSheet(tx, key, gathering);
		const id = await keepContribution(tx, key, {
			way: "group",
			form: typed.form,
			late: false,
			opinions,
			place: gathering.place,
			people: gathering.people,
			heldOn: gathering.on,
			signedBy: sealed(tx, gathering.signatories),
			votes: gathering.votes,
		});
		return ok(await receiptOf(tx, key, id, typed.form, false));
	});

async function passagesOf(
	tx: Context,
	consultation: Consultation,
): Promise<readonly number[]> {
	const counts: number[] = [];
	for (let version = 1; version <= consultation.version; version += 1)
		counts.push(await countPassages(tx, consultation, version));
	return counts;
}

const thereAlready: FieldProblem = {
	field: gatheringFields.place,
	says: "consultations.problem.sheet-there-already",
};

/** Two officers with the same paper: a sheet of the same day and place is kept already, however the place was spelt. */
async function isThere(
	tx: Context,
	{ unitId, id }: Key,
	{ on, place }: Gathering,
): Promise<boolean> {
	const rows = await consultationsIn(tx.db)
		.selectFrom("consultations.contribution")
		.select("place")
		.where("unit_id", "=", unitId)
		.where("consultation_id", "=", id)
		.where("way", "=", "group")
		.where("held_on", "=", on)
		.where("taken_back_why", "is", null)
		.execute();
	return rows.some((row) => plainOf(row.place) === plainOf(place));
}

async function countSheet(
	tx: Context,
	key: Key,
	{ votes }: Gathering,
): Promise<void> {
	for (const [question, counts] of Object.entries(votes))
		for (const [place, verified] of counts.entries())
			await countVotes(tx, key, Number(question), place + 1, {
				verified,
				unverified: 0,
			});
}

const sealed = ({ sealing }: Context, names: readonly string[]): Uint8Array =>
	sealing.seal(new TextEncoder().encode(JSON.stringify(names)));

/** Who signed a sheet, for its office; none where the key of the server is another one. */
export function signatoriesIn(
	{ sealing }: Context,
	signedBy: Uint8Array | null,
): readonly string[] {
	const bytes = signedBy && sealing.unseal(Uint8Array.from(signedBy));
	return bytes ? JSON.parse(new TextDecoder().decode(bytes)) : [];
}
