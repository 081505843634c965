import { readFileSync } from "node:fs";
import { WrongInput } from "./outcome.ts";

/** The text of a file that an author names on the command line; wrong input where there is none. */
export function readText(file: string, what: string): string {
	try {
		return readFileSync(file, "utf8");
	} catch {
		throw new WrongInput(
			`There is no file ${file} that can be read. Give the path of ${what}.`,
		);
	}
}
