import { keepOpen, lockAgain, unlockedForReceipt } from "#keys";
import {
	browserKeyGone,
	browserKeyIn,
	keepBrowserKey,
	visitLasts,
} from "#keys/web";
import type { KeyPair } from "#platform/envelope.ts";
import type { Ask } from "#platform/http/route.ts";
import type { Visit } from "#receipts";
import type { CodeShownTo } from "#receipts/web";
import type { View } from "#ui/view.ts";
import { pairOfVisit, subjectKind } from "../../index.ts";

/** Holds the key under which what a code opened lies for half an hour. */
const roomCookie = "rangkul_ruang_kode";

/**
 * When the code of a case is shown, its pair is at hand for this one request: it is kept for the half hour of the visit, so
 * that only this browser can open it.
 */
export const codeShownTo: CodeShownTo = {
	opened: async (ask, visit, code) => {
		if (visit.kind !== subjectKind) return [];
		const pair = await pairOfVisit(ask.cx, visit, code);
		if (!pair) return [];
		const browserKey = await keepOpen(ask.cx, {
			...pair,
			ownerId: visit.receiptId,
			number: 0,
			sessionId: null,
			lasts: visitLasts,
		});
		return [keepBrowserKey(ask.cx.origin, browserKey, roomCookie, visitLasts)];
	},
	closed: async (ask) => {
		const browserKey = browserKeyIn(ask.request, roomCookie);
		if (!browserKey) return [];
		await lockAgain(ask.cx, browserKey);
		return [browserKeyGone(roomCookie)];
	},
};

/** The pair that this browser opened with the code of this visit; `null` where it has to be shown again. */
export async function pairIn(
	{ cx, request }: Ask<View>,
	{ receiptId }: Visit,
): Promise<KeyPair | null> {
	const browserKey = browserKeyIn(request, roomCookie);
	return browserKey ? unlockedForReceipt(cx, browserKey, receiptId) : null;
}
