import { createHash } from "node:crypto";
import type { Unit } from "#units";

/** Under this a form is found again: of one office, and never its key itself. */
export const sheetHashOf = (
	{ id }: Pick<Unit, "id">,
	sheet: string,
): Uint8Array => createHash("sha256").update(`${id} ${sheet}`).digest();
