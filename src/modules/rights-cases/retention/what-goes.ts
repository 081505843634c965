import type { Context } from "#platform/context.ts";
import type { Key } from "../case.ts";
import { rightsCasesIn } from "../tables.ts";
import type { Link } from "./chain.ts";
import type { Part } from "./retention-file.ts";

/** All that is sealed and goes with a part of a case, and the names of its bytes in the store. */
export interface WhatGoes {
	/** In an order that is always the same. */
	readonly links: readonly Link[];
	readonly files: readonly string[];
}

/** Reads what will go; inside `asGoing`. Nothing of it is opened: nobody's key is at hand. */
export async function whatGoes(
	tx: Context,
	key: Key,
	part: Part,
): Promise<WhatGoes> {
	switch (part) {
		case "case":
			return wholeOf(tx, key);
		case "originals":
			return originalsOf(tx, key);
		case "identities":
			return { links: await identitiesOf(tx, key), files: [] };
	}
}

async function wholeOf(tx: Context, key: Key): Promise<WhatGoes> {
	const header = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.case_file")
		.select("head")
		.where("unit_id", "=", key.unitId)
		.where("id", "=", key.id)
		.executeTakeFirstOrThrow();
	const pieces = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.piece")
		.select(["id", "body"])
		.where("unit_id", "=", key.unitId)
		.where("case_id", "=", key.id)
		.orderBy("number")
		.execute();
	const files = await filesOf(tx, key);
	return {
		links: [
			{ about: "head", bytes: header.head },
			...pieces.map(({ id, body }) => ({ about: `piece ${id}`, bytes: body })),
			...(await recordOf(tx, key)),
			...(await identitiesOf(tx, key)),
			...files.flatMap(({ id, facts, keptAs, originalAs }) => [
				{ about: `facts ${id}`, bytes: facts },
				named(`file ${id}`, keptAs),
				...(originalAs === null ? [] : [named(`original ${id}`, originalAs)]),
			]),
		],
		files: files.flatMap(({ keptAs, originalAs }) =>
			originalAs === null ? [keptAs] : [keptAs, originalAs],
		),
	};
}

async function recordOf(
	tx: Context,
	{ unitId, id }: Key,
): Promise<readonly Link[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.record")
		.select("body")
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.execute();
	return rows.map(({ body }) => ({ about: "record", bytes: body }));
}

async function originalsOf(tx: Context, key: Key): Promise<WhatGoes> {
	const originals = (await filesOf(tx, key)).flatMap(({ id, originalAs }) =>
		originalAs === null ? [] : [{ id, originalAs }],
	);
	return {
		links: originals.map(({ id, originalAs }) =>
			named(`original ${id}`, originalAs),
		),
		files: originals.map(({ originalAs }) => originalAs),
	};
}

async function identitiesOf(
	tx: Context,
	{ unitId, id }: Key,
): Promise<readonly Link[]> {
	const rows = await rightsCasesIn(tx.db)
		.selectFrom("rights_cases.identity")
		.select(["party", "body"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.orderBy("party")
		.execute();
	return rows.map(({ party, body }) => ({
		about: `identity ${party}`,
		bytes: body,
	}));
}

const filesOf = (tx: Context, { unitId, id }: Key) =>
	rightsCasesIn(tx.db)
		.selectFrom("rights_cases.file")
		.select(["id", "facts", "kept_as as keptAs", "original_as as originalAs"])
		.where("unit_id", "=", unitId)
		.where("case_id", "=", id)
		.orderBy("id")
		.execute();

/** Bytes in the store are named by their SHA-256: the name stands for them. */
const named = (about: string, sha256: string): Link => ({
	about,
	bytes: new Uint8Array(Buffer.from(sha256, "hex")),
});
