import { parseSigned } from "hono/utils/cookie";

/** Within the house; what it is called outside is taken off before. */
const name = "rangkul.session_token";

/**
 * Whether a request bears a session that was given here: the sign-in library signed its cookie. Whether the session goes
 * on, only the database knows; a made-up one is seen through at once.
 */
export const bearsSession =
	(secret: string) =>
	async (request: Request): Promise<boolean> => {
		const cookie = request.headers.get("cookie");
		if (!cookie?.includes(`${name}=`)) return false;
		return Boolean((await parseSigned(cookie, secret, name))[name]);
	};
