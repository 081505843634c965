import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/root.ts";
import { instrumentNamed } from "./shelf.ts";

/** The file of a shipped instrument as it stands, comments and all; null when there is none of that id. */
export const fileOf = (id: string): string | null =>
	instrumentNamed(id)
		? readFileSync(join(root, "instruments", `${id}.yaml`), "utf8")
		: null;
