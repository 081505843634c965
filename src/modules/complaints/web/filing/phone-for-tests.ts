import { gzipSync } from "node:zlib";

const origin = "http://localhost";

/** A telephone without script and account: it keeps cookies, follows where it is led, and fetches a sheet of styles once. */
export interface Phone {
	readonly open: (address: string) => Promise<Seen>;
	readonly post: (
		address: string,
		fields: Readonly<Record<string, string | Blob | readonly Blob[]>>,
	) => Promise<Seen>;
	/** Bytes on the wire so far, compressed. */
	readonly weight: () => number;
}

export interface Seen {
	readonly status: number;
	readonly address: string;
	readonly html: string;
	/** What a hidden field of the page holds. */
	readonly hidden: (name: string) => string;
}

/** The house, as far as a telephone asks it. */
interface Asked {
	readonly house: { readonly fetch: (request: Request) => Promise<Response> };
	readonly tokenOf: (userName: string | undefined) => Promise<string>;
}

export function phoneOf(
	house: Asked,
	/** What the server adds to each request, such as the address that it heard. */
	headers: Readonly<Record<string, string>> = {},
): Phone {
	const cookies = new Map<string, string>();
	const kept = new Set<string>();
	let weight = 0;
	const fetched = async (address: string, init: RequestInit = {}) => {
		const response = await house.house.fetch(
			new Request(origin + address, {
				...init,
				headers: {
					...headers,
					cookie: [...cookies].map((pair) => pair.join("=")).join("; "),
				},
			}),
		);
		for (const line of response.headers.getSetCookie()) {
			const [name = "", value = ""] = (line.split(";")[0] ?? "").split("=");
			if (value === "") cookies.delete(name);
			else cookies.set(name, value);
		}
		return response;
	};
	const seen = async (address: string, init?: RequestInit): Promise<Seen> => {
		const response = await fetched(address, init);
		const body = new Uint8Array(await response.arrayBuffer());
		weight += gzipSync(body).byteLength;
		const to = response.headers.get("location");
		if (to !== null) return seen(to);
		const html = new TextDecoder().decode(body);
		for (const [, href = ""] of html.matchAll(
			/<(?:link rel="stylesheet" href|script type="module" src)="([^"]+)"/g,
		)) {
			if (kept.has(href)) continue;
			kept.add(href);
			const sheet = await fetched(href);
			weight += gzipSync(new Uint8Array(await sheet.arrayBuffer())).byteLength;
		}
		return {
			status: response.status,
			address,
			html,
			hidden: (name) =>
				new RegExp(`type="hidden" name="${name}" value="([^"]*)"`).exec(
					html,
				)?.[1] ?? "",
		};
	};
	return {
		open: (address) => seen(address),
		post: async (address, fields) => {
			const body = new FormData();
			body.set("token", await house.tokenOf(undefined));
			for (const [name, value] of Object.entries(fields))
				for (const one of [value].flat()) body.append(name, one);
			return seen(address, { method: "POST", body });
		},
		weight: () => weight,
	};
}

/** All hidden fields of a page, by name. */
export const hiddenIn = (html: string): Record<string, string> =>
	Object.fromEntries(
		[...html.matchAll(/type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
			([, name = "", value = ""]) => [name, value],
		),
	);
