const own = "http://own.invalid";

/**
 * The path to return to after signing in, or `null`. Only our own: what a browser could read as another
 * host (`//evil`, `/\evil`, `/<tab>/evil`) is refused, and so are the sign-in pages themselves.
 */
export function ownPath(text: string | null | undefined): string | null {
	if (!text?.startsWith("/") || text.length > 2_000 || !URL.canParse(text, own))
		return null;
	const url = new URL(text, own);
	if (
		url.origin !== own ||
		url.pathname.startsWith("//") ||
		text.includes("\\") ||
		hasControl(text)
	)
		return null;
	if (/^\/(?:masuk|keluar)(?:\/|$)/.test(url.pathname)) return null;
	return `${url.pathname}${url.search}${url.hash}`;
}

const hasControl = (text: string): boolean =>
	[...text].some(
		(sign) => (sign.codePointAt(0) ?? 0) <= 0x20 || sign === "\u007f",
	);
