/** What the answer itself says of a cookie wins: signing out ends the session that this request moved on. */
export function keepSession(
	response: Response,
	cookies: readonly string[],
): void {
	const nameOf = (cookie: string) => cookie.split("=")[0];
	const said = new Set(response.headers.getSetCookie().map(nameOf));
	for (const cookie of cookies)
		if (!said.has(nameOf(cookie)))
			response.headers.append("set-cookie", cookie);
}
