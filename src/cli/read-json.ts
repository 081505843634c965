import { readFileSync } from "node:fs";
import { text } from "node:stream/consumers";
import type { z } from "zod";
import { WrongInput } from "./outcome.ts";

/** Reads JSON from a file, or from standard input when the file is `-`, and holds it to its shape. */
export async function readJson<Shape extends z.ZodType>(
	file: string,
	shape: Shape,
): Promise<z.output<Shape>> {
	const read = shape.safeParse(parsed(file, await contentOf(file)));
	if (read.success) return read.data;
	const [issue] = read.error.issues;
	const where = issue?.path.join(".") || "the document";
	throw new WrongInput(
		`${nameOf(file)}: ${where} cannot be used (${issue?.message}). See --help for the shape.`,
	);
}

async function contentOf(file: string): Promise<string> {
	if (file === "-") return text(process.stdin);
	try {
		return readFileSync(file, "utf8");
	} catch {
		throw new WrongInput(
			`There is no file ${file} that can be read. Give the path of a JSON file, or - for standard input.`,
		);
	}
}

function parsed(file: string, content: string): unknown {
	try {
		return JSON.parse(content);
	} catch (problem) {
		throw new WrongInput(
			`${nameOf(file)} is not JSON: ${problem instanceof Error ? problem.message : problem}.`,
		);
	}
}

const nameOf = (file: string): string =>
	file === "-" ? "Standard input" : file;
