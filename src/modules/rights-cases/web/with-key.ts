import { isFresh, proveAgainPath } from "#identity";
import { isUuid } from "#kernel/id.ts";
import type { Refusal } from "#kernel/result.ts";
import type { Unlocked } from "#keys";
import { unlockedIn } from "#keys/web";
import { readAddress } from "#platform/http/address.ts";
import { type Answer, notFound, seeOther } from "#platform/http/answer.ts";
import { type Ask, param } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { Key } from "../index.ts";

/**
 * With the open key of whoever asks, who has just shown their second factor. Both are asked before anything is looked up,
 * in the same words whatever the address names; afterwards one is back here.
 */
export async function withKey(
	ask: Ask<View>,
	then: (unlocked: Unlocked) => Promise<Answer> | Answer,
): Promise<Answer> {
	const back = encodeURIComponent(pageBack(ask));
	if (!isFresh(ask.cx.actor, ask.cx.now))
		return seeOther(`${proveAgainPath}?ke=${back}`);
	const unlocked = await unlockedIn(ask);
	return unlocked ? then(unlocked) : seeOther(`/ruang/kunci?ke=${back}`);
}

/** With the case that the address names as well; what is no address of a case leads nowhere. */
export const withCaseKey = (
	ask: Ask<View>,
	then: (unlocked: Unlocked, key: Key) => Promise<Answer> | Answer,
): Promise<Answer> =>
	withKey(ask, (unlocked) => {
		const key = { unitId: param(ask, "unit"), id: param(ask, "id") };
		return isUuid(key.unitId) && isUuid(key.id)
			? then(unlocked, key)
			: notFound;
	});

/** What is asked before a case is looked up is asked again; all the rest is "not found". */
export const refusedAs = (ask: Ask<View>, { reason }: Refusal): Answer => {
	const back = encodeURIComponent(pageBack(ask));
	if (reason === "prove-again") return seeOther(`${proveAgainPath}?ke=${back}`);
	return reason === "locked" ? seeOther(`/ruang/kunci?ke=${back}`) : notFound;
};

/** The page of a deed is that of its case. */
const pageBack = ({ request, view }: Ask<View>): string =>
	request.method === "GET" ? readAddress(request).path : view.path;
