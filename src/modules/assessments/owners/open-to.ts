import { applicable } from "#instruments";
import type { Actor } from "#kernel/actor.ts";
import type { Case } from "../case.ts";
import { type Item, isOpenToUnit, wasReturned } from "../item.ts";
import { mayAnswer, mayRead, over } from "../policy.ts";
import { ownerOf, partOfItem } from "./ownership.ts";
import { answersAs } from "./policy.ts";

type Asked = Pick<Case, "assessment" | "place" | "owners">;

/** Whether this person may write to the item now. */
export const isOpenTo = (
	actor: Actor,
	{ assessment, place, owners }: Asked,
	item: Item,
): boolean =>
	isOpenToUnit(item, assessment.state) &&
	mayAnswer(actor, assessment, place, {
		returned: wasReturned(item),
		part: partOfItem(owners, item),
	}).may;

/** Whether this person answers anything here: for the unit, or for an office of it. */
export const answersSome = (
	actor: Actor,
	{ assessment, place, owners }: Asked,
): boolean =>
	over(actor, "assessment.fill", assessment.programme, place) ||
	officesOf(actor, { assessment, place, owners }).length > 0;

/** The offices with a part here for which this person answers. */
export const officesOf = (
	actor: Actor,
	{ assessment, place, owners }: Asked,
): readonly string[] =>
	[...new Set(owners.owners.values())].filter((ownerId) =>
		answersAs(actor, assessment.programme, place, ownerId),
	);

/**
 * The case as this person may see it: whole, or only what their office answers for. Null where they may see nothing
 * of it, which looks like "not found".
 */
export function seenBy(actor: Actor, found: Case): Case | null {
	const { assessment, place, allotment, owners } = found;
	if (mayRead(actor, assessment.programme, place, allotment).may) return found;
	const offices = officesOf(actor, found);
	if (offices.length === 0) return null;
	const own = applicable(found.instrument, found.unit).filter((asked) => {
		const owner = ownerOf(owners, asked);
		return owner !== null && offices.includes(owner);
	});
	return {
		...found,
		only: new Set(own.map(({ indicator }) => indicator.code)),
	};
}
