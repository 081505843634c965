import { isIP } from "node:net";

/**
 * The address of the client. Each of our proxies appends whom it heard to `X-Forwarded-For`: behind
 * `proxies` of them it is the last but so many. What stands before it, a client may have written itself;
 * where too few stand there, somebody passed a proxy by, and only the peer is known.
 */
export function clientAddress(
	forwarded: string | null,
	peer: string,
	proxies: number,
): string {
	if (proxies === 0) return peer;
	const said = (forwarded ?? "").split(",").at(-proxies)?.trim() ?? "";
	return isIP(said) ? said : peer;
}
