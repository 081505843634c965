import { codeMadeBy, type MadeCode, type Purpose, personFile } from "#identity";
import { type Answer, page } from "#platform/http/answer.ts";
import type { Ask } from "#platform/http/route.ts";
import type { View } from "#ui/view.ts";
import { CodeSheet } from "./code-sheet.tsx";
import { ShownAlready } from "./shown-already.tsx";

/** The answer that shows a code: the page itself, once, kept by no cache. There is no address to come back to. */
export async function sheet(
	ask: Ask<View>,
	personId: string,
	purpose: Purpose,
	made: MadeCode,
): Promise<Answer> {
	const person = await personFile(ask.cx, personId);
	if (!person) throw new Error("a code was made for nobody");
	const { view, cx } = ask;
	return page(
		CodeSheet({ view, person, purpose, made, origin: cx.origin }),
		200,
		{ "cache-control": "no-store" },
	);
}

/** The key that the form of this post brought along. */
export const formKey = ({ form }: Ask<View>): string | null => {
	const key = form.get("kunci");
	return typeof key === "string" && key !== "" ? key : null;
};

/**
 * A page cannot be answered twice as a redirect can: a form that is sent again, by a reload or a double
 * tap, comes back here, and is told that the code was made already and what to do if it was not seen.
 * `null` when this form made none yet.
 */
export async function shownBefore(ask: Ask<View>): Promise<Answer | null> {
	const made = await codeMadeBy(ask.cx, formKey(ask));
	const person = made && (await personFile(ask.cx, made.personId));
	return person ? page(ShownAlready({ view: ask.view, person })) : null;
}
