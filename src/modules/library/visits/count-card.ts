import type { Refusal, Result } from "#kernel/result.ts";
import { refused } from "#kernel/result.ts";
import type { Context } from "#platform/context.ts";
import type { Unit } from "#units";
import { memberByNumber } from "../members/member-by-number.ts";
import { mayKeep } from "../policy.ts";
import { countVisit, type VisitRefusal } from "./count-visit.ts";

/**
 * One more came, and showed a card of this library. It is looked whether it is one, and forgotten: a member was there, whoever it
 * was. So the same card twice counts twice, and a button takes one back.
 */
export async function countCard(
	cx: Context,
	unit: Pick<Unit, "id" | "province">,
	typed: string,
): Promise<
	Result<
		null,
		VisitRefusal | Refusal<"nothing-typed" | "unknown" | "typing-slip">
	>
> {
	if (!mayKeep(cx.actor, { unitId: unit.id }).may) return refused("not-yours");
	if (typed.trim() === "") return refused("nothing-typed");
	const member = await memberByNumber(cx, unit.id, typed.trim());
	return member.ok
		? countVisit(cx, unit, { purpose: "member", by: 1 })
		: member;
}
