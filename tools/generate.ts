/**
 * Writes what the compiler must know of data: the keys and arguments of all texts
 * (`src/ui/messages.generated.ts`) and all addresses (`src/ui/paths.generated.ts`); and pages that say what data say
 * (`docs/protection.md`). With `--check` it only says whether they are current.
 */
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import {
	type MessageFormatElement,
	parse,
	TYPE,
} from "@formatjs/icu-messageformat-parser";
import { languages } from "../src/kernel/text.ts";
import { root } from "../src/platform/root.ts";
import { textFolders } from "../src/site/text-folders.ts";

type Kind = "number" | "Date" | "string | number";

export function argumentsOf(text: string): Map<string, Kind> {
	const found = new Map<string, Kind>();
	const note = (name: string, kind: Kind) => {
		const before = found.get(name);
		if (!before || before === "string | number") found.set(name, kind);
	};
	const walk = (elements: MessageFormatElement[]): void => {
		for (const element of elements) {
			if (element.type === TYPE.argument)
				note(element.value, "string | number");
			if (element.type === TYPE.number) note(element.value, "number");
			if (element.type === TYPE.date || element.type === TYPE.time)
				note(element.value, "Date");
			if (element.type === TYPE.plural) note(element.value, "number");
			if (element.type === TYPE.select) note(element.value, "string | number");
			if (element.type === TYPE.plural || element.type === TYPE.select)
				for (const option of Object.values(element.options)) walk(option.value);
		}
	};
	walk(parse(text));
	return found;
}

/** All texts of one language; throws where two languages differ in keys or arguments. */
function messagesTable(): string {
	const lines: string[] = [];
	for (const { prefix, folder } of textFolders(root)) {
		const [source, ...others] = languages.map((language) => ({
			language,
			texts: JSON.parse(
				readFileSync(join(folder, `${language}.json`), "utf8"),
			) as Record<string, string>,
		}));
		if (!source) continue;
		for (const [key, text] of Object.entries(source.texts)) {
			const kinds = argumentsOf(text);
			for (const { language, texts } of others) {
				const other = texts[key];
				if (other === undefined)
					throw new Error(`${prefix}.${key} has no text in ${language}`);
				for (const name of argumentsOf(other).keys())
					if (!kinds.has(name))
						throw new Error(
							`${prefix}.${key} in ${language} uses {${name}}, which Indonesian does not`,
						);
			}
			const fields = [...kinds].map(
				([name, kind]) => `${JSON.stringify(name)}: ${kind}`,
			);
			lines.push(
				`  ${JSON.stringify(`${prefix}.${key}`)}: ${fields.length > 0 ? `{ ${fields.join("; ")} }` : "undefined"};`,
			);
		}
		for (const { language, texts } of others)
			for (const key of Object.keys(texts))
				if (!(key in source.texts))
					throw new Error(`${prefix}.${key} stands in ${language} only`);
	}
	return `// Made by tools/generate.ts out of the texts of all modules.\nexport interface Messages {\n${lines.sort().join("\n")}\n}\n`;
}

/** All addresses of the route table, so that a link to a page that is not there does not compile. */
async function pathsTable(): Promise<string> {
	const { addresses } = await import("../src/site/addresses.ts");
	const unique = [...new Set(addresses)].sort();
	return `// Made by tools/generate.ts out of the route table.\nexport const paths = ${JSON.stringify(unique, null, 2)} as const;\n`;
}

/** What each level of protection asks for, and which data have it. */
async function protectionPage(): Promise<string> {
	const { levelsPage, protection } = await import(
		"../src/modules/personal-data/index.ts"
	);
	return levelsPage(protection());
}

/** Types for clients of the public interface, so that a call of what is not there does not compile. */
async function clientTypes(): Promise<string> {
	const { openApiOf, typesOf } = await import("../src/modules/api/index.ts");
	return typesOf(openApiOf("https://rangkul.example"));
}

const check = process.argv.includes("--check");

function keepCurrent(name: string, text: string): void {
	const file = join(root, name);
	const before = existsSync(file) ? readFileSync(file, "utf8") : "";
	if (before === text) return;
	if (check) {
		console.error(`${name} is not current: run npm run generate`);
		process.exitCode = 1;
	} else writeFileSync(file, text);
}

keepCurrent("src/ui/messages.generated.ts", messagesTable());
keepCurrent("src/ui/paths.generated.ts", await pathsTable());
keepCurrent("src/modules/api/client.generated.ts", await clientTypes());
keepCurrent("docs/protection.md", await protectionPage());
