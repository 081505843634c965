import type { Context } from "#platform/context.ts";

/** When a form was drawn, so that nobody but this house can say it: whoever began before the end is heard after it. */
export const sealBegun = ({ sealing, now }: Context, id: string): string =>
	Buffer.from(
		sealing.seal(new TextEncoder().encode(`${id} ${now.toISOString()}`)),
	).toString("base64url");

/** `null` where it is not of this consultation, or not of this house. */
export function begunIn(
	{ sealing }: Context,
	id: string,
	text: string,
): Date | null {
	if (text === "" || text.length > 400) return null;
	const bytes = sealing.unseal(Uint8Array.from(Buffer.from(text, "base64url")));
	const [of, at = ""] = bytes ? new TextDecoder().decode(bytes).split(" ") : [];
	return of === id && !Number.isNaN(Date.parse(at)) ? new Date(at) : null;
}
