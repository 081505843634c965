import { uuidOfChance } from "#kernel/id.ts";
import {
	type OfficeKey,
	officesHeldBy,
	openOfficeKey,
	type PersonKey,
	sealForTwo,
	type Unlocked,
} from "#keys";
import type { Context } from "#platform/context.ts";
import { openWith } from "#platform/envelope.ts";
import { dayOf } from "#territory";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import type { CaseHand } from "./case-hand.ts";

/** Which key: that of the case, that of the identities of its people, or that of the case, laid aside for the centre. */
export type KeyOf = "case" | "identity" | "aside";

type Person = Pick<PersonKey, "personId" | "number" | "publicKey">;

/** For whom a key is laid ready. */
export interface Recipients {
	readonly people?: readonly Person[];
	readonly office?: Pick<OfficeKey, "unitId" | "number" | "publicKey"> | null;
	readonly reporters?: readonly {
		readonly id: string;
		readonly publicKey: Uint8Array;
	}[];
	/** Any two of them together. */
	readonly custodians?: readonly Person[];
}

/** Lays the key ready for these; who had it before has it still. In the transaction of the deed. */
export async function layReady(
	tx: Context,
	{ unitId, id }: Key,
	keyOf: KeyOf,
	hand: Pick<CaseHand, "wrap" | "wrapTo">,
	{ people = [], office = null, reporters = [], custodians = [] }: Recipients,
): Promise<void> {
	const rows = [
		...people.map(({ personId, number, publicKey }) => ({
			kind: "person",
			holder_id: personId,
			key_number: number,
			second_id: null,
			second_number: null,
			sealed: hand.wrapTo(publicKey),
		})),
		...(office
			? [
					{
						kind: "office",
						holder_id: office.unitId,
						key_number: office.number,
						second_id: null,
						second_number: null,
						sealed: hand.wrapTo(office.publicKey),
					},
				]
			: []),
		...reporters.map((reporter) => ({
			kind: "reporter",
			holder_id: reporter.id,
			key_number: 0,
			second_id: null,
			second_number: null,
			sealed: hand.wrapTo(reporter.publicKey),
		})),
		...hand
			.wrap((key) => sealForTwo(key, custodians))
			.map((two) => ({
				kind: "two",
				holder_id: two.firstId,
				key_number: two.firstNumber,
				second_id: two.secondId,
				second_number: two.secondNumber,
				sealed: two.sealed,
			})),
	];
	if (rows.length === 0) return;
	await rightsCasesIn(tx.db)
		.insertInto("rights_cases.holder")
		.values(
			rows.map((row) => ({
				unit_id: unitId,
				case_id: id,
				id: uuidOfChance(tx.random),
				key_of: keyOf,
				since: dayOf(tx.now),
				...row,
			})),
		)
		.onConflict((conflict) => conflict.doNothing())
		.execute();
}

/** A row of `holder` that this person can open, alone. */
export interface Held {
	readonly unitId: string;
	readonly caseId: string;
	readonly kind: "person" | "office";
	readonly holderId: string;
	readonly keyNumber: number;
	readonly sealed: Uint8Array;
}

/** The key out of one of these, for the person whose pair is open; `null` where none of them opens. */
export async function keyOutOf(
	cx: Context,
	unlocked: Unlocked,
	held: readonly Held[],
): Promise<Uint8Array | null> {
	for (const one of held.toSorted((a) => (a.kind === "person" ? -1 : 1))) {
		if (one.kind === "person" && one.keyNumber !== unlocked.number) continue;
		const pair =
			one.kind === "person"
				? unlocked
				: await openOfficeKey(cx, unlocked, {
						unitId: one.holderId,
						number: one.keyNumber,
					});
		const key = pair && openWith(pair, one.sealed);
		if (key) return key;
	}
	return null;
}

/** The offices whose intake key a person holds, each once. */
export async function officesOf(
	cx: Context,
	personId: string,
): Promise<readonly string[]> {
	const held = await officesHeldBy(cx, personId);
	return [...new Set(held.map(({ unitId }) => unitId))];
}

/** Rows of the case key that a person or one of these offices holds; in `asReader` these are all there are. */
export const heldRows = (tx: Context) =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.holder as holder")
		.select([
			"holder.unit_id as unitId",
			"holder.case_id as caseId",
			"holder.holder_id as holderId",
			"holder.key_number as keyNumber",
			"holder.sealed",
		])
		.select((row) => row.ref("holder.kind").$castTo<Held["kind"]>().as("kind"))
		.where("holder.key_of", "=", "case")
		.where("holder.kind", "in", ["person", "office"]);
