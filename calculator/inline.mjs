// Puts the page together: `node calculator/inline.mjs` writes index.html. A browser lets no page that was opened from a disk
// import a file, so the calculator stands in it word for word; a test holds the page to this.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";

function read(name) {
	return readFileSync(new URL(name, import.meta.url), "utf8");
}

function hash(text) {
	return `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
}

/** The page as it must be. */
export function page() {
	const style = `\n${read("page.css")}`;
	// In a block of its own, no name of the page can meet a name of the calculator.
	const own = read("page.js").replace(/^import .*\n/m, "");
	const script = `\n${read("calculator.js")}\n{\n${own}}\n`;
	// Nothing may be asked of any other place, and no script runs but this one.
	const policy = `default-src 'none'; script-src ${hash(script)}; style-src ${hash(style)}; base-uri 'none'; form-action 'none'`;
	return read("page.html")
		.replace('content="policy"', () => `content="${policy}"`)
		.replace("/* style */", () => style)
		.replace("/* script */", () => script);
}

if (process.argv[1] === import.meta.filename) {
	writeFileSync(new URL("index.html", import.meta.url), page());
}
