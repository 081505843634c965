import { readFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "#platform/root.ts";
import type { Finding } from "../read-yaml-file.ts";
import { instrumentNamed } from "../shelf.ts";
import { readCrosswalk } from "./check-crosswalk.ts";
import type { Crosswalk } from "./crosswalk.ts";

const file = join(root, "crosswalks", "padanan.yaml");

/** Everything that is to be mended in the crosswalk that comes with the program. */
export const checkCrosswalk = (): readonly Finding[] =>
	readCrosswalk(readFileSync(file, "utf8"), file, instrumentNamed).findings;

/** Read once. A wrong file serves nobody: an empty crosswalk, and the linter says why. */
let known: Crosswalk | null = null;
export const crosswalk = (): Crosswalk =>
	(known ??= readCrosswalk(readFileSync(file, "utf8"), file, instrumentNamed)
		.content ?? { topics: [] });
