import { createHash } from "node:crypto";
import {
	type Evidence,
	evidenceMadeOf,
	keepEvidence,
	kindOfType,
} from "#evidence";
import { ok, type Refusal, type Result, refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { attachProof } from "../attach-proof.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { mayAnswer } from "../policy.ts";
import { largestProof } from "../proof/proof-limit.ts";
import { itemsOf } from "../store.ts";
import { codeInName, wordsInName } from "./code-in-name.ts";
import type { HandedFile } from "./handed-file.ts";
import { isHereAlready, isWaiting, writeHandedFile } from "./handed-files.ts";
import { type Sent, type Spread, spreadArchives } from "./spread-archives.ts";

/** How many files came to which end. */
export type Counts = Readonly<Record<HandedFile["outcome"], number>>;

/**
 * Keeps many files of a unit at once. A file whose name or folder begins with the code of an indicator proves it
 * at once; the others wait in a list. Each file is a deed of its own: one that is refused keeps no other from
 * being done, and what was done stays when the rest fails.
 */
export async function handInFiles(
	cx: Context,
	found: Case,
	sent: readonly Sent[],
): Promise<Result<Counts>> {
	const { assessment, instrument, unit, place } = found;
	const decision = mayAnswer(cx.actor, assessment, place, { returned: true });
	if (!decision.may) return refused(decision.why);
	if (sent.length === 0) return refused("choose-files");
	const items = await itemsOf(cx, assessment, instrument, unit);
	const counts = { attached: 0, known: 0, waiting: 0, aside: 0, refused: 0 };
	const batchId = cx.newId();
	let number = 0;
	for await (const file of spreadArchives(sent)) {
		number += 1;
		counts[await takeOne(cx, found, items, file, { batchId, number })] += 1;
	}
	return ok(counts);
}

type Place = Pick<HandedFile, "batchId" | "number">;
type Outcome = HandedFile["outcome"];

async function takeOne(
	cx: Context,
	found: Case,
	items: readonly Item[],
	file: Spread,
	place: Place,
): Promise<Outcome> {
	const { path } = file;
	if ("problem" in file) return refuse(cx, found, path, place, file.problem);
	const { bytes } = file;
	const unitId = found.unit.id;
	const code = codeInName(
		path,
		items.map((item) => item.code),
	);
	const item = items.find((candidate) => candidate.code === code);
	let outcome: Outcome = "refused";
	const settle = async (tx: Context, evidence: Evidence): Promise<void> => {
		const settled = await settleOne(tx, found, evidence, code);
		await writeHandedFile(tx, found.assessment, {
			...place,
			...settled,
			path,
			code,
			evidenceId: evidence.id,
		});
		outcome = settled.outcome;
	};
	const known = await evidenceMadeOf(cx, unitId, sha256Of(bytes));
	if (known) {
		await inTransaction(cx, (tx) => settle(tx, known));
		return outcome;
	}
	const kept = await keepEvidence(
		cx,
		{
			unitId,
			name: path,
			bytes,
			description: wordsInName(path, code),
			documentDate: null,
			describedLater: true,
			...(item ? { atMost: largestProof(item.indicator) } : {}),
		},
		settle,
	);
	return kept.ok ? outcome : refuse(cx, found, path, place, kept.problem);
}

/** Attaches a document to the indicator of its name, or lets it wait, and says why. */
async function settleOne(
	tx: Context,
	found: Case,
	evidence: Evidence,
	code: string | null,
): Promise<Pick<HandedFile, "outcome" | "problem">> {
	const { assessment } = found;
	if (code === null)
		return {
			outcome: (await isHereAlready(tx, assessment, evidence.id))
				? "known"
				: "waiting",
			problem: null,
		};
	if (kindOfType(evidence.type)?.picture && !evidence.description)
		return waitingFor(tx, found, evidence, { reason: "say-what-it-shows" });
	const attached = await attachProof(tx, found, code, evidence.id);
	return attached.ok
		? { outcome: "attached", problem: null }
		: waitingFor(tx, found, evidence, attached.problem);
}

/** A document waits once, however often it is sent. */
const waitingFor = async (
	tx: Context,
	{ assessment }: Case,
	{ id }: Evidence,
	problem: Refusal,
): Promise<Pick<HandedFile, "outcome" | "problem">> =>
	(await isWaiting(tx, assessment, id))
		? { outcome: "known", problem: null }
		: { outcome: "waiting", problem };

async function refuse(
	cx: Context,
	{ assessment }: Case,
	path: string,
	place: Place,
	problem: Refusal,
): Promise<Outcome> {
	await inTransaction(cx, (tx) =>
		writeHandedFile(tx, assessment, {
			...place,
			path,
			evidenceId: null,
			outcome: "refused",
			code: null,
			problem,
		}),
	);
	return "refused";
}

const sha256Of = (bytes: Uint8Array): string =>
	createHash("sha256").update(bytes).digest("hex");
