import { stringify } from "yaml";
import type { InstrumentFile } from "../format.ts";

/**
 * An instrument as text: one line a text, whatever looks like a number in quotes, and nothing said by
 * reference, because the linter takes no aliases.
 */
export const textOf = (file: InstrumentFile): string =>
	stringify(file, { lineWidth: 0, aliasDuplicateObjects: false });
