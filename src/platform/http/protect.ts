import { type House, isSecure } from "./house.ts";
import type { Route } from "./route.ts";

/** These scripts and no other may stand in a page. */
const scriptsOf = ({
	scriptHashes,
}: {
	readonly scriptHashes: readonly string[];
}): string[] => scriptHashes.map((hash) => `'${hash}'`);

/** Of `Strict-Transport-Security`. */
export const stayForAYear = "max-age=31536000; includeSubDomains";

/** The headers that every answer carries: what a page may load, who may frame it, who may keep it. */
export function protect<View, Me>(
	house: House<View, Me>,
	response: Response,
	request: Request,
	route: Route<View> | null,
): void {
	const policy = isPageOrScript(response)
		? pagePolicy(house, route)
		: filePolicy(response);
	response.headers.set("content-security-policy", policy.join("; "));
	response.headers.set("x-content-type-options", "nosniff");
	// For browsers that do not know `frame-ancestors`.
	response.headers.set("x-frame-options", "DENY");
	response.headers.set("referrer-policy", "same-origin");
	response.headers.set("cross-origin-opener-policy", "same-origin");
	// What every page of the world may read, it may also show.
	response.headers.set(
		"cross-origin-resource-policy",
		response.headers.get("access-control-allow-origin") === "*"
			? "cross-origin"
			: "same-origin",
	);
	response.headers.set(
		"permissions-policy",
		[
			`camera=(${route?.records || route?.looks ? "self" : ""})`,
			"display-capture=()",
			"geolocation=()",
			`microphone=(${route?.records ? "self" : ""})`,
			"payment=()",
			"usb=()",
		].join(", "),
	);
	if (isSecure(house))
		response.headers.set("strict-transport-security", stayForAYear);
	// Said here and not where it is compressed: there, saying it makes the whole answer anew, a sixth of the work of one.
	const vary = response.headers.get("vary");
	response.headers.set(
		"vary",
		vary ? `${vary}, Accept-Encoding` : "Accept-Encoding",
	);
	if (!response.headers.has("cache-control"))
		response.headers.set(
			"cache-control",
			request.headers.has("cookie") || (route && route.may !== "anyone")
				? "no-store"
				: "no-cache",
		);
}

/** Pages, scripts of workers, and answers without a body. */
function isPageOrScript({ headers }: Response): boolean {
	const type = headers.get("content-type");
	return type === null || /^text\/(?:html|javascript)\b/.test(type);
}

function pagePolicy<View, Me>(
	house: House<View, Me>,
	route: Route<View> | null,
): string[] {
	return [
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
}

/**
 * What is no page loads nothing and runs nothing, whatever a reader takes it for. Readers of PDF within a browser do not
 * work in a sandbox.
 */
const filePolicy = ({ headers }: Response): string[] => [
	"default-src 'none'",
	"base-uri 'none'",
	"form-action 'none'",
	"frame-ancestors 'none'",
	...(headers.get("content-type") === "application/pdf" ? [] : ["sandbox"]),
];
