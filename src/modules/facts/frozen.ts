import { createHash } from "node:crypto";
import { z } from "zod";
import { canonical } from "#kernel/canonical.ts";
import type { Context } from "#platform/context.ts";
import type { Fact } from "./fact.ts";
import { factsIn } from "./tables.ts";

/** A fact that was frozen when an assessment was handed in. */
export interface Frozen {
	readonly fact: Fact;
	/** 1 for the first time that the item was handed in, one more each time after. */
	readonly version: number;
	/** Of the whole fact as canonical JSON. */
	readonly sha256: string;
	readonly byId: string | null;
	readonly at: Date;
	/** Whether the text still has its hash: false means that somebody changed it in the database. */
	readonly intact: boolean;
}

/** Names an assessment. */
export interface FrozenKey {
	readonly unitId: string;
	readonly id: string;
}

/** Freezes facts for items of an assessment, in the transaction that hands it in. Earlier versions stay. */
export async function freezeFacts(
	tx: Context,
	{ unitId, id }: FrozenKey,
	facts: readonly { readonly code: string; readonly fact: Fact }[],
): Promise<readonly { readonly code: string; readonly sha256: string }[]> {
	if (facts.length === 0) return [];
	const before = await frozenFacts(tx, { unitId, id });
	const rows = facts.map(({ code, fact }) => {
		const proof = canonical(fact);
		return {
			unit_id: unitId,
			assessment_id: id,
			code,
			version: (before.get(code)?.at(-1)?.version ?? 0) + 1,
			fact: fact.code,
			as_of: fact.asOf,
			numerator: fact.numerator,
			denominator: fact.denominator,
			value: fact.value,
			proof,
			sha256: hashOf(proof),
			by_id: tx.actor.id,
			at: tx.now,
		};
	});
	await factsIn(tx.db).insertInto("facts.frozen").values(rows).execute();
	return rows.map(({ code, sha256 }) => ({ code, sha256 }));
}

/** All that was frozen for an assessment by the code of the item, the newest version last. */
export async function frozenFacts(
	cx: Context,
	{ unitId, id }: FrozenKey,
): Promise<ReadonlyMap<string, readonly Frozen[]>> {
	const rows = await factsIn(cx.db)
		.selectFrom("facts.frozen")
		.select(["code", "version", "proof", "sha256", "by_id", "at"])
		.where("unit_id", "=", unitId)
		.where("assessment_id", "=", id)
		.orderBy("code")
		.orderBy("version")
		.execute();
	const all = rows.map(({ code, proof, by_id: byId, ...row }) => ({
		code,
		frozen: {
			...row,
			byId,
			fact: asFact.parse(JSON.parse(proof)),
			intact: hashOf(proof) === row.sha256,
		},
	}));
	return new Map(
		[...Map.groupBy(all, ({ code }) => code)].map(([code, versions]) => [
			code,
			versions.map(({ frozen }) => frozen),
		]),
	);
}

const hashOf = (text: string): string =>
	createHash("sha256").update(text).digest("hex");

const said = z.object({ id: z.string(), en: z.exactOptional(z.string()) });
const asFact: z.ZodType<Fact> = z.object({
	code: z.string(),
	of: z.string(),
	asOf: z.iso.date(),
	numerator: z.string().nullable(),
	denominator: z.string().nullable(),
	value: z.string().nullable(),
	notKnown: said.nullable(),
	rows: z.array(
		z.object({
			what: z.string(),
			counts: z.enum(["yes", "no", "unknown"]),
			because: said,
			since: z.iso.date().nullable(),
			paper: z.string().nullable(),
			link: z.string().nullable(),
			contested: said.nullable(),
		}),
	),
});
