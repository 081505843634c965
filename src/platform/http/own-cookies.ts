import { isSecure } from "./house.ts";

/** No other host of the domain can set it, nor can anybody without TLS: browsers hold a name that begins so to it. */
const ofHost = "__Host-";
/** For a cookie that goes to some pages alone, which that one may not. */
const ofPath = "__Secure-";

/**
 * The names that cookies bear outside. Within the house a cookie has its plain name; where the site is reached over TLS
 * alone, it is sent under a name that browsers guard, and read under no other. `ofSomePages` are those with a path.
 */
export function ownCookies({
	origin,
	ofSomePages,
}: {
	readonly origin: string;
	readonly ofSomePages: readonly string[];
}): {
	readonly read: (request: Request) => void;
	readonly name: (response: Response) => void;
} {
	if (!isSecure({ origin }))
		return { read: () => undefined, name: () => undefined };
	const guardOf = (name: string) =>
		ofSomePages.includes(name) ? ofPath : ofHost;
	return {
		read: ({ headers }) => {
			const sent = headers.get("cookie");
			if (sent === null) return;
			const own = sent.split(";").flatMap((pair) => {
				const [outside = "", ...value] = pair.trim().split("=");
				const name = outside.replace(/^__(?:Host|Secure)-/, "");
				return outside === guardOf(name) + name
					? [[name, ...value].join("=")]
					: [];
			});
			if (own.length > 0) headers.set("cookie", own.join("; "));
			else headers.delete("cookie");
		},
		name: ({ headers }) => {
			const cookies = headers.getSetCookie();
			headers.delete("set-cookie");
			for (const cookie of cookies) {
				const [name = ""] = cookie.split("=");
				const secure = /;\s*secure\b/i.test(cookie) ? "" : "; Secure";
				headers.append("set-cookie", `${guardOf(name)}${cookie}${secure}`);
			}
		},
	};
}
