import { holdersOf } from "#identity";
import { uuidOfChance } from "#kernel/id.ts";
import { makeRef } from "#kernel/ref.ts";
import { admittedCustodians, type PersonKey, personKeysOf } from "#keys";
import type { Context } from "#platform/context.ts";
import { newKey } from "#platform/envelope.ts";
import { leaveTrail } from "#platform/trail.ts";
import { dayOf } from "#territory";
import { type Head, type Key, subjectKind } from "../case.ts";
import { mayLearnOf } from "../graph/organisation.ts";
import type { WayIn } from "../graph/where-it-goes.ts";
import { beginClocks } from "../handling/clocks.ts";
import { countReceived } from "../numbers/count-case.ts";
import { type CaseHand, takeInHand } from "../opening/case-hand.ts";
import { layReady } from "../opening/holders.ts";
import { keepReporter } from "../opening/keep-reporter.ts";
import { safeOfficeKey } from "../opening/safe-office-key.ts";
import { rightsCasesIn } from "../tables.ts";
import { addPiece } from "../write-piece.ts";
import { insertFiles, type SafeFile } from "./keep-told-files.ts";
import { tellNewCase } from "./tell-holders.ts";
import type { Identity, Person } from "./told.ts";

/** Persons who are not one another, even where they are the same. */
export interface Parties {
	readonly reporter: Identity | null;
	readonly victim: Person | null;
	readonly attorney: Person | null;
	readonly guardian: Person | null;
}

/** A case that is being begun. */
export interface Beginning {
	readonly key: Key;
	readonly hand: CaseHand;
	readonly way: WayIn;
}

/** Makes the key of a new case and its place; nothing is written. */
export const newCase = (
	cx: Context,
	way: WayIn,
	/** Made of chance; a sample brings its own. */
	id = uuidOfChance(cx.random),
): Beginning => ({
	key: { unitId: way.officeId, id },
	hand: takeInHand(newKey(cx.random), id, cx.random),
	way,
});

/** Writes a new case whole, in one transaction: sealed, laid ready for whoever may have it, its days begun. */
export async function writeCase(
	tx: Context,
	{ key, hand, way }: Beginning,
	given: {
		readonly head: Head;
		readonly account: unknown;
		readonly parties: Parties;
		readonly files: readonly SafeFile[];
		/** 17 signs; `null` where nobody holds a code that we know. */
		readonly code: string | null;
		readonly by: "reporter" | "officer";
		/** Another module wrote the line of the trail: two lines side by side would say which case came out of what. */
		readonly silent?: boolean;
	},
): Promise<void> {
	const { unitId, id } = key;
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.case_file")
		.values({
			unit_id: unitId,
			id,
			ref: makeRef(tx.random),
			handler_id: way.officeId,
			state: "received",
			state_before: null,
			received_on: dayOf(tx.now),
			ended_on: null,
			head: hand.sealJson("head", given.head),
		})
		.execute();
	const people = await personKeysOf(tx, way.holders);
	const office = way.sharedKey
		? await safeOfficeKey(tx, way.officeId, given.head)
		: null;
	const custodians = await custodiansFor(tx, given.head);
	const reporters = given.code ? [await keepReporter(tx, key, given.code)] : [];
	await layReady(tx, key, "case", hand, {
		// Whoever comes to the office later is given the office's key by a colleague (`opening/keep-from-newcomer.ts`).
		people: [...people.values()],
		office,
		reporters,
		custodians,
	});
	await keepParties(tx, key, given.parties, custodians);
	const pieceId = await addPiece(tx, key, hand, {
		what: "account",
		by: given.by,
		body: given.account,
	});
	await insertFiles(tx, key, hand, pieceId, given.files);
	await beginClocks(tx, {
		...key,
		state: "received",
		handlerId: way.officeId,
	});
	await countReceived(tx, { unitId, head: given.head });
	if (!given.silent)
		await leaveTrail(tx, {
			chain: "confidential",
			deed: "rights-case.told",
			subject: { kind: subjectKind, id },
		});
	await tellNewCase(tx, key, way.holders);
}

/** Who was admitted to keep keys together with another one, and may know of this case. */
export async function custodiansFor(
	tx: Context,
	{ concerned }: Pick<Head, "concerned">,
): Promise<readonly PersonKey[]> {
	const all = await holdersOf(tx, { permission: "rights.hold-key" });
	const admitted = await admittedCustodians(
		tx,
		all.map(({ personId }) => personId),
	);
	const ids = [...admitted];
	const mayLearn = await mayLearnOf(tx, concerned, ids);
	const keys = await personKeysOf(
		tx,
		ids.filter((personId) => mayLearn(personId).may),
	);
	return [...keys.values()].toSorted((a, b) =>
		a.personId < b.personId ? -1 : 1,
	);
}

/** Who they are, under a key that lies ready for two custodians together and for nobody else. */
async function keepParties(
	tx: Context,
	key: Key,
	parties: Parties,
	custodians: readonly PersonKey[],
): Promise<void> {
	const named = Object.entries(parties).filter(([, who]) => who !== null);
	if (named.length === 0) return;
	const hand = takeInHand(newKey(tx.random), key.id, tx.random);
	await layReady(tx, key, "identity", hand, { custodians });
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.identity")
		.values(
			named.map(([party, who]) => ({
				unit_id: key.unitId,
				case_id: key.id,
				party,
				body: hand.sealJson(`identity ${party}`, who),
			})),
		)
		.execute();
}
