/** A file whose bytes stay the same under one tag, as its headers tell it. */
export interface Lasting {
	/** In bytes. */
	readonly size: number;
	/** Without quotes; another one stands for other bytes. */
	readonly tag: string;
	readonly changedAt: Date;
}

/** What a request for a lasting file is answered with. */
export type Wanted =
	| { readonly status: 200 }
	| {
			readonly status: 206;
			/** The first and the last byte. */
			readonly bytes: readonly [number, number];
	  }
	| { readonly status: 304 | 412 | 416 };

/**
 * Which bytes somebody asks for, by the preconditions and ranges of RFC 9110 (13.2.2 and 14). One range is answered;
 * several, another unit, or what cannot be read as a range gets the whole file, as the rule allows. A file that
 * changed since the first part (`If-Range`) is sent whole, so that no two halves of different files are put together.
 */
export function wantedOf(headers: Headers, file: Lasting): Wanted {
	const match = headers.get("if-match");
	const since = headers.get("if-unmodified-since");
	if (match !== null && !names(match, file.tag, "strong"))
		return { status: 412 };
	if (match === null && since !== null && isAfter(file.changedAt, since))
		return { status: 412 };
	const none = headers.get("if-none-match");
	const modified = headers.get("if-modified-since");
	if (none !== null && names(none, file.tag, "weak")) return { status: 304 };
	if (
		none === null &&
		modified !== null &&
		isNotAfter(file.changedAt, modified)
	)
		return { status: 304 };
	const range = headers.get("range");
	if (range === null || !stillTheSame(headers.get("if-range"), file))
		return { status: 200 };
	return rangeIn(range, file.size);
}

/** The headers that tell of such a file, whichever part of it is sent. */
export const lastingHeaders = (
	{ size, tag, changedAt }: Lasting,
	wanted: Wanted,
): Record<string, string> => ({
	"accept-ranges": "bytes",
	etag: `"${tag}"`,
	"last-modified": changedAt.toUTCString(),
	// Whoever packs the answer on its way would break the counting of bytes.
	"cache-control": "no-cache, no-transform",
	...(wanted.status === 200 ? { "content-length": String(size) } : {}),
	...(wanted.status === 206
		? {
				"content-range": `bytes ${wanted.bytes.join("-")}/${size}`,
				"content-length": String(wanted.bytes[1] - wanted.bytes[0] + 1),
			}
		: {}),
	...(wanted.status === 416 ? { "content-range": `bytes */${size}` } : {}),
});

function rangeIn(range: string, size: number): Wanted {
	const [, first = "", last = ""] =
		/^bytes=(\d{0,15})-(\d{0,15})$/i.exec(range.trim()) ?? [];
	if (first === "" && last === "") return { status: 200 };
	if (first === "") {
		// The last so many bytes.
		const many = Math.min(Number(last), size);
		return many === 0
			? { status: 416 }
			: { status: 206, bytes: [size - many, size - 1] };
	}
	const from = Number(first);
	const until = last === "" ? size - 1 : Math.min(Number(last), size - 1);
	// A range that ends before it begins is none (RFC 9110, 14.1.1).
	if (last !== "" && Number(last) < from) return { status: 200 };
	return from >= size ? { status: 416 } : { status: 206, bytes: [from, until] };
}

/** `If-Range` takes a strong tag or the very date that was told. */
const stillTheSame = (condition: string | null, file: Lasting): boolean =>
	condition === null ||
	(/^"|^W\//.test(condition)
		? condition === `"${file.tag}"`
		: Date.parse(condition) === wholeSecond(file.changedAt));

const names = (
	list: string,
	tag: string,
	comparison: "strong" | "weak",
): boolean =>
	list.trim() === "*" ||
	list
		.split(",")
		.map((one) => one.trim())
		.some(
			(one) =>
				one === `"${tag}"` || (comparison === "weak" && one === `W/"${tag}"`),
		);

/** A date that cannot be read is no condition. */
const isAfter = (at: Date, text: string): boolean =>
	wholeSecond(at) > Date.parse(text);
const isNotAfter = (at: Date, text: string): boolean =>
	wholeSecond(at) <= Date.parse(text);

/** As precise as the header is. */
const wholeSecond = (at: Date): number =>
	Math.floor(at.getTime() / 1000) * 1000;
