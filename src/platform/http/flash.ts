import { digest, sameText } from "./signed.ts";

/** One sentence that the next page says once. It travels signed, because it is shown as it comes. */
export const flashCookie = "rangkul_kata";

/** `secure` where the site is reached by https: the browser then never says it in the open. */
export const flashed = (
	secret: string,
	sentence: string,
	secure: boolean,
): string => {
	const text = Buffer.from(sentence).toString("base64url");
	return `${flashCookie}=${text}.${digest(secret, "flash", text)}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60${secure ? "; Secure" : ""}`;
};

export const flashGone = `${flashCookie}=; Path=/; Max-Age=0`;

export function readFlash(
	secret: string,
	cookies: Readonly<Record<string, string>>,
): string | null {
	const [text, signature] = (cookies[flashCookie] ?? "").split(".");
	if (
		!text ||
		!signature ||
		!sameText(signature, digest(secret, "flash", text))
	)
		return null;
	return Buffer.from(text, "base64url").toString();
}

export const readCookies = (request: Request): Record<string, string> =>
	Object.fromEntries(
		(request.headers.get("cookie") ?? "")
			.split(";")
			.map((pair) => pair.trim().split("="))
			.flatMap(([name, ...rest]) =>
				name && rest.length > 0 ? [[name, rest.join("=")]] : [],
			),
	);
