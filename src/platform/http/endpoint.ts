import type { Language } from "#kernel/text.ts";
import type { Context } from "../context.ts";

/**
 * An address at which a program speaks a protocol of its own, where a form would not do: the second kind of row
 * in the table of addresses. It stands for itself and for one segment below it, for the things that it makes.
 * Session, right, trail and headers are those of every route. A form's token does not fit: instead a call must
 * bear a header that no page of another site can send without being asked first, and we never agree.
 */
export interface Endpoint<View> {
	readonly protocol: "tus";
	readonly methods: readonly (
		| "OPTIONS"
		| "HEAD"
		| "POST"
		| "PATCH"
		| "DELETE"
	)[];
	/** The header that every call bears. */
	readonly header: string;
	/** Without language: `/penilaian/:unit/berkas`. */
	readonly path: string;
	/** `signed-in`, or a permission. */
	readonly may: string;
	/** The deed that it writes into the trail; `none` where only a later form does. */
	readonly trail: string;
	/** Answers by its protocol. The body has not been read. */
	readonly serve: (call: Call<View>) => Promise<Response>;
	readonly examples: readonly CallExample[];
}

/** What an endpoint is called with. */
export interface Call<View> {
	readonly cx: Context;
	readonly lang: Language;
	readonly params: Readonly<Record<string, string>>;
	readonly request: Request;
	/** The viewer, for sentences; made only when it is asked for. */
	readonly view: () => Promise<View>;
}

/** One call with sample data, and how it is answered. */
export interface CallExample {
	readonly state: string;
	/** User name of a sample account; a stranger when left out. */
	readonly as?: string;
	readonly method: Endpoint<unknown>["methods"][number];
	readonly params: Readonly<Record<string, string>>;
	/** Segment below the address. */
	readonly below?: string;
	/** Beside the header of the protocol. */
	readonly headers?: Readonly<Record<string, string>>;
	readonly status: number;
}
