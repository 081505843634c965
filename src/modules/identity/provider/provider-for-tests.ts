import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { ProviderSettings } from "#platform/config.ts";
import { providerReturnPath } from "./provider.ts";

export interface StandingProvider extends AsyncDisposable {
	readonly settings: ProviderSettings;
}

/** Whom the provider knows: by the name typed there. */
type Accounts = Readonly<
	Record<string, { readonly email: string; readonly verified?: boolean }>
>;

/**
 * A real provider on a port of this machine (oidc-provider), with its own pages of signing in: whoever types a name there is
 * that account. Its keys and sessions live in its memory.
 */
export async function standProvider(
	origin: string,
	accounts: Accounts,
): Promise<StandingProvider> {
	const server = await listening();
	const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const client = (client_id: string) => ({
		client_id,
		client_secret: "of-tests",
		redirect_uris: [`${origin}${providerReturnPath}`],
	});
	const { default: Provider } = await quietly(() => import("oidc-provider"));
	const provider = await quietly(
		() =>
			new Provider(issuer, {
				clients: [client("rangkul"), client("another-site")],
				claims: { openid: ["sub"], email: ["email", "email_verified"] },
				cookies: { keys: ["of-tests"] },
				ttl: {
					Interaction: 600,
					Session: 600,
					Grant: 600,
					AccessToken: 600,
					IdToken: 600,
				},
				findAccount: (_: unknown, id: string) => ({
					accountId: id,
					claims: () => ({
						sub: id,
						email: accounts[id]?.email,
						email_verified: accounts[id]?.verified ?? true,
					}),
				}),
			}),
	);
	server.on("request", provider.callback());
	return {
		settings: {
			issuer,
			clientId: "rangkul",
			clientSecret: "of-tests",
			name: "Akun Contoh",
			trustsMfa: false,
		},
		[Symbol.asyncDispose]: () => closed(server),
	};
}

/** It warns of everything that only tests may do. */
async function quietly<Made>(make: () => Made | Promise<Made>): Promise<Made> {
	const { warn, info } = console;
	console.warn = () => undefined;
	console.info = () => undefined;
	try {
		return await make();
	} finally {
		Object.assign(console, { warn, info });
	}
}

export const listening = (): Promise<Server> =>
	new Promise((done) => {
		const server = createServer().listen(0, "127.0.0.1", () => done(server));
	});

export const closed = (server: Server): Promise<void> =>
	new Promise((done) => {
		server.close(() => done());
		server.closeAllConnections();
	});

/** Somebody signs in there and agrees, as its pages ask; answers what it sends back. */
export async function signInThere(
	to: string,
	login: string,
): Promise<URLSearchParams> {
	const cookies = new Map<string, string>();
	let next = new URL(to);
	let form: URLSearchParams | null = null;
	for (let steps = 0; steps < 12; steps += 1) {
		const answer: Response = await fetch(next, {
			redirect: "manual",
			headers: {
				cookie: [...cookies].map(([name, is]) => `${name}=${is}`).join("; "),
			},
			...(form ? { method: "POST", body: form } : {}),
		});
		for (const cookie of answer.headers.getSetCookie()) {
			const [, name = "", is = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
			cookies.set(name, is);
		}
		const location = answer.headers.get("location");
		if (location !== null) {
			next = new URL(location, next);
			form = null;
			if (next.pathname === providerReturnPath) return next.searchParams;
			continue;
		}
		const page = await answer.text();
		const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
		if (!prompt) throw new Error(`the provider says ${answer.status}: ${page}`);
		form = new URLSearchParams({ prompt, login });
	}
	throw new Error("the provider sends nobody back");
}
