import type { Context } from "#platform/context.ts";
import { type AuthSettings, createAuth } from "./auth.ts";
import { createGate, type Gate } from "./gate.ts";
import { type Identified, identifier } from "./identify.ts";

export type IdentitySettings = AuthSettings;

/** Made once, where the parts are put together. */
export interface Identity {
	readonly gate: Gate;
	/** Who sent this request, and what they may do at `cx.now`. Strangers cost no query. */
	readonly identify: (cx: Context, request: Request) => Promise<Identified>;
}

export function createIdentity(settings: IdentitySettings): Identity {
	const gate = createGate(createAuth(settings), settings.origin, settings.mode);
	return { gate, identify: identifier(gate) };
}
