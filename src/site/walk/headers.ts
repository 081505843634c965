import type { Case } from "./cases.ts";

/** Cookies that a script of our own reads; all others are hidden from scripts. */
const readByScripts = ["rangkul_perangkat"];
/** Cookies that go to some pages alone, so that browsers do not let them bear the stricter name. */
const ofSomePages = ["rangkul_kios", "rangkul_pindaian"];

/**
 * What an answer owes a browser, where the site is reached over TLS: what it may load, who may frame it, who may keep it,
 * and how it keeps what we give it. In words what is missing.
 */
export function headerDebtsOf(
	{ headers }: Response,
	{ route, example }: Pick<Case, "route" | "example">,
): string[] {
	const debts: string[] = [];
	const owes = (name: string, form: RegExp) => {
		const value = headers.get(name) ?? "";
		if (!form.test(value)) debts.push(`says "${value}" as ${name}`);
	};
	owes("content-security-policy", /^default-src 'none'(?!.*'unsafe-)/);
	owes("content-security-policy", /frame-ancestors 'none'/);
	owes("content-security-policy", /base-uri 'none'/);
	owes("content-security-policy", /form-action '(?:self|none)'/);
	const type = headers.get("content-type") ?? "";
	if (
		type !== "" &&
		!/^(?:text\/html|text\/javascript|application\/pdf)\b/.test(type)
	)
		owes("content-security-policy", /; sandbox$/);
	if (/^text\/|[+/](?:xml|json)\b/.test(type))
		owes("content-type", /charset=utf-8|json$/);
	owes("x-content-type-options", /^nosniff$/);
	owes("x-frame-options", /^DENY$/);
	owes("referrer-policy", /^same-origin$/);
	owes("permissions-policy", /camera=.*geolocation=\(\).*microphone=/);
	owes("cross-origin-opener-policy", /^same-origin$/);
	owes("cross-origin-resource-policy", /^(?:same-origin|cross-origin)$/);
	owes(
		"strict-transport-security",
		/^max-age=(?:3153\d{4}|[4-9]\d{7}|\d{9,}); includeSubDomains$/,
	);
	// What stands behind a sign-in or a code lies in no cache; what is the same for all may.
	if (route.may !== "anyone" || example.code !== undefined)
		owes("cache-control", /no-store/);
	else if (example.as !== undefined) owes("cache-control", /no-store|^public/);
	for (const cookie of headers.getSetCookie())
		debts.push(...cookieDebtsOf(cookie));
	return debts;
}

/** The same of one `Set-Cookie`. */
export function cookieDebtsOf(cookie: string): string[] {
	const [pair = "", ...rest] = cookie.split(";").map((part) => part.trim());
	const outside = pair.split("=")[0] ?? "";
	const name = outside.replace(/^__(?:Host|Secure)-/, "");
	const says = (form: RegExp) => rest.some((part) => form.test(part));
	const debts: string[] = [];
	if (ofSomePages.includes(name)) {
		if (!outside.startsWith("__Secure-")) debts.push("has no guarded name");
	} else if (!outside.startsWith("__Host-") || !says(/^path=\/$/i))
		debts.push("is not of this host alone");
	if (says(/^domain=/i)) debts.push("goes to other hosts");
	if (!says(/^secure$/i)) debts.push("may travel in the open");
	// What is taken away needs no guard.
	if (!says(/^max-age=0$/i)) {
		if (!says(/^samesite=(?:lax|strict)$/i))
			debts.push("comes along from other sites");
		if (!readByScripts.includes(name) && !says(/^httponly$/i))
			debts.push("is read by scripts");
	}
	return debts.map((debt) => `the cookie ${outside} ${debt}`);
}
