import type { Context } from "../context.ts";

/**
 * An address that other programs call, by a contract that is written down: the third kind of row in the table of
 * addresses. No cookie is read there and none is set, so no page of another site can borrow a session, and no form's token
 * is needed: whoever may do more than everybody shows a key in a header that no browser adds by itself.
 */
export interface Operation {
	readonly method: "GET" | "POST" | "PUT" | "DELETE" | "ALL";
	/** In every language the same: `/api/v1/units/:unit`; `ALL` of `/api/v1/*` answers what no other row does. */
	readonly path: string;
	/** Answers all there is to answer, also what is wrong; what it throws becomes `failed`. */
	readonly serve: (call: OperationCall) => Promise<Response>;
	/** What is answered where it could not be served. */
	readonly failed: (request: Request, failure: Failure) => Response;
}

/** Why a call could not be served. */
export interface Failure {
	/** Where the site is reached from outside. */
	readonly origin: string;
	/** The line of the log that tells of it. */
	readonly reference: string;
	/** Seconds after which it is worth trying again, where something is lacking just now; `null` for a mistake of ours. */
	readonly again: number | null;
}

/** What an operation is called with; who calls, it finds out by itself. */
export interface OperationCall {
	readonly cx: Context;
	readonly params: Readonly<Record<string, string>>;
	readonly request: Request;
	/** A digest under the secret of the site, for one purpose. */
	readonly sign: (purpose: string, text: string) => string;
}
