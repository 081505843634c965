import { type House, isSecure } from "./house.ts";
import type { Route } from "./route.ts";

/** These scripts and no other may stand in a page. */
const scriptsOf = ({
	scriptHashes,
}: {
	readonly scriptHashes: readonly string[];
}): string[] => scriptHashes.map((hash) => `'${hash}'`);

/** The headers that every answer carries: what a page may load, who may frame it, who may keep it. */
export function protect<View, Me>(
	house: House<View, Me>,
	response: Response,
	request: Request,
	route: Route<View> | null,
): void {
	const policy = [
		"default-src 'none'",
		`style-src 'self' '${house.styleHash}'`,
		["script-src 'self'", ...(route?.whole ? scriptsOf(house) : [])].join(" "),
		"img-src 'self'",
		"manifest-src 'self'",
		"connect-src 'self'",
		`worker-src ${route?.offline ? "'self'" : "'none'"}`,
		...(route?.records ? ["media-src blob:"] : []),
		"form-action 'self'",
		"base-uri 'none'",
		"frame-ancestors 'none'",
	];
	response.headers.set("content-security-policy", policy.join("; "));
	response.headers.set("x-content-type-options", "nosniff");
	response.headers.set("referrer-policy", "same-origin");
	response.headers.set("cross-origin-opener-policy", "same-origin");
	response.headers.set(
		"permissions-policy",
		[
			`camera=(${route?.records || route?.looks ? "self" : ""})`,
			"geolocation=()",
			`microphone=(${route?.records ? "self" : ""})`,
		].join(", "),
	);
	if (isSecure(house))
		response.headers.set("strict-transport-security", "max-age=31536000");
	// Said here and not where it is compressed: there, saying it makes the whole answer anew, a sixth of the work of one.
	const vary = response.headers.get("vary");
	response.headers.set(
		"vary",
		vary ? `${vary}, Accept-Encoding` : "Accept-Encoding",
	);
	if (!response.headers.has("cache-control"))
		response.headers.set(
			"cache-control",
			request.headers.has("cookie") ? "no-store" : "no-cache",
		);
}
