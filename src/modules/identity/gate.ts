import type { Auth } from "./auth.ts";
import type { Passwords } from "./passwords.ts";
import type {
	providerBothPath,
	providerPath,
} from "./provider/provider-door.ts";

/**
 * The pipeline writes the address of the client here and drops whatever a client sent under this name;
 * the rate limits count by it.
 */
export const addressHeader = "x-rangkul-address";

/** The endpoints of the sign-in library that our forms may reach. All others stay shut. */
export type GatePath =
	| "/sign-in/username"
	| "/sign-in/email"
	| "/sign-out"
	| "/change-password"
	| "/two-factor/enable"
	| "/two-factor/verify-totp"
	| "/two-factor/verify-backup-code"
	| "/sample/enter"
	| typeof providerPath
	| typeof providerBothPath;

export interface Forwarded {
	readonly status: number;
	readonly body: Readonly<Record<string, unknown>>;
	/** Values of `Set-Cookie`, to be passed on to the browser. */
	readonly cookies: readonly string[];
}

/** What a person holds after a door opened: cookies for the browser. */
export interface Entered {
	readonly personId: string;
	readonly cookies: readonly string[];
}

/** The only way in: a form's request goes through here, so that rate limits count it. */
export interface Gate {
	readonly mode: "demo" | "production";
	readonly auth: Auth;
	readonly passwords: Passwords;
	/** Throws when the library itself fails. */
	readonly forward: (
		request: Request,
		path: GatePath,
		body: Readonly<Record<string, unknown>>,
	) => Promise<Forwarded>;
}

export const createGate = (
	auth: Auth,
	{
		origin,
		mode,
		passwords,
	}: Pick<Gate, "mode" | "passwords"> & { readonly origin: string },
): Gate => ({
	mode,
	auth,
	passwords,
	forward: async (request, path, body) => {
		// Rate limits are skipped by `auth.api`; `auth.handler` counts.
		const response = await auth.handler(
			new Request(`${origin}/api/auth${path}`, {
				method: "POST",
				headers: headersOf(request, origin),
				body: JSON.stringify(body),
			}),
		);
		const text = await response.text();
		if (response.status >= 500)
			throw new Error(
				`sign-in library failed at ${path}: ${response.status} ${text}`,
			);
		return {
			status: response.status,
			body: recordOf(text),
			cookies: response.headers.getSetCookie(),
		};
	},
});

const headersOf = (request: Request, origin: string): Headers => {
	const headers = new Headers({ origin, "content-type": "application/json" });
	for (const name of ["cookie", "user-agent", addressHeader]) {
		const value = request.headers.get(name);
		if (value) headers.set(name, value);
	}
	return headers;
};

const recordOf = (text: string): Record<string, unknown> => {
	if (!text) return {};
	const parsed: unknown = JSON.parse(text);
	return isRecord(parsed) ? parsed : {};
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === "object" && value !== null && !Array.isArray(value);

/** The id of the person whom the answer names. */
export const personIn = ({ body }: Forwarded): string => {
	const user = body.user;
	if (!isRecord(user) || typeof user.id !== "string")
		throw new Error("the sign-in library named no person");
	return user.id;
};
