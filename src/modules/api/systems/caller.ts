import type { Actor } from "#kernel/actor.ts";
import type { ScopeName } from "../scopes.ts";

/** A registered system that showed a token which holds. */
export interface Caller {
	readonly systemId: string;
	readonly name: string;
	/** The unit whose system it is; it acts for no other. */
	readonly unitId: string;
	readonly scopes: readonly ScopeName[];
	/** What the rules of the house see of it. */
	readonly actor: Actor;
}
