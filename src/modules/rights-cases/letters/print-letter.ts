import { print } from "#platform/press.ts";
import type { Paper } from "./write-letter.ts";

/** Sets the letter as a tagged PDF, on as many pages as it takes. The same paper and day give the same bytes. */
export const printLetter = (paper: Paper, now: Date): Uint8Array =>
	print("rights-cases/letters/letter.typ", paper, now);
