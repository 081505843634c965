import { theSystem } from "#kernel/actor.ts";
import { uuidOfChance } from "#kernel/id.ts";
import { forgetSubject } from "#notices";
import { forgetAnnounced } from "#platform/announce.ts";
import { type Context, withActor } from "#platform/context.ts";
import { inTransaction } from "#platform/database/transaction.ts";
import { leaveTrail } from "#platform/trail.ts";
import { forgetReceipts } from "#receipts";
import { dayOf } from "#territory";
import { type Key, subjectKind } from "../case.ts";
import { forgetClocksOf } from "../handling/clocks.ts";
import { holdersIn } from "../handling/hand-on.ts";
import { lendingKind } from "../lending/tell-custodians.ts";
import { answerWaits } from "../safety/note-read.ts";
import { lockHeader, type SealedHeader } from "../store.ts";
import { rightsCasesIn } from "../tables.ts";
import { tellHolders } from "../telling/tell-holders.ts";
import { asGoing } from "./as-going.ts";
import { chainOf } from "./chain.ts";
import { isNear } from "./due.ts";
import { keepingOf, type WillGo } from "./keeping.ts";
import { type Part, retentionFile } from "./retention-file.ts";
import { type WhatGoes, whatGoes } from "./what-goes.ts";

/** `told`: those who hold it were told that it will go. `gone`: it went. `kept`: neither, today. */
export type Went = "told" | "gone" | "kept";

/**
 * One part of one case, in one transaction, with the case locked: whoever reopens or holds it at the same moment comes before
 * or finds nothing. First its holders are told; days later, with the same rule asked again, its rows go, and the names of its
 * bytes in the store are written down, so that a crash before they are thrown away loses none of them out of sight.
 */
export const letGo = (by: Context, key: Key, part: Part): Promise<Went> =>
	inTransaction(withActor(by, theSystem), async (tx) => {
		const header = await lockHeader(tx, key);
		if (!header) return "kept";
		const today = dayOf(tx.now);
		const file = retentionFile();
		const { willGo } = await keepingOf(tx, header);
		const due = willGo.find((one) => one.part === part);
		if (!due || !isNear(due, today, file)) return "kept";
		// Somebody may be in danger, and nobody has looked: that comes first, and it goes when it was read.
		if (await answerWaits(tx, key)) return "kept";
		return asGoing(tx, key.id, async () => {
			const goes = await whatGoes(tx, key, part);
			// There never was one, or it went with another: nobody is told of nothing.
			if (goes.links.length === 0) {
				await mark(tx, key, part, { gone_on: today });
				return "kept";
			}
			if (due.toldOn === null) {
				await mark(tx, key, part, { told_on: today });
				await tellHolders(
					tx,
					key,
					[...(await holdersIn(tx, key))],
					"rights-cases.news.going",
				);
				return "told";
			}
			if (today < due.goesOn) return "kept";
			await writeProof(tx, header, due, goes);
			await deletes[part](tx, key);
			await leaveTrail(tx, {
				chain: "confidential",
				deed:
					part === "case" ? "rights-case.deleted" : "rights-case.part-deleted",
				subject: { kind: subjectKind, id: key.id },
			});
			return "gone";
		});
	});

const deletes: Readonly<
	Record<Part, (tx: Context, key: Key) => Promise<void>>
> = {
	case: deleteCase,
	originals: async (tx, key) => {
		await rightsCasesIn(tx.db)
			.updateTable("rights_cases.file")
			.set({ original_as: null })
			.where("unit_id", "=", key.unitId)
			.where("case_id", "=", key.id)
			.execute();
		await mark(tx, key, "originals", { gone_on: dayOf(tx.now) });
	},
	identities: async (tx, key) => {
		for (const table of ["identity", "lending", "holder"] as const)
			await deleteIdentityRows(tx, key, table);
		await mark(tx, key, "identities", { gone_on: dayOf(tx.now) });
	},
};

/** Everything that hangs on the case goes with its row; what other modules keep of it goes by their own hands. */
async function deleteCase(tx: Context, key: Key): Promise<void> {
	const lendings = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.lending")
		.select("id")
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.execute();
	await forgetClocksOf(tx, key);
	await forgetReceipts(tx, { kind: subjectKind, subjectId: key.id });
	await forgetSubject(tx, { kind: subjectKind, id: key.id });
	for (const { id } of lendings)
		await forgetSubject(tx, { kind: lendingKind, id });
	await forgetAnnounced(tx, { subjectId: key.id });
	await rightsCasesIn(tx.db)
		.deleteFrom("rights_cases.case_file")
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.execute();
}

async function deleteIdentityRows(
	tx: Context,
	{ unitId, id }: Key,
	table: "identity" | "lending" | "holder",
): Promise<void> {
	const db = rightsCasesIn(tx.db);
	const rows = db
		.deleteFrom(`rights_cases.${table}`)
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id);
	await (table === "identity"
		? rows
		: rows.where("key_of", "=", "identity")
	).execute();
}

async function writeProof(
	tx: Context,
	header: SealedHeader,
	{ part, rule }: WillGo,
	{ links, files }: WhatGoes,
): Promise<void> {
	const id = uuidOfChance(tx.random);
	const { unitId, ref } = header;
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.deletion")
		.values({
			unit_id: unitId,
			id,
			case_id: header.id,
			ref,
			part,
			deleted_on: dayOf(tx.now),
			rule: rule.id,
			rule_version: retentionFile().version,
			months: rule.months,
			// The name of bytes in the store stands for them: it is counted there.
			pieces: links.length - files.length,
			files: files.length,
			fingerprint: chainOf(links),
			people: [...(await holdersIn(tx, header))],
			files_gone_on: files.length === 0 ? dayOf(tx.now) : null,
		})
		.execute();
	if (files.length > 0)
		await rightsCasesIn(tx.db)
			.insertInto("rights_cases.bytes_to_forget")
			.values(
				files.map((keptAs) => ({
					unit_id: unitId,
					deletion_id: id,
					kept_as: keptAs,
				})),
			)
			.execute();
}

async function mark(
	tx: Context,
	{ unitId, id }: Key,
	part: Part,
	days: { readonly told_on?: string; readonly gone_on?: string },
): Promise<void> {
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.going")
		.values({
			unit_id: unitId,
			case_id: id,
			part,
			told_on: null,
			gone_on: null,
			...days,
		})
		.onConflict((conflict) =>
			conflict.columns(["unit_id", "case_id", "part"]).doUpdateSet(days),
		)
		.execute();
}
