/**
 * A page as it stands before whoever looks or listens: without where its links and forms lead outside of it, what its
 * hidden fields hold, and which words stand in a box for searching, which is as broad for any. Of two pages that are the same letter for letter then, the second shows nothing that the first did not.
 */
export const lookOf = (html: string): string =>
	html
		.replace(
			/<(?:a|form|link rel="(?:canonical|alternate)")\s[^>]*>/g,
			(element) =>
				element.replace(/ (href|action)="(?!#)[^"]+"/, ' $1="elsewhere"'),
		)
		.replace(/<input type="hidden"[^>]*>/g, (field) =>
			field.replace(/ value="[^"]*"/, ""),
		)
		.replace(/<input [^>]*?type="search"[^>]*>/g, (box) =>
			box.replace(/ value="[^"]+"/, ' value="words"'),
		);

/** Elements that show something which is fetched by whoever is signed in. */
const fetching =
	/<(?:img|audio|video|iframe|object|embed|source|input type="image")\b/;

/** It moves the focus to what went wrong, wherever it stands, and does nothing else. */
const harmless = /^\/built\/error-focus-[0-9a-f]+\.js$/;

const parts =
	/<style>[\s\S]*?<\/style>|<script\b[^>]*>|<link\b(?![^>]*rel="(?:canonical|alternate)")[^>]*>/g;

/**
 * What surrounds a page: its policy, its sheets, its scripts. Pages with the same surroundings can be shown one after the
 * other in one window, as a browser does that is given other markup. `null` where a page has to be opened by its address:
 * its scripts build on it, or it shows what only its viewer may fetch.
 */
export function surroundingsOf(policy: string, html: string): string | null {
	if (fetching.test(html)) return null;
	const scripts = [...html.matchAll(/<script\b([^>]*)>/g)];
	const isHarmless = ([, attributes = ""]: RegExpExecArray): boolean =>
		harmless.test(/\bsrc="([^"]*)"/.exec(attributes)?.[1] ?? "");
	if (!scripts.every(isHarmless)) return null;
	return [policy, ...(html.match(parts) ?? [])].join("\n");
}

/** The sheets of a page: the same parts look alike by the same ones. */
export const sheetsOf = (html: string): string =>
	(html.match(sheets) ?? []).join("\n");

const sheets = /<style>[\s\S]*?<\/style>|<link\b[^>]*rel="stylesheet"[^>]*>/g;
