/** Anything that is HTML as text: an element of the page components. */
export interface Html {
	toString(): string;
}

/** What a handler answers; the pipeline turns it into a response. */
export type Answer =
	| {
			readonly kind: "page";
			readonly status: number;
			readonly html: Html;
			readonly headers?: Record<string, string>;
	  }
	| {
			readonly kind: "see-other";
			readonly to: string;
			readonly flash?: string;
			readonly cookies?: readonly string[];
	  }
	| {
			/** Not a deed: the same page, better found elsewhere for this visitor. */
			readonly kind: "found";
			/** With the language that it is to have. */
			readonly to: string;
			/** What this depends on. */
			readonly vary: string;
	  }
	| {
			readonly kind: "file";
			/** 200 when left out. */
			readonly status?: number;
			readonly bytes: Uint8Array | string;
			readonly type: string;
			readonly name?: string;
			readonly inline?: boolean;
			readonly headers?: Record<string, string>;
	  }
	| {
			/** A file that is made while it is sent, part by part: as long as it likes, and memory holds one part. */
			readonly kind: "stream";
			readonly chunks: AsyncIterable<string | Uint8Array>;
			readonly type: string;
			readonly name: string;
			/** 200 when left out; 206 where it is a part. */
			readonly status?: number;
			readonly headers?: Record<string, string>;
	  }
	| {
			/** Headers alone: the file is known already, changed meanwhile, or ends before the range begins. */
			readonly kind: "no-body";
			readonly status: 304 | 412 | 416;
			readonly headers: Record<string, string>;
	  }
	| { readonly kind: "not-found" }
	| { readonly kind: "forbidden" };

export const page = (
	html: Html,
	status = 200,
	headers?: Record<string, string>,
): Answer =>
	headers
		? { kind: "page", status, html, headers }
		: { kind: "page", status, html };

/** The same page again with what must be mended, and everything typed kept. */
export const wrong = (html: Html): Answer => ({
	kind: "page",
	status: 422,
	html,
});

/** After a deed: look there. The path is without language; the pipeline keeps the visitor's. */
export const seeOther = (to: string, flash?: string): Answer =>
	flash === undefined
		? { kind: "see-other", to }
		: { kind: "see-other", to, flash };

/** Also where existence is a secret. */
export const notFound: Answer = { kind: "not-found" };
export const forbidden: Answer = { kind: "forbidden" };
