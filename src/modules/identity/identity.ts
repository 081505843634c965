import type { Context } from "#platform/context.ts";
import { type AuthSettings, createAuth } from "./auth.ts";
import { bearsSession } from "./bears-session.ts";
import { createGate, type Gate } from "./gate.ts";
import { type Identified, identifier } from "./identify.ts";
import { nothingLocked, type Passwords } from "./passwords.ts";
import { createProvider, type Provider } from "./provider/provider.ts";

export interface IdentitySettings extends AuthSettings {
	/** What is locked with passwords; nothing when left out. */
	readonly passwords?: Passwords;
}

/** Made once, where the parts are put together. */
export interface Identity {
	readonly gate: Gate;
	/** By whom people may enter besides; `null` where none is set up. */
	readonly provider: Provider | null;
	/** Who sent this request, and what they may do at `cx.now`. Strangers cost no query. */
	readonly identify: (cx: Context, request: Request) => Promise<Identified>;
	/** Whether this request bears a session that was given here. Nobody is asked whether it goes on. */
	readonly isSignedIn: (request: Request) => Promise<boolean>;
}

export function createIdentity({
	passwords = nothingLocked,
	...settings
}: IdentitySettings): Identity {
	const { origin, mode } = settings;
	const gate = createGate(createAuth(settings), { origin, mode, passwords });
	const provider = settings.provider
		? createProvider(settings.provider, origin)
		: null;
	return {
		gate,
		provider,
		identify: identifier(gate),
		isSignedIn: bearsSession(settings.secret),
	};
}
