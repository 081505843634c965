import { createHash } from "node:crypto";
import pg from "pg";

/**
 * Begins a statement that everybody writes and whose plan does not depend on what is in it: each connection reads and
 * plans it once. Not for what is searched, whose best way depends on what is asked.
 */
export const kept = "/* kept */";

/** A connection on which statements that are asked for in one breath leave in one packet, and kept ones are read once. */
export class PromptClient extends pg.Client {
	constructor(config?: string | pg.ClientConfig) {
		super(config);
		// A connection that breaks while it is used fails what was asked of it, and is not used again. Said besides as an
		// event; unheard, that would end the process: the pool hears it only of connections that nobody uses.
		this.on("error", () => undefined);
		const ask = this.query.bind(this) as (...asked: unknown[]) => unknown;
		const { connection } = this as unknown as Wired;
		this.query = ((...asked: unknown[]) => {
			// A socket with TLS takes the place of the one before.
			const { stream } = connection;
			stream.cork();
			process.nextTick(() => stream.uncork());
			const [text, values] = asked;
			return typeof text === "string" && text.startsWith(kept)
				? ask({ name: nameOf(text), text, values })
				: ask(...asked);
		}) as typeof this.query;
	}
}

/** `pg` keeps it to itself in its types. */
interface Wired {
	readonly connection: {
		readonly stream: { readonly cork: () => void; readonly uncork: () => void };
	};
}

const names = new Map<string, string>();

/** The same text has the same name on every connection. */
function nameOf(text: string): string {
	const known = names.get(text);
	if (known) return known;
	const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
	names.set(text, name);
	return name;
}
