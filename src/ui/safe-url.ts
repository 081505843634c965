declare const safe: unique symbol;

/** An address that may stand in an `href`. Made by `safeUrl` only. */
export type SafeUrl = string & { readonly [safe]: true };

const ADMITTED = new Set(["https:", "mailto:", "tel:"]);

/** Admits `https:`, `mailto:`, `tel:` and own paths (`/…`, not `//…`); everything else is `null`. */
export const safeUrl = (address: string): SafeUrl | null =>
	isSafe(address) ? address : null;

const isSafe = (address: string): address is SafeUrl => {
	// Browsers drop tabs and line ends inside addresses and read \ as /: "/\t/evil.example" would leave the site.
	if (hasControl(address) || address.includes("\\")) return false;
	if (address.startsWith("/")) return !address.startsWith("//");
	return URL.canParse(address) && ADMITTED.has(new URL(address).protocol);
};

const hasControl = (address: string): boolean =>
	[...address].some(
		(sign) => (sign.codePointAt(0) ?? 0) <= 0x20 || sign === "\u007f",
	);
