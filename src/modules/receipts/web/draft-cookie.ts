import { readCookies } from "#platform/http/flash.ts";
import type { Ask } from "#platform/http/route.ts";
import { receiptLimits } from "#receipts";
import type { View } from "#ui/view.ts";

/** Holds the key of what was written in this browser and not yet sent. */
export const draftCookie = "rangkul_rancangan";

/** The key that this browser holds; `null` where it holds none that we made. */
export const draftKeyOf = ({ request }: Ask<View>): string | null => {
	const key = readCookies(request)[draftCookie] ?? "";
	return /^[\w-]{43}$/.test(key) ? key : null;
};

/** Value of `Set-Cookie` for as long as the draft is kept: set it anew whenever it is saved. */
export const keepDraftKey = ({ cx }: Ask<View>, key: string): string =>
	`${draftCookie}=${key}; Path=/; HttpOnly; SameSite=Strict; Max-Age=${receiptLimits.draft.kept}${cx.origin.startsWith("https:") ? "; Secure" : ""}`;

/** Value of `Set-Cookie` when it was sent or let go. */
export const draftKeyGone = `${draftCookie}=; Path=/; HttpOnly; SameSite=Strict; Max-Age=0`;
