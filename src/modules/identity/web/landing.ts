import { endSession, ownPath, workDeviceFor } from "#identity";
import type { Answer } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import type { IdentityPages } from "./routes.ts";

/**
 * Where somebody who just came in goes: back to where they were led away from, or to their desk. The session that this
 * browser held before, theirs or somebody else's, has no way back and ends.
 */
export const landing = async (
	ask: Ask<View>,
	pages: IdentityPages,
	personId: string,
	cookies: readonly string[],
	{
		back = backOf(ask),
		flash,
	}: { readonly back?: string | null; readonly flash?: string } = {},
): Promise<Answer> => {
	if (ask.sessionId !== null && cookies.some(beginsSession))
		await endSession(ask.cx, ask.sessionId);
	return {
		kind: "see-other",
		to: back ?? (await pages.desk?.(ask.cx, personId)) ?? "/akun",
		cookies: [...cookies, workDeviceFor(ask.cx.origin)],
		...(flash === undefined ? {} : { flash }),
	};
};

const beginsSession = (cookie: string): boolean =>
	/^rangkul\.session_token=[^;]/.test(cookie);

/** The second step of signing in. */
export const codePath = (back: string | null): string =>
	back === null ? "/masuk/kode" : `/masuk/kode?ke=${encodeURIComponent(back)}`;

/** An own path that the form or the address carries along. */
export const backOf = (ask: Ask<View>): string | null => {
	const typed = ask.form.get("ke") ?? ask.query.get("ke");
	return typeof typed === "string" ? ownPath(typed) : null;
};
