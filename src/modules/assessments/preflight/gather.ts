import { type Evidence, evidenceOf, type FileFacts } from "#evidence";
import type { Context } from "#platform/context.ts";
import type { Case } from "../case.ts";
import type { Item } from "../item.ts";
import { otherUnits, ownNames } from "./other-units.ts";
import { type ItemToCheck, whatRulesSee } from "./seen.ts";
import { namedIn, type UnitForm, wordsOf } from "./unit-names.ts";

/** Finds what is known of the bytes with these hashes; what is left out was not looked at yet. */
export type FindFacts = (
	sha256s: readonly string[],
) => Promise<ReadonlyMap<string, FileFacts>>;

/**
 * Gathers what the rules must see of some items of an assessment; all of its items are needed to know where else a
 * file serves.
 */
export async function gather(
	cx: Context,
	{ unit, assessment }: Case,
	all: readonly Item[],
	some: readonly Item[],
	findFacts: FindFacts,
): Promise<ItemToCheck[]> {
	const evidence = await evidenceOf(
		cx,
		unit.id,
		all.flatMap(({ proofs }) => proofs),
	);
	const known = new Map(evidence.map((one) => [keyOf(one), one]));
	const filesOf = ({ proofs }: Item): Evidence[] =>
		proofs.flatMap((pinned) => known.get(keyOf(pinned)) ?? []);
	const facts = await findFacts(
		some.flatMap(filesOf).map(({ sha256 }) => sha256),
	);
	const words = new Map(
		[...facts].map(([sha256, { text }]) => [sha256, wordsOf(text)]),
	);
	const own = await ownNames(cx, unit);
	const others = await whomElse(cx, unit, own, [...words.values()]);
	return whatRulesSee(
		all.map((item) => ({ item, files: filesOf(item) })),
		{ year: assessment.year, own, others, facts, words },
	).filter(({ item }) => some.includes(item));
}

const keyOf = ({ id, version }: { id: string; version: number }): string =>
	`${id} ${version}`;

/** Other units are only looked for where a text does not name this one. */
async function whomElse(
	cx: Context,
	unit: Case["unit"],
	own: readonly UnitForm[],
	texts: readonly (readonly string[])[],
): Promise<readonly UnitForm[]> {
	const nameless = texts.filter(
		(words) => words.length > 1 && namedIn(words, own).length === 0,
	);
	return nameless.length > 0 ? otherUnits(cx, unit, nameless) : [];
}
